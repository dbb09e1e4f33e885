#include <algorithm>

#include "cli/render/answer_text.h"
#include "cli/render/date_words.h"
#include "cli/render/svg.h"
#include "cli/render/timeline.h"
#include "cli/render/timeline_bar.h"
#include "cli/render/timeline_list.h"
#include "cli/render/timeline_svg_looks.h"
#include "cli/render/timeline_svg_words.h"
#include "cli/render/words.h"
#include "engine/names.h"

namespace inforce {
namespace {

// Where things stand, in pixels.
constexpr double page_width = 1120;
constexpr double bars_from = 250;
constexpr double bars_to = page_width - 20;
constexpr double row_height = 30;
constexpr double bar_height = 20;
constexpr double axis_at = 96;
constexpr double letter = 6.6;   ///< about what a letter of a label takes
constexpr double narrowest = 4;  ///< of a run that would not be seen otherwise

double width_of(const std::string& label) { return static_cast<double>(columns(label)) * letter; }

/// A run as it is drawn: how, what stands in it, what a pointer over it tells.
struct Drawn {
  Instant from, until;
  std::string css, label, told;
  std::string sign;  ///< where there is no room for the label
};

std::string suspended_words(const LaneRun& run, const Provision& provision) {
  const bool leaves = provision.head == Head::control && run.effect.greatest > Effect::none;
  return leaves ? "suspended, leaving " + effect_text(run.effect, provision) : "suspended";
}

Drawn drawn(const LaneRun& run, const Provision& provision, const TimelineView& view) {
  const std::string own = provision.head == Head::control ? css_of(run.effect.greatest) : "other";
  const Pattern as = pattern(run);
  const bool holds = as == Pattern::operative || as == Pattern::presumed;
  const std::string_view own_sign =
      provision.head == Head::control ? sign(run.effect.greatest) : sign(provision);
  const auto made = [&](const std::string& css, std::string label) {
    return Drawn{run.from,
                 run.until,
                 css,
                 std::move(label),
                 words(run, provision, view),
                 holds ? std::string(own_sign) : std::string()};
  };
  switch (as) {
    case Pattern::prospective: return made("", "");
    case Pattern::pending:
    case Pattern::interrupted:
    case Pattern::outlived: return made("pending", std::string(words(as)));
    case Pattern::operative: return made(own, run.says);
    case Pattern::presumed: return made(css_again(own), run.says + " (by presumption)");
    case Pattern::suspended: return made("suspended", suspended_words(run, provision));
    case Pattern::ended: return made("ended", "ended");
    case Pattern::unclear: return made("unclear", "unclear: " + words(run.statuses));
    case Pattern::untold: return made("untold", "may apply");
    case Pattern::without_effect: return made("none", "no effect on this");
  }
  return made("", "");  // a Pattern has no other value
}

class Picture {
 public:
  explicit Picture(const TimelineView& view)
      : view_(view),
        scale_{view.from, view.until, static_cast<std::size_t>((bars_to - bars_from) / letter),
               view.zone} {}

  std::string text() {
    double y = axis_at + 12;
    std::string rows;
    for (const EffectLane& lane : effect_lanes(view_)) rows += effects(lane, y);
    for (const LaneGroup& group : view_.groups) rows += group_rows(group, y);
    const double bottom = y + 4;
    std::string below = svg_legend(bars_to, y);
    below += svg_words(view_, y);
    return start(y + 16) + svg_looks() + "<rect class=\"page\" width=\"" + pixels(page_width) +
           "\" height=\"" + pixels(y + 16) + "\"/>\n" + headline() + axis_lines(bottom) + rows +
           today(bottom) + headings_ + marks_ + below + "</svg>\n";
  }

 private:
  double x_of(Instant t) const {
    const Instant shown = std::clamp(t, view_.from, view_.until);
    return bars_from + (bars_to - bars_from) * static_cast<double>(shown - view_.from) /
                           static_cast<double>(view_.until - view_.from);
  }

  std::string title() const {
    return "Timeline " + iso(view_.days.first) + " through " + iso(view_.days.last);
  }

  std::string asked() const {
    std::string text = question_options(view_.setting.options);
    for (const std::string& name : view_.setting.options.words) text += ' ' + name;
    return (text.empty() ? "" : text.substr(1) + " · ") + "days of " + city(view_.zone) +
           " · set " + view_.book().digest() + ", as known by " + iso(view_.chronicle.known_by()) +
           " · not legal advice";
  }

  std::string start(double height) const {
    const std::string size = pixels(page_width) + ' ' + pixels(height);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + "\" width=\"" +
           pixels(page_width) + "\" height=\"" + pixels(height) +
           "\" role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">" +
           xml_text(title()) + "</title>\n<desc id=\"desc\">" + xml_text(description()) +
           "</desc>\n";
  }

  std::string description() const {
    std::string text = asked() + '.';
    for (const LaneGroup& group : view_.groups) {
      for (const Lane& lane : group.lanes) text += ' ' + today_in_words(lane);
    }
    return text;
  }

  std::string today_in_words(const Lane& lane) const {
    const Instant now = view_.setting.today.at;
    const auto run = std::find_if(lane.runs.begin(), lane.runs.end(),
                                  [now](const LaneRun& one) { return now < one.until; });
    const Provision& provision = view_.provision(lane);
    return provision.id + ": today " + words(*run, provision, view_) + '.';
  }

  std::string headline() const {
    return svg_text(20, 30, "h1", title()) + svg_text(20, 50, "sub", asked());
  }

  std::string axis_lines(double bottom) const {
    std::string text;
    for (const Tick& tick : ticks(scale_)) {
      const double x = x_of(tick.at);
      text += svg_line(x, axis_at, x, bottom, "grid");
      if (x + 5 * letter < bars_to) text += svg_text(x + 3, axis_at - 4, "tick", tick.label);
    }
    return text + svg_line(bars_from, axis_at, bars_to, axis_at, "rule");
  }

  std::string today(double bottom) const {
    const Instant now = view_.setting.today.at;
    if (now < view_.from || view_.until <= now) return {};
    const std::string label = "today " + iso(view_.setting.today.day);
    const double x = x_of(now);
    const double width = static_cast<double>(label.size()) * 7.4;
    return svg_line(x, axis_at - 22, x, bottom, "today") +
           svg_text(x + width < bars_to ? x + 4 : x - width - 4, axis_at - 20, "now", label);
  }

  std::string run(const Drawn& one, double y) {
    if (one.css.empty() || !view_.shows(one.from, one.until)) return {};
    const double x = x_of(one.from);
    const double real = x_of(one.until) - x;
    const bool short_run = real < narrowest;
    std::string text =
        svg_box({x, y, std::max(real, narrowest), bar_height}, one.css,
                (one.from == Instant::first() ? "" : from_text(one.from, zone_) + ": ") + one.told);
    if (short_run) {
      marks_ += std::string("<path class=\"flag") + (one.css == "unclear" ? " open" : "") +
                "\" d=\"M" + pixels(x - 3) + ' ' + pixels(y - 7) + 'h' + pixels(10) +
                "l-5 6z\"/>\n";
    }
    const bool busy = one.css == "unclear" || one.css == "untold" || one.css == "suspended" ||
                      one.css.rfind("again", 0) == 0;
    const auto room = [real](const std::string& label) { return width_of(label) + 8 < real; };
    const std::string& label = room(one.label) ? one.label : one.sign;
    if (label.empty() || !room(label)) return text;
    // On a hatching a text reads only with white behind it.
    if (busy) text += svg_box({x + 3, y + 3, width_of(label) + 4, bar_height - 6}, "plate");
    return text + svg_text(x + 5, y + 14, is_dark(one.css) && !busy ? "on" : "in", label);
  }

  // What is short is drawn last, so that nothing covers it.
  std::string runs(std::vector<Drawn> all, double y) {
    std::stable_sort(all.begin(), all.end(),
                     [&](const Drawn& a, const Drawn& b) { return is_short(a) < is_short(b); });
    std::string text;
    for (const Drawn& one : all) text += run(one, y);
    return text;
  }

  bool is_short(const Drawn& one) const { return x_of(one.until) - x_of(one.from) < narrowest; }

  std::string effects(const EffectLane& lane, double& y) {
    std::vector<Drawn> all;
    for (const EffectRun& run : lane.runs) {
      const std::string effect(word(run.effect));
      all.push_back(
          {run.from, run.until, css_of(run.effect), effect, effect, std::string(sign(run.effect))});
    }
    zone_ = view_.zone;
    std::string text = svg_text(20, y + 15, "group", lane.name) + runs(std::move(all), y);
    y += row_height;
    return text;
  }

  std::string group_rows(const LaneGroup& group, double& y) {
    heading(truncated(group.title, 120), y + 16);
    std::string text;
    y += 24;
    for (const Lane& lane : group.lanes) {
      const Provision& provision = view_.provision(lane);
      std::vector<Drawn> all;
      for (const LaneRun& run : lane.runs) all.push_back(drawn(run, provision, view_));
      zone_ = lane.zone;
      constexpr std::size_t name_width = 30;
      const std::string name = view_.by_party
                                   ? truncated_head(provision.id, name_width, view_.setting.style)
                                   : truncated(provision.name.value, name_width);
      text += svg_text(32, y + 15, "lane", name) + runs(std::move(all), y);
      joints(lane, y);
      y += row_height;
    }
    return text;
  }

  // No line of the axis goes through its letters.
  void heading(const std::string& title, double y) {
    headings_ += svg_box({18, y - 12, width_of(title) * 1.15 + 4, 16}, "plate") +
                 svg_text(20, y, "group", title);
  }

  // Below the bar: nothing is written there, and above it stands what is short.
  void joints(const Lane& lane, double y) {
    for (const Prolonged& one : lane.prolonged) {
      if (!view_.shows(one.at, one.at + 1)) continue;
      const double x = x_of(one.at);
      marks_ += svg_box({x - 6, y + bar_height + 1, 12, 9}, "plate") +
                svg_text(x, y + bar_height + 10, "mark", one.certain ? "+" : "±");
    }
  }

  const TimelineView& view_;
  Scale scale_;
  Zone zone_ = utc();
  std::string headings_, marks_;  // drawn over the bars and the line of today
};

}  // namespace

std::string timeline_svg(const TimelineView& view) { return Picture(view).text(); }

}  // namespace inforce
