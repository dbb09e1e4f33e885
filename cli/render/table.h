// Rows and columns on a screen of any width.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/render/style.h"

namespace inforce {

/// Columns two blanks apart. `give_way` is the column cut where a line would be too wide; where
/// that is not enough, the last columns of each row go on the next line. All others stay whole.
struct Table {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);  ///< no column gives way

  std::vector<std::vector<std::string>> rows;
  std::size_t give_way = 0;
};
std::string render(const Table& table, const Style& style);

}  // namespace inforce
