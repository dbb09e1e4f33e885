#include <algorithm>

#include "engine/moments.h"
#include "engine/names.h"
#include "engine/read_question.h"
#include "rules/diagnostic.h"
#include "timeline/letters.h"

namespace inforce {

namespace {

constexpr std::size_t day_width = 10;     // YYYY-MM-DD
constexpr std::size_t minute_width = 16;  // YYYY-MM-DDTHH:MM

std::string padded(std::string_view digits) {
  return (digits.size() < 2 ? "0" : "") + std::string(digits);
}

// Three numbers with one sign between them, as dates are written by hand.
struct Numbers {
  std::string_view a, b, c;
  char sign;
};

std::optional<Numbers> three_numbers(std::string_view text) {
  const std::size_t first = text.find_first_not_of("0123456789");
  if (first == std::string_view::npos || first == 0) return std::nullopt;
  const char sign = text[first];
  const std::size_t second = text.find(sign, first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const Numbers found{text.substr(0, first), text.substr(first + 1, second - first - 1),
                      text.substr(second + 1), sign};
  const auto number = [](std::string_view part) {
    return !part.empty() && part.size() <= 4 && std::all_of(part.begin(), part.end(), is_digit);
  };
  return number(found.b) && number(found.c) && number(found.a) ? std::optional(found)
                                                               : std::nullopt;
}

std::optional<std::string> iso_form(std::string_view year, std::string_view month,
                                    std::string_view day) {
  if (year.size() != 4 || month.size() > 2 || day.size() > 2) return std::nullopt;
  const std::string text = std::string(year) + '-' + padded(month) + '-' + padded(day);
  return parse_date(text) ? std::optional(text) : std::nullopt;
}

// What the days written by hand may have meant. Never taken, only offered.
std::vector<std::string> readings(std::string_view text) {
  std::vector<std::string> found;
  const auto add = [&found](const std::optional<std::string>& reading) {
    if (reading && std::find(found.begin(), found.end(), *reading) == found.end()) {
      found.push_back(*reading);
    }
  };
  const bool eight_digits = text.size() == 8 && std::all_of(text.begin(), text.end(), is_digit);
  if (eight_digits) add(iso_form(text.substr(0, 4), text.substr(4, 2), text.substr(6)));
  if (const auto numbers = three_numbers(text)) {
    add(iso_form(numbers->a, numbers->b, numbers->c));
    add(iso_form(numbers->c, numbers->b, numbers->a));
    if (numbers->sign == '/') add(iso_form(numbers->c, numbers->a, numbers->b));
  }
  return found;
}

std::string day_hint(std::string_view text) {
  const std::vector<std::string> likely = readings(text);
  if (likely.size() == 1) return "did you mean " + likely.front() + "?";
  if (likely.size() > 1) return "did you mean " + either_of(likely) + "?";
  return "write the day as YYYY-MM-DD, a minute as YYYY-MM-DDTHH:MM";
}

QuestionError no_day(const std::string& option, const std::string& text) {
  const auto day = parse_date(std::string_view(text).substr(0, day_width));
  if (!day && day.error().kind != DateError::Kind::not_of_the_form) {
    return {option, message(day.error(), text.substr(0, day_width)), {}};
  }
  return {option, in_quotes(text) + " is not a day of the form YYYY-MM-DD", day_hint(text)};
}

QuestionError no_minute(const std::string& option, const std::string& text,
                        const std::string& because) {
  return {option, in_quotes(text) + ' ' + because,
          "write a minute as 2026-02-24T00:01, with its offset as 2026-02-24T00:01-05:00"};
}

QuestionError jumped_over(const std::string& option, const CivilMinute& minute, Zone zone) {
  const auto gap = instant_of(minute, zone);
  std::string hint = "write another minute, or one with its offset";
  if (!gap) {
    hint = "they went on with " + clock(gap.error().resumed.minute_of_day) + " on " +
           iso(gap.error().resumed.date);
  }
  return {option,
          "the clocks of " + city(zone) + " never showed " + clock(minute.minute_of_day) + " on " +
              iso(minute.date) + ": they were put forward",
          hint};
}

QuestionError came_twice(const std::string& option, const std::string& text,
                         const std::vector<Instant>& times, const CivilMinute& minute, Zone zone) {
  std::vector<std::string> offered;
  offered.reserve(times.size());
  for (const Instant time : times) {
    offered.push_back(text + offset_text(offset_minutes(time, zone)));
  }
  return {option,
          "the clocks of " + city(zone) + " showed " + clock(minute.minute_of_day) + " on " +
              iso(minute.date) + " twice: they were put back",
          "say which: " + either_of(offered)};
}

Result<Instant, QuestionError> in_zone(const std::string& option, const std::string& text,
                                       const CivilMinute& minute, Zone zone) {
  const std::vector<Instant> times = instants_of(minute, zone);
  if (times.empty()) return failure(jumped_over(option, minute, zone));
  if (times.size() > 1) return failure(came_twice(option, text, times, minute, zone));
  return times.front();
}

Result<When, QuestionError> read_minute(const std::string& option, const std::string& text,
                                        Zone zone) {
  const auto day = parse_date(std::string_view(text).substr(0, day_width));
  if (!day) return failure(no_day(option, text));
  if (text[day_width] != 'T') {
    return failure(no_minute(option, text, "is neither a day nor a minute"));
  }
  const auto at = parse_clock(std::string_view(text).substr(day_width + 1, 5));
  if (!at) return failure(no_minute(option, text, "has no clock time from 00:00 to 23:59"));
  const CivilMinute minute{*day, *at};
  const std::string_view rest = std::string_view(text).substr(std::min(text.size(), minute_width));
  if (rest.empty()) {
    const auto instant = in_zone(option, text, minute, zone);
    if (!instant) return failure(instant.error());
    return When{*day, *instant};
  }
  if (rest.front() == ':') {
    return failure(no_minute(option, text, "names seconds, and the law counts in minutes"));
  }
  const auto offset = parse_offset(rest);
  if (!offset) return failure(no_minute(option, text, "ends in no offset from UTC"));
  return When{*day, instant_at_offset(minute, *offset)};
}

}  // namespace

Result<When, QuestionError> read_when(const std::string& option, const std::string& text,
                                      Zone zone) {
  if (const auto day = parse_date(text)) return When{*day, std::nullopt};
  const bool minute_like = text.size() > day_width &&
                           parse_date(std::string_view(text).substr(0, day_width)).has_value();
  if (minute_like) return read_minute(option, text, zone);
  return failure(no_day(option, text));
}

Result<When, QuestionError> read_when(const std::string& option, const std::string& text, Zone zone,
                                      const RuleBook& book) {
  const auto when = read_when(option, text, zone);
  if (!when) return when;
  if (auto beyond = beyond_horizon(option, when->day, book)) return failure(std::move(*beyond));
  return when;
}

std::optional<QuestionError> beyond_horizon(const std::string& option, Date day,
                                            const RuleBook& book) {
  if (first_repeated_year <= day.year() && day.year() <= last_repeated_year) return std::nullopt;
  const std::vector<Provision>& all = book.provisions();
  const auto yearly = std::find_if(all.begin(), all.end(), [](const Provision& provision) {
    return provision.yearly.has_value();
  });
  if (yearly == all.end()) return std::nullopt;
  const std::string first = std::to_string(first_repeated_year) + "-01-01";
  const std::string last = std::to_string(last_repeated_year) + "-12-31";
  return QuestionError{option,
                       iso(day) + " lies beyond the horizon of these packs, " + first + " to " +
                           last + ": the yearly window of " + in_quotes(yearly->id) +
                           " is written out no further",
                       "ask about a day from " + first + " to " + last};
}

}  // namespace inforce
