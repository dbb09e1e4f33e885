// One file's tree into the draft (FORMAT.md, sections 1, 3 and 9).
#pragma once

#include <string>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/draft.h"
#include "rules/mark.h"
#include "rules/misfits.h"
#include "rules/pack_node.h"
#include "rules/parse_provision.h"

namespace inforce {

/// Each adds what it can read. What it cannot is reported, and its name kept among the lost ones.
void parse_instrument(const PackNode& root, FileId file, Draft& draft, Diagnostics& out);
void parse_items(const PackNode& root, FileId file, Draft& draft, Diagnostics& out);
void parse_parties(const PackNode& root, FileId file, Draft& draft, Diagnostics& out);
void parse_calendars(const PackNode& root, FileId file, Draft& draft, Diagnostics& out);
void parse_pack(const PackNode& root, FileId file, std::string folder, Draft& draft,
                Diagnostics& out);

/// A records.yaml that waits for the files it speaks of.
struct RecordsFile {
  PackNode root;
  FileId id;
  bool supposed;  ///< from `--suppose`: then it is on file whatever day we look from
};

/// Adds each entry to what it names. Names that nothing has are reported, and told of to `misfits`.
void parse_records(const std::vector<RecordsFile>& files, Draft& draft, Misfits& misfits,
                   Diagnostics& out);

/// The parts of an instrument's file that prove it: `claims` and `expect`.
void parse_claims(FieldReader& fields, const InstrumentFrame& frame, Draft& draft);
void parse_expectations(FieldReader& fields, const InstrumentFrame& frame, Draft& draft);

}  // namespace inforce
