// What stands below a timeline's picture: what was known, each change, what is left out.
#pragma once

#include <string>

#include "cli/render/timeline_view.h"

namespace inforce {

/// From `y` on, in pixels; moves `y` below it.
std::string svg_words(const TimelineView& view, double& y);

}  // namespace inforce
