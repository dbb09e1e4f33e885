// The store, opened for a command, and what to say when it cannot be.
#pragma once

#include <string>

#include "cli/store_place.h"
#include "engine/store/store.h"

namespace inforce {

/// For standard error: what is the matter, and the cure.
std::string in_words(const StoreError& error);

/// To be read; what standard error is to say where that cannot be.
Result<Store, std::string> read_named_store(const StorePlace& place);
/// To be written.
Result<Store, std::string> open_named_store(const StorePlace& place);

}  // namespace inforce
