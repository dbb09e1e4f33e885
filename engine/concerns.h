// Which provisions a shipment may have to do with, at whatever time.
#pragma once

#include <vector>

#include "engine/chronicle.h"
#include "engine/question.h"

namespace inforce {

/// By provision: whether its scope may at some time match the facts told. What acts on others
/// concerns the shipment as far as they do; what has no scope of its own and owes or states
/// something says nothing of shipments. Of what is not known: false.
std::vector<bool> concerns(const Chronicle& chronicle, const Question& question);

}  // namespace inforce
