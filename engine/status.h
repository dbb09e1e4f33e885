// Where a provision stands in its life, at one minute.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace inforce {

enum class Status : std::uint8_t { prospective, pending, operative, suspended, ended };
inline constexpr Status all_statuses[] = {Status::prospective, Status::pending, Status::operative,
                                          Status::suspended, Status::ended};

std::string_view word(Status status);

/// Those that are possible; certain if there is one. Never empty.
class Statuses {
 public:
  Statuses() = default;
  Statuses(Status one) : bits_(bit(one)) {}  // NOLINT: a status is a set of one

  [[nodiscard]] bool has(Status status) const { return (bits_ & bit(status)) != 0; }
  [[nodiscard]] bool certain() const { return (bits_ & (bits_ - 1)) == 0; }
  [[nodiscard]] bool only(Status status) const { return bits_ == bit(status); }
  void add(Status status) { bits_ = static_cast<std::uint8_t>(bits_ | bit(status)); }
  [[nodiscard]] std::vector<Status> all() const;

  friend bool operator==(Statuses, Statuses) = default;

 private:
  static std::uint8_t bit(Status status) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(status));
  }
  std::uint8_t bits_ = 0;
};

/// "operative", or "operative or ended".
std::string words(Statuses statuses, std::string_view pending = word(Status::pending));

}  // namespace inforce
