#include "tests/properties/work_days.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

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

// The least that can have been counted so far, by how many weekdays of this year were closed and
// how many days in a row, up to the last, were without work.
constexpr int impossible = 1 << 20;
class Counted {
 public:
  Counted() { fill(); }

  int& at(int closed, int in_a_row) {
    return least_[static_cast<std::size_t>(closed)][static_cast<std::size_t>(in_a_row)];
  }
  void lower(int closed, int in_a_row, int counted) {
    at(closed, in_a_row) = std::min(at(closed, in_a_row), counted);
  }
  template <class Visit>
  void each(Visit visit) {
    for (int closed = 0; closed <= most_closed_in_a_year; ++closed) {
      for (int in_a_row = 0; in_a_row <= most_without_work; ++in_a_row) {
        if (at(closed, in_a_row) < impossible) visit(closed, in_a_row, at(closed, in_a_row));
      }
    }
  }

 private:
  void fill() {
    for (auto& row : least_) row.fill(impossible);
  }

  std::array<std::array<int, most_without_work + 1>, most_closed_in_a_year + 1> least_{};
};

Counted next_day(Counted& before, Day day, Kind kind, bool counts) {
  Counted after;
  before.each([&](int closed, int in_a_row, int counted) {
    if (is_new_year(day)) closed = 0;
    if (may_be_worked(kind)) after.lower(closed, 0, counted + (counts ? 1 : 0));
    if (!may_be_free(kind)) return;
    const bool chosen = kind == Kind::open_weekday;
    if (chosen && closed == most_closed_in_a_year) return;
    if (kind != Kind::free && in_a_row == most_without_work) return;
    after.lower(closed + (chosen ? 1 : 0), std::min(in_a_row + 1, most_without_work), counted);
  });
  return after;
}

// The last day that can be the `count`th: until then fewer may have been counted.
Day latest_nth(const WorkCalendar& calendar, Day start, int count) {
  constexpr Day look_back = 2 * most_without_work;
  Counted now;
  now.lower(0, 0, 0);
  for (Day day = start - look_back;; ++day) {
    now = next_day(now, day, kind_of(calendar, day), day >= start);
    int least = impossible;
    now.each([&least](int, int, int counted) { least = std::min(least, counted); });
    if (least >= count) return day;
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

using Counts = std::tuple<std::vector<int>, std::vector<Day>, std::vector<Day>, std::optional<Day>,
                          std::optional<Day>, Day, int>;

}  // namespace

DayPair nth_working_day(const WorkCalendar& calendar, Day start, int count) {
  static std::map<Counts, DayPair> counted;
  const Counts key{calendar.weekend,       calendar.closed, calendar.work, calendar.known_from,
                   calendar.known_through, start,           count};
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
