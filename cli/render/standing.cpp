#include "cli/render/standing.h"

#include <algorithm>

#include "cli/render/date_words.h"
#include "cli/render/words.h"
#include "engine/finding.h"
#include "engine/stated.h"

namespace inforce {
namespace {

using Steps = std::vector<OpenLine::Step>;

bool possible(const OpenLine::Step& step) { return step.value.value != Truth::no; }
bool certain(const OpenLine::Step& step) { return step.value.value == Truth::yes; }

Instant end_of(const Steps& steps, std::size_t index) {
  return index + 1 < steps.size() ? steps[index + 1].from : never;
}

// The run that step `index`, a possible one, belongs to.
Run run_around(const Steps& steps, std::size_t index, Zone zone) {
  std::size_t first = index;
  std::size_t last = index;
  while (first > 0 && possible(steps[first - 1])) --first;
  while (last + 1 < steps.size() && possible(steps[last + 1])) ++last;
  const Instant from = steps[first].from;
  const Instant until = end_of(steps, last);
  Instant surely_from = until;
  Instant surely_until = from;
  for (std::size_t i = last + 1; i-- > first;) {
    if (!certain(steps[i])) continue;
    surely_from = steps[i].from;
    if (surely_until == from) surely_until = end_of(steps, i);
  }
  return {{from, surely_from, zone}, {surely_until, until, zone}};
}

bool for_want_of_a_fact(Open value) {
  return value.value == Truth::unclear && value.kinds == OpenKinds(OpenKind::facts);
}

// The line for those whom it concerns: open only where its dates are.
OpenLine as_dated(const OpenLine& line) {
  return line.map([](Open value) { return for_want_of_a_fact(value) ? certainly : value; });
}

// An act is as long as the change works: neither its scope nor its weight is a matter of dates.
OpenLine as_dated(const Evaluation& evaluation, const Acting& acting) {
  const Life& change = evaluation.life(acting.change);
  const bool for_good = evaluation.book().at(acting.change).acts_for_good();
  const OpenLine works = as_dated(for_good ? once(change.operative) : change.operative);
  return as_dated(acting.act).combine(works, [](Open acts, Open working) {
    const bool dated = acts.value == Truth::unclear && working.value == Truth::yes;
    return dated ? certainly : acts;
  });
}

std::size_t index_at(const Steps& steps, Instant t) {
  const auto after = std::upper_bound(
      steps.begin(), steps.end(), t,
      [](Instant moment, const OpenLine::Step& step) { return moment < step.from; });
  return after == steps.begin() ? 0 : static_cast<std::size_t>(after - steps.begin()) - 1;
}

// The day's first minute; where nothing is in force then, the last one of the day that may be.
Instant minute_to_look_at(const Life& life, const When& when, Zone zone) {
  if (when.minute) return *when.minute;
  const Instant first = first_minute(when.day, zone);
  const Instant last = last_minute(when.day, zone);
  const Steps& steps = life.in_force.steps();
  const std::size_t begin = index_at(steps, first);
  for (std::size_t i = index_at(steps, last); i > begin && !possible(steps[begin]); --i) {
    if (possible(steps[i])) return std::min(last, end_of(steps, i) - 1);
  }
  return first;
}

}  // namespace

std::optional<Run> run_at(const OpenLine& line, Instant t, Zone zone) {
  const OpenLine dated = as_dated(line);
  const Steps& steps = dated.steps();
  const std::size_t index = index_at(steps, t);
  if (!possible(steps[index])) return std::nullopt;
  Run run = run_around(steps, index, zone);
  run.perhaps = for_want_of_a_fact(line.at(t));
  run.perhaps_first = for_want_of_a_fact(line.at(run.from.earliest));
  return run;
}

std::optional<Run> run_after(const OpenLine& line, Instant t, Zone zone) {
  const OpenLine dated = as_dated(line);
  const Steps& steps = dated.steps();
  for (std::size_t i = index_at(steps, t) + 1; i < steps.size(); ++i) {
    if (possible(steps[i])) return run_around(steps, i, zone);
  }
  return std::nullopt;
}

std::optional<ActedOn> acted_on(const Evaluation& evaluation, const Acting& acting, Instant t,
                                Zone zone) {
  const auto run = run_at(as_dated(evaluation, acting), t, zone);
  if (!run) return std::nullopt;
  return ActedOn{acting.change, *run, acting.act.at(t).value == Truth::yes};
}

std::string end_cell(const Run& run) {
  const bool open = run.from.latest >= never || run.until.earliest <= run.from.earliest;
  return open ? "" : end_cell(run.until);
}

Standing standing(const Evaluation& evaluation, ProvisionId provision, const When& when) {
  const RuleBook& book = evaluation.book();
  const Instrument& instrument = book.instrument_of(book.at(provision));
  const Zone zone = instrument.zone.value_or(utc());
  const Life& life = evaluation.life(provision);
  const Instant t = minute_to_look_at(life, when, zone);
  Standing found{zone,
                 t,
                 run_at(life.in_force, t, zone),
                 run_at(life.operative, t, zone),
                 run_at(life.suspended, t, zone),
                 {},
                 {},
                 evaluation.known().last_look(book.at(provision).instrument)};
  for (const Acting& acting : life.acting) {
    if (const auto act = acted_on(evaluation, acting, t, zone)) found.acts.push_back(*act);
  }
  if (!found.in_force) found.next_in_force = run_after(life.in_force, t, zone);
  return found;
}

namespace {

Stated stated_on(const Chronicle& chronicle, ProvisionId provision, const When& when) {
  const Zone zone = zone_of(chronicle.book().at(provision), chronicle.book());
  return stated(chronicle.without_question(), provision, minutes_of(when, zone).until - 1);
}

}  // namespace

std::string says(const Chronicle& chronicle, ProvisionId provision, const When& when) {
  return words(chronicle.book().at(provision), stated_on(chronicle, provision, when));
}

std::string sign_on(const Chronicle& chronicle, ProvisionId provision, const When& when) {
  const Provision& record = chronicle.book().at(provision);
  const Stated said = stated_on(chronicle, provision, when);
  const auto strictest = std::max_element(said.effects.begin(), said.effects.end());
  if (strictest == said.effects.end()) return toned(tone(record), sign(record));
  return toned(tone(*strictest), sign(*strictest));
}

std::string says_with_sign(const Chronicle& chronicle, ProvisionId provision, const When& when) {
  return sign_on(chronicle, provision, when) + ' ' + says(chronicle, provision, when);
}

Zone zone_of(const Provision& provision, const RuleBook& book) {
  return book.instrument_of(provision).zone.value_or(utc());
}

}  // namespace inforce
