#include "rules/diagnostic.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "rules/utf8.h"

namespace inforce {

void Diagnostics::add(Diagnostic found) {
  ++counts_.at(static_cast<std::size_t>(found.severity()));
  found_.push_back(std::move(found));
}

std::size_t Diagnostics::count(Severity severity) const {
  return counts_.at(static_cast<std::size_t>(severity));
}

std::vector<Diagnostic> Diagnostics::in_file_order(const Sources& sources) const {
  // A pack in another edition of the language explains whatever else is said of its files.
  const auto place = [&](const Diagnostic& d) {
    return std::tuple<bool, std::string_view, std::uint32_t, std::uint32_t>(
        d.code != Code::unknown_format, sources.at(d.mark.file).name(), d.mark.line, d.mark.column);
  };
  std::vector<Diagnostic> ordered;
  ordered.reserve(found_.size());
  std::vector<const Diagnostic*> order;
  for (const Diagnostic& diagnostic : found_) order.push_back(&diagnostic);
  std::stable_sort(order.begin(), order.end(),
                   [&](const Diagnostic* a, const Diagnostic* b) { return place(*a) < place(*b); });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.code == b.code && a.mark == b.mark && a.message == b.message;
  };
  for (const Diagnostic* next : order) {
    // Only those at the same place can be the same: look back no further.
    const auto repeated = [&] {
      for (auto at = ordered.rbegin(); at != ordered.rend() && at->mark == next->mark; ++at) {
        if (same(*at, *next)) return true;
      }
      return false;
    };
    if (!repeated()) ordered.push_back(*next);
  }
  return ordered;
}

std::string in_quotes(std::string_view text) {
  constexpr std::size_t most_characters = 60;
  std::string result = "'";
  for (std::size_t count = 0; !text.empty(); ++count) {
    if (count == most_characters) {
      result += "…";
      break;
    }
    const Character next = first_character(text);
    const bool blank = next.code == '\n' || next.code == '\t';
    append_character(result, blank ? U' ' : drives_terminal(next.code) ? 0xFFFD : next.code);
    text.remove_prefix(next.bytes);
  }
  return result + "'";
}

std::string any_of(const std::vector<std::string_view>& words) {
  std::string result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) result += i + 1 == words.size() ? " or " : ", ";
    result += words[i];
  }
  return result;
}

}  // namespace inforce
