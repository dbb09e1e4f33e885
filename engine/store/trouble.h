// What can be the matter with a store, in words.
//
// Within this folder trouble is thrown, since it can come of any line that touches the file; it
// ends in `attempt` (database.h) and leaves the folder as a value.
#pragma once

#include <exception>
#include <string>
#include <string_view>

#include "engine/store/store.h"

namespace inforce {

struct StoreTrouble : std::exception {
  explicit StoreTrouble(StoreError told) : error(std::move(told)) {}
  [[nodiscard]] const char* what() const noexcept override { return error.message.c_str(); }
  StoreError error;
};

StoreError absent(const std::string& path);
StoreError not_a_store(const std::string& path, std::string_view what_it_is);
StoreError newer_store(const std::string& path, int its_format, int our_format);
/// `whose`: "the store /x" or "the folder /x of the store".
StoreError not_writable(const std::string& whose);
/// A writer was killed, what it wrote last is in its journal, and we may not finish its work.
StoreError left_unfinished(const std::string& path);
StoreError no_room(const std::string& path);
StoreError held_by_another(const std::string& path, Patience waited);
StoreError damaged_store(const std::string& path, std::string_view what);
StoreError refused(std::string message, std::string hint);

/// What the system says of a file, by its error number: no room, no right, or its own words.
StoreError system_trouble(const std::string& path, std::string_view doing, int error_number);

}  // namespace inforce
