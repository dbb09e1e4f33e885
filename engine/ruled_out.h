// The first certain reason for which one provision does not count against a shipment.
#pragma once

#include <optional>
#include <utility>

#include "engine/certificate.h"

namespace inforce {

/// Of a provision of the book, known or not; nothing where it applies, or may.
std::optional<std::pair<OutBy, RuledOut>> ruled_out(const Answer& answer, ProvisionId provision);

}  // namespace inforce
