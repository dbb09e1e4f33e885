// How a provision's status runs through one day: for nobody in particular.
#pragma once

#include <string>
#include <vector>

#include "engine/chronicle.h"
#include "engine/question.h"
#include "engine/told_status.h"
#include "timeline/zone.h"

namespace inforce {

/// The statuses of a day (in the provision's zone) or a minute, in their order.
struct Course {
  struct Step {
    Instant from;
    ToldStatus told;
  };

  Zone zone;
  std::vector<Step> steps;  ///< never empty; the first at the first minute

  [[nodiscard]] bool changes() const { return steps.size() > 1; }
  /// All that are possible at some minute.
  [[nodiscard]] Statuses all() const;
};

/// Only of a provision that is known.
Course course(const Chronicle& chronicle, ProvisionId provision, const When& when);

/// The same statuses at the same times of the day.
bool alike(const Course& one, const Course& other);

/// "operative by presumption"; of a day with a change inside
/// "pending → operative from 00:01".
std::string words(const Course& course);
/// The same for a column: what it is first and last, "suspended → … → operative 13:01", or
/// "suspended, licence stays".
std::string short_words(const Course& course);

}  // namespace inforce
