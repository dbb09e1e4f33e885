// Answers on record: what was asked, of which files, and what was answered.
//
// The log keeps a line and the files it was asked of; what it keeps of the answer is computed from
// these two alone, so that a replay is the same computation, later.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands/command.h"
#include "cli/recorded_line.h"
#include "engine/store/audit_log.h"

namespace inforce {

/// Whether a command's answer may be recorded: it is one to a question about the law.
bool can_be_recorded(const std::string& command);

/// What a line comes to, asked of these files and no others, in one form for everybody.
struct Rendition {
  ExitCode code = ExitCode::answered;
  std::string schema;   ///< "inforce/on/v1"
  std::string answer;   ///< canonical JSON; empty: there is none
  std::string text;     ///< in the line's form, 100 columns, no colours
  std::string trouble;  ///< why there is no answer
};
Rendition recompute(const RecordedLine& line, const std::shared_ptr<const GivenPacks>& packs);

/// The files of an entry as they were gathered then.
std::shared_ptr<const GivenPacks> packs_of(const RecordedLine& line,
                                           const std::vector<SnapshotFile>& files);

/// Writes an answer to the log. On failure what standard error is to say.
Result<AuditEntry, std::string> write_entry(const Setting& setting, const RecordedLine& line,
                                            const Rendition& rendition, const GivenPacks& packs);

/// The command's answer, once it is on record; an answer that cannot be recorded is none.
Said recorded(const Setting& setting, Command command);

}  // namespace inforce
