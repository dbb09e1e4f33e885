// A date as other countries, or a word processor, write it.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace inforce {

/// The days that "31.12.2026", "12/31/2026", "Nov 27, 2026" or "2026–11–27" (with dashes) may mean,
/// as YYYY-MM-DD; none if it is no date at all, and two where day and month may change places.
std::vector<std::string> readings_of_date(const std::string& text);

/// "July 2026" as 2026-07, "Q4 2026" as 2026-10/2026-12, "H1 2026" as 2026-01/2026-06.
std::optional<std::string> span_called(const std::string& text);

}  // namespace inforce
