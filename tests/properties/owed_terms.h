// What an obligation owes as it is written: how often, by when, how much, and what is on record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/properties/written_date.h"

namespace inforce::oracle {

/// 12 Mt. Only masses: kg, t, kt, Mt.
struct Quantity {
  int number = 0;
  std::string unit = "t";
};

struct Amount {
  bool at_most = false;  ///< a cap; else at least
  Quantity limit;
  bool exclusive = false;  ///< more than, less than
};

struct Evidence {
  WrittenDate date;
  std::optional<Quantity> amount;  ///< nothing: the whole was done
  std::string account;             ///< empty: that of the source cited
  std::string period;              ///< empty: the one that holds its first day
  KnownDays known;
};

struct Restated {
  WrittenDate due;
  KnownDays known;
};

enum class Every : std::uint8_t { year, quarter, month, length, rule };
enum class Frequency : std::uint8_t { daily, weekly, monthly, yearly };

struct RuleWeekday {
  int weekday = 0;  ///< 0 is Monday
  int ordinal = 0;  ///< of a month, or of a year without one: 2 the second, -1 the last; 0: each
};

/// The rules of RFC 5545 that are generated: each names days from `first` on.
struct RecurrenceRule {
  Frequency frequency = Frequency::monthly;
  int interval = 1;
  int count = 0;             ///< 0: not written
  std::optional<Day> until;  ///< the last day that can be one
  std::vector<RuleWeekday> weekdays;
  int month = 0;      ///< of a year; 0: not written
  int month_day = 0;  ///< 15, or -1 the last; 0: not written
  int year_day = 0;   ///< 100, or -1 the last; 0: not written
};

enum class MonthEnd : std::uint8_t { not_written, last_day, skip };

struct Recurs {
  Every every = Every::month;
  Length length;
  RecurrenceRule rule;
  std::string first, last;  ///< "2026", "2026-Q1", "2026-03", "2026-03-15"; empty: not written
  MonthEnd month_end = MonthEnd::not_written;
};

enum class Roll : std::uint8_t { none, following, preceding, modified_following };

struct OwedTerms {
  std::optional<WrittenDate> due;
  bool due_in_keys = false;  ///< `within`, `of` and `counting` of the obligation itself
  std::optional<Recurs> recurs;
  std::vector<Restated> restated;
  std::string calendar;
  Roll roll = Roll::none;
};

struct WorkCalendar {
  std::string id;
  std::vector<int> weekend;  ///< 0 is Monday
  bool us_federal = false;   ///< by rule, and never to be announced
  std::vector<Day> closed, work;
  std::optional<Day> known_from, known_through;
};

}  // namespace inforce::oracle
