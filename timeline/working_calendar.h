// Which days are working days, and what comes of counting them.
//
// A country announces its holidays, and the weekend days worked in exchange, a year or so ahead.
// Of a day nobody has announced yet we do not know whether it is worked, neither a weekday nor a
// weekend day. What is counted over such days is a pair, and how far its ends may lie apart is an
// assumption, stated here (`Unannounced`).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "timeline/date.h"
#include "timeline/result.h"
#include "timeline/truth.h"

namespace inforce {

/// How much the days not announced may depart from the plain week. Every earliest and latest day
/// below rests on it. About half as much again as mainland China's fullest year from 2023 to 2026
/// (19 weekdays closed, 8 weekend days worked, 9 days without work in a row).
struct Unannounced {
  static constexpr int most_closed_weekdays = 30;    ///< in one calendar year
  static constexpr int most_worked_weekends = 15;    ///< days of weekends, in one calendar year
  static constexpr int most_days_without_work = 14;  ///< in a row
};

/// Holidays that follow from a rule and need no list.
enum class HolidayRule : std::uint8_t { none, us_federal };

/// What a calendar is made of, in any order.
struct CalendarDays {
  std::vector<Weekday> weekend = {};
  std::vector<Date> closed = {};  ///< without work; on a weekend it says nothing new
  std::vector<Date> work = {};    ///< worked though on a weekend
  HolidayRule rule = HolidayRule::none;
  std::optional<Date> known_from = {};     ///< the first day for which all this is known; or ever
  std::optional<Date> known_through = {};  ///< the last one; or for good
};

/// Why days make no calendar.
struct CalendarError {
  enum class Kind : std::uint8_t {
    no_weekday,          ///< the weekend takes the whole week
    closed_and_working,  ///< `day` is listed as both, or the rule closes it
    never_known,         ///< known_through lies before known_from
  };
  Kind kind = Kind::no_weekday;
  std::optional<Date> day;

  friend bool operator==(const CalendarError&, const CalendarError&) = default;
};

/// A day of which a count has to say something: it does not count, or does on a weekend.
struct NotedDay {
  enum class Kind : std::uint8_t { weekend, closed, made_up };

  Date date;
  Kind kind = Kind::weekend;
  std::string_view holiday;  ///< its name, where a rule closed the day

  friend bool operator==(const NotedDay&, const NotedDay&) = default;
};

/// Where a count or a roll comes to.
struct Reached {
  Date earliest, latest;        ///< the same day, if all days on the way are announced
  std::vector<NotedDay> noted;  ///< of the announced days on the way to the latest, in order
  std::optional<Date> unknown;  ///< the first day on the way that is not announced

  friend bool operator==(const Reached&, const Reached&) = default;
};

/// Which day is the first to count.
enum class FirstCounted : std::uint8_t {
  day_after,  ///< the day after the anchor, at the earliest
  day_of,     ///< the anchor itself, if it is a working day
};

/// Where a date goes that is no working day.
enum class Roll : std::uint8_t {
  none,                ///< it stays
  following,           ///< to the next working day
  preceding,           ///< to the last working day before
  modified_following,  ///< to the next, but if that is in another month to the one before
};

class WorkingCalendar {
 public:
  /// Saturday and Sunday free, no holidays, known for good.
  WorkingCalendar();

  static Result<WorkingCalendar, CalendarError> make(CalendarDays days);

  /// Unclear where the day is not announced, unless it is listed all the same.
  [[nodiscard]] Truth is_working(Date day) const;
  [[nodiscard]] bool is_announced(Date day) const;

  /// The so many-th working day. A count of none is the anchor's own day. Stops at `Date::last()`.
  [[nodiscard]] Reached count(Date anchor, int working_days, FirstCounted first) const;

  /// A working day stays where it is, by any roll.
  [[nodiscard]] Reached roll(Date day, Roll how) const;

  [[nodiscard]] const CalendarDays& days() const { return days_; }

 private:
  explicit WorkingCalendar(CalendarDays sorted) : days_(std::move(sorted)) {}

  CalendarDays days_;  // lists sorted, each day once
};

/// As packs write it: "modified following".
[[nodiscard]] std::string_view word(Roll roll);
/// "weekend", "closed", "made up".
[[nodiscard]] std::string_view word(NotedDay::Kind kind);

}  // namespace inforce
