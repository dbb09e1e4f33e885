#include "rules/nearest_name.h"

#include <algorithm>
#include <tuple>

#include "rules/diagnostic.h"
#include "rules/utf8.h"

namespace inforce {
namespace {

std::u32string characters_of(std::string_view text) {
  std::u32string result;
  while (!text.empty()) {
    const Character next = first_character(text);
    const bool capital = next.code >= U'A' && next.code <= U'Z';
    result.push_back(capital ? next.code + (U'a' - U'A') : next.code);
    text.remove_prefix(next.bytes);
  }
  return result;
}

// Damerau's distance in its simple form: no character is edited twice.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

// "cn-mofcom-2024-46/item-2" is what "item-2" or "2024-46/item-2" may have meant.
bool ends_in(std::string_view id, std::string_view part) {
  if (part.empty() || id.size() <= part.size()) return false;
  const std::size_t start = id.size() - part.size();
  return id.substr(start) == part && (id[start - 1] == '/' || id[start - 1] == '-');
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  return distance(characters_of(a), characters_of(b));
}

std::optional<std::string_view> nearest_name(std::string_view wanted,
                                             const std::vector<std::string_view>& known) {
  const std::u32string sought = characters_of(wanted);
  const std::size_t reach = std::max<std::size_t>(2, sought.size() / 3);
  // Of names equally far, one of the same length: "form" is 'from' sooner than 'for'.
  using Rank = std::tuple<std::size_t, std::size_t, std::string_view>;
  std::optional<Rank> best;
  for (const std::string_view name : known) {
    // The lengths alone may already be too far apart.
    const std::u32string candidate = characters_of(name);
    const std::size_t gap =
        std::max(candidate.size(), sought.size()) - std::min(candidate.size(), sought.size());
    if (gap > reach) continue;
    const std::size_t far = distance(sought, candidate);
    // Half of a short word changed is another word.
    if (far > reach || 2 * far > std::max(candidate.size(), sought.size())) continue;
    const Rank rank{far, gap, name};
    if (!best || rank < *best) best = rank;
  }
  return best ? std::optional(std::get<std::string_view>(*best)) : std::nullopt;
}

std::optional<std::string_view> nearest_id(std::string_view wanted,
                                           const std::vector<std::string_view>& known) {
  const auto fits = [&](std::string_view id) { return ends_in(id, wanted); };
  const auto first = std::find_if(known.begin(), known.end(), fits);
  if (first == known.end()) return nearest_name(wanted, known);
  const bool only = std::none_of(first, known.end(),
                                 [&](std::string_view id) { return fits(id) && id != *first; });
  return only ? std::optional(*first) : nearest_name(wanted, known);
}

std::string did_you_mean(std::optional<std::string_view> name) {
  return name ? "did you mean " + in_quotes(*name) + "?" : "";
}

}  // namespace inforce
