// R4xx: meaning.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> meaning_codes() { return {}; }

}  // namespace inforce
