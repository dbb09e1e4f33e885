#include "cli/render/timeline_list.h"

#include <algorithm>

#include "cli/render/date_words.h"
#include "engine/names.h"
#include "rules/utf8.h"

namespace inforce {
namespace {

// A word longer than a line is broken, best behind a sign that joins its parts.
std::string in_short_words(std::string_view text, std::size_t room) {
  std::string out;
  std::size_t column = 0;
  std::size_t joint = 0;  // where in `out` the word may be broken
  while (!text.empty()) {
    const std::string_view letter = text.substr(0, first_character(text).bytes);
    text.remove_prefix(letter.size());
    const bool blank = letter == " ";
    if (blank) column = joint = 0;
    if (!blank && column + columns(letter) > room) {
      const std::size_t at = joint > 0 ? joint : out.size();
      out.insert(at, 1, ' ');
      column = columns(out.substr(at + 1));
      joint = 0;
    }
    out += letter;
    if (!blank) column += columns(letter);
    if (letter == "/" || letter == "-" || letter == ".") joint = out.size();
  }
  return out;
}

std::string date_of(Instant at, Zone zone, const TimelineView& view) {
  const std::string text = from_text(at, zone);
  const bool says_zone = text.find('(') != std::string::npos;
  return says_zone || zone == view.zone ? text : text + " (" + city(zone) + ')';
}

// Where the date leaves little room, the words stand below it.
std::string dated(const DatedWords& one, const Style& style) {
  const std::string date = "  " + padded(one.date, 10);
  constexpr std::size_t least = 30;
  if (columns(date) + 2 + least <= style.width) {
    return hanging(date, in_short_words(one.words, style.width - columns(date) - 2), style);
  }
  constexpr std::size_t indent = 4;
  return date + '\n' + paragraph(in_short_words(one.words, style.width - indent), indent, style);
}

std::string block(const std::string& title, const std::vector<DatedWords>& changes,
                  const Style& style) {
  std::string text = truncated(title, style.width, style) + '\n';
  for (const DatedWords& one : changes) text += dated(one, style);
  return changes.empty() ? text + "  no change in these days\n" : text;
}

}  // namespace

std::vector<DatedWords> changes_of(const Lane& lane, const TimelineView& view) {
  std::vector<DatedWords> found;
  for (const LaneRun& run : lane.runs) {
    if (run.from == Instant::first() || !view.shows(run.from, run.until)) continue;
    const std::string because = run.because.empty() ? "" : ", because " + run.because;
    found.push_back({run.from, date_of(run.from, lane.zone, view),
                     words(run, view.provision(lane), view) + because});
  }
  for (const Prolonged& one : lane.prolonged) {
    if (view.shows(one.at, one.at + 1)) {
      found.push_back({one.at, date_of(one.at, lane.zone, view), words(one, lane, view.book())});
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const DatedWords& a, const DatedWords& b) { return a.at < b.at; });
  return found;
}

std::vector<DatedWords> changes_of(const EffectLane& lane, const TimelineView& view) {
  std::vector<DatedWords> found;
  for (const EffectRun& run : lane.runs) {
    if (run.from == Instant::first() || !view.shows(run.from, run.until)) continue;
    found.push_back({run.from, date_of(run.from, view.zone, view), std::string(word(run.effect))});
  }
  return found;
}

std::string title_of(const Provision& provision) {
  return provision.id + (provision.title.empty() ? "" : "  " + provision.title);
}

std::string timeline_list(const TimelineView& view) {
  const Style& style = view.setting.style;
  std::string text;
  for (const EffectLane& lane : effect_lanes(view)) {
    text += block(toned(Tone::bold, lane.name), changes_of(lane, view), style);
  }
  for (const LaneGroup& group : view.groups) {
    for (const Lane& lane : group.lanes) {
      const Provision& provision = view.provision(lane);
      const std::string title =
          toned(Tone::bold, provision.id) + title_of(provision).substr(provision.id.size());
      text += block(title, changes_of(lane, view), style);
    }
  }
  return text;
}

}  // namespace inforce
