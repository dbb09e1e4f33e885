// Pieces of YAML for a written book: dates, lists, maps, windows, scopes.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "tests/properties/model.h"

namespace inforce::oracle {

/// Keys and values, to be laid out in a block or between braces.
using Fields = std::vector<std::pair<std::string, std::string>>;

/// "2026-02-24T00:01", "2026-02~", "{within: 60 days, of: …}"
[[nodiscard]] std::string yaml(const WrittenDate& date);

[[nodiscard]] std::string in_quotes(const std::string& text);
[[nodiscard]] std::string iso_day(Day day);
[[nodiscard]] std::string hundredths_text(int hundredths);    ///< 1250 is "12.50"
[[nodiscard]] std::string length_text(const Length& length);  ///< "45 working days"
[[nodiscard]] std::string counting_name(Counting counting);   ///< empty: not written
[[nodiscard]] std::string joined(const std::vector<std::string>& parts);
[[nodiscard]] std::string list(const std::vector<std::string>& parts);  ///< one stands alone
[[nodiscard]] std::string braces(const Fields& fields);
[[nodiscard]] std::string block(const Fields& fields, const std::string& indent);

[[nodiscard]] std::string end_key_name(EndKey key);
[[nodiscard]] Fields window_fields(const WrittenWindow& window);
[[nodiscard]] std::string window_list(const std::vector<WrittenWindow>& windows);
void add_known(const KnownDays& known, Fields& out);
void add_windows(const std::vector<WrittenWindow>& windows, Fields& out);

[[nodiscard]] std::string scope_text(const Scope& scope);
[[nodiscard]] std::string date_tests(const Scope& scope);

void add_owed(const OwedTerms& owed, Fields& out);
/// Of an obligation or a permission: its amount and what is on record.
void add_amount(const Provision& provision, Fields& out);
[[nodiscard]] std::string calendars_text(const std::vector<WorkCalendar>& calendars);

/// A provision under its name, as it stands below `provisions:`.
[[nodiscard]] std::string provision_text(const Provision& provision);

}  // namespace inforce::oracle
