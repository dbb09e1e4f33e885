// One provision's part in an answer: its life read at the minutes asked.
#pragma once

#include <optional>
#include <vector>

#include "engine/answer.h"
#include "engine/evaluation.h"
#include "engine/levels.h"

namespace inforce {

/// The minutes [from, until) one date of a question stands for.
struct Minutes {
  Instant from, until;
};

/// A minute is itself; a day is the minutes of that civil day in the zone. Never empty: a day the
/// zone skipped stands for the minute of the jump.
Minutes minutes_of(const When& when, Zone zone);

/// The dates at which a provision is judged: the one it attaches to, if told, else all told.
/// Semantics B 11.
std::vector<When> dates_for(const Question& question, const Provision& provision);

/// The first of them.
When first_date_for(const Question& question, const Provision& provision);

/// The minutes of those dates, in the provision's zone.
std::vector<Minutes> minutes_asked(const Evaluation& evaluation, const Provision& provision);

/// A run of the minutes asked in which levels are the same.
struct LevelStretch {
  Instant from, until;
  LevelRange levels;
};

/// What a line of levels comes to over the dates asked: of one date the most at some minute, over
/// several the least and the greatest of them. Semantics A 9.
struct LevelSum {
  LevelRange levels;
  Level cautious = 0;
  bool dates_differ = false;   ///< they are not the same at all dates told
  bool at_all_minutes = true;  ///< more than nothing at every minute asked
  std::vector<LevelStretch> stretches;
};
/// `context`: the provision (of a chain its first) whose zone and attaching date count.
LevelSum sum_levels(const Evaluation& evaluation, const Provision& context, const LevelLine& line);

/// What a line of outcomes comes to over the dates asked.
struct Sum {
  FindingClass finding_class = FindingClass::does_not_apply;
  EffectRange effect;
  Effect cautious = Effect::none;
  OpenKinds open;
  bool dates_differ = false;  ///< the outcome is not the same at all dates told
  std::vector<Stretch> stretches;
};
Sum sum_up(const Evaluation& evaluation, const Provision& context, const Timeline<Outcome>& line);

/// The same line as a reading by texts or by announcement: now, since when, what is next.
Reading reading(const Evaluation& evaluation, const Provision& context,
                const Timeline<Outcome>& line);

/// Without its readings by texts and by announcement, which need evaluations of their own.
Finding finding(const Evaluation& evaluation, ProvisionId provision);

}  // namespace inforce
