// A list of goods and routes to be watched: a CSV file with a row for each.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/options.h"
#include "timeline/result.h"

namespace inforce {

struct WatchRow {
  std::size_t line = 0;  ///< in the file, from 1
  Options options;       ///< the command's own, with the row's facts over them
};

/// The first row names the columns, as the options of a question are named without their dashes:
/// item, from, to, origin, transit, end-use, party, party-name, set; several values in one cell are
/// separated by ";". A column of another name is refused, but one whose name begins with "#" is a
/// note. Empty cells tell nothing. The error holds the file's name and line.
Result<std::vector<WatchRow>, std::string> read_watch_list(const std::string& path,
                                                           const Options& base);

}  // namespace inforce
