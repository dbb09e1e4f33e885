// R3xx: references.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> reference_codes() { return {}; }

}  // namespace inforce
