#include "timeline/duration.h"

#include <array>
#include <cassert>

#include "timeline/letters.h"

namespace inforce {
namespace {

struct UnitName {
  std::string_view singular;
  std::string_view plural;
  int Duration::*field;
};

// In the order in which a duration is written.
constexpr std::array<UnitName, 7> units{{
    {"year", "years", &Duration::years},
    {"month", "months", &Duration::months},
    {"week", "weeks", &Duration::weeks},
    {"day", "days", &Duration::days},
    {"working day", "working days", &Duration::working_days},
    {"hour", "hours", &Duration::hours},
    {"minute", "minutes", &Duration::minutes},
}};

// What others call a unit, and what stands for one of it here.
struct OtherName {
  std::string_view singular;
  std::string_view plural;
  int count;
  std::string_view unit;
};

constexpr std::array<OtherName, 7> other_names{{
    {"calendar year", "calendar years", 1, "year"},
    {"calendar month", "calendar months", 1, "month"},
    {"calendar week", "calendar weeks", 1, "week"},
    {"calendar day", "calendar days", 1, "day"},
    {"business day", "business days", 1, "working day"},
    {"quarter", "quarters", 3, "month"},
    {"fortnight", "fortnights", 2, "week"},
}};

// Longer than the calendar in any unit but the small ones, and far from what an int can hold.
constexpr std::size_t most_digits = 7;

constexpr std::string_view usual_hint =
    "a duration is a number and a unit: 1 year, 6 months, 2 weeks, 180 days, 45 working days, "
    "12 hours, 30 minutes";

Failure<DurationError> refuse(std::string_view text, std::string_view because,
                              std::string_view hint = usual_hint) {
  return failure(
      DurationError{"'" + std::string(text) + "' " + std::string(because), std::string(hint)});
}

std::string length_of(int count, std::string_view unit) {
  return std::to_string(count) + ' ' + std::string(unit) + (count == 1 ? "" : "s");
}

Failure<DurationError> refuse_unit(std::string_view text, int count, std::string_view written) {
  for (const OtherName& other : other_names) {
    if (written != other.singular && written != other.plural) continue;
    return refuse(text, "has a unit we do not know",
                  "write " + length_of(count * other.count, other.unit));
  }
  if (written.find_first_of("0123456789") == std::string_view::npos) {
    return refuse(text, "has a unit we do not know");
  }
  return refuse(text, "has more than one unit",
                "write it in one: 18 months, not 1 year 6 months; months and days do not add up, "
                "so write the day that they come to");
}

}  // namespace

Result<Duration, DurationError> parse_duration(std::string_view text) {
  std::size_t end_of_number = 0;
  while (end_of_number < text.size() && is_digit(text[end_of_number])) ++end_of_number;
  if (end_of_number == 0) return refuse(text, "does not begin with a number");
  if (end_of_number > most_digits) return refuse(text, "is too long");
  const std::string_view rest = text.substr(end_of_number);
  if (rest.empty() || rest == " ") return refuse(text, "has no unit");
  if (rest.size() > 1 && (rest.front() == '.' || rest.front() == ',') && is_digit(rest[1])) {
    return refuse(text, "is no whole number of a unit",
                  "write it in a smaller one: 18 months, not 1.5 years");
  }
  if (rest.front() != ' ') return refuse(text, "has no space between the number and the unit");
  if (rest[1] == ' ') {
    return refuse(text, "has more than one space between the number and the unit");
  }
  const int count = std::stoi(std::string(text.substr(0, end_of_number)));
  const std::string_view written = rest.substr(1);
  for (const UnitName& unit : units) {
    if (written != unit.singular && written != unit.plural) continue;
    Duration duration;
    duration.*unit.field = count;
    return duration;
  }
  return refuse_unit(text, count, written);
}

std::string text(const Duration& duration) {
  std::string written;
  for (const UnitName& unit : units) {
    const int count = duration.*unit.field;
    if (count == 0) continue;
    if (!written.empty()) written += ' ';
    written += std::to_string(count) + ' ';
    written += count == 1 ? unit.singular : unit.plural;
  }
  return written.empty() ? "0 days" : written;
}

Date add(Date start, const Duration& duration) {
  assert(duration.is_calendar() && "a date alone takes years, months, weeks and days");
  const Date after_months = add_months(start, 12 * std::int64_t{duration.years} + duration.months);
  return add_days(after_months, 7 * std::int64_t{duration.weeks} + duration.days);
}

Instant add(Instant start, const Duration& duration, Zone zone) {
  assert(duration.working_days == 0 && "working days need a calendar of holidays");
  const std::int64_t minutes = 60 * std::int64_t{duration.hours} + duration.minutes;
  Duration civil_part = duration;
  civil_part.hours = 0;
  civil_part.minutes = 0;
  // Without it the wall is not asked: an hour that comes twice would become its earlier self.
  if (civil_part.is_zero()) return start + minutes;
  const CivilMinute shown = civil(start, zone);
  return instant_at_or_after({add(shown.date, civil_part), shown.minute_of_day}, zone) + minutes;
}

}  // namespace inforce
