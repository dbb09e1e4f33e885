#include "cli/today.h"

#include <algorithm>
#include <array>
#include <vector>

#include "rules/diagnostic.h"
#include "timeline/foreign_date.h"
#include "timeline/letters.h"

namespace inforce {
namespace {

QuestionError no_date(const std::string& option, const std::string& text) {
  const auto readings = readings_of_date(text);
  // What today is cannot be told by way of today.
  std::string hint = option == "--today"
                         ? "write the day itself as YYYY-MM-DD, a minute as YYYY-MM-DDTHH:MM"
                         : "dates are written YYYY-MM-DD, or today, tomorrow, yesterday, +30d";
  if (!readings.empty()) {
    hint = "write " + any_of({readings.begin(), readings.end()});
  }
  return {option, in_quotes(text) + " is not a date in the form YYYY-MM-DD", hint};
}

constexpr std::size_t longest_length = 6;  // 99999d

// "99999999d": the form is right, and the number is larger than any that is read.
bool is_too_long(const std::string& text) {
  return text.size() > longest_length && std::string_view("dwmy").find(text.back()) < 4 &&
         std::all_of(text.begin(), text.end() - 1, is_digit);
}

QuestionError too_long(const std::string& option, const std::string& text) {
  return {option, in_quotes(text) + " is too long a time", "write a number of at most five digits"};
}

std::optional<Date> relative(const std::string& text, Date day) {
  if (text == "today") return day;
  if (text == "tomorrow") return add_days(day, 1);
  if (text == "yesterday") return add_days(day, -1);
  if (text.size() < 2 || text[0] != '+') return std::nullopt;
  const auto later = after_length("", text.substr(1), day);
  return later ? std::optional(*later) : std::nullopt;
}

Result<std::string, QuestionError> strict_day(const std::string& option, const std::string& text) {
  const auto date = parse_date(text);
  if (date) return text;
  if (date.error().kind == DateError::Kind::not_of_the_form) return failure(no_date(option, text));
  return failure(QuestionError{option, message(date.error(), text), ""});
}

}  // namespace

Result<Today, QuestionError> read_today(const std::optional<std::string>& told, Instant now,
                                        Zone zone) {
  if (!told) return Today{now, civil_date(now, zone), zone};
  if (told->find('T') == std::string::npos) {
    const auto day = strict_day("--today", *told);
    if (!day) return failure(day.error());
    const Date date = *parse_date(*day);
    return Today{first_minute(date, zone), date, zone};
  }
  const auto when = read_when("--today", *told, zone);
  if (!when) return failure(when.error());
  const Instant at = when->minute ? *when->minute : first_minute(when->day, zone);
  return Today{at, civil_date(at, zone), zone};
}

Result<std::string, QuestionError> spelled_date(const std::string& option, const std::string& text,
                                                const Today& today) {
  if (const auto day = relative(text, today.day)) return iso(*day);
  if (text.starts_with('+') && is_too_long(text.substr(1))) return failure(too_long(option, text));
  if (text.find('T') == std::string::npos || text.size() < 11) return strict_day(option, text);
  const auto when = read_when(option, text, today.zone);
  if (!when) return failure(when.error());
  return text;
}

bool looks_like_date(const std::string& text) {
  if (relative(text, Date{2000, 1, 1}) || !readings_of_date(text).empty()) return true;
  if (text.starts_with('+') && is_too_long(text.substr(1))) return true;
  const auto dashes = std::count(text.begin(), text.end(), '-');
  return text.size() >= 8 && is_digit(text[0]) && dashes >= 2 &&
         text.find('/') == std::string::npos &&
         std::all_of(text.begin(), text.begin() + 4, is_digit);
}

Result<Date, QuestionError> after_length(const std::string& option, const std::string& text,
                                         Date start) {
  const QuestionError error{option, in_quotes(text) + " is not a length of time",
                            "write 90d, 12w, 6m or 1y"};
  if (is_too_long(text)) return failure(too_long(option, text));
  if (text.size() < 2 || text.size() > longest_length) return failure(error);
  const int count = whole_number(text.substr(0, text.size() - 1));
  if (count < 0) return failure(error);
  switch (text.back()) {
    case 'd': return add_days(start, count);
    case 'w': return add_days(start, std::int64_t{7} * count);
    case 'm': return add_months(start, count);
    case 'y': return add_months(start, std::int64_t{12} * count);
    default: return failure(error);
  }
}

}  // namespace inforce
