// A table of kinds of words, and of how the names of each are found.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace inforce {

/// `Find`: a pointer to a function.
template <class Find>
struct KindRow {
  std::string_view kind;  ///< as help writes it: "ITEM"
  Find names;
};

/// Nothing where the table does not hold the kind.
template <class Find, std::size_t count>
Find find_kind(const KindRow<Find> (&table)[count], std::string_view kind) {
  const auto* row = std::find_if(std::begin(table), std::end(table),
                                 [&](const KindRow<Find>& one) { return one.kind == kind; });
  return row == std::end(table) ? nullptr : row->names;
}

}  // namespace inforce
