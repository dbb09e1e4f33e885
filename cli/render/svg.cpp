#include "cli/render/svg.h"

#include <fmt/format.h>

#include "rules/utf8.h"

namespace inforce {
namespace {

std::string_view entity(char32_t code) {
  switch (code) {
    case U'&': return "&amp;";
    case U'<': return "&lt;";
    case U'>': return "&gt;";
    case U'"': return "&quot;";
    case U'\'': return "&#39;";
    default: return {};
  }
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const Character next = first_character(text);
    const std::string_view known = entity(next.code);
    if (!known.empty()) {
      out += known;
    } else if (!next.good || drives_terminal(next.code)) {
      out += "\xEF\xBF\xBD";
    } else {
      out += text.substr(0, next.bytes);
    }
    text.remove_prefix(next.bytes);
  }
  return out;
}

std::string pixels(double value) { return fmt::format("{:.1f}", value); }

std::string svg_box(const Box& box, std::string_view css_class, std::string_view title) {
  std::string text = "<rect class=\"" + std::string(css_class) + "\" x=\"" + pixels(box.x) +
                     "\" y=\"" + pixels(box.y) + "\" width=\"" + pixels(box.width) +
                     "\" height=\"" + pixels(box.height) + '"';
  if (title.empty()) return text + "/>\n";
  return text + "><title>" + xml_text(title) + "</title></rect>\n";
}

std::string svg_line(double x1, double y1, double x2, double y2, std::string_view css_class) {
  return "<line class=\"" + std::string(css_class) + "\" x1=\"" + pixels(x1) + "\" y1=\"" +
         pixels(y1) + "\" x2=\"" + pixels(x2) + "\" y2=\"" + pixels(y2) + "\"/>\n";
}

std::string svg_text(double x, double y, std::string_view css_class, std::string_view text) {
  return "<text class=\"" + std::string(css_class) + "\" x=\"" + pixels(x) + "\" y=\"" + pixels(y) +
         "\">" + xml_text(text) + "</text>\n";
}

}  // namespace inforce
