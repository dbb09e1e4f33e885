#include "rules/codes.h"

#include <algorithm>
#include <cassert>
#include <cctype>

namespace inforce {
namespace {

std::vector<CodeRow> join_families() {
  std::vector<CodeRow> rows;
  for (const auto& family : {yaml_codes(), field_codes(), form_codes(), date_codes(),
                             reference_codes(), meaning_codes(), derived_codes(), lint_codes()}) {
    rows.insert(rows.end(), family.begin(), family.end());
  }
  std::sort(rows.begin(), rows.end(),
            [](const CodeRow& a, const CodeRow& b) { return a.code < b.code; });
  return rows;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return result;
}

}  // namespace

const std::vector<CodeRow>& all_codes() {
  static const std::vector<CodeRow> rows = join_families();
  return rows;
}

const CodeRow& row(Code code) {
  const auto& rows = all_codes();
  const auto at = std::lower_bound(
      rows.begin(), rows.end(), code,
      [](const CodeRow& candidate, Code wanted) { return candidate.code < wanted; });
  assert(at != rows.end() && at->code == code && "every code has a row in its family's table");
  return *at;
}

const CodeRow* find_code(std::string_view number_or_slug) {
  std::string wanted = lower(number_or_slug);
  if (!wanted.empty() && wanted.front() == 'r' && wanted.size() == 4) {
    const std::string digits = wanted.substr(1);
    const bool all_digits = std::all_of(digits.begin(), digits.end(),
                                        [](unsigned char c) { return std::isdigit(c) != 0; });
    if (all_digits) wanted = digits;
  }
  const auto& rows = all_codes();
  const auto at = std::find_if(rows.begin(), rows.end(), [&](const CodeRow& candidate) {
    return candidate.slug == wanted || number(candidate.code).substr(1) == wanted;
  });
  return at == rows.end() ? nullptr : &*at;
}

std::string number(Code code) { return "R" + std::to_string(static_cast<unsigned>(code)); }

std::string_view word(Severity severity) {
  return severity == Severity::error ? "error" : "warning";
}

}  // namespace inforce
