// R5xx: derived dates and loops.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> derived_codes() { return {}; }

}  // namespace inforce
