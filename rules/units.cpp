#include "rules/units.h"

#include <algorithm>
#include <iterator>

namespace inforce {
namespace {

struct Row {
  std::string_view word;
  int power;
};

constexpr Row masses[] = {{"g", 0}, {"kg", 3}, {"t", 6}, {"kt", 9}, {"Mt", 12}};
constexpr Row multiples[] = {{"thousand ", 3}, {"million ", 6}, {"billion ", 9}};

}  // namespace

Unit unit_named(std::string_view text) {
  int power = 0;
  for (const Row& multiple : multiples) {
    if (text.substr(0, multiple.word.size()) != multiple.word) continue;
    text.remove_prefix(multiple.word.size());
    power = multiple.power;
    break;
  }
  const auto* const mass = std::find_if(std::begin(masses), std::end(masses),
                                        [text](const Row& row) { return row.word == text; });
  if (mass != std::end(masses)) return {"g", power + mass->power};
  return {std::string(text), power};
}

}  // namespace inforce
