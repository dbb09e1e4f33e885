// Entries of the audit log as rows, and what their hash is over.
#pragma once

#include <string>

#include "engine/store/audit_log.h"
#include "engine/store/database.h"

namespace inforce {

/// What comes before the first entry.
inline const std::string no_hash(64, '0');

/// Over all fields but the hash itself.
std::string hash_of(const AuditEntry& entry);

/// SELECT … FROM audit, in the order `entry_in` reads; to be followed by WHERE.
extern const std::string audit_columns;
AuditEntry entry_in(const Statement& row);
void insert(Database& database, const AuditEntry& entry);
AuditHead head_of(Database& database);

}  // namespace inforce
