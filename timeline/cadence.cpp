#include "timeline/cadence.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdlib>
#include <numeric>

#include "timeline/letters.h"
#include "timeline/recurrence_rule.h"

namespace inforce {
namespace {

constexpr std::string_view usual_hint =
    "write calendar year, quarter, month, a length (2 weeks, 6 months), or a rule of RFC 5545 "
    "(FREQ=MONTHLY;BYDAY=-1FR)";

Cadence of_kind(Cadence::Kind kind) {
  Cadence cadence;
  cadence.kind = kind;
  return cadence;
}

Failure<CadenceError> refuse(std::string_view text, std::string_view because,
                             std::string_view hint = usual_hint) {
  return failure(CadenceError{CadenceError::Kind::unknown_form,
                              "'" + std::string(text) + "' " + std::string(because),
                              std::string(hint)});
}

struct OtherWord {
  std::string_view word;
  std::string_view meant;
};

constexpr std::string_view year_hint = "write 'calendar year', or '1 year' from a first day";

constexpr std::array<OtherWord, 9> other_words{{
    {"yearly", year_hint},
    {"annually", year_hint},
    {"annual", year_hint},
    {"quarterly", "did you mean 'quarter'?"},
    {"calendar quarter", "did you mean 'quarter'?"},
    {"monthly", "did you mean 'month'?"},
    {"calendar month", "did you mean 'month'?"},
    {"weekly", "write '1 week', from a first day"},
    {"daily", "write '1 day', from a first day"},
}};

Result<Cadence, CadenceError> parse_step(std::string_view text) {
  const auto step = parse_duration(text);
  if (!step) {
    for (const auto& [word, meant] : other_words) {
      if (text == word) return refuse(text, "does not say how often", meant);
    }
    return refuse(text, "does not say how often");
  }
  if (step->working_days != 0) {
    return refuse(text, "is no length that recurs", "count in days, weeks, months or years");
  }
  if (step->has_clock_units()) {
    return refuse(text, "is less than a day", "count in days, weeks, months or years");
  }
  if (step->is_zero()) return refuse(text, "never moves on", "count at least 1");
  Cadence cadence = of_kind(Cadence::Kind::step);
  cadence.step = *step;
  return cadence;
}

int months_in(const Duration& step) { return 12 * step.years + step.months; }

// The shortest that the month with this number from 1 can be.
int shortest(int month) { return last_day_of_month(2023, month); }

bool meets_a_short_month(Date first, int months) {
  // From 29 February on, a month number alone says nothing: a century may lack the leap day.
  const int stride = std::gcd(months, 12);
  for (int month = (first.month() - 1) % stride; month < 12; month += stride) {
    if (first.day() > shortest(month + 1)) return true;
  }
  return false;
}

std::vector<int> months_of(const RecurrenceRule& rule, Date first) {
  if (!rule.by_month.empty()) return rule.by_month;
  if (rule.frequency == RecurrenceRule::Frequency::yearly) return {first.month()};
  return {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
}

bool needs_month_end(const RecurrenceRule& rule, Date first) {
  using Frequency = RecurrenceRule::Frequency;
  if (rule.frequency != Frequency::monthly && rule.frequency != Frequency::yearly) return false;
  // A weekday of that number is owed only where both meet; no other day can stand for it.
  if (rule.has_by_day) return false;
  if (rule.names_days && rule.by_month_day.empty()) return false;
  const std::vector<int> months = months_of(rule, first);
  const auto some_month_lacks = [&](int day) {
    return std::any_of(months.begin(), months.end(),
                       [&](int month) { return day > shortest(month); });
  };
  if (!rule.names_days) return some_month_lacks(first.day());
  return std::any_of(rule.by_month_day.begin(), rule.by_month_day.end(), some_month_lacks);
}

std::optional<int> two_digits(std::string_view text) {
  if (text.size() != 2 || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  return 10 * (text[0] - '0') + (text[1] - '0');
}

NamedDays months_of(int year, int first_month, int count) {
  const int last_month = first_month + count - 1;
  return {*Date::make(year, first_month, 1),
          *Date::make(year, last_month, last_day_of_month(year, last_month))};
}

}  // namespace

Result<Cadence, CadenceError> parse_cadence(std::string_view text) {
  if (text == "calendar year") return of_kind(Cadence::Kind::calendar_year);
  if (text == "quarter") return of_kind(Cadence::Kind::quarter);
  if (text == "month") return of_kind(Cadence::Kind::month);
  if (text == "year") {
    return refuse(text, "can be two things", year_hint);
  }
  if (text.find('=') == std::string_view::npos) return parse_step(text);
  auto rule = parse_rule(text);
  if (!rule) return failure(std::move(rule.error()));
  Cadence cadence = of_kind(Cadence::Kind::rule);
  cadence.rule = std::move(*rule);
  return cadence;
}

bool needs_month_end(const Cadence& cadence, Date first) {
  switch (cadence.kind) {
    case Cadence::Kind::calendar_year:
    case Cadence::Kind::quarter:
    case Cadence::Kind::month: return false;
    case Cadence::Kind::step:
      return months_in(cadence.step) != 0 && meets_a_short_month(first, months_in(cadence.step));
    case Cadence::Kind::rule: return needs_month_end(cadence.rule, first);
  }
  std::abort();  // a Kind has no other value
}

std::optional<NamedDays> parse_named_days(std::string_view text) {
  if (const auto day = parse_date(text)) return NamedDays{*day, *day};
  if (text.size() != 4 && (text.size() != 7 || text[4] != '-')) return std::nullopt;
  const auto century = two_digits(text.substr(0, 2));
  const auto rest = two_digits(text.substr(2, 2));
  if (!century || !rest) return std::nullopt;
  const int year = 100 * *century + *rest;
  if (text.size() == 4) return months_of(year, 1, 12);
  if (text[5] == 'Q') {
    const int quarter = text[6] - '0';
    if (quarter < 1 || 4 < quarter) return std::nullopt;
    return months_of(year, 3 * quarter - 2, 3);
  }
  const auto month = two_digits(text.substr(5));
  if (!month || *month < 1 || 12 < *month) return std::nullopt;
  return months_of(year, *month, 1);
}

}  // namespace inforce
