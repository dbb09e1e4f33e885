// A truth value that knows what keeps it open.
//
// The engine computes with these throughout: where a value is unclear, `kinds` says whether the
// wording, an announcement or a missing fact keeps it so. Semantics: A 8.
#pragma once

#include <cstdint>
#include <string_view>

#include "timeline/timeline.h"
#include "timeline/truth.h"

namespace inforce {

/// What keeps a value open. Several at once are possible.
enum class OpenKind : std::uint8_t {
  text = 1,          ///< wording, an imprecise or disputed date, an unchecked record
  announcement = 2,  ///< a political act on binding law
  facts = 4,         ///< something the question did not tell
};

inline constexpr OpenKind all_open_kinds[] = {OpenKind::text, OpenKind::announcement,
                                              OpenKind::facts};

[[nodiscard]] std::string_view word(OpenKind kind);

class OpenKinds {
 public:
  constexpr OpenKinds() = default;
  constexpr OpenKinds(OpenKind kind) : bits_(static_cast<std::uint8_t>(kind)) {}  // NOLINT

  [[nodiscard]] constexpr bool has(OpenKind kind) const {
    return (bits_ & static_cast<std::uint8_t>(kind)) != 0;
  }
  [[nodiscard]] constexpr bool empty() const { return bits_ == 0; }
  constexpr OpenKinds& operator|=(OpenKinds other) {
    bits_ = static_cast<std::uint8_t>(bits_ | other.bits_);
    return *this;
  }
  friend constexpr OpenKinds operator|(OpenKinds a, OpenKinds b) { return a |= b; }
  friend constexpr bool operator==(OpenKinds, OpenKinds) = default;

 private:
  std::uint8_t bits_ = 0;
};

/// Invariant: `kinds` is empty exactly when the value is not unclear.
struct Open {
  Truth value = Truth::no;
  OpenKinds kinds;

  friend constexpr bool operator==(const Open&, const Open&) = default;
};

inline constexpr Open certainly{Truth::yes, {}};
inline constexpr Open certainly_not{Truth::no, {}};
[[nodiscard]] constexpr Open open_for(OpenKinds kinds) { return {Truth::unclear, kinds}; }
[[nodiscard]] constexpr Open settled(bool known) { return known ? certainly : certainly_not; }

/// The kinds of those operands that are unclear, if the result is.
[[nodiscard]] constexpr Open both(Open a, Open b) {
  const Truth value = both(a.value, b.value);
  return {value, value == Truth::unclear ? a.kinds | b.kinds : OpenKinds{}};
}
[[nodiscard]] constexpr Open either(Open a, Open b) {
  const Truth value = either(a.value, b.value);
  return {value, value == Truth::unclear ? a.kinds | b.kinds : OpenKinds{}};
}
[[nodiscard]] constexpr Open negate(Open a) { return {negate(a.value), a.kinds}; }
/// At most unclear, for reasons of `kind`.
[[nodiscard]] constexpr Open capped(Open a, OpenKind kind) { return both(a, open_for(kind)); }

using OpenLine = Timeline<Open>;
using TruthLine = Timeline<Truth>;

/// Whether it holds, without what keeps it open.
[[nodiscard]] TruthLine truths(const OpenLine& line);

[[nodiscard]] OpenLine both(const OpenLine& a, const OpenLine& b);
[[nodiscard]] OpenLine either(const OpenLine& a, const OpenLine& b);
[[nodiscard]] OpenLine negate(const OpenLine& a);
[[nodiscard]] OpenLine capped(const OpenLine& a, OpenKind kind);
/// At each minute whether it held at this or any earlier one.
[[nodiscard]] OpenLine once(const OpenLine& a);
/// Is there a minute at which it is not a plain no?
[[nodiscard]] bool ever_possible(const OpenLine& a);

/// Does a line take a greater value at a minute than at the one before, or a lesser one?
enum class Shift : std::uint8_t { none, up, down };
[[nodiscard]] Shift shift_at(const OpenLine& a, Instant t);

}  // namespace inforce
