// What is owed: each instance of an obligation, by when, and in which state on a day.
//
// Semantics B 15. An instance is known by its period ("2026", "2026-Q1"), whatever its deadline; an
// obligation that does not recur has one instance without a name.
#pragma once

#include <string>
#include <vector>

#include "engine/deadlines.h"
#include "engine/evaluation.h"
#include "engine/finding.h"
#include "engine/owed.h"
#include "engine/question.h"

namespace inforce {

class Chronicle;

/// What one account holds of an instance on a day. Digits in the obligation's unit.
struct Progress {
  std::string account;
  std::vector<const Evidence*> evidence;  ///< known, of this instance, possibly done by then
  std::string certain, possible;          ///< sums; empty where the obligation has no amount
  std::string shortfall;                  ///< of what is certain; empty for a cap
  std::string least_shortfall;            ///< of what is possible
};

/// The states by one deadline: the one of the act, or what another account says it is.
struct Reckoning {
  std::vector<Deadline>
      versions;  ///< as written, then as amended, by the acts' starts; none: never
  Timeline<OwedStates> states{OwedStates()};
};

struct Instance {
  ProvisionId obligation;
  std::optional<RecurringPeriod> period;
  MomentRange opens;                  ///< `never` where that is not known
  std::vector<Reckoning> reckonings;  ///< by the act first, then as restated

  [[nodiscard]] OwedStates states_at(Instant t) const;
};

/// All that are possible at some of the minutes, by one deadline.
OwedStates states_over(const Reckoning& reckoning, const Minutes& minutes);

/// The deadlines that may stand at a minute, the latest amendment first; one, if that is certain.
std::vector<const Deadline*> standing(const Evaluation& evaluation, const Instance& instance,
                                      const Reckoning& reckoning, Instant t);

/// The instances of an obligation whose periods begin by `by`, and the next one after it; of what
/// recurs and has no period none. Only of a provision that is known and is an obligation.
std::vector<Instance> instances(const Evaluation& evaluation, ProvisionId obligation, Date by);

/// An instance, and the states it may be in at some minute of the date asked.
struct OwedOn {
  Instance instance;
  OwedStates states;
};

/// `instances`, as they are on a day or at a minute.
std::vector<OwedOn> owed_on(const Evaluation& evaluation, ProvisionId obligation, const When& when);

/// Of every obligation that is known and not only agreed, in the packs' order. The last day is that
/// of `reckonings.front().versions`, where there is one.
std::vector<OwedOn> owed_on(const Chronicle& chronicle, const When& when);

/// By account, as far as done before the end of `by`.
std::vector<Progress> progress(const Evaluation& evaluation, const Instance& instance, Date by);

}  // namespace inforce
