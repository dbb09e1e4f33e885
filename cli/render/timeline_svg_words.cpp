#include "cli/render/timeline_svg_words.h"

#include <sstream>

#include "cli/render/answer_text.h"
#include "cli/render/svg.h"
#include "cli/render/timeline_list.h"
#include "cli/render/words.h"

namespace inforce {
namespace {

constexpr std::size_t page_columns = 150;  ///< letters of a line that is as wide as the page
constexpr std::size_t list_columns = 130;  ///< the same beside a date

std::string svg_lines(const std::string& words, double& y) {
  std::istringstream all(wrapped(words, page_columns, 0));
  std::string text;
  y += 6;
  for (std::string one; std::getline(all, one);) text += svg_text(20, y += 16, "in", one);
  return text;
}

// What was known then, and of what another file was taken.
std::string svg_knowledge(const TimelineView& view, double& y) {
  Setting wide = view.setting;
  wide.style.width = page_columns;
  const std::string words =
      replaced_text(view.book(), wide.style) + knowledge_text(wide, view.chronicle);
  return words.empty() ? "" : svg_lines(words.substr(0, words.size() - 1), y);
}

std::string svg_dates(const std::string& title, const std::vector<DatedWords>& changes, double& y) {
  y += 22;
  std::string text = svg_text(20, y, "group", truncated(title, list_columns));
  for (const DatedWords& one : changes) {
    text += svg_text(32, y + 16, "in", one.date);
    std::istringstream lines(wrapped(one.words, list_columns, 0));
    for (std::string line; std::getline(lines, line);) {
      text += svg_text(210, y += 16, "in", line);
    }
  }
  return text;
}

std::string svg_changes(const TimelineView& view, double& y) {
  std::string text;
  y += 10;
  for (const EffectLane& lane : effect_lanes(view)) {
    text += svg_dates(std::string(lane.name), changes_of(lane, view), y);
  }
  for (const LaneGroup& group : view.groups) {
    for (const Lane& lane : group.lanes) {
      text += svg_dates(title_of(view.provision(lane)), changes_of(lane, view), y);
    }
  }
  return text;
}

// What the chart does not show, and what the packs do not hold.
std::string svg_left_out(const TimelineView& view, double& y) {
  std::string text;
  if (const std::string rest = not_drawn(view); !rest.empty()) text += svg_lines(rest, y);
  for (const Uncovered& one : view.uncovered) {
    text += svg_lines("Not covered: " + one.sentence, y);
  }
  return text;
}

}  // namespace

std::string svg_words(const TimelineView& view, double& y) {
  std::string text = svg_knowledge(view, y);
  text += svg_changes(view, y);
  return text + svg_left_out(view, y);
}

}  // namespace inforce
