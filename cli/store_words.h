// The store, opened for a command, and what to say when it cannot be.
#pragma once

#include <string>

#include "cli/office_file.h"
#include "cli/write_file.h"
#include "engine/store/store.h"

namespace inforce {

/// The same of a file that could not be written.
std::string in_words(const WriteError& error);

/// To be read; what standard error is to say where that cannot be.
Result<Store, std::string> read_named_store(const StorePlace& place);
/// To be written.
Result<Store, std::string> open_named_store(const StorePlace& place);

}  // namespace inforce
