// What charges add up to. Law: B 17.

#include <algorithm>
#include <set>

#include "tests/properties/asked_dates.h"
#include "tests/properties/finding.h"
#include "tests/properties/oracle.h"

namespace inforce::oracle {

namespace {

using Subject = std::vector<int>;

// Those of which the greatest counts.
using Alternatives = std::vector<Subject>;
using Components = std::map<std::string, Alternatives>;

// What is summed as one: the components of a stack with rates of one unit.
struct Stack {
  std::string attaches_to;
  Zone zone = utc();
  std::vector<int> charges;
  std::map<std::string, Components> by_unit;
};
using Stacks = std::map<std::string, Stack>;

// A chain in two stacks or two units falls into its members.
std::vector<Subject> charges_of(const View& view) {
  std::vector<Subject> all;
  for (const Subject& chain : subjects(view)) {
    if (view.at(chain.front()).written->head != Head::charge) continue;
    if (sums_as_one(chain, view)) {
      all.push_back(chain);
      continue;
    }
    for (const int p : chain) all.push_back({p});
  }
  return all;
}

std::string component_of(const Provision& charge) {
  return charge.component.empty() ? "of " + charge.id : charge.component;
}

Stacks stacks_of(const View& view) {
  Stacks all;
  for (const Subject& subject : charges_of(view)) {
    const Provision& charge = *view.at(subject.front()).written;
    Stack& stack = all[stack_of(subject.front(), view)];
    stack.attaches_to = charge.attaches_to;
    stack.zone = view.zone_of(subject.front());
    stack.charges.insert(stack.charges.end(), subject.begin(), subject.end());
    stack.by_unit[charge.rate.unit][component_of(charge)].push_back(subject);
  }
  return all;
}

Sums greatest(const Sums& one, const Sums& other) {
  return {std::max(one.certain, other.certain), std::max(one.cautious, other.cautious),
          std::max(one.at_worst, other.at_worst)};
}

Sums at_minute(const Components& components, int i, Evaluation& evaluation) {
  Sums made;
  for (const auto& [name, alternatives] : components) {
    Sums counts;
    for (const Subject& one : alternatives) {
      const MinuteFinding rate = finding_at(one, i, evaluation);
      counts = greatest(counts, {rate.lo, rate.kinds.facts ? rate.lo : rate.hi, rate.hi});
    }
    made.certain += counts.certain;
    made.cautious += counts.cautious;
    made.at_worst += counts.at_worst;
  }
  return made;
}

Sums on_date(const Moment& date, const Components& components, Zone zone, Evaluation& evaluation) {
  Sums made;
  for (const int i : minutes_of(date, zone, evaluation)) {
    made = greatest(made, at_minute(components, i, evaluation));
  }
  return made;
}

Sums over_dates(const JudgedAt& judged, const Components& components, Zone zone,
                Evaluation& evaluation) {
  Sums made = on_date(judged.dates.front(), components, zone, evaluation);
  const Sums first = made;
  bool differ = false;
  for (const Moment& date : judged.dates) {
    const Sums one = on_date(date, components, zone, evaluation);
    differ = differ || one.certain != first.certain || one.at_worst != first.at_worst;
    made.certain = std::min(made.certain, one.certain);
    made.cautious = std::max(made.cautious, one.cautious);
    made.at_worst = std::max(made.at_worst, one.at_worst);
  }
  if (differ && judged.open.facts) made.cautious = made.certain;
  return made;
}

// Does anything hold at some minute of the dates judged?
template <class Holds>
bool at_some_minute(const JudgedAt& judged, Zone zone, const Evaluation& evaluation, Holds holds) {
  return std::any_of(judged.dates.begin(), judged.dates.end(), [&](const Moment& date) {
    const std::vector<int> minutes = minutes_of(date, zone, evaluation);
    return std::any_of(minutes.begin(), minutes.end(), holds);
  });
}

// More may be due than is encoded, of a stack with a charge whose tests the facts may meet.
bool has_hole(const std::string& name, const Stack& stack, const JudgedAt& judged,
              Evaluation& evaluation) {
  const auto may_be_there = [&](const SeenHole& hole) {
    return hole.written->stack == name &&
           at_some_minute(judged, stack.zone, evaluation, [&](int i) {
             const Minute t = evaluation.time(i);
             return hole.span.from.earliest <= t && t < hole.span.until.latest &&
                    evaluation.matches(hole.written->scope, stack.charges.front(), i, false) !=
                        Truth::no;
           });
  };
  const auto may_be_met = [&](int charge) {
    return at_some_minute(judged, stack.zone, evaluation,
                          [&](int i) { return may_reach(charge, i, evaluation); });
  };
  const auto& holes = evaluation.view().holes();
  return std::any_of(holes.begin(), holes.end(), may_be_there) &&
         std::any_of(stack.charges.begin(), stack.charges.end(), may_be_met);
}

}  // namespace

ChargesAnswer Oracle::charges(const OracleQuestion& question, Date as_known) {
  const View& known = view(as_known);
  const std::vector<Minute> times = minutes_for(known, dates_asked(question));
  Evaluation written(known, &question, Weighing::as_written, times);
  Evaluation texts(known, &question, Weighing::by_the_texts, times);
  Evaluation announced(known, &question, Weighing::by_announcement, times);
  ChargesAnswer answer;
  for (const auto& [name, stack] : stacks_of(known)) {
    const JudgedAt judged = judged_at(stack.attaches_to, question);
    if (has_hole(name, stack, judged, written)) {
      answer[name + "|"] = {};
      continue;
    }
    for (const auto& [unit, components] : stack.by_unit) {
      const auto summed = [&, &all = components, zone = stack.zone](Evaluation& evaluation) {
        return over_dates(judged, all, zone, evaluation);
      };
      const Sums sums = summed(written);
      if (sums.at_worst == 0) continue;
      answer[name + "|" + unit] = {sums, summed(texts), summed(announced)};
    }
  }
  return answer;
}

}  // namespace inforce::oracle
