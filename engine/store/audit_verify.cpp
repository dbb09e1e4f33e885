#include <set>

#include "engine/store/audit_rows.h"
#include "engine/store/database.h"
#include "engine/store/snapshots.h"

namespace inforce {
namespace {

using Finding = std::optional<AuditVerdict>;

std::string entry_named(std::int64_t number) { return "entry " + std::to_string(number); }

AuditVerdict wrong(std::int64_t number, std::string finding) {
  return {number, std::move(finding)};
}

/// One entry in its place: what came before it, and what comes after.
struct Place {
  std::int64_t number = 1;  ///< it should have
  std::string before;       ///< hash of the entry before
  std::optional<AuditEntry> next;
};

Finding number_wrong(const Place& place, const AuditEntry& entry) {
  if (entry.number == place.number) return std::nullopt;
  if (entry.number < place.number) {
    return wrong(entry.number, entry_named(entry.number) + " was inserted: it stands where " +
                                   entry_named(place.number) + " should");
  }
  const std::string which = entry.number == place.number + 1
                                ? entry_named(place.number) + " was removed"
                                : "entries " + std::to_string(place.number) + " to " +
                                      std::to_string(entry.number - 1) + " were removed";
  return wrong(place.number, which + ": the next there is " + entry_named(entry.number));
}

bool gives_its_hash_as(AuditEntry entry, std::int64_t number) {
  entry.number = number;
  return hash_of(entry) == entry.hash;
}

/// Rows that others were taken from, or put before, and which were then numbered anew; or one that
/// is there twice.
Finding renumbered(const Place& place, const AuditEntry& entry) {
  const std::int64_t number = entry.number;
  const std::string name = entry_named(number);
  const std::string before = entry_named(number - 1);
  if (entry.hash == place.before) {
    return wrong(number, name + " was inserted: it is a copy of " + before);
  }
  if (gives_its_hash_as(entry, number + 1)) {
    return wrong(number, name + " was removed, and those after it were numbered anew");
  }
  if (gives_its_hash_as(entry, number - 1)) {
    return wrong(number - 1, before + " was inserted, and those after it were numbered anew");
  }
  return std::nullopt;
}

/// The entry neither gives its hash nor, perhaps, follows the one before; in words.
AuditVerdict altered(const Place& place, const AuditEntry& entry) {
  const std::string name = entry_named(entry.number);
  if (place.next && place.next->previous == place.before) {
    return wrong(entry.number, name + " was inserted: the one after it follows the one before it");
  }
  if (const Finding moved = renumbered(place, entry)) return *moved;
  if (entry.previous != place.before) {
    return wrong(entry.number, name +
                                   " was inserted or replaced: it does not give its hash, and "
                                   "does not follow the entry before it");
  }
  return wrong(entry.number, name + " was altered: what it says does not give its hash");
}

/// It gives its hash, and the hash of another entry before it.
AuditVerdict out_of_chain(const Place& place, const AuditEntry& entry) {
  const std::string name = entry_named(entry.number);
  if (place.next && place.next->previous == place.before) {
    return wrong(entry.number, name + " was inserted: the one after it follows the one before it");
  }
  if (entry.number == 1)
    return wrong(1, name + " was replaced: it is the first and follows another");
  const std::string before = entry_named(entry.number - 1);
  return wrong(entry.number - 1, before + " was altered and given a new hash, or " + name +
                                     " was inserted: it does not follow " + before);
}

Finding chain_wrong(const Place& place, const AuditEntry& entry) {
  if (Finding found = number_wrong(place, entry)) return found;
  if (hash_of(entry) != entry.hash) return altered(place, entry);
  if (entry.previous != place.before) return out_of_chain(place, entry);
  return std::nullopt;
}

std::optional<AuditEntry> entry_after(Database& database, std::int64_t number) {
  Statement row(database, audit_columns + "WHERE number > ? ORDER BY number LIMIT 1");
  if (!row.with(number).next()) return std::nullopt;
  return entry_in(row);
}

Finding snapshot_wrong(Database& database, const AuditEntry& entry) {
  try {
    snapshot_of(database, entry.set);
    return std::nullopt;
  } catch (const StoreTrouble& trouble) {
    if (trouble.error.kind == StoreError::Kind::busy) throw;
    return wrong(entry.number, "the rule set that " + entry_named(entry.number) +
                                   " was answered from is not there as it was: " + trouble.what());
  }
}

/// The chain as far as it has been walked.
class Walk {
 public:
  explicit Walk(Database& database, std::int64_t known_count)
      : database_(&database), known_count_(known_count) {}

  Finding step(const AuditEntry& entry) {
    Place place{head_.count + 1, head_.hash, std::nullopt};
    if (chain_wrong(place, entry)) {
      place.next = entry_after(*database_, entry.number);
      return chain_wrong(place, entry);
    }
    head_ = {entry.number, entry.hash};
    if (entry.number == known_count_) hash_at_known_ = entry.hash;
    if (!sets_.insert(entry.set).second) return std::nullopt;
    return snapshot_wrong(*database_, entry);
  }

  /// What only somebody can tell who wrote a head down elsewhere.
  [[nodiscard]] Finding against(const AuditHead& known) const {
    if (known.count > head_.count) {
      return wrong(head_.count + 1, "the tail was cut: " + std::to_string(known.count) +
                                        " entries known, " + std::to_string(head_.count) + " here");
    }
    if (known.count > 0 && hash_at_known_ != known.hash) {
      return wrong(known.count, entry_named(known.count) +
                                    " is another than the one known: the log was rewritten, there "
                                    "or before it");
    }
    return std::nullopt;
  }

 private:
  Database* database_;
  std::int64_t known_count_;
  AuditHead head_{0, no_hash};
  std::string hash_at_known_;
  std::set<std::string> sets_;  ///< rule sets looked at
};

AuditVerdict walk(Database& database, const std::optional<AuditHead>& known) {
  const Transaction one_look(database, Transaction::Kind::reading);
  Walk walk(database, known ? known->count : 0);
  Statement rows(database, audit_columns + "ORDER BY number");
  while (rows.next()) {
    if (const Finding found = walk.step(entry_in(rows))) return *found;
  }
  if (known) {
    if (const Finding found = walk.against(*known)) return *found;
  }
  return {};
}

}  // namespace

Result<AuditVerdict, StoreError> AuditLog::verify(const std::optional<AuditHead>& known) const {
  return attempt(*store_, [&] { return walk(store_->database(), known); });
}

}  // namespace inforce
