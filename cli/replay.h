// An answer of the audit log, computed again from the files it was given from.
#pragma once

#include <string>
#include <vector>

#include "engine/store/audit_log.h"

namespace inforce {

enum class Replayed : std::uint8_t {
  same,           ///< findings, wording and version
  same_findings,  ///< other wording or version
  different,
};
std::string_view word(Replayed replayed);

struct Replay {
  Replayed came = Replayed::different;
  std::string why;  ///< of what is not the same: what differs
};

Replay replay(const AuditEntry& entry, const std::vector<SnapshotFile>& files);

}  // namespace inforce
