#include "timeline/outlook.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

namespace inforce {
namespace {

bool is_weekend(const WorkingCalendar& calendar, Date day) {
  const auto& weekend = calendar.days().weekend;
  return std::find(weekend.begin(), weekend.end(), day.weekday()) != weekend.end();
}

bool begins_year(Date day) { return day.month() == 1 && day.day() == 1; }

// Every weekday is worked, and days of weekends are made up as soon as they may be: no other way
// has more working days by any day.
Date earliest_nth(const WorkingCalendar& calendar, Date day, int working_days) {
  int left = Unannounced::most_worked_weekends;
  for (; day < Date::last(); day = add_days(day, 1)) {
    if (begins_year(day)) left = Unannounced::most_worked_weekends;
    const Truth known = calendar.is_working(day);
    bool works = known == Truth::yes;
    if (known == Truth::unclear) works = !is_weekend(calendar, day) || left-- > 0;
    if (works && --working_days == 0) break;
  }
  return day;
}

// The fewest working days there can have been so far: by how many weekdays of the year were closed,
// and how many days in a row, up to the last one, were without work. A row with a day in it that
// is not announced is bounded; one that is known to be closed throughout is as long as it is.
class Fewest {
 public:
  Fewest() {
    for (auto& row : fewest_) row.fill(none);
    fewest_[0][0] = 0;
  }

  /// One day on. `counts`: it is among those one counts.
  void pass(const WorkingCalendar& calendar, Date day, bool counts) {
    const Truth known = calendar.is_working(day);
    const bool chosen = known == Truth::unclear && !is_weekend(calendar, day);
    const Fewest before = *this;
    for (auto& row : fewest_) row.fill(none);
    for (std::size_t closed = 0; closed < fewest_.size(); ++closed) {
      for (std::size_t row = 0; row < fewest_[closed].size(); ++row) {
        const int so_far = before.fewest_[closed][row];
        if (so_far == none) continue;
        const std::size_t spent = begins_year(day) ? 0 : closed;
        if (known != Truth::no) lower(spent, 0, so_far + (counts ? 1 : 0));
        if (known == Truth::yes || (chosen && spent == most_closed)) continue;
        const auto longer = a_day_longer(row, known);
        if (longer) lower(spent + (chosen ? 1 : 0), *longer, so_far);
      }
    }
    known_free_ = known == Truth::no ? std::min(known_free_ + 1, beyond) : 0;
  }

  [[nodiscard]] int fewest() const {
    int found = none;
    for (const auto& row : fewest_) {
      found = std::min(found, *std::min_element(row.begin(), row.end()));
    }
    return found;
  }
  /// The fewest, where the last day passed was worked.
  [[nodiscard]] int fewest_if_worked() const {
    int found = none;
    for (const auto& row : fewest_) found = std::min(found, row[0]);
    return found;
  }

 private:
  static constexpr int none = std::numeric_limits<int>::max();
  static constexpr std::size_t most_closed = Unannounced::most_closed_weekdays;
  static constexpr std::size_t longest_row = Unannounced::most_days_without_work;
  static constexpr std::size_t beyond = longest_row + 1;  // longer, and all of it known

  // A row and one more free day; nothing, if that would be too long.
  [[nodiscard]] std::optional<std::size_t> a_day_longer(std::size_t row, Truth known) const {
    const bool all_known = row == known_free_ && known == Truth::no;
    if (all_known) return std::min(row + 1, beyond);
    return row >= longest_row ? std::nullopt : std::optional(row + 1);
  }

  void lower(std::size_t closed, std::size_t row, int days) {
    fewest_[closed][row] = std::min(fewest_[closed][row], days);
  }

  std::array<std::array<int, beyond + 1>, most_closed + 1> fewest_{};
  std::size_t known_free_ = 0;  // days in a row, up to the last one, that are known to be free
};

// The last day that may be worked with fewer counted before it. (A row of free days may have to end
// before days that are known to be closed, and then none of these is the last.)
Date latest_nth(const WorkingCalendar& calendar, Date begin, int working_days) {
  // The row that ends before `begin` bounds what may follow; it is no longer than this.
  constexpr int look_back = 2 * Unannounced::most_days_without_work;
  Fewest so_far;
  Date latest = begin;
  for (Date day = add_days(begin, -look_back); day < Date::last(); day = add_days(day, 1)) {
    so_far.pass(calendar, day, day >= begin);
    if (day < begin) continue;
    if (so_far.fewest_if_worked() <= working_days) latest = day;
    if (so_far.fewest() >= working_days) return latest;
  }
  return Date::last();
}

// A day at which a row without work may end, and whether every day of the row is known to be free.
struct End {
  Date day;
  bool all_known;
};

// The days, one after the other in steps, at which a row of free days beside `day` may end.
std::vector<End> ends(const WorkingCalendar& calendar, Date day, int step) {
  std::vector<End> found;
  const Date last = step > 0 ? Date::last() : Date::first();
  bool all_known = true;
  int length = 0;
  while (day != last) {
    day = add_days(day, step);
    const Truth works = calendar.is_working(day);
    if (works != Truth::no) found.push_back({day, all_known});
    all_known = all_known && works == Truth::no;
    if (works == Truth::yes || (!all_known && ++length > Unannounced::most_days_without_work))
      break;
  }
  if (found.empty()) found.push_back({last, false});
  return found;
}

bool same_month(Date a, Date b) { return a.year() == b.year() && a.month() == b.month(); }

Date choose(Date day, Date before, Date after, Roll how) {
  switch (how) {
    case Roll::none: return day;
    case Roll::following: return after;
    case Roll::preceding: return before;
    case Roll::modified_following: return same_month(day, after) ? after : before;
  }
  std::abort();  // a Roll has no other value
}

}  // namespace

DaySpan nth_working_day(const WorkingCalendar& calendar, Date begin, int working_days) {
  return {earliest_nth(calendar, begin, working_days), latest_nth(calendar, begin, working_days)};
}

DaySpan rolled_days(const WorkingCalendar& calendar, Date day, Roll how) {
  const Truth works = calendar.is_working(day);
  if (how == Roll::none || works == Truth::yes) return {day, day};
  std::vector<Date> all;
  if (works == Truth::unclear) all.push_back(day);
  for (const End& before : ends(calendar, day, -1)) {
    for (const End& after : ends(calendar, day, 1)) {
      const bool known = works == Truth::no && before.all_known && after.all_known;
      const int length = after.day - before.day - 1;
      if (!known && length > Unannounced::most_days_without_work) continue;
      all.push_back(choose(day, before.day, after.day, how));
    }
  }
  if (all.empty()) all.push_back(day);  // more is listed as closed than a row may have
  const auto [earliest, latest] = std::minmax_element(all.begin(), all.end());
  return {*earliest, *latest};
}

}  // namespace inforce
