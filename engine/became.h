// What became of an alert that was told: why its date is another, or why it comes no more.
#pragma once

#include <string>

#include "engine/chronicle.h"
#include "engine/tellings.h"

namespace inforce {

struct Became {
  std::string because;     ///< a sentence without its full stop
  bool looked_at = false;  ///< an end unlooked-at no more because somebody looked
};

/// Of a telling that differs from one before: acts that work on the provision now and did not when
/// that was made, evidence, a look, or what of these is no longer there. `then`: the same book as
/// known when the earlier was told, for tellings that do not say what they were made from.
Became what_became(const Chronicle& chronicle, const Chronicle& then, const Telling& telling);

}  // namespace inforce
