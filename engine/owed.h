// The states in which something owed may be. Semantics B 15.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace inforce {

enum class Owed : std::uint8_t {
  unscheduled,  ///< it begins, or falls due, with what has not happened
  not_yet_open,
  open,  ///< through the whole of its last day; without a last day for good
  met,
  met_late,
  overdue,    ///< of a political one: past its date
  exceeded,   ///< of a cap
  suspended,  ///< by an act, or a condition fails
  lapsed,     ///< it ended while it was open
  waived,     ///< a permission lifts it
};
inline constexpr Owed all_owed[] = {
    Owed::overdue,      Owed::exceeded,    Owed::open,     Owed::suspended, Owed::waived,
    Owed::not_yet_open, Owed::unscheduled, Owed::met_late, Owed::met,       Owed::lapsed};

std::string_view word(Owed state);

/// All that are possible; certain if there is one.
class OwedStates {
 public:
  constexpr OwedStates() = default;
  constexpr OwedStates(Owed state) : bits_(bit(state)) {}  // NOLINT

  [[nodiscard]] constexpr bool has(Owed state) const { return (bits_ & bit(state)) != 0; }
  [[nodiscard]] std::vector<Owed> all() const;
  constexpr OwedStates& operator|=(OwedStates other) {
    bits_ = static_cast<std::uint16_t>(bits_ | other.bits_);
    return *this;
  }
  friend constexpr OwedStates operator|(OwedStates a, OwedStates b) { return a |= b; }
  friend constexpr bool operator==(OwedStates, OwedStates) = default;

 private:
  static constexpr std::uint16_t bit(Owed state) {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(state));
  }
  std::uint16_t bits_ = 0;
};

}  // namespace inforce
