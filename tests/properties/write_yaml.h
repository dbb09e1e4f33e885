// A written book as the files of one pack, in the rule language.
#pragma once

#include <map>
#include <string>

#include "tests/properties/model.h"

namespace inforce::oracle {

[[nodiscard]] std::map<std::string, std::string> write_yaml(const WrittenBook& book);

[[nodiscard]] std::string text(const OracleQuestion& question);

}  // namespace inforce::oracle
