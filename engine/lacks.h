// What stands against a certificate, each thing once, with what would settle it.
#pragma once

#include <vector>

#include "engine/certificate.h"

namespace inforce {

/// `standing`: the provisions that apply, or may. In the order of Lack::Kind.
std::vector<Lack> lacks(const Answer& answer, const std::vector<ProvisionId>& standing);

}  // namespace inforce
