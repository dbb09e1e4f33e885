// A date that is not known to the day: "2026-11", "2025-03-04~", "2026-03/2026-05".
//
// The notation is EDTF (ISO 8601-2), levels 0 and 1, of which we take what can stand in a date's
// place. Such a text means one day we do not know; what counts are the earliest and the latest it
// can be.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "timeline/date.h"
#include "timeline/result.h"

namespace inforce {

/// How far a date is written out. An unspecified digit is not written: 2026-11-XX is a month.
enum class Precision : std::uint8_t { day, month, year, decade, century };

/// One day, somewhere from `first` through `last`.
/// Invariant: widest_first <= first <= last <= widest_last.
struct ImpreciseDate {
  Date first;  ///< as written, both included
  Date last;
  Precision precision = Precision::day;  ///< of an interval: the coarser end's
  bool approximate = false;              ///< ~ or %
  bool uncertain = false;                ///< ? or %
  Date widest_first;  ///< widened by one unit of the written precision, where ? ~ % asks for it
  Date widest_last;

  /// An ordinary day, all of it known.
  [[nodiscard]] bool exact() const { return first == last && !approximate && !uncertain; }

  friend bool operator==(const ImpreciseDate&, const ImpreciseDate&) = default;
};

/// A day that is known.
[[nodiscard]] ImpreciseDate exactly(Date date);

/// Why a text is no such date: what is, and what to write instead.
struct EdtfError {
  std::string message;
  std::string hint;
  bool no_such_date = false;  ///< well written, but the calendar has no such day or month

  friend bool operator==(const EdtfError&, const EdtfError&) = default;
};

/// YYYY-MM-DD, YYYY-MM, YYYY; the last places as X (2026-11-XX, 2026-XX, 202X, 20XX); ? ~ % at the
/// end; A/B for "some day from A through B". The rest of EDTF is refused by name.
[[nodiscard]] Result<ImpreciseDate, EdtfError> parse_edtf(std::string_view text);

/// "2026-11-27", "some day in November 2026", "about 2025-03-04".
[[nodiscard]] std::string text(const ImpreciseDate& date);

}  // namespace inforce
