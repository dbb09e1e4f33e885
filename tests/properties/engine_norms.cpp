// What the engine says of charges, parameters and obligations, in the oracle's words.
#include <algorithm>
#include <stdexcept>

#include "engine/charges.h"
#include "engine/evaluation.h"
#include "engine/finding.h"
#include "engine/obligations.h"
#include "engine/parameters.h"
#include "engine/read_question.h"
#include "tests/properties/engine_under_test.h"

namespace inforce::oracle {

namespace {

// "12.5" is 1250: the books of the tests have no finer rates.
int hundredths(const std::string& digits) {
  const std::size_t point = digits.find('.');
  std::string all = digits.substr(0, point);
  std::string fraction = point == std::string::npos ? "" : digits.substr(point + 1);
  fraction.resize(2, '0');
  return std::stoi(all + fraction);
}

Sums sums_of(const RateLines& lines) {
  return {hundredths(lines.certain), hundredths(lines.cautious), hundredths(lines.at_worst)};
}

std::string stack_name(const RuleBook& book, const ChargeStack& stack) {
  return stack.name.empty() ? book.at(stack.members.front().charges.front()).id : stack.name;
}

When when_of(const Moment& moment) {
  const auto read = read_when("DATE", text_of(moment), utc());
  if (!read) throw std::runtime_error(read.error().message);
  return *read;
}

template <class Visit>
void each_of(const RuleBook& book, inforce::Head head, const Visit& visit) {
  for (std::uint32_t index = 0; index < book.provisions().size(); ++index) {
    if (book.at(ProvisionId{index}).head == head) visit(ProvisionId{index});
  }
}

OwedState state_of(Owed state) {
  switch (state) {
    case Owed::unscheduled: return OwedState::unscheduled;
    case Owed::not_yet_open: return OwedState::not_yet_open;
    case Owed::open: return OwedState::open;
    case Owed::met: return OwedState::met;
    case Owed::met_late: return OwedState::met_late;
    case Owed::overdue: return OwedState::overdue;
    case Owed::exceeded: return OwedState::exceeded;
    case Owed::suspended: return OwedState::suspended;
    case Owed::lapsed: return OwedState::lapsed;
    case Owed::waived: return OwedState::waived;
  }
  throw std::logic_error("an Owed has no other value");
}

// Whatever version may stand at some minute.
void widen(std::optional<LastDay>& all, const Deadline& one) {
  const auto& days = one.last_days;
  LastDay day;
  if (days) day = {days->earliest, days->latest};
  if (!all) {
    all = day;
    return;
  }
  if (day.earliest && (!all->earliest || *day.earliest < *all->earliest)) {
    all->earliest = day.earliest;
  }
  if (!day.latest || !all->latest) {
    all->latest.reset();
  } else {
    all->latest = std::max(*all->latest, *day.latest);
  }
}

std::optional<LastDay> last_day(const Evaluation& evaluation, const Instance& instance,
                                const Reckoning& reckoning, const Minutes& minutes) {
  std::optional<LastDay> found;
  std::vector<Instant> at{minutes.from};
  for (const Acting& one : evaluation.life(instance.obligation).acting) {
    for (const auto& change : one.act.changes(minutes.from + 1, minutes.until)) {
      at.push_back(change.at);
    }
  }
  for (const Instant t : at) {
    for (const Deadline* one : standing(evaluation, instance, reckoning, t)) widen(found, *one);
  }
  return found;
}

OwedInstance owed_of(const Evaluation& evaluation, const Instance& instance,
                     const Minutes& minutes) {
  OwedInstance made;
  for (const Reckoning& one : instance.reckonings) {
    for (const Owed state : states_over(one, minutes).all()) made.states.insert(state_of(state));
    if (const auto day = last_day(evaluation, instance, one, minutes))
      made.deadlines.push_back(*day);
  }
  return made;
}

}  // namespace

ChargesAnswer ask_charges(const EngineUnderTest& engine, const OracleQuestion& asked,
                          Date as_known) {
  ChargesAnswer found;
  for (const ChargeStack& stack : inforce::charges(answer_of(engine, asked, as_known))) {
    const std::string name = stack_name(engine.book, stack);
    if (!stack.sum) {
      found[name + "|"] = {};
      continue;
    }
    const Sums sums = sums_of(*stack.sum);
    if (sums.at_worst == 0) continue;
    found[name + "|" + stack.unit] = {
        sums, stack.by_texts ? sums_of(*stack.by_texts) : sums,
        stack.by_announcement ? sums_of(*stack.by_announcement) : sums};
  }
  return found;
}

ValueAnswer ask_values(const EngineUnderTest& engine, const Moment& moment, Date as_known) {
  const Evaluation& evaluation = engine.as_known(as_known).without_question();
  ValueAnswer found;
  each_of(engine.book, inforce::Head::parameter, [&](ProvisionId id) {
    ValueSet& set = found[engine.book.at(id).id];
    const ValueHistory history = value_history(evaluation, id);
    set.not_on_file = !history.on_file;
    if (set.not_on_file) return;
    for (const auto& step : values_on(history, minutes_of(when_of(moment), history.zone))) {
      for (const PossibleValue& value : step.value) {
        if (value.is_none()) {
          set.none = true;
        } else {
          set.values.insert(value.text);
        }
      }
    }
  });
  return found;
}

OwedAnswer ask_owed(const EngineUnderTest& engine, const Moment& moment, Date as_known) {
  const Chronicle& chronicle = engine.as_known(as_known);
  const Evaluation& evaluation = chronicle.without_question();
  OwedAnswer found;
  each_of(engine.book, inforce::Head::obligation, [&](ProvisionId id) {
    if (!chronicle.known().holds(id)) return;
    const Zone zone = evaluation.moments().zone_of(engine.book.at(id));
    const Minutes minutes = minutes_of(when_of(moment), zone);
    for (const Instance& one : instances(evaluation, id, civil_date(minutes.until - 1, zone))) {
      const std::string key = one.period ? one.period->key : "";
      found[engine.book.at(id).id + "|" + key] = owed_of(evaluation, one, minutes);
    }
  });
  return found;
}

}  // namespace inforce::oracle
