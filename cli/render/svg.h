// Writing SVG: elements as text. Knows shapes, and nothing of time or law.
#pragma once

#include <string>
#include <string_view>

namespace inforce {

/// Text for XML: no mark-up left in it, and no character that XML does not allow.
std::string xml_text(std::string_view text);

/// A box in pixels.
struct Box {
  double x = 0, y = 0, width = 0, height = 0;
};

/// With a tooltip where `title` is told.
std::string svg_box(const Box& box, std::string_view css_class, std::string_view title = {});
std::string svg_line(double x1, double y1, double x2, double y2, std::string_view css_class);
std::string svg_text(double x, double y, std::string_view css_class, std::string_view text);

/// Pixels with one decimal: "12.5".
std::string pixels(double value);

}  // namespace inforce
