// Which facts a provision reaches: tests, all of which must hold.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/ids.h"
#include "rules/mark.h"
#include "rules/words.h"
#include "rules/written_date.h"

namespace inforce {

/// Any of these; with `negated`, none of them.
struct NameTest {
  Mark mark;
  bool negated = false;
  std::vector<Reference> names;  ///< items; or parties and groups (a country is a party)
};

struct WordTest {
  Mark mark;
  bool negated = false;
  std::vector<Marked<std::string>> words;
};

/// A number as written, with its unit ("%", "Wh/kg" or nothing). Compared by value.
struct Quantity {
  std::string digits;
  std::string unit;

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

enum class Comparison : std::uint8_t { at_least, more_than, at_most, less_than };

struct NumberTest {
  Mark mark;
  Comparison comparison = Comparison::at_least;
  Quantity limit;
};

/// Whether it bounds what is done from above.
[[nodiscard]] inline bool is_cap(const NumberTest& amount) {
  return amount.comparison == Comparison::at_most || amount.comparison == Comparison::less_than;
}

/// The share of listed content in a good.
struct ContentsTest {
  Mark mark;
  std::vector<Reference> of;        ///< items
  std::optional<Reference> origin;  ///< country or group
  NumberTest share;
};

/// The share in a party that members of a group own together.
struct OwnershipTest {
  Mark mark;
  Reference by;  ///< group or party
  NumberTest share;
};

/// A named attribute of the author's own: a comparison, or words.
struct AttributeTest {
  Marked<std::string> name;
  std::optional<NumberTest> number;
  std::vector<Marked<std::string>> words;
};

enum class Order : std::uint8_t { before, not_after, after, not_before };  // < <= > >=

/// "loading < 2026-02-24T00:01"
struct RoleTest {
  Mark mark;
  Role role = Role::entry;
  Order order = Order::before;
  WrittenDate date;
};

struct Scope {
  Mark mark;
  std::optional<NameTest> items;
  std::optional<NameTest> departure, destination, origin, transit;
  std::optional<NameTest> party;
  std::optional<WordTest> end_use;
  std::optional<ContentsTest> contents;
  std::optional<OwnershipTest> ownership;
  std::vector<AttributeTest> attributes;
  std::vector<RoleTest> dates;

  [[nodiscard]] bool empty() const {
    return !items && !departure && !destination && !origin && !transit && !party && !end_use &&
           !contents && !ownership && attributes.empty() && dates.empty();
  }
};

/// All its tests in one line; equal where two scopes say the same in the same words, in whatever
/// order.
[[nodiscard]] std::string written(const Scope& scope);

}  // namespace inforce
