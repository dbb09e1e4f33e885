// Tables for spreadsheets, as RFC 4180 has them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inforce {

/// The cells with commas between, and CR LF. Quotes stand only where a cell needs them.
std::string csv_row(const std::vector<std::string>& cells);

/// Text of ours or of a pack, for people: what a spreadsheet would take for a formula begins with
/// an apostrophe, and shows as text.
std::string csv_text(std::string_view text);

}  // namespace inforce
