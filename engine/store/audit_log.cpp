#include "engine/store/audit_log.h"

#include "engine/store/audit_rows.h"
#include "engine/store/database.h"
#include "engine/store/snapshots.h"

namespace inforce {

Result<AuditEntry, StoreError> AuditLog::add(AuditEntry entry,
                                             const std::vector<SnapshotFile>& files) {
  return attempt(*store_, [&] {
    Database& database = store_->database();
    Transaction transaction(database, Transaction::Kind::writing);
    const AuditHead head = head_of(database);
    entry.number = head.count + 1;
    entry.previous = head.hash;
    entry.set = keep_snapshot(database, files);
    entry.hash = hash_of(entry);
    insert(database, entry);
    transaction.commit();
    return entry;
  });
}

Result<std::vector<AuditEntry>, StoreError> AuditLog::entries(std::int64_t from,
                                                              std::int64_t limit) const {
  return attempt(*store_, [&] {
    Statement rows(store_->database(), audit_columns + "WHERE number >= ? ORDER BY number LIMIT ?");
    rows.with(from).with(limit);
    std::vector<AuditEntry> found;
    while (rows.next()) found.push_back(entry_in(rows));
    return found;
  });
}

Result<std::optional<AuditEntry>, StoreError> AuditLog::entry(std::int64_t number) const {
  return attempt(*store_, [&] {
    Statement row(store_->database(), audit_columns + "WHERE number = ?");
    std::optional<AuditEntry> found;
    if (row.with(number).next()) found = entry_in(row);
    return found;
  });
}

Result<AuditHead, StoreError> AuditLog::head() const {
  return attempt(*store_, [&] { return head_of(store_->database()); });
}

Result<std::vector<SnapshotFile>, StoreError> AuditLog::snapshot(const std::string& set) const {
  return attempt(*store_, [&] { return snapshot_of(store_->database(), set); });
}

}  // namespace inforce
