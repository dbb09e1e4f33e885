// Entering something into this office's store: tried on the packs first, then written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/commands/ask.h"
#include "cli/office_file.h"
#include "cli/render/json_value.h"

namespace inforce {

/// For commands that write: a store that is named and not there yet is no trouble.
Setting for_writing(const Setting& setting);

/// `--date`: a day, not later than today. What is the matter goes to `errors`.
std::string day_told(const Setting& setting, const std::string& command,
                     std::vector<QuestionError>& errors);

/// Texts of options are kept byte for byte and shown for years: one line, nothing unseen in it.
void check_texts(const Options& options, std::vector<QuestionError>& errors);

/// A required option that is not there.
void require(const std::optional<std::string>& option, const std::string& name,
             const std::string& example, std::vector<QuestionError>& errors);

/// By whom and when.
OfficeRecord begun(const Setting& setting, OfficeRecord::Kind kind);

/// The packs as they would be with this entry; what they have against it, exit code 2.
Result<LoadedPacks, Said> tried(const Setting& setting, const OfficeRecord& record);

/// Written: the entry with its number, or what is the matter with the store.
Result<OfficeRecord, Said> entered(const Setting& setting, OfficeRecord record);

/// The entry and what was told with it, and the retraction if there is one.
std::string record_text(const StoredRecord& record, const Style& style);
JsonValue record_json(const StoredRecord& record);

}  // namespace inforce
