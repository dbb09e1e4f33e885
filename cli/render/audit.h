// The audit log for people and programs.
#pragma once

#include <string>
#include <vector>

#include "cli/render/style.h"
#include "cli/replay.h"
#include "engine/store/audit_log.h"

namespace inforce {

/// "7:0a1b…", as `audit verify --head` takes it.
std::string head_text(const AuditHead& head);

std::string audit_list_text(const std::vector<AuditEntry>& entries, const Style& style);
std::string audit_list_json(const std::vector<AuditEntry>& entries, const AuditHead& head);

std::string audit_entry_text(const AuditEntry& entry, const Style& style);
std::string audit_entry_json(const AuditEntry& entry);

/// One line: every field as it is hashed, so that the chain can be checked elsewhere.
std::string audit_export_line(const AuditEntry& entry);

/// What the chain proves, and what it cannot without a head known from elsewhere.
std::string audit_verdict_text(const AuditVerdict& verdict, const AuditHead& head,
                               const std::optional<AuditHead>& known, const Style& style);
std::string audit_verdict_json(const AuditVerdict& verdict, const AuditHead& head,
                               const std::optional<AuditHead>& known);

struct ReplayedEntry {
  std::int64_t number;
  Replay replay;
};
std::string replays_text(const std::vector<ReplayedEntry>& replays, const Style& style);
std::string replays_json(const std::vector<ReplayedEntry>& replays);

}  // namespace inforce
