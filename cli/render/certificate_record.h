// Where a certificate stands in the audit log, written beneath it in each form, and read back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/setting.h"
#include "engine/store/audit_log.h"

namespace inforce {

/// The file as it is issued. The record is made of the entry alone, so that for ever the same bytes
/// come of the same entry.
std::string with_record(const std::string& body, const AuditEntry& entry, Form form);

struct IssuedFile {
  Form form = Form::text;
  std::string body;         ///< as it was before the record was written
  std::int64_t number = 0;  ///< of the entry it names
};
/// Nothing when there is no record in it.
std::optional<IssuedFile> read_issued(const std::string& bytes);

}  // namespace inforce
