#include "engine/suspension_story.h"

#include <algorithm>
#include <utility>

#include "engine/names.h"

namespace inforce {
namespace {

Reason said(Reason::Kind kind, std::string sentence) {
  Reason reason;
  reason.kind = kind;
  reason.sentence = std::move(sentence);
  return reason;
}

// The last step at or before the minute asked in which it acted or may have.
Instant last_hold(const OpenLine& act, Instant t) {
  Instant last = Instant::first();
  for (const OpenLine::Step& step : act.steps()) {
    if (step.from <= t && step.value.value != Truth::no) last = step.from;
  }
  return last;
}

// It goes on acting although its own time is over.
Reason needs_act(const Evaluation& evaluation, ProvisionId id, Instant t) {
  const RuleBook& book = evaluation.book();
  const auto& steps = evaluation.life(id).in_force.steps();
  const auto over = std::find_if(steps.rbegin(), steps.rend(), [t](const OpenLine::Step& step) {
    return step.from <= t && step.value.value == Truth::no;
  });
  const Zone zone = evaluation.moments().zone_of(book.at(id));
  const std::string when = over == steps.rend() ? "" : " on " + last_before(over->from, zone);
  return said(Reason::Kind::note, "the time of " + called(book, id) + " ran out" + when +
                                      "; what it suspended stays suspended until an act resumes "
                                      "it: the text requires one");
}

bool is_extended(const Evaluation& evaluation, const Life& life) {
  return std::any_of(life.acting.begin(), life.acting.end(), [&](const Acting& deeper) {
    return evaluation.book().at(deeper.change).head == Head::extends;
  });
}

// An extension that nobody knew of yet is in the packs all the same.
std::string extended_later(const Evaluation& evaluation, ProvisionId id) {
  const RuleBook& book = evaluation.book();
  for (std::uint32_t index = 0; index < book.provisions().size(); ++index) {
    const ProvisionId act{index};
    const auto& targets = book.targets(act);
    const bool extends = book.at(act).head == Head::extends &&
                         std::find(targets.begin(), targets.end(), id) != targets.end();
    if (extends && !evaluation.known().holds(act) && !evaluation.known().withdrawn(act)) {
      return called(book, act);
    }
  }
  return {};
}

Reason nothing_extends(const Evaluation& evaluation, ProvisionId id) {
  const RuleBook& book = evaluation.book();
  if (const std::string later = extended_later(evaluation, id); !later.empty()) {
    return said(Reason::Kind::absence, "as known on " + iso(evaluation.known().by()) +
                                           " nothing extends " + called(book, id) + "; " + later +
                                           " became known later and is left out");
  }
  const std::optional<Date> look = evaluation.known().last_look(book.at(id).instrument);
  return said(Reason::Kind::absence,
              "nothing in the packs extends " + called(book, id) +
                  (look ? "; last looked " + iso(*look) : "; nobody has looked"));
}

Reason back_by_silence(const RuleBook& book, ProvisionId id, Truth acts) {
  const std::string when = acts == Truth::unclear ? "if " : "now that ";
  return said(Reason::Kind::note, when + called(book, id) +
                                      " has run out, what it suspended is operative again; the "
                                      "text is silent on that: presumed");
}

}  // namespace

std::string suspenders(const Evaluation& evaluation, const Life& life, Instant t) {
  const RuleBook& book = evaluation.book();
  std::vector<std::string> names;
  for (const Acting& one : life.acting) {
    const bool acts = one.act.at(t).value != Truth::no;
    if (acts && book.at(one.change).head == Head::suspends) {
      names.push_back(called(book, one.change));
    }
  }
  return either_of(names);
}

bool is_latest_suspension(const Evaluation& evaluation, const Acting& one, ProvisionId target,
                          Instant t) {
  const RuleBook& book = evaluation.book();
  if (book.at(one.change).head != Head::suspends) return false;
  const Instant mine = last_hold(one.act, t);
  const std::vector<Acting>& all = evaluation.life(target).acting;
  return std::none_of(all.begin(), all.end(), [&](const Acting& other) {
    return book.at(other.change).head == Head::suspends && mine < last_hold(other.act, t);
  });
}

std::vector<Reason> suspension_story(const Evaluation& evaluation, const Acting& one, Instant t) {
  const RuleBook& book = evaluation.book();
  const Provision& change = book.at(one.change);
  const Life& life = evaluation.life(one.change);
  const Truth acts = one.act.at(t).value;
  const bool began = once(one.act).at(t).value == Truth::yes;
  const bool over = life.in_force.at(t).value != Truth::yes;
  const bool ended = life.ended.at(t).value != Truth::no;
  if (began && !over && life.suspended.at(t).value == Truth::yes) {
    return {said(Reason::Kind::note, called(book, one.change) + " is itself suspended by " +
                                         suspenders(evaluation, life, t) +
                                         ", and does not act meanwhile")};
  }
  const bool surely_over = life.in_force.at(t).value == Truth::no;
  if (acts == Truth::yes && surely_over && !ended) return {needs_act(evaluation, one.change, t)};
  std::vector<Reason> told;
  const bool ran_out = acts != Truth::yes && began && over && !ended;
  if (ran_out && change.revival == Revival::presumed) {
    told.push_back(back_by_silence(book, one.change, acts));
  }
  const bool endless = life.written.steps().back().value.value == Truth::yes;
  if (is_extended(evaluation, life) || endless || (acts == Truth::no && !ran_out)) return told;
  told.push_back(nothing_extends(evaluation, one.change));
  return told;
}

}  // namespace inforce
