// What charges add up to. Law: B 17.

#include <algorithm>
#include <set>

#include "tests/properties/asked_dates.h"
#include "tests/properties/finding.h"
#include "tests/properties/oracle.h"

namespace inforce::oracle {

namespace {

using Subject = std::vector<int>;

// What is summed as one: the members of a stack with rates of one unit.
struct Stack {
  std::string attaches_to;
  Zone zone = utc();
  std::map<std::string, std::vector<Subject>> by_unit;
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

Stacks stacks_of(const View& view) {
  Stacks all;
  for (const Subject& subject : charges_of(view)) {
    const Provision& charge = *view.at(subject.front()).written;
    Stack& stack = all[stack_of(subject.front(), view)];
    stack.attaches_to = charge.attaches_to;
    stack.zone = view.zone_of(subject.front());
    stack.by_unit[charge.rate.unit].push_back(subject);
  }
  // A hole makes a stack of which nothing need be encoded.
  for (const SeenHole& hole : view.holes()) {
    const Zone zone = named_zone(hole.instrument->zone, view.drop_zones());
    all.emplace(hole.written->stack, Stack{"", zone, {}});
  }
  return all;
}

Sums at_minute(const std::vector<Subject>& members, int i, Evaluation& evaluation) {
  Sums made;
  for (const Subject& member : members) {
    const MinuteFinding rate = finding_at(member, i, evaluation);
    made.certain += rate.lo;
    made.cautious += rate.kinds.facts ? rate.lo : rate.hi;
    made.at_worst += rate.hi;
  }
  return made;
}

Sums on_date(const Moment& date, const std::vector<Subject>& members, Zone zone,
             Evaluation& evaluation) {
  Sums made;
  for (const int i : minutes_of(date, zone, evaluation)) {
    const Sums now = at_minute(members, i, evaluation);
    made.certain = std::max(made.certain, now.certain);
    made.cautious = std::max(made.cautious, now.cautious);
    made.at_worst = std::max(made.at_worst, now.at_worst);
  }
  return made;
}

Sums over_dates(const JudgedAt& judged, const std::vector<Subject>& members, Zone zone,
                Evaluation& evaluation) {
  Sums made = on_date(judged.dates.front(), members, zone, evaluation);
  const Sums first = made;
  bool differ = false;
  for (const Moment& date : judged.dates) {
    const Sums one = on_date(date, members, zone, evaluation);
    differ = differ || one.certain != first.certain || one.at_worst != first.at_worst;
    made.certain = std::min(made.certain, one.certain);
    made.cautious = std::max(made.cautious, one.cautious);
    made.at_worst = std::max(made.at_worst, one.at_worst);
  }
  if (differ && judged.open.facts) made.cautious = made.certain;
  return made;
}

// May more be due at some minute of the dates judged than is encoded?
bool has_hole(const std::string& stack, const JudgedAt& judged, Zone zone,
              const Evaluation& evaluation) {
  for (const SeenHole& hole : evaluation.view().holes()) {
    if (hole.written->stack != stack) continue;
    for (const Moment& date : judged.dates) {
      for (const int i : minutes_of(date, zone, evaluation)) {
        const Minute t = evaluation.time(i);
        if (hole.span.from.earliest <= t && t < hole.span.until.latest) return true;
      }
    }
  }
  return false;
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
    if (has_hole(name, judged, stack.zone, written)) {
      answer[name + "|"] = {};
      continue;
    }
    for (const auto& [unit, members] : stack.by_unit) {
      const auto summed = [&, &all = members](Evaluation& evaluation) {
        return over_dates(judged, all, stack.zone, evaluation);
      };
      const Sums sums = summed(written);
      if (sums.at_worst == 0) continue;
      answer[name + "|" + unit] = {sums, summed(texts), summed(announced)};
    }
  }
  return answer;
}

}  // namespace inforce::oracle
