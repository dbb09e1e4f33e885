// How a deadline was counted, step by step.
#include "cli/render/date_words.h"
#include "cli/render/obligation_text.h"
#include "engine/names.h"
#include "engine/window_text.h"

namespace inforce {
namespace {

std::string noted_text(const std::vector<NotedDay>& noted, NotedDay::Kind kind) {
  std::string text;
  for (const NotedDay& day : noted) {
    if (day.kind != kind) continue;
    text += (text.empty() ? "" : ", ") + iso(day.date);
    if (!day.holiday.empty()) text += " (" + std::string(day.holiday) + ')';
  }
  return text;
}

void explain_days(const Counted& counted, std::vector<std::string>& lines) {
  const std::string closed = noted_text(counted.reached.noted, NotedDay::Kind::closed);
  const std::string made_up = noted_text(counted.reached.noted, NotedDay::Kind::made_up);
  if (!closed.empty()) lines.push_back("skipped besides weekends: " + closed);
  if (!made_up.empty()) lines.push_back("worked on a weekend: " + made_up);
  if (counted.reached.unknown) {
    lines.push_back("not announced from " + iso(*counted.reached.unknown) +
                    " on: earliest and latest day are within the bounds assumed");
  }
}

std::string reached_text(const Reached& reached) {
  const std::string earliest = iso(reached.earliest);
  return reached.earliest == reached.latest
             ? earliest
             : earliest + " at the earliest, " + iso(reached.latest) + " at the latest";
}

}  // namespace

std::vector<std::string> explained(const Evaluation& evaluation, const Provision& obligation,
                                   const Deadline& deadline) {
  const RuleBook& book = evaluation.book();
  std::vector<std::string> lines;
  if (deadline.written == nullptr) {
    lines.emplace_back("the last day of the period");
  } else {
    std::string how = date_text(book, *deadline.written);
    const auto& length = deadline.written->within;
    if (length && !length->has_clock_units()) {
      how += deadline.written->counting == Counting::day_of ? ", that day counted first"
             : deadline.written->counting == Counting::day_after
                 ? ", the day after counted first"
                 : ", which day counts first is open";
    }
    if (deadline.amended_by) how += ", by " + called(book, *deadline.amended_by);
    lines.push_back("written: " + how);
  }
  if (deadline.anchor) lines.push_back("counted from " + beginning_text(*deadline.anchor));
  if (obligation.obligation.calendar) {
    lines.push_back("calendar: " + book.at(obligation.obligation.calendar->calendar()).title);
  }
  for (const Counted& counted : deadline.counts) {
    const bool day_itself = counted.first == FirstCounted::day_of;
    lines.push_back("from " + iso(counted.start) + ", " +
                    (day_itself ? "that day" : "the day after") +
                    " counted first: " + reached_text(counted.reached));
    explain_days(counted, lines);
  }
  for (const Counted& rolled : deadline.rolls) {
    const bool stays = rolled.reached.earliest == rolled.start && !rolled.reached.unknown &&
                       rolled.reached.latest == rolled.start;
    lines.push_back(iso(rolled.start) +
                    (stays ? " is a working day" : " rolls to " + reached_text(rolled.reached)));
    if (!stays) explain_days(rolled, lines);
  }
  lines.push_back("in days of " + city(deadline.after.zone));
  return lines;
}

}  // namespace inforce
