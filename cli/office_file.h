// What the office recorded itself, as a file of the packs' own language.
//
// There is one way to read evidence and looks: a records.yaml (FORMAT.md, section 10). What the
// store holds is written as the text of one, and laid over the packs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/store_place.h"
#include "engine/store/office_records.h"
#include "rules/load.h"

namespace inforce {

/// An entry of the store, and the one that takes it back.
struct StoredRecord {
  OfficeRecord entry;                      ///< evidence or a look
  std::optional<OfficeRecord> retraction;  ///< a later entry
};

/// Retractions put beside what they retract; in the order entered.
std::vector<StoredRecord> with_retractions(const std::vector<OfficeRecord>& records);

/// What becomes of entries that the packs have no place for: the loader's word.
enum class IfMisfit : std::uint8_t { left_out, refused };

/// What was entered and retracted on one day was never on file at the end of any, and is left out.
std::string records_text(const std::vector<StoredRecord>& records, IfMisfit misfit);

/// The records in the store, in the order entered. None, where there is no store and none was
/// named.
Result<std::vector<OfficeRecord>, StoreError> read_records(const StorePlace& place);

/// The file to be laid over the packs; nothing where the store has no records.
std::optional<PackFile> office_file(const StorePlace& place,
                                    const std::vector<OfficeRecord>& records);

/// For standard error: what is the matter, and the cure.
std::string in_words(const StoreError& error);

}  // namespace inforce
