// A look at the file before SQLite opens it, so that nobody else's file is touched.
#pragma once

#include <string>

#include "engine/store/database.h"

namespace inforce {

/// The whole path, links followed. (SQLite would take "file:x" for more than a name.)
std::string file_meant(const std::string& path);

/// Both throw StoreTrouble where the file cannot be a store of ours, or may not be used so.
void inspect_before_writing(const std::string& path);
Access inspect_before_reading(const std::string& path);

/// Does a journal beside it hold what the file itself does not hold yet?
bool has_journal(const std::string& path);

/// Another one when the file was written since, or a writer's journal came beside it.
std::string stamp_of(const std::string& path);

}  // namespace inforce
