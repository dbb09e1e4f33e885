// What the charges of a rule book add up to, as far as oracle and engine are compared. Law: B 17.
#pragma once

#include <map>
#include <optional>
#include <string>

namespace inforce::oracle {

/// Of one stack in one unit, in hundredths of that unit: 12.5 % is 1250.
struct Sums {
  int certain = 0;
  int cautious = 0;
  int at_worst = 0;
  friend bool operator==(const Sums&, const Sums&) = default;
};

/// All three or none: there is no sum where more may be due than is encoded.
struct StackAnswer {
  std::optional<Sums> as_written;
  std::optional<Sums> by_texts;
  std::optional<Sums> by_announcement;
  friend bool operator==(const StackAnswer&, const StackAnswer&) = default;
};

/// By "stack|unit"; a charge without `stack` is one of its own, named by its id. Only what is more
/// than nothing at worst, as written. A stack without a sum has one entry and no unit, "stack|",
/// whatever of it is encoded.
using ChargesAnswer = std::map<std::string, StackAnswer>;

[[nodiscard]] std::string text(const ChargesAnswer& answer);

/// Line by line what differs, "left | right"; empty if nothing does.
[[nodiscard]] std::string differences(const ChargesAnswer& left, const ChargesAnswer& right);

}  // namespace inforce::oracle
