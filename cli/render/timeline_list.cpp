#include "cli/render/timeline_list.h"

#include <algorithm>

#include "cli/render/date_words.h"

namespace inforce {
namespace {

Zone zone_of_change(const TimelineView& view, Instant at) {
  for (const LaneGroup& group : view.groups) {
    for (const Lane& lane : group.lanes) {
      const bool changes = std::any_of(lane.runs.begin(), lane.runs.end(),
                                       [at](const LaneRun& run) { return run.from == at; });
      if (changes) return lane.zone;
    }
  }
  return view.setting.today.zone;
}

std::string block(const std::string& title, const std::vector<DatedWords>& changes,
                  const Style& style) {
  std::string text = truncated(title, style.width, style) + '\n';
  for (const DatedWords& one : changes) {
    text += hanging("  " + padded(from_text(one.at, one.zone), 10), one.words, style);
  }
  return changes.empty() ? text + "  no change in these days\n" : text;
}

}  // namespace

std::vector<DatedWords> changes_of(const Lane& lane, const TimelineView& view) {
  std::vector<DatedWords> found;
  for (const LaneRun& run : lane.runs) {
    if (run.from == Instant::first() || !view.shows(run.from, run.until)) continue;
    const std::string because = run.because.empty() ? "" : ", because " + run.because;
    found.push_back({run.from, lane.zone, words(run, view.provision(lane), view) + because});
  }
  for (const Prolonged& one : lane.prolonged) {
    if (view.shows(one.at, one.at + 1)) {
      found.push_back({one.at, lane.zone, words(one, lane, view.book())});
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
    found.push_back({run.from, zone_of_change(view, run.from), std::string(word(run.effect))});
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
