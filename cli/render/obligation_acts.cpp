#include "cli/render/obligation_acts.h"

#include "cli/render/date_words.h"
#include "engine/finding.h"
#include "engine/names.h"

namespace inforce {
namespace {

bool keeps_state(Head head) {
  return head == Head::extends || head == Head::suspends || head == Head::permission;
}

std::string done_by(Head head) {
  if (head == Head::extends) return "extended by ";
  return head == Head::suspends ? "suspended by " : "waived by ";
}

// The first minute at which it acts or may.
std::optional<Instant> first_acting(const OpenLine& act, const Minutes& minutes) {
  if (act.at(minutes.from).value != Truth::no) return minutes.from;
  for (const OpenLine::Step& step : act.steps()) {
    const bool within = minutes.from < step.from && step.from < minutes.until;
    if (within && step.value.value != Truth::no) return step.from;
  }
  return std::nullopt;
}

}  // namespace

std::vector<ActedOn> acts_on_owed(const Evaluation& evaluation, ProvisionId obligation,
                                  const When& when) {
  const RuleBook& book = evaluation.book();
  const Zone zone = evaluation.moments().zone_of(book.at(obligation));
  std::vector<ActedOn> found;
  for (const Acting& one : evaluation.life(obligation).acting) {
    if (!keeps_state(book.at(one.change).head)) continue;
    const auto first = first_acting(one.act, minutes_of(when, zone));
    if (!first) continue;
    if (auto act = acted_on(evaluation, one, *first, zone)) found.push_back(*act);
  }
  return found;
}

MomentRange acts_until(const Evaluation& evaluation, const ActedOn& act) {
  const Provision& change = evaluation.book().at(act.change);
  if (change.head != Head::extends || !change.new_end) return act.run.until;
  const std::vector<Span>& spans = evaluation.life(act.change).spans;
  const MomentRange& from = spans.empty() ? act.run.from : spans.front().from;
  return evaluation.moments().end_of(*change.new_end, from, change);
}

std::string act_text(const Evaluation& evaluation, const ActedOn& act) {
  const RuleBook& book = evaluation.book();
  const Provision& change = book.at(act.change);
  const MomentRange until = acts_until(evaluation, act);
  std::string text = (act.certain ? "" : "may be ") + done_by(change.head) +
                     called(book, act.change) + ", " +
                     (until.earliest >= never ? "no end on file" : end_text(until));
  if (book.instrument_of(change).force == Force::political) text += " (announced)";
  return text;
}

}  // namespace inforce
