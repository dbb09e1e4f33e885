// The first reason for which a provision certainly does not apply.
#pragma once

#include <optional>

#include "engine/answer.h"
#include "engine/evaluation.h"

namespace inforce {

/// At one minute; nothing where it applies or may. The order is that of semantics B 18.
std::optional<WhyNot> why_not(const Evaluation& evaluation, ProvisionId provision, Instant t);

}  // namespace inforce
