// One rule file before both its judges: the loader and the schema.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "rules/codes.h"
#include "rules/load.h"
#include "tests/schema/schemas.h"

namespace inforce::test {

struct Judgement {
  std::string file;
  bool has_tree = true;                 ///< false: broken YAML, of which a schema sees nothing
  std::set<Code> errors;                ///< what the loader says of this file
  std::vector<std::string> complaints;  ///< what the schema of its kind says
};

/// One for each file, in the order of the files.
std::vector<Judgement> judge(const std::vector<PackFile>& files, Schemas& schemas);

/// In which way the judges differ over a file; empty where they do not.
std::string difference(const Judgement& judgement);

/// "R125 R133".
std::string numbers(const std::set<Code>& codes);

}  // namespace inforce::test
