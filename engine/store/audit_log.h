// What was asked and answered, chained by hash, with the rule sets that gave the answers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/store/store.h"
#include "timeline/date.h"
#include "timeline/instant.h"

namespace inforce {

/// Of an answer given. Texts are kept byte for byte.
struct AuditEntry {
  std::int64_t number = 0;  ///< from 1, without gaps
  Instant at;               ///< by the clock, not by --today
  std::string by;           ///< the user's name on this machine
  std::string command;      ///< "on"
  std::string question;     ///< JSON: the words of the line that matter, today, zone
  std::string assumptions;  ///< JSON: what was stated (--party none), what was not told
  std::string known_by;     ///< the knowledge date
  std::string set;          ///< digest of its snapshot (SHA-256, hexadecimal)
  std::string version;      ///< of the program
  std::string schema;       ///< "inforce/on/v1"
  std::string answer;       ///< canonical JSON, no prose
  std::string wording;      ///< SHA-256 of the answer in full, prose and all
  std::string previous;     ///< hash of the entry before; of the first: 64 zeros
  std::string hash;         ///< over all of the above
};

/// A rule set as it was read: names and bytes, in order.
struct SnapshotFile {
  std::string pack, name, bytes;
  bool overlay = false;
};

/// Where a chain stands: how many entries, and the last one's hash.
struct AuditHead {
  std::int64_t count = 0;
  std::string hash;  ///< 64 zeros of an empty log
};

/// The first thing found wrong, if any.
struct AuditVerdict {
  std::optional<std::int64_t> number;  ///< of the entry
  std::string finding;                 ///< "entry 17 was altered: …"; empty: the chain holds
};

/// SHA-256, 64 hexadecimal digits.
std::string seal(std::string_view bytes);

class AuditLog {
 public:
  explicit AuditLog(Store& store) : store_(&store) {}

  /// Numbered, chained and written, with its snapshot if that is new, in one transaction. `set`,
  /// `previous`, `hash` and `number` are given by the log. Returns the entry as written.
  Result<AuditEntry, StoreError> add(AuditEntry entry, const std::vector<SnapshotFile>& files);
  /// From that number on, at most `limit`; of a negative limit, all.
  Result<std::vector<AuditEntry>, StoreError> entries(std::int64_t from, std::int64_t limit) const;
  Result<std::optional<AuditEntry>, StoreError> entry(std::int64_t number) const;
  Result<AuditHead, StoreError> head() const;
  /// Walks the whole chain. With a head known from elsewhere: also whether its entries are all
  /// there and unaltered. Snapshots are checked against their digests too.
  Result<AuditVerdict, StoreError> verify(const std::optional<AuditHead>& known) const;
  Result<std::vector<SnapshotFile>, StoreError> snapshot(const std::string& set) const;

 private:
  Store* store_;
};

}  // namespace inforce
