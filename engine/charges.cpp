#include "engine/charges.h"

#include <algorithm>
#include <utility>

#include "engine/amount.h"
#include "engine/charge_groups.h"
#include "engine/finding.h"
#include "engine/match.h"
#include "engine/quantity.h"

namespace inforce {
namespace {

const Provision& first_of(const RuleBook& book, const ChargeGroup& group) {
  return book.at(group.charges.front());
}

RateLines digits_of(const ChargeGroup& group, const ChargeLine& line, Instant t) {
  const ChargeLine::Ranks& ranks = line.ranks.at(t);
  return {group.scale.digits(ranks.certain), group.scale.digits(ranks.cautious),
          group.scale.digits(ranks.at_worst)};
}

std::string sum(const std::string& unit, const std::vector<RateLines>& all,
                std::string RateLines::*of) {
  std::vector<Quantity> parts;
  for (const RateLines& one : all) parts.push_back({one.*of, unit});
  return sum_in(unit, parts);
}

// What is left out of a stack, and when.
struct Gap {
  const NotEncoded* left;
  OpenLine holds;
};

// Where it is left out, and may be about what was asked.
OpenLine gap_line(const Evaluation& evaluation, InstrumentId id, const NotEncoded& left) {
  const OpenLine days =
      left.window ? holds(evaluation.moments().span_of(*left.window, id)) : OpenLine(certainly);
  const auto& question = evaluation.asked().question;
  if (left.scope.empty() || !question) return days;
  Provision home;
  home.instrument = id;
  Matcher matcher(evaluation.known(), evaluation.moments(), *question);
  return both(days, matcher.scope(left.scope, home, Untold::leaves_open));
}

std::vector<Gap> gaps_in(const Evaluation& evaluation, const std::string& stack) {
  std::vector<Gap> found;
  const RuleBook& book = evaluation.book();
  for (std::uint32_t index = 0; index < book.instruments().size(); ++index) {
    const InstrumentId id{index};
    if (!evaluation.known().holds(id)) continue;
    for (const NotEncoded& left : book.at(id).not_encoded) {
      if (!left.stack || left.stack->value != stack) continue;
      found.push_back({&left, gap_line(evaluation, id, left)});
    }
  }
  return found;
}

// The minutes [from, until) cut where any of the lines changes.
std::vector<Instant> cuts(const ChargeGroup& group, const std::vector<Gap>& gaps,
                          const Minutes& asked) {
  std::vector<Instant> found{asked.from, asked.until};
  const auto add = [&](const auto& line) {
    for (const auto& change : line.changes(asked.from + 1, asked.until)) found.push_back(change.at);
  };
  for (const ChargeLine& line : group.lines) add(line.ranks);
  for (const Gap& gap : gaps) add(gap.holds);
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

ChargeRun run_of(const ChargeGroup& group, const std::vector<Gap>& gaps, Instant from,
                 Instant until) {
  ChargeRun run{from, until, {}, {}, false};
  for (const ChargeLine& line : group.lines) run.members.push_back(digits_of(group, line, from));
  run.sum = {sum(group.unit, run.members, &RateLines::certain),
             sum(group.unit, run.members, &RateLines::cautious),
             sum(group.unit, run.members, &RateLines::at_worst)};
  run.has_gap = std::any_of(gaps.begin(), gaps.end(), [from](const Gap& gap) {
    return gap.holds.at(from).value != Truth::no;
  });
  return run;
}

void raise(std::string& most, const std::string& other) {
  if (most.empty() || compare_digits(most, other) < 0) most = other;
}

// The greatest of each at some minute of one date.
RateLines of_one_date(const std::vector<ChargeRun>& runs) {
  RateLines found;
  for (const ChargeRun& run : runs) {
    raise(found.certain, run.sum.certain);
    raise(found.cautious, run.sum.cautious);
    raise(found.at_worst, run.sum.at_worst);
  }
  return found;
}

// Over several dates the least that is certain, and the most that may be.
RateLines over_dates(const std::vector<RateLines>& dates, bool date_is_named) {
  RateLines found = dates.front();
  bool differ = false;
  for (const RateLines& one : dates) {
    differ =
        differ || one.certain != dates.front().certain || one.at_worst != dates.front().at_worst;
    if (compare_digits(one.certain, found.certain) < 0) found.certain = one.certain;
    raise(found.cautious, one.cautious);
    raise(found.at_worst, one.at_worst);
  }
  // Which date counts is then a fact not told.
  if (differ && date_is_named) found.cautious = found.certain;
  return found;
}

struct Summed {
  std::vector<ChargeRun> runs;
  RateLines sum;
};

Summed sum_up(const Evaluation& evaluation, const ChargeGroup& group,
              const std::vector<Gap>& gaps) {
  Summed found;
  const Provision& first = first_of(evaluation.book(), group);
  std::vector<RateLines> dates;
  for (const Minutes& asked : minutes_asked(evaluation, first)) {
    const std::vector<Instant> at = cuts(group, gaps, asked);
    std::vector<ChargeRun> runs;
    for (std::size_t i = 0; i + 1 < at.size(); ++i) {
      runs.push_back(run_of(group, gaps, at[i], at[i + 1]));
    }
    dates.push_back(of_one_date(runs));
    std::move(runs.begin(), runs.end(), std::back_inserter(found.runs));
  }
  found.sum = over_dates(dates, first.attaches_to.has_value());
  return found;
}

bool is_announced(const ChargeGroup& group, const std::vector<ChargeRun>& runs) {
  return std::any_of(runs.begin(), runs.end(), [&](const ChargeRun& run) {
    return std::any_of(group.lines.begin(), group.lines.end(),
                       [&](const ChargeLine& line) { return line.ranks.at(run.from).announced; });
  });
}

bool is_reached(const Answer& answer, const ChargeLine& line) {
  return std::any_of(line.member.charges.begin(), line.member.charges.end(), [&](ProvisionId id) {
    const Finding* finding = answer.find(id);
    return finding != nullptr && finding->reaches.value != Truth::no;
  });
}

bool is_member(const ChargeStack& stack, ProvisionId id) {
  return std::any_of(stack.members.begin(), stack.members.end(), [id](const ChargeMember& one) {
    return std::find(one.charges.begin(), one.charges.end(), id) != one.charges.end();
  });
}

bool is_unverified(const Lapse& end) { return end.check == EndCheck::unverified; }

bool bears_on(const Lapse& end, const ChargeStack& stack, const RuleBook& book) {
  return std::any_of(end.bears_on.begin(), end.bears_on.end(), [&](ProvisionId id) {
    const Provision& one = book.at(id);
    const bool of_stack = !stack.name.empty() && one.stack == stack.name;
    return one.head == Head::charge && (of_stack || is_member(stack, id));
  });
}

bool bears_on_a_charge(const Lapse& end, const RuleBook& book) {
  return std::any_of(end.bears_on.begin(), end.bears_on.end(),
                     [&](ProvisionId id) { return book.at(id).head == Head::charge; });
}

Evaluation weighed(const Evaluation& evaluation, Weighing weighing) {
  Asked asked = evaluation.asked();
  asked.weighing = weighing;
  return Evaluation(std::move(asked));
}

class Stacks {
 public:
  explicit Stacks(const Answer& answer) : answer_(answer), evaluation_(*answer.evaluation) {}

  std::vector<ChargeStack> all() {
    std::vector<ChargeStack> found;
    const std::vector<ChargeGroup> groups = charge_groups(evaluation_);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const ChargeGroup reached = only_reached(groups[i]);
      if (!reached.lines.empty()) found.push_back(stack(reached, i));
    }
    return found;
  }

 private:
  [[nodiscard]] ChargeGroup only_reached(const ChargeGroup& group) const {
    ChargeGroup found = group;
    auto& lines = found.lines;
    const auto unreached = [this](const ChargeLine& line) { return !is_reached(answer_, line); };
    lines.erase(std::remove_if(lines.begin(), lines.end(), unreached), lines.end());
    return found;
  }

  ChargeStack stack(const ChargeGroup& group, std::size_t number) {
    const Provision& first = first_of(evaluation_.book(), group);
    ChargeStack made{group.name,
                     group.unit,
                     evaluation_.moments().zone_of(first),
                     first.attaches_to,
                     {},
                     {},
                     {},
                     {},
                     {},
                     {},
                     {}};
    for (const ChargeLine& line : group.lines) made.members.push_back(line.member);
    for (const Lapse& end : answer_.lapses) {
      const bool its = is_unverified(end) && bears_on(end, made, evaluation_.book());
      if (its) made.unverified_ends.push_back(&end);
    }
    const std::vector<Gap> gaps =
        group.name.empty() ? std::vector<Gap>{} : gaps_in(evaluation_, group.name);
    Summed summed = sum_up(evaluation_, group, gaps);
    made.runs = std::move(summed.runs);
    name_gaps(made, gaps);
    if (!made.gaps.empty()) return made;
    made.sum = summed.sum;
    if (!is_announced(group, made.runs)) return made;
    made.by_texts = sum_by(Weighing::not_at_all, by_texts_, number);
    made.by_announcement = sum_by(Weighing::in_full, by_announcement_, number);
    return made;
  }

  static void name_gaps(ChargeStack& made, const std::vector<Gap>& gaps) {
    for (const Gap& gap : gaps) {
      const bool holds = std::any_of(made.runs.begin(), made.runs.end(), [&](const ChargeRun& run) {
        return gap.holds.at(run.from).value != Truth::no;
      });
      if (holds) made.gaps.push_back(gap.left);
    }
  }

  struct Weighed {
    Evaluation evaluation;
    std::vector<ChargeGroup> groups;
  };

  RateLines sum_by(Weighing weighing, std::optional<Weighed>& kept, std::size_t number) const {
    if (!kept) {
      kept.emplace(Weighed{weighed(evaluation_, weighing), {}});
      kept->groups = charge_groups(kept->evaluation);
    }
    return sum_up(kept->evaluation, only_reached(kept->groups[number]), {}).sum;
  }

  const Answer& answer_;
  const Evaluation& evaluation_;
  std::optional<Weighed> by_texts_, by_announcement_;
};

}  // namespace

std::vector<ChargeStack> charges(const Answer& answer) { return Stacks(answer).all(); }

std::vector<const Lapse*> unverified_ends_beside(const std::vector<ChargeStack>& stacks,
                                                 const Answer& answer) {
  std::vector<const Lapse*> found;
  for (const Lapse& end : answer.lapses) {
    if (!is_unverified(end) || !bears_on_a_charge(end, answer.evaluation->book())) continue;
    const bool told = std::any_of(stacks.begin(), stacks.end(), [&](const ChargeStack& stack) {
      const auto& its = stack.unverified_ends;
      return std::find(its.begin(), its.end(), &end) != its.end();
    });
    if (!told) found.push_back(&end);
  }
  return found;
}

}  // namespace inforce
