// Dates in all the forms of FORMAT.md, section 2, from YAML.
//
// Each reading says what is wrong with its node and comes back with nothing; what it was to mean
// is never guessed.
#pragma once

#include <optional>
#include <string_view>

#include "rules/diagnostic.h"
#include "rules/field_reader.h"
#include "rules/pack_node.h"
#include "rules/written_date.h"
#include "timeline/zone.h"

namespace inforce {

/// `always` and `publication` can begin a window, and stand nowhere else.
enum class DatePlace : std::uint8_t { start, elsewhere };

/// `zone` is that of the instrument; nothing where it could not be read.
std::optional<WrittenDate> read_written_date(const PackNode& node, std::string_view name,
                                             std::optional<Zone> zone, DatePlace place,
                                             Diagnostics& out);

/// What stands under `planned`: a day or minute, before which it does not happen.
std::optional<WrittenDate> read_planned(const PackNode& node, std::optional<Zone> zone,
                                        Diagnostics& out);

/// "180 days".
std::optional<Marked<Duration>> read_duration(const PackNode& node, std::string_view name,
                                              Diagnostics& out);

/// `within`, `of` and `counting` as keys of `fields` itself: an obligation has them so.
/// Nothing when neither `within` nor `of` is written.
std::optional<WrittenDate> read_anchor(FieldReader& fields);

/// What a key names, not yet looked up.
Reference reference_to(Marked<std::string> name);
std::vector<Reference> references_to(std::vector<Marked<std::string>> names);

}  // namespace inforce
