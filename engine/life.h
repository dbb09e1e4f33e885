// The whole life of one provision, for one question: when it is law, what acts on it, what it does.
#pragma once

#include <vector>

#include "engine/answer.h"
#include "engine/moments.h"
#include "engine/open.h"
#include "rules/ids.h"

namespace inforce {

/// One act on the provision. Semantics A 3.
struct Acting {
  ProvisionId change;
  OpenLine raw;  ///< it works, as far as it was checked, and its scope matches, whatever its weight
  OpenLine act;  ///< the same, as far as it counts against this provision
};

/// What it comes to at one minute. `open` is empty where least and greatest agree.
struct Outcome {
  EffectRange effect;
  OpenKinds open;

  /// The strictest that open law leaves possible; facts not told do not count. Semantics A 9.
  [[nodiscard]] Effect cautious() const {
    return open.has(OpenKind::facts) ? effect.least : effect.greatest;
  }
  friend bool operator==(const Outcome&, const Outcome&) = default;
};

struct Life {
  std::vector<Span> spans;
  OpenLine written{certainly_not};  ///< its own windows
  std::vector<Acting> acting;       ///< in the packs' order
  OpenLine covered{certainly_not};  ///< its windows and what extensions add
  OpenLine postponed{certainly_not};
  OpenLine ended{certainly_not};  ///< by acts, not by lapse
  OpenLine in_force{certainly_not};
  OpenLine suspended{certainly_not};  ///< by acts
  OpenLine conditions{certainly};     ///< all `while`, no `unless`
  OpenLine operative{certainly_not};  ///< as recorded, checked against a source or not
  OpenLine written_scope{certainly};  ///< its own scope and the facts told
  OpenLine reaches{certainly};        ///< its scope as amended and the facts told
  Timeline<Outcome> outcome{Outcome{}};
};

}  // namespace inforce
