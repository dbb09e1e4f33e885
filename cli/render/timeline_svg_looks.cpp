#include "cli/render/timeline_svg_looks.h"

#include <array>
#include <string_view>
#include <vector>

#include "cli/render/svg.h"
#include "cli/render/words.h"

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
    ".none{fill:#fff;stroke:#bbb}.again{stroke-dasharray:4 2;stroke-width:1.4}\n"
    ".suspended{fill:url(#dots);stroke:#3a5fa0}.unclear{fill:url(#hatch);stroke:#7a1fa2}\n"
    ".untold{fill:url(#cross);stroke:#7a1fa2}\n"
    ".pending{fill:#fff;stroke:#888;stroke-dasharray:2 3}.ended{fill:#e4e4e4;stroke:#bbb}\n"
    ".flag{fill:#111;stroke:none}.open{fill:#7a1fa2}\n"
    ".mark{font-size:14px;font-weight:bold;text-anchor:middle}\n"
    ".plate{fill:#fff;stroke:none}\n"
    "</style>\n";

std::string stripes(std::string_view id, std::string_view colour) {
  return "<pattern id=\"" + std::string(id) +
         "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" "
         "height=\"8\" style=\"stroke:none;fill:" +
         std::string(colour) +
         "\"/><path d=\"M4 0V8\" style=\"stroke:#fff;stroke-width:1.6\"/></pattern>\n";
}

// What is operative, by its effect: from light to dark. No control is "other".
struct Colour {
  std::string_view css, fill;
};
constexpr std::array<Colour, 7> colours{{{"notification", "#fffbe0"},
                                         {"general", "#fff0a0"},
                                         {"licence", "#f4c542"},
                                         {"review", "#ee9a3a"},
                                         {"denial", "#d9582b"},
                                         {"ban", "#8e1b1b"},
                                         {"other", "#9fd3dc"}}};

// Striped where it is so again by presumption.
std::string fills() {
  std::string text = "<style>\n";
  for (const Colour& one : colours) {
    text.append(".").append(one.css).append("{fill:").append(one.fill).append("}.again");
    text.append(one.css).append("{fill:url(#again").append(one.css).append(")}\n");
  }
  return text + "</style>\n";
}

std::string fill_patterns() {
  std::string text = "<defs>\n";
  for (const Colour& one : colours) text += stripes("again" + std::string(one.css), one.fill);
  return text +
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

std::string svg_looks() { return std::string(style_sheet) + fills() + fill_patterns(); }

std::string css_of(Effect effect) {
  switch (effect) {
    case Effect::none: return "none";
    case Effect::notification: return "notification";
    case Effect::general_licence: return "general";
    case Effect::licence: return "licence";
    case Effect::strict_review: return "review";
    case Effect::denial_presumed: return "denial";
    case Effect::prohibition: return "ban";
  }
  return "none";  // an Effect has no other value
}

std::string css_again(const std::string& operative) { return "again again" + operative; }

bool is_dark(std::string_view css) { return css == "ban"; }

namespace {

/// A box of the legend: its class, the sign a narrow bar of this kind has, and what it means.
struct Entry {
  std::string css;
  std::string_view sign;
  std::string_view meaning;
};

std::vector<Entry> entries_of_legend() {
  std::vector<Entry> found;
  for (const Effect effect :
       {Effect::prohibition, Effect::denial_presumed, Effect::strict_review, Effect::licence,
        Effect::general_licence, Effect::notification, Effect::none}) {
    found.push_back({css_of(effect), sign(effect), word(effect)});
  }
  found.back().meaning = "nothing, or no effect on this";
  found.push_back({"other", "●", "other than a control, operative"});
  found.push_back({css_again("denial"), "", "striped: operative by presumption"});
  found.push_back({"suspended", "", "suspended"});
  found.push_back({"unclear", "", "unclear: the law is open"});
  found.push_back({"untold", "", "may apply: a fact is not told"});
  found.push_back({"pending", "", "not yet in force, or out of force for a time"});
  found.push_back({"ended", "", "ended"});
  return found;
}

}  // namespace

std::string svg_legend(double width, double& y) {
  std::string text;
  y += 18;
  double x = 20;
  for (const Entry& one : entries_of_legend()) {
    const double room = 44 + static_cast<double>(one.meaning.size()) * 6.8;
    if (x + room > width) {
      x = 20;
      y += 22;
    }
    text += svg_box({x, y, 22, 13}, one.css);
    if (!one.sign.empty())
      text += svg_text(x + 6, y + 11, is_dark(one.css) ? "on" : "in", one.sign);
    text += svg_text(x + 28, y + 11, "in", one.meaning);
    x += room;
  }
  y += 34;
  text += svg_text(
      20, y, "in",
      "▼ above a bar: shorter than it is drawn, see the dates below (purple: unclear "
      "then).   Below a bar: + would have ended there, and is extended; ± perhaps extended.");
  return text;
}

}  // namespace inforce
