// What the parameters of a rule book can be, as far as oracle and engine are compared. Law: B 16.
#pragma once

#include <map>
#include <set>
#include <string>

namespace inforce::oracle {

/// Over the moments asked. Not on file is what is not yet known, or of which no value is known:
/// then nothing else is said.
struct ValueSet {
  bool not_on_file = false;
  bool none = false;             ///< "no value" is possible
  std::set<std::string> values;  ///< as written: "90 %"
  friend bool operator==(const ValueSet&, const ValueSet&) = default;
};

/// By the id of every parameter in the book, known or not.
using ValueAnswer = std::map<std::string, ValueSet>;

[[nodiscard]] std::string text(const ValueAnswer& answer);

/// Line by line what differs, "left | right"; empty if nothing does.
[[nodiscard]] std::string differences(const ValueAnswer& left, const ValueAnswer& right);

}  // namespace inforce::oracle
