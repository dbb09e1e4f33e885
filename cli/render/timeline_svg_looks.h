// How a timeline's picture looks: colours, hatchings, and the legend that tells them.
#pragma once

#include <string>
#include <string_view>

#include "rules/words.h"

namespace inforce {

/// Style sheet and patterns, to stand before everything that is drawn.
std::string svg_looks();

/// The class of what has this effect.
std::string css_of(Effect effect);
/// The same of what is operative again by presumption.
std::string css_again(const std::string& operative);
/// Whether a text in it is white.
bool is_dark(std::string_view css);

/// All classes with their meaning, up to `width`; moves `y` below it.
std::string svg_legend(double width, double& y);

}  // namespace inforce
