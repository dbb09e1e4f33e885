#include "cli/render/timeline_svg_looks.h"

#include <string_view>
#include <utility>

#include "cli/render/svg.h"

namespace inforce {
namespace {

constexpr std::string_view style_sheet =
    "<style>\n"
    "text{font-family:'DejaVu Sans',Verdana,Arial,sans-serif;fill:#111}\n"
    ".h1{font-size:18px;font-weight:bold}.sub{font-size:12px;fill:#444}\n"
    ".group{font-size:12px;font-weight:bold}.lane{font-size:12px}.in{font-size:11px}\n"
    ".on{font-size:11px;fill:#fff}.tick{font-size:11px;fill:#444}\n"
    ".now{font-size:12px;font-weight:bold;fill:#b00000}\n"
    ".page{fill:#fff}.grid{stroke:#ddd}.rule{stroke:#999}\n"
    ".today{stroke:#b00000;stroke-width:1.5;stroke-dasharray:5 3}\n"
    "rect{stroke:#333;stroke-width:.8}.page{stroke:none}\n"
    ".none{fill:#fff;stroke:#bbb}.soft{fill:#fff2b3}.licence{fill:#f4c542}\n"
    ".denial{fill:#d9662b}.ban{fill:#8e1b1b}.other{fill:#9fd3dc}\n"
    ".again{fill:url(#again)}.againban{fill:url(#againban)}.againother{fill:url(#againother)}\n"
    ".againlicence{fill:url(#againlicence)}\n"
    ".again,.againban,.againother,.againlicence{stroke-dasharray:4 2;stroke-width:1.4}\n"
    ".suspended{fill:url(#dots);stroke:#3a5fa0}.unclear{fill:url(#hatch);stroke:#7a1fa2}\n"
    ".untold{fill:url(#cross);stroke:#7a1fa2}\n"
    ".pending{fill:#fff;stroke:#888;stroke-dasharray:2 3}.ended{fill:#e4e4e4;stroke:#bbb}\n"
    ".flag{fill:#111;stroke:none}.joint{stroke:#111;stroke-width:2}\n"
    ".plate{fill:#fff;stroke:none}\n"
    "</style>\n";

std::string stripes(std::string_view id, std::string_view colour) {
  return "<pattern id=\"" + std::string(id) +
         "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" "
         "height=\"8\" style=\"stroke:none;fill:" +
         std::string(colour) +
         "\"/><path d=\"M4 0V8\" style=\"stroke:#fff;stroke-width:1.6\"/></pattern>\n";
}

std::string fill_patterns() {
  return "<defs>\n" + stripes("again", "#d9662b") + stripes("againban", "#8e1b1b") +
         stripes("againother", "#9fd3dc") + stripes("againlicence", "#f4c542") +
         "<pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
         "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" "
         "style=\"stroke:none;fill:#fff\"/><path d=\"M0 0V6\" "
         "style=\"stroke:#7a1fa2;stroke-width:4\"/></pattern>\n"
         "<pattern id=\"cross\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">"
         "<rect width=\"8\" height=\"8\" style=\"stroke:none;fill:#fff\"/><path d=\"M0 0L8 8M8 "
         "0L0 8\" style=\"stroke:#7a1fa2;stroke-width:1\"/></pattern>\n"
         "<pattern id=\"dots\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect "
         "width=\"6\" height=\"6\" style=\"stroke:none;fill:#eef3fb\"/><circle cx=\"3\" cy=\"3\" "
         "r=\"1.2\" style=\"fill:#3a5fa0\"/></pattern>\n</defs>\n";
}

}  // namespace

std::string svg_looks() { return std::string(style_sheet) + fill_patterns(); }

std::string css_of(Effect effect) {
  switch (effect) {
    case Effect::none: return "none";
    case Effect::notification:
    case Effect::general_licence: return "soft";
    case Effect::licence:
    case Effect::strict_review: return "licence";
    case Effect::denial_presumed: return "denial";
    case Effect::prohibition: return "ban";
  }
  return "none";  // an Effect has no other value
}

std::string css_again(const std::string& operative) {
  return operative == "denial" ? "again" : "again" + operative;
}

std::string svg_legend(double width, double& y) {
  static constexpr std::pair<std::string_view, std::string_view> entries[] = {
      {"ban", "prohibition"},
      {"denial", "denial presumed"},
      {"licence", "licence, strict review"},
      {"soft", "general licence, notification"},
      {"other", "other than a control, operative"},
      {"again", "operative, presumed"},
      {"suspended", "suspended"},
      {"unclear", "unclear: the law is open"},
      {"untold", "may apply: a fact is not told"},
      {"pending", "not yet in force"},
      {"ended", "ended"},
      {"none", "nothing, or no effect on this"}};
  std::string text;
  y += 18;
  double x = 20;
  for (const auto& [css, meaning] : entries) {
    const double room = 44 + static_cast<double>(meaning.size()) * 6.8;
    if (x + room > width) {
      x = 20;
      y += 22;
    }
    text += svg_box({x, y, 22, 13}, css) + svg_text(x + 28, y + 11, "in", meaning);
    x += room;
  }
  y += 34;
  return text + svg_text(20, y, "in",
                         "▼ above a bar: shorter than it is drawn, see the dates below.   + on "
                         "a bar: would have ended there, and is extended.");
}

}  // namespace inforce
