// An answer to where `--output` says, or to standard output.
#pragma once

#include <string>

#include "cli/program.h"
#include "cli/setting.h"

namespace inforce {

/// To the file, whole or not at all, else as the answer; what stands in the way goes beside what is
/// `said` already, with exit code 4.
Said write_answer(const Setting& setting, const std::string& text, Said said);

}  // namespace inforce
