// The permissions that nobody has claimed: what told would lift a provision.
#pragma once

#include <string>
#include <vector>

#include "engine/evaluation.h"
#include "rules/words.h"

namespace inforce {

struct Unless {
  ProvisionId permission;
  Effect leaves = Effect::none;
  std::vector<Missing> claims;  ///< all of them together; never empty
};

/// Permissions for `provision` that hold at `t`, do not act for want of facts alone, and could if
/// they were told. To tell one is a new question. Semantics A 7.
std::vector<Unless> unless(const Evaluation& evaluation, ProvisionId provision, Instant t);

/// "general-licence is held (--set general-licence=VALUE), and …"
std::string words(const Unless& one);

}  // namespace inforce
