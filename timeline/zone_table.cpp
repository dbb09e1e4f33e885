#include "timeline/zone_table.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace inforce {
namespace {

constexpr std::int64_t minutes_a_day = 1440;
constexpr std::int64_t year_2500 = 193'579 * minutes_a_day;
constexpr std::int64_t four_centuries = 146'097 * minutes_a_day;

// No clock was ever as far as this from UTC; Juneau's, at +15:02 until 1867, came nearest.
constexpr std::int64_t farthest = 16 * 60;

}  // namespace

ZoneTable::ZoneTable(std::string name, std::vector<OffsetStep> steps, Future future)
    : name_(std::move(name)), steps_(std::move(steps)), future_(future) {
  assert(!steps_.empty() && "a zone has an offset at any time");
  steps_.front().from = std::numeric_limits<std::int64_t>::min();
}

// By how much a minute lies later than the one we look up in its stead.
std::int64_t ZoneTable::shift(std::int64_t minute) const {
  if (future_ == Future::stays || minute < year_2500) return 0;
  return ((minute - year_2500) / four_centuries + 1) * four_centuries;
}

ZoneTable::Step ZoneTable::step_at(std::int64_t t) const {
  const auto after = std::upper_bound(
      steps_.begin(), steps_.end(), t,
      [](std::int64_t minute, const OffsetStep& step) { return minute < step.from; });
  return after - 1;
}

std::int64_t ZoneTable::end_of(Step step) const {
  return step + 1 == steps_.end() ? std::numeric_limits<std::int64_t>::max() : (step + 1)->from;
}

int ZoneTable::offset_at(std::int64_t t) const { return step_at(t - shift(t))->offset; }

std::int64_t ZoneTable::first_showing(std::int64_t wall) const {
  const std::int64_t shifted = shift(wall);
  const std::int64_t sought = wall - shifted;
  // Before this step the wall showed less, for it was never `farthest` ahead.
  for (auto step = step_at(sought - farthest); true; ++step) {
    const std::int64_t t = std::max(step->from, sought - step->offset);
    if (t < end_of(step)) return t + shifted;
  }
}

std::vector<std::int64_t> ZoneTable::all_showing(std::int64_t wall) const {
  const std::int64_t shifted = shift(wall);
  const std::int64_t sought = wall - shifted;
  std::vector<std::int64_t> found;
  const std::int64_t latest = sought + farthest;
  for (auto step = step_at(sought - farthest); step != steps_.end() && step->from <= latest;
       ++step) {
    const std::int64_t t = sought - step->offset;
    if (step->from <= t && t < end_of(step)) found.push_back(t + shifted);
  }
  return found;
}

}  // namespace inforce
