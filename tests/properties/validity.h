// What a loader must refuse in a written book, so that none is generated. Law: B 20 and "why it is
// well-defined".
#pragma once

#include <string>

#include "tests/properties/model.h"

namespace inforce::oracle {

/// The id of a provision that has to go, or nothing.
[[nodiscard]] std::string first_offence(const WrittenBook& book);

}  // namespace inforce::oracle
