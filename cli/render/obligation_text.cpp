#include "cli/render/obligation_text.h"

#include <algorithm>

#include "cli/render/style.h"
#include "cli/render/words.h"
#include "engine/finding.h"
#include "engine/names.h"
#include "engine/window_text.h"

namespace inforce {
namespace {

Zone zone_of(const Evaluation& evaluation, const Instance& instance) {
  return evaluation.moments().zone_of(evaluation.book().at(instance.obligation));
}

Date day_of(const When& when, Zone zone) {
  return when.minute ? civil_date(*when.minute, zone) : when.day;
}

std::string whose(const RuleBook& book, const ObligationTerms& terms) {
  const auto names = [&book](const std::vector<Reference>& all) {
    std::string text;
    for (const Reference& one : all) text += (text.empty() ? "" : ", ") + called(book, one);
    return text;
  };
  if (terms.bearers.empty()) return {};
  const std::string towards = names(terms.towards);
  return names(terms.bearers) + (towards.empty() ? "" : " to " + towards);
}

// "last day 2026-12-31, 38 days left"; "no last day"; "no last day yet: 60 days after Signature".
std::string deadline_text(const RuleBook& book, const Deadline& deadline, Date asked) {
  if (deadline.after.earliest >= never) {
    return "no last day yet: " + date_text(book, *deadline.written);
  }
  std::string text = end_text(deadline.after);
  const std::string left = days_left(deadline.after, asked);
  return left.empty() ? text : text + " (" + left + ")";
}

std::string versions_text(const Evaluation& evaluation, const Instance& instance,
                          const Reckoning& reckoning, Instant t, Date asked) {
  const RuleBook& book = evaluation.book();
  std::string text;
  for (const Deadline* one : standing(evaluation, instance, reckoning, t)) {
    text += (text.empty() ? "" : ", or ") + deadline_text(book, *one, asked);
    if (one->amended_by) text += ", as amended by " + called(book, *one->amended_by);
  }
  return text.empty() ? "no last day" : text;
}

std::string progress_text(const Provision& provision, const Progress& progress) {
  const auto& amount = provision.obligation.amount;
  if (!amount || progress.certain.empty()) return "done, by the account " + progress.account;
  const std::string& unit = amount->limit.unit;
  std::string text = progress.certain;
  if (progress.possible != progress.certain) text += " to " + progress.possible;
  text += ' ' + unit + " on record, by the account " + progress.account;
  if (!progress.shortfall.empty() && progress.shortfall != "0") {
    text += "; " + progress.shortfall + ' ' + unit + " missing";
  }
  return text;
}

bool is_political(const RuleBook& book, const Provision& provision) {
  return book.instrument_of(provision).force == Force::political;
}

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

OwedStates states_on(const Evaluation& evaluation, const Instance& instance,
                     const Reckoning& reckoning, const When& when) {
  const Minutes asked = minutes_of(when, zone_of(evaluation, instance));
  OwedStates found = reckoning.states.at(asked.from);
  for (const auto& change : reckoning.states.changes(asked.from, asked.until)) {
    found |= change.after;
  }
  return found;
}

std::string state_words(const Evaluation& evaluation, const Instance& instance, OwedStates states,
                        const When& when) {
  const Provision& provision = evaluation.book().at(instance.obligation);
  const Date asked = day_of(when, zone_of(evaluation, instance));
  const bool recorded = !progress(evaluation, instance, asked).empty();
  std::vector<std::string> all;
  for (const Owed state : states.all()) {
    std::string said(word(state));
    if (state == Owed::overdue) {
      if (is_political(evaluation.book(), provision)) said = "past its date";
      if (!recorded) said += states.all().size() == 1 ? ", no record" : " (no record)";
    }
    all.push_back(std::move(said));
  }
  return either_of(all, all.size());
}

std::vector<std::string> explained(const Evaluation& evaluation, const Provision& obligation,
                                   const Deadline& deadline) {
  const RuleBook& book = evaluation.book();
  std::vector<std::string> lines;
  if (deadline.written == nullptr) {
    lines.emplace_back("the last day of the period");
  } else {
    std::string how = date_text(book, *deadline.written);
    if (deadline.written->within) {
      how += deadline.written->counting == Counting::day_of ? ", that day counted first"
             : deadline.written->counting == Counting::day_after
                 ? ", the day after counted first"
                 : ", which day counts first is open";
    }
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

std::string obligation_text(const Setting& setting, const Evaluation& evaluation,
                            const OwedOn& owed, const When& when) {
  const RuleBook& book = evaluation.book();
  const Instance& instance = owed.instance;
  const Provision& provision = book.at(instance.obligation);
  const Zone zone = zone_of(evaluation, instance);
  const Date asked = day_of(when, zone);
  const Instant last = minutes_of(when, zone).until - 1;
  const Style& style = setting.style;
  std::string head = toned(tone(provision), sign(provision)) + ' ' + provision.id;
  if (instance.period) head += "  " + instance.period->key;
  std::string text = head + '\n' + paragraph(provision.text, 4, style);
  const std::string owes = whose(book, provision.obligation);
  const bool alike = std::all_of(instance.reckonings.begin(), instance.reckonings.end(),
                                 [&](const Reckoning& one) {
                                   return states_on(evaluation, instance, one, when) == owed.states;
                                 });
  if (instance.opens.earliest >= never) {
    text += paragraph(windows_text(evaluation.moments(), instance.obligation), 4, style);
  } else if (instance.opens.earliest > last || instance.opens.latest > last) {
    text += paragraph("opens " + beginning_text(instance.opens), 4, style);
  }
  for (const Reckoning& one : instance.reckonings) {
    std::string line = versions_text(evaluation, instance, one, last, asked);
    const Restatement* other = one.versions.empty() ? nullptr : one.versions.front().restated;
    if (other != nullptr) {
      line = "restated: " + line + (other->why.empty() ? "" : " – " + other->why);
    }
    if (!alike) {
      line = state_words(evaluation, instance, states_on(evaluation, instance, one, when), when) +
             ": " + line;
    }
    text += paragraph(line, 4, style);
    if (!setting.options.explain) continue;
    for (const Deadline& version : one.versions) {
      for (const std::string& step : explained(evaluation, provision, version)) {
        text += paragraph(step, 6, style);
      }
    }
  }
  const auto record = progress(evaluation, instance, asked);
  for (const Progress& one : record) {
    text += paragraph(progress_text(provision, one), 4, style);
    if (!setting.options.explain) continue;
    for (const Evidence* piece : one.evidence) {
      std::string said = date_text(book, piece->date) + "  ";
      said += piece->amount ? piece->amount->quantity.digits + ' ' + piece->amount->quantity.unit
                            : "done";
      for (const Cite& cite : piece->cites) {
        said += "; " + citation(book, provision.instrument, cite);
      }
      text += paragraph(said, 6, style);
    }
  }
  if (provision.confidence != Confidence::verified) {
    text += paragraph("not checked against a source", 4, style);
  }
  const std::string cited = citation(provision, book);
  const std::string both = owes.empty() || cited.empty() ? owes + cited : owes + "; " + cited;
  return both.empty() ? text : text + paragraph(both, 4, style);
}

}  // namespace inforce
