// R2xx: dates and windows.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> date_codes() {
  using enum Severity;
  return {
      {Code::date_form, "date-form", error, "a date not written YYYY-MM-DD",
       R"(A day is four digits, two and two, with hyphens: 2026-11-27. Not 27.11.2026, 11/27/2026,
2026-2-9 or 2026-Nov-27: whether 11/10 is in November or October depends on the reader.

    published: 3 Dec 2024      # wrong
    published: 2024-12-03      # right)"},
      {Code::no_such_date, "no-such-date", error, "a day the calendar does not have",
       R"(The date has the right form, but the calendar has no such day: 2026-02-30, 2025-02-29,
2026-13-01. It is not moved to a neighbouring day: the source knows which one was meant.)"},
  };
}

}  // namespace inforce
