// A status as people are told it: with how it came about where its word alone would mislead, and
// with what a suspension leaves.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/status.h"
#include "rules/ids.h"
#include "rules/words.h"
#include "timeline/timeline.h"

namespace inforce {

class Evaluation;

/// `interrupted` also where pending is only one of those possible; the others where it is certain.
enum class Manner : std::uint8_t {
  plain,        ///< there is nothing to add
  interrupted,  ///< pending, and it was in force before: out of force for a time
  outlived,     ///< pending by an act that puts it off beyond its own end: it never begins again
  unmet,        ///< suspended by no act: a condition of its own is not met. Semantics B 12
  presumed,     ///< operative again, itself or what it holds while, and the text is silent
};
/// "interrupted"; of `plain` empty.
std::string_view word(Manner manner);

/// At one minute.
struct ToldStatus {
  Statuses statuses;
  Manner manner = Manner::plain;
  /// Of a control, where it is or may be suspended: the least that stays of it. Semantics B 3.
  Effect leaves = Effect::none;

  friend bool operator==(const ToldStatus&, const ToldStatus&) = default;
};

/// The whole life. Only of a provision that is known.
Timeline<ToldStatus> told_status_line(const Evaluation& evaluation, ProvisionId provision);

/// "out of force for a time", "operative by presumption".
std::string words(Statuses statuses, Manner manner);
/// The same, and "suspended, leaving notification".
std::string words(const ToldStatus& told);

}  // namespace inforce
