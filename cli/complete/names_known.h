// The names that may stand for a kind of word: "ITEM", "COUNTRY", "DATE".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/complete/typed_line.h"
#include "cli/program.h"

namespace inforce {

class NamesKnown {
 public:
  /// Instead of names: a path is to come.
  static constexpr std::string_view files = ":files";

  NamesKnown(const World& world, const TypedLine& line) : world_(world), line_(line) {}

  /// As help writes a kind: `OptionRow::value`, or a word of `CommandRow::words`. Packs are read
  /// only for kinds that need them. Empty: nobody can know.
  [[nodiscard]] std::vector<std::string> of(std::string_view kind) const;

 private:
  const World& world_;
  const TypedLine& line_;
};

}  // namespace inforce
