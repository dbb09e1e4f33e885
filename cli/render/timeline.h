// A timeline on a terminal, as a picture, a table and JSON.
#pragma once

#include <string>

#include "cli/render/timeline_view.h"

namespace inforce {

/// Chart, legend, and every change with its reason. Marks of tone are still in it: see `finish`.
std::string timeline_text(const TimelineView& view);

/// Every period in minutes and its cause: schema inforce/timeline/v1.
std::string timeline_json(const TimelineView& view);

/// One row a period, as in RFC 4180: CR LF, and quotes where a cell needs them.
std::string timeline_csv(const TimelineView& view);

/// One self-contained SVG: no scripts, no fonts, nothing from elsewhere.
std::string timeline_svg(const TimelineView& view);

}  // namespace inforce
