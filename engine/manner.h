// How a status came about, where its word alone would mislead.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/evaluation.h"
#include "engine/status.h"

namespace inforce {

/// Of a minute at which the status is certain.
enum class Manner : std::uint8_t {
  plain,        ///< there is nothing to add
  interrupted,  ///< pending, and it was in force before: out of force for a time
  outlived,     ///< pending by an act that puts it off beyond its own end: it never begins again
  unmet,        ///< suspended by no act: a condition of its own is not met. Semantics B 12
  presumed,     ///< operative again, itself or what it holds while, and the text is silent
};
/// "interrupted"; of `plain` empty.
std::string_view word(Manner manner);

/// A status with its manner, at one minute.
struct ToldStatus {
  Statuses statuses;
  Manner manner = Manner::plain;

  friend bool operator==(const ToldStatus&, const ToldStatus&) = default;
};

/// Only of a provision that is known; `statuses`: its own at `t`.
Manner manner(const Evaluation& evaluation, ProvisionId provision, Instant t, Statuses statuses);

/// The whole life. Only of a provision that is known.
Timeline<ToldStatus> told_status_line(const Evaluation& evaluation, ProvisionId provision);

/// The statuses as people are told them: "out of force for a time", "operative by presumption".
std::string words(Statuses statuses, Manner manner);

}  // namespace inforce
