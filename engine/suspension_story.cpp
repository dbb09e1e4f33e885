#include "engine/suspension_story.h"

#include <algorithm>
#include <utility>

#include "engine/names.h"
#include "engine/presumption.h"

namespace inforce {
namespace {

Reason said(Reason::Kind kind, std::string sentence) {
  Reason reason;
  reason.kind = kind;
  reason.sentence = std::move(sentence);
  return reason;
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

// Before the suspension acted for the first time.
bool was_operative_before(const Life& target, const OpenLine& act) {
  const auto& steps = act.steps();
  const auto first = std::find_if(steps.begin(), steps.end(), [](const OpenLine::Step& step) {
    return step.value.value != Truth::no;
  });
  return first != steps.end() && first->from > Instant::first() &&
         once(target.operative).at(first->from - 1).value != Truth::no;
}

// What was suspended need not be operative for that: something else may stand in its way.
Reason left_by_silence(const Evaluation& evaluation, const Acting& one, ProvisionId target,
                       Instant t) {
  const Truth acts = one.act.at(t).value;
  const Life& life = evaluation.life(target);
  const Truth operative = life.operative.at(t).value;
  const bool back = operative == Truth::yes || (operative == acts && acts == Truth::unclear);
  return said(Reason::Kind::note, (acts == Truth::unclear ? "if " : "now that ") +
                                      called(evaluation.book(), one.change) + " has run out, " +
                                      (!back ? "it suspends this no longer"
                                       : was_operative_before(life, one.act)
                                           ? "what it suspended is operative again"
                                           : "what it suspended is operative for the first time") +
                                      "; the text is silent on that: presumed");
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

std::vector<Reason> suspension_story(const Evaluation& evaluation, const Acting& one,
                                     ProvisionId target, Instant t) {
  const RuleBook& book = evaluation.book();
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
  // Of what is no law it is all the same what a suspension that is over left.
  if (acts == Truth::no && evaluation.life(target).in_force.at(t).value == Truth::no) return {};
  std::vector<Reason> told;
  if (left_in_silence(evaluation, one, target, t)) {
    told.push_back(left_by_silence(evaluation, one, target, t));
  }
  const bool ran_out = acts != Truth::yes && began && over && !ended;
  const bool endless = life.written.steps().back().value.value == Truth::yes;
  if (is_extended(evaluation, life) || endless || (acts == Truth::no && !ran_out)) return told;
  told.push_back(nothing_extends(evaluation, one.change));
  return told;
}

}  // namespace inforce
