// Taking things out of a written book so that what is left still refers to nothing absent.
#pragma once

#include <string>
#include <vector>

#include "tests/properties/model.h"

namespace inforce::oracle {

/// The provision, the changes it alone was the target of, and every mention of it.
void drop_provision(WrittenBook& book, std::string id);
void drop_event(WrittenBook& book, std::string id);
void drop_instrument(WrittenBook& book, const std::string& id);

[[nodiscard]] std::vector<Provision*> provisions_of(WrittenBook& book);
[[nodiscard]] std::vector<const Provision*> provisions_of(const WrittenBook& book);

/// Every date in the book that is not in the trees and lists.
[[nodiscard]] std::vector<WrittenDate*> dates_of(WrittenBook& book);
[[nodiscard]] std::vector<WrittenDate*> dates_of(Provision& provision);
[[nodiscard]] std::vector<KnownDays*> known_days_of(WrittenBook& book);
[[nodiscard]] std::vector<KnownDays*> known_days_of(Provision& provision);
[[nodiscard]] std::vector<Scope*> scopes_of(WrittenBook& book);

/// Whether `change` changed any.
template <class Change>
bool each_provision(WrittenBook& book, Change change) {
  bool any = false;
  for (Provision* provision : provisions_of(book)) any = change(*provision) || any;
  return any;
}

}  // namespace inforce::oracle
