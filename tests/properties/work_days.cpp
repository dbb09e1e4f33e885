#include "tests/properties/work_days.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "tests/properties/federal_days.h"
#include "tests/properties/reading.h"

namespace inforce::oracle {

namespace {

constexpr int most_closed_in_a_year = 30;
constexpr int most_made_up_in_a_year = 15;
constexpr int most_without_work = 14;

enum class Kind : std::uint8_t { worked, free, open_weekday, open_weekend };

bool listed(const std::vector<Day>& days, Day day) {
  return std::count(days.begin(), days.end(), day) != 0;
}

int weekday_of(Day day) { return static_cast<int>(date_of(day).weekday()); }

Kind kind_of(const WorkCalendar& calendar, Day day) {
  if (listed(calendar.closed, day)) return Kind::free;
  if (listed(calendar.work, day)) return Kind::worked;
  if (calendar.us_federal && is_us_federal_holiday(day)) return Kind::free;
  const auto& weekend = calendar.weekend;
  const bool free = std::count(weekend.begin(), weekend.end(), weekday_of(day)) != 0;
  const bool announced = (!calendar.known_from || *calendar.known_from <= day) &&
                         (!calendar.known_through || day <= *calendar.known_through);
  if (announced) return free ? Kind::free : Kind::worked;
  return free ? Kind::open_weekend : Kind::open_weekday;
}

bool may_be_worked(Kind kind) { return kind != Kind::free; }
bool may_be_free(Kind kind) { return kind != Kind::worked; }
bool is_new_year(Day day) { return date_of(day).month() == 1 && date_of(day).day() == 1; }

// Every weekday is worked, and weekends are made up as soon as they may be.
Day earliest_nth(const WorkCalendar& calendar, Day start, int count) {
  int made_up = 0;
  for (Day day = start;; ++day) {
    if (is_new_year(day)) made_up = 0;
    const Kind kind = kind_of(calendar, day);
    const bool made = kind == Kind::open_weekend && made_up < most_made_up_in_a_year;
    if (made) ++made_up;
    if (made || kind == Kind::worked || kind == Kind::open_weekday) --count;
    if (count == 0) return day;
  }
}

// The days in a row, up to the last, without work. What a calendar lists may make it longer than
// bounds allow, but then it holds no other day.
struct Row {
  int days = 0;  // no more than the bound are told apart
  bool all_listed = true;
};

// The row with one more day, if there may be one.
std::optional<Row> longer(const Row& row, bool is_listed) {
  const Row next{std::min(row.days + 1, most_without_work), row.all_listed && is_listed};
  if (row.days == most_without_work && !next.all_listed) return std::nullopt;
  return next;
}

// The least that can have been counted so far, by how many weekdays of this year were closed and
// by the row without work.
constexpr int impossible = 1 << 20;
class Counted {
 public:
  Counted() { least_.fill(impossible); }

  void lower(int closed, const Row& row, int counted) {
    int& least = least_[index(closed, row)];
    least = std::min(least, counted);
  }
  template <class Visit>
  void each(Visit visit) const {
    for (int closed = 0; closed <= most_closed_in_a_year; ++closed) {
      for (int days = 0; days <= most_without_work; ++days) {
        for (const bool all_listed : {false, true}) {
          const Row row{days, all_listed};
          const int counted = least_[index(closed, row)];
          if (counted < impossible) visit(closed, row, counted);
        }
      }
    }
  }

 private:
  static constexpr int rows = 2 * (most_without_work + 1);
  static std::size_t index(int closed, const Row& row) {
    return static_cast<std::size_t>(closed * rows + 2 * row.days + (row.all_listed ? 1 : 0));
  }

  std::array<int, (most_closed_in_a_year + 1) * rows> least_{};
};

Counted next_day(const Counted& before, Day day, Kind kind, bool counts) {
  Counted after;
  before.each([&](int closed, const Row& row, int counted) {
    if (is_new_year(day)) closed = 0;
    if (may_be_worked(kind)) after.lower(closed, {}, counted + (counts ? 1 : 0));
    if (!may_be_free(kind)) return;
    const bool chosen = kind == Kind::open_weekday;
    if (chosen && closed == most_closed_in_a_year) return;
    const std::optional<Row> next = longer(row, kind == Kind::free);
    if (next) after.lower(closed + (chosen ? 1 : 0), *next, counted);
  });
  return after;
}

// The last day that can be the `count`th: worked, with fewer counted before it. Whatever comes
// after a day worked can come out within bounds; a row without work may have to end before what is
// listed.
Day latest_nth(const WorkCalendar& calendar, Day start, int count) {
  constexpr Day look_back = 2 * most_without_work;
  Counted now;
  now.lower(0, {}, 0);
  Day latest = start;
  for (Day day = start - look_back;; ++day) {
    now = next_day(now, day, kind_of(calendar, day), day >= start);
    int least = impossible;
    int least_if_worked = impossible;
    now.each([&](int, const Row& row, int counted) {
      least = std::min(least, counted);
      if (row.days == 0) least_if_worked = std::min(least_if_worked, counted);
    });
    if (day >= start && least_if_worked <= count) latest = day;
    if (least >= count) return latest;
  }
}

// Can all days between be without work, and `first` and `last` be worked?
bool may_be_gap(const WorkCalendar& calendar, Day first, Day last) {
  if (!may_be_worked(kind_of(calendar, first)) || !may_be_worked(kind_of(calendar, last))) {
    return false;
  }
  bool all_listed = true;
  for (Day day = first + 1; day < last; ++day) {
    const Kind kind = kind_of(calendar, day);
    if (!may_be_free(kind)) return false;
    all_listed = all_listed && kind == Kind::free;
  }
  return all_listed || last - first - 1 <= most_without_work;
}

Day choose(Day day, Day before, Day after, Roll roll) {
  switch (roll) {
    case Roll::none: return day;
    case Roll::following: return after;
    case Roll::preceding: return before;
    case Roll::modified_following: break;
  }
  const bool same_month = date_of(after).month() == date_of(day).month();
  return same_month ? after : before;
}

using Counts = std::tuple<std::vector<int>, bool, std::vector<Day>, std::vector<Day>,
                          std::optional<Day>, std::optional<Day>, Day, int>;

}  // namespace

DayPair nth_working_day(const WorkCalendar& calendar, Day start, int count) {
  static std::map<Counts, DayPair> counted;
  const Counts key{calendar.weekend,    calendar.us_federal,    calendar.closed, calendar.work,
                   calendar.known_from, calendar.known_through, start,           count};
  const auto found = counted.find(key);
  if (found != counted.end()) return found->second;
  return counted[key] = {earliest_nth(calendar, start, count), latest_nth(calendar, start, count)};
}

DayPair rolled(const WorkCalendar& calendar, Day day, Roll roll) {
  if (roll == Roll::none) return {day, day};
  constexpr Day furthest = 60;
  DayPair made{day + furthest, day - furthest};
  const auto add = [&made](Day to) {
    made = {std::min(made.earliest, to), std::max(made.latest, to)};
  };
  if (may_be_worked(kind_of(calendar, day))) add(day);
  if (!may_be_free(kind_of(calendar, day))) return made;
  for (Day before = day - 1; before > day - furthest; --before) {
    for (Day after = day + 1; after < day + furthest; ++after) {
      if (may_be_gap(calendar, before, after)) add(choose(day, before, after, roll));
    }
  }
  return made;
}

}  // namespace inforce::oracle
