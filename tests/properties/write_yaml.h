// A written book as the files of one pack, in the rule language.
#pragma once

#include <map>
#include <string>

#include "tests/properties/model.h"

namespace inforce::oracle {

[[nodiscard]] std::map<std::string, std::string> write_yaml(const WrittenBook& book);

/// "2026-02-24T00:01", "2026-02~", "{within: 60 days, of: …}"
[[nodiscard]] std::string yaml(const WrittenDate& date);

[[nodiscard]] std::string text(const OracleQuestion& question);

}  // namespace inforce::oracle
