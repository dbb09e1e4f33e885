// Rule sets as they were read, each kept once under its digest.
#pragma once

#include <string>
#include <vector>

#include "engine/store/audit_log.h"
#include "engine/store/database.h"

namespace inforce {

/// Writes it, if it is new. Returns its digest. To be called within a writing transaction.
std::string keep_snapshot(Database& database, const std::vector<SnapshotFile>& files);

/// Throws StoreTrouble: refused, if there is none of that digest; damaged, if it is not what it
/// was.
std::vector<SnapshotFile> snapshot_of(Database& database, const std::string& digest);

}  // namespace inforce
