#include <algorithm>
#include <utility>

#include "cli/render/answer_text.h"
#include "cli/render/timeline.h"
#include "cli/render/timeline_bar.h"
#include "cli/render/timeline_list.h"
#include "cli/render/words.h"
#include "engine/names.h"

namespace inforce {
namespace {

constexpr std::string_view shorter = "!";
constexpr std::string_view prolonged = "+";
constexpr std::string_view perhaps_prolonged = "±";

std::string_view sign(const Prolonged& one) { return one.certain ? prolonged : perhaps_prolonged; }

// What it surely comes to shows through what keeps it open.
std::string least_sign(const LaneRun& run, const Provision& provision, std::string_view otherwise) {
  if (run.effect.least == Effect::none) return std::string(otherwise);
  return std::string(provision.head == Head::control ? sign(run.effect.least) : sign(provision));
}

Strip strip(const LaneRun& run, const Provision& provision) {
  const bool control = provision.head == Head::control;
  const std::string own(control ? sign(run.effect.greatest) : sign(provision));
  const Tone hue = control ? tone(run.effect.greatest) : tone(provision);
  const bool open = pattern(run) == Pattern::unclear;
  const auto made = [&](std::string_view one, std::string_view other, Tone tone) {
    return Strip{run.from, run.until, std::string(one), std::string(other), tone, open};
  };
  switch (pattern(run)) {
    case Pattern::prospective: return made(" ", " ", Tone::plain);
    case Pattern::pending:
    case Pattern::interrupted:
    case Pattern::outlived: return made(":", ":", Tone::dim);
    case Pattern::operative: return made(own, own, hue);
    case Pattern::presumed: return made("~", own, hue);
    case Pattern::suspended: return made("░", least_sign(run, provision, "░"), Tone::blue);
    case Pattern::ended: return made("_", "_", Tone::dim);
    case Pattern::unclear: return made("/", least_sign(run, provision, "/"), Tone::magenta);
    case Pattern::untold: return made("?", least_sign(run, provision, "?"), Tone::magenta);
    case Pattern::without_effect: return made("–", "–", Tone::dim);
  }
  return made(" ", " ", Tone::plain);  // a Pattern has no other value
}

std::vector<Strip> strips(const Lane& lane, const Provision& provision) {
  std::vector<Strip> found;
  for (const LaneRun& run : lane.runs) found.push_back(strip(run, provision));
  return found;
}

std::vector<Strip> strips(const EffectLane& lane) {
  std::vector<Strip> found;
  for (const EffectRun& run : lane.runs) {
    const std::string own(sign(run.effect));
    found.push_back({run.from, run.until, own, own, tone(run.effect), false});
  }
  return found;
}

std::vector<Pin> pins(const Lane& lane) {
  std::vector<Pin> found;
  for (const Prolonged& one : lane.prolonged) found.push_back({one.at, std::string(sign(one))});
  return found;
}

/// A lane as it stands on the screen.
struct Row {
  std::string title;
  std::string bar;
};

class Chart {
 public:
  explicit Chart(const TimelineView& view)
      : view_(view),
        title_(std::min(widest(), view.setting.style.width * 3 / 10)),
        scale_{view.from, view.until, view.setting.style.width - title_ - 2, view.zone} {}

  std::string text() {
    drawn_.clear();
    const std::string today = "today " + iso(view_.setting.today.day);
    std::string text = axis(scale_, title_ + 2);
    text += marker(scale_, view_.setting.today.at, today, title_ + 2);
    for (const EffectLane& lane : effect_lanes(view_)) {
      text += row(lane.name, bar(strips(lane), {}, scale_));
    }
    for (const LaneGroup& group : view_.groups) {
      text += truncated(toned(Tone::bold, group.title), view_.setting.style.width,
                        view_.setting.style) +
              '\n';
      for (const Lane& lane : group.lanes) {
        text += row(title_of(lane), bar(strips(lane, view_.provision(lane)), pins(lane), scale_));
      }
    }
    return text;
  }

  /// Of the signs that `text` drew.
  std::string legend() const {
    const std::size_t width = view_.setting.style.width;
    std::string text;
    std::size_t column = 0;
    for (const auto& [sign, meaning] : entries()) {
      const std::string entry = std::string(sign).append(" ").append(meaning);
      if (column > 0 && column + 3 + columns(entry) > width) {
        text += '\n';
        column = 0;
      }
      text += (column > 0 ? "   " : "") + wrapped(entry, width, 2);
      column += (column > 0 ? 3 : 0) + columns(entry);
    }
    return text + '\n';
  }

 private:
  std::string title_of(const Lane& lane) const {
    const Provision& provision = view_.provision(lane);
    return "  " + (view_.by_party ? provision.id : provision.name.value);
  }

  std::size_t widest() const {
    std::size_t most = 8;
    for (const LaneGroup& group : view_.groups) {
      for (const Lane& lane : group.lanes) most = std::max(most, columns(title_of(lane)));
    }
    return most;
  }

  // Ids of several instruments on one axis begin alike, and differ at their ends.
  std::string fitted(std::string_view title) const {
    const Style& style = view_.setting.style;
    const bool id = view_.by_party && title.substr(0, 2) == "  ";
    return id ? "  " + truncated_head(title.substr(2), title_ - 2, style)
              : truncated(title, title_, style);
  }

  std::string row(std::string_view title, const std::string& bar) {
    drawn_ += bar;
    const std::string name = fitted(title);
    // A title cut on a screen of ASCII grows to the full width once it is shown.
    const bool grows = name != title && view_.setting.style.signs == Signs::ascii;
    const std::size_t own = grows ? title_ : columns(name);
    std::string line = name + std::string(title_ - own, ' ') + "  " + bar;
    while (line.back() == ' ') line.pop_back();
    return line + '\n';
  }

  // Each sign that is drawn, with all it stands for, in the order in which one meets them.
  std::vector<std::pair<std::string, std::string>> entries() const {
    std::vector<std::pair<std::string, std::string>> found;
    const auto add = [&found, this](const std::string& sign, const std::string& meaning) {
      if (drawn_.find(sign) == std::string::npos || sign == " ") return;
      const auto same = std::find_if(found.begin(), found.end(),
                                     [&](const auto& one) { return one.first == sign; });
      if (same == found.end()) {
        found.emplace_back(sign, meaning);
      } else if (same->second.find(meaning) == std::string::npos) {
        same->second += " or " + meaning;
      }
    };
    for (const EffectLane& lane : effect_lanes(view_)) add_effects(lane, add);
    for (const LaneGroup& group : view_.groups) {
      for (const Lane& lane : group.lanes) add_lane(lane, add);
    }
    add(std::string(shorter), "shorter than a column: see the list");
    return found;
  }

  template <class Add>
  void add_effects(const EffectLane& lane, const Add& add) const {
    for (const EffectRun& run : lane.runs) {
      if (view_.shows(run.from, run.until)) {
        add(std::string(sign(run.effect)), std::string(word(run.effect)));
      }
    }
  }

  template <class Add>
  void add_lane(const Lane& lane, const Add& add) const {
    const Provision& provision = view_.provision(lane);
    for (const LaneRun& run : lane.runs) {
      if (!view_.shows(run.from, run.until)) continue;
      const Pattern as = pattern(run);
      const Strip drawn = strip(run, provision);
      if (as != Pattern::operative) add(drawn.sign, std::string(words(as)));
      if (as == Pattern::operative || as == Pattern::presumed) {
        add(drawn.other, in_words(run.effect.greatest, provision));
      } else if (drawn.other != drawn.sign) {
        add(drawn.other, in_words(run.effect.least, provision));
      }
    }
    for (const Prolonged& one : lane.prolonged) {
      if (!view_.shows(one.at, one.at + 1)) continue;
      add(std::string(sign(one)),
          one.certain ? "would have ended, extended" : "would have ended, perhaps extended");
    }
  }

  static std::string in_words(Effect effect, const Provision& provision) {
    return std::string(provision.head == Head::control ? word(effect) : "operative");
  }

  const TimelineView& view_;
  std::size_t title_;
  Scale scale_;
  std::string drawn_;
};

std::string timeline_heading(const TimelineView& view) {
  const Setting& setting = view.setting;
  const std::string days = iso(view.days.first) + " through " + iso(view.days.last);
  const std::string rest = " (" + city(view.zone) + ")   " +
                           counted(view.chronicle.known().provision_count(), "provision") +
                           ", set " + view.book().digest();
  const bool fits = columns(days + rest) <= setting.style.width;
  std::string text =
      toned(Tone::bold, days) + (fits ? rest + '\n' : '\n' + paragraph(rest, 0, setting.style));
  text += replaced_text(view.book(), setting.style) + knowledge_text(setting, view.chronicle) +
          asked_text(setting);
  if (view.cut) {
    text +=
        paragraph("There are changes beyond these days: --between shows them.", 0, setting.style);
  }
  return text + '\n';
}

}  // namespace

std::string timeline_text(const TimelineView& view) {
  std::string text = timeline_heading(view);
  if (view.groups.empty() && !view.lines) return text + "Nothing of that kind.\n";
  Chart chart(view);
  text += chart.text();
  text += '\n' + chart.legend() + '\n' + timeline_list(view);
  const std::string rest = not_drawn(view);
  if (!rest.empty()) text += '\n' + paragraph(rest, 0, view.setting.style);
  return text + not_covered_text(view.uncovered, view.setting.style);
}

}  // namespace inforce
