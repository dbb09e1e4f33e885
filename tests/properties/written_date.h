// Dates and lengths as they are written in a rule book.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace inforce::oracle {

/// Days since 1970-01-01.
using Day = std::int32_t;

/// Working days only in what an obligation with a calendar is due.
enum class Unit : std::uint8_t { minutes, hours, days, weeks, months, years, working_days };
enum class Counting : std::uint8_t { by_default, day_of, day_after, unclear };

struct Length {
  int count = 0;
  Unit unit = Unit::days;
  Counting counting = Counting::by_default;
};

enum class DateForm : std::uint8_t {
  day,
  minute,    ///< 2026-02-24T00:01
  instant,   ///< 2026-02-24T00:01-05:00
  month,     ///< 2026-02; `day` is its first
  year,      ///< 2026
  interval,  ///< `day`/`last_day`
  always,
  publication,
  one_of,    ///< `readings`
  disputed,  ///< `readings`
  within,    ///< {within: `length`, of: `ref`}
  of         ///< {of: `ref`}
};

struct WrittenDate {
  DateForm form = DateForm::day;
  Day day = 0;
  Day last_day = 0;
  int clock = 0;   ///< minute of the day
  int offset = 0;  ///< minutes east of Greenwich
  char mark = 0;   ///< '~', '?' or '%' after a day, month or year
  bool clock_unknown = false;
  std::string zone;  ///< another zone than the instrument's
  std::vector<WrittenDate> readings;
  Length length;
  std::string ref;
};

/// Days on which a fact became known or was withdrawn.
struct KnownDays {
  std::optional<Day> published, recorded, withdrawn;
};

}  // namespace inforce::oracle
