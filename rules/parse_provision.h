// One provision or event from YAML (FORMAT.md, sections 4 and 7).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/field_reader.h"
#include "rules/pack_node.h"
#include "rules/provision.h"
#include "timeline/zone.h"

namespace inforce {

/// What a provision takes from the instrument around it.
struct InstrumentFrame {
  std::string id;
  InstrumentId index;
  std::optional<Zone> zone;  ///< nothing where it could not be read
  Confidence confidence = Confidence::verified;
};

/// Nothing where it cannot be told what it is.
std::optional<Provision> read_provision(const PackNode::Entry& entry, const InstrumentFrame& frame,
                                        Diagnostics& out);
std::optional<Event> read_event(const PackNode::Entry& entry, const InstrumentFrame& frame,
                                Diagnostics& out);

/// The fields that only provisions of this head have.
void read_head(FieldReader& fields, Provision& provision, const InstrumentFrame& frame);

void read_obligation_terms(FieldReader& fields, ObligationTerms& terms,
                           const InstrumentFrame& frame);

/// What evidence rests on: a source of the instrument, or, among an office's own records, words.
enum class Grounds : std::uint8_t { cited, cited_or_told };

/// A performance or draw on record, of the provision that `frame` is around. Keys of `fields` that
/// say which one that is have been asked for before.
std::optional<Evidence> read_evidence(FieldReader& fields, const InstrumentFrame& frame,
                                      Grounds grounds);

/// `amount` and `evidence`: of an obligation what is owed and was performed, of a permission what
/// is allowed and was drawn.
void read_quantities(FieldReader& fields, Provision& provision, const InstrumentFrame& frame);

/// A date under a key, in the instrument's zone.
std::optional<WrittenDate> read_date_key(FieldReader& fields, std::string_view key,
                                         const InstrumentFrame& frame, Need need = Need::optional);

std::vector<Cite> read_cites(FieldReader& fields, Need need);
std::vector<OtherAccount> read_accounts(FieldReader& fields);
/// `corrects` included.
Knowledge read_fact_knowledge(FieldReader& fields);

}  // namespace inforce
