// The formats of the store, one step after another. A step is never changed once it was released:
// files of every format are out there. A new format is a new step at the end.
#pragma once

#include <string>
#include <vector>

#include "engine/store/database.h"

namespace inforce {

/// "infc", in the place where SQLite lets a program sign its files.
inline constexpr std::int64_t application_id = 0x696e6663;

struct Migration {
  int format;  ///< it leads to; from 1, without gaps
  std::string sql;
};

const std::vector<Migration>& migrations();

/// The format a file has; 0 before the first step.
int format_of(Database& database);

/// Each step that is still to be done, in a transaction of its own.
void migrate(Database& database, const std::vector<Migration>& steps);

}  // namespace inforce
