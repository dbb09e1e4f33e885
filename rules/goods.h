// Goods and their tree.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "rules/ids.h"
#include "rules/mark.h"
#include "rules/words.h"
#include "rules/written_date.h"

namespace inforce {

/// A number of a customs nomenclature. Where it only indicates, a good of that number may still not
/// be the item, and one of another number may be it.
struct CustomsNumber {
  enum class Test : std::uint8_t { indicates, decides };

  Marked<std::string> number;  ///< digits only, as written otherwise refused
  std::string nomenclature;    ///< "HS", "CN", "US"
  Test test = Test::indicates;
  Confidence confidence = Confidence::verified;
  std::string note;
};

/// A code of a control list, for print.
struct ControlCode {
  std::string list, code;
  Confidence confidence = Confidence::verified;
};

/// A wider item this one belongs to, perhaps only for a time (civil days of UTC).
struct Belonging {
  Reference item;
  std::optional<Window> window;
};

struct Item {
  Marked<std::string> id;
  std::string title, title_zh;
  std::vector<Marked<std::string>> aka;
  std::vector<Belonging> under;
  std::vector<CustomsNumber> customs;
  std::vector<ControlCode> codes;
  Confidence confidence = Confidence::verified;
  std::string note;
};

/// Is the item the other, or does it belong to it at any time? Names without a record lead nowhere.
[[nodiscard]] bool lies_under(const std::vector<Item>& items, ItemId item, ItemId other);

}  // namespace inforce
