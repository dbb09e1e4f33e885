#include "cli/render/timeline_view.h"

#include <cstdlib>

#include "cli/render/words.h"
#include "engine/names.h"

namespace inforce {
namespace {

Pattern certain_pattern(const LaneRun& run) {
  switch (run.statuses.all().front()) {
    case Status::prospective: return Pattern::prospective;
    case Status::pending:
      if (run.manner == Manner::outlived) return Pattern::outlived;
      return run.manner == Manner::interrupted ? Pattern::interrupted : Pattern::pending;
    case Status::suspended: return Pattern::suspended;
    case Status::ended: return Pattern::ended;
    case Status::operative: break;
  }
  if (run.effect.greatest == Effect::none) return Pattern::without_effect;
  return run.manner == Manner::presumed ? Pattern::presumed : Pattern::operative;
}

std::string reasons(const LaneRun& run) {
  std::vector<std::string> kinds;
  if (run.open.has(OpenKind::text)) {
    kinds.emplace_back(run.unchecked ? "what was not checked against a source" : "the text");
  }
  if (run.open.has(OpenKind::announcement)) kinds.emplace_back("an announcement");
  if (run.open.has(OpenKind::facts)) kinds.emplace_back("a fact not told");
  std::string text;
  for (const std::string& kind : kinds) text += (text.empty() ? "open by " : " and ") + kind;
  return text;
}

bool is_there(const LaneRun& run) {
  return run.statuses.has(Status::operative) || run.statuses.has(Status::suspended);
}

// What a suspension does not take away of a control.
std::string left_by_suspension(const LaneRun& run, const Provision& provision) {
  if (provision.head != Head::control || !run.statuses.has(Status::suspended)) return {};
  if (run.statuses.only(Status::suspended)) {
    const bool nothing = run.effect.greatest == Effect::none;
    return nothing ? "" : ", leaving " + effect_text(run.effect, provision);
  }
  const bool nothing = run.effect.least == Effect::none;
  return nothing ? "" : ", leaving at least " + std::string(word(run.effect.least));
}

EffectLane effect_lane(std::string_view name, const Timeline<Lines>& lines, Effect Lines::*line) {
  EffectLane lane{name, {}};
  const auto effects = lines.map([line](const Lines& at) { return at.*line; });
  for (const auto& step : effects.steps()) {
    if (!lane.runs.empty()) lane.runs.back().until = step.from;
    lane.runs.push_back({step.from, never, step.value});
  }
  return lane;
}

}  // namespace

Pattern pattern(const LaneRun& run) {
  if (run.open.has(OpenKind::text) || run.open.has(OpenKind::announcement)) return Pattern::unclear;
  if (!run.open.empty()) return Pattern::untold;
  return run.statuses.certain() ? certain_pattern(run) : Pattern::unclear;
}

std::string_view words(Pattern pattern) {
  switch (pattern) {
    case Pattern::prospective: return "no start date yet";
    case Pattern::pending: return "not yet in force";
    case Pattern::interrupted: return "out of force for a time";
    case Pattern::outlived: return "put off beyond its own end";
    case Pattern::operative: return "operative";
    case Pattern::presumed: return "operative by presumption: the text is silent";
    case Pattern::suspended: return "suspended";
    case Pattern::ended: return "ended";
    case Pattern::unclear: return "unclear: the law is open";
    case Pattern::untold: return "may apply: a fact is not told";
    case Pattern::without_effect: return "no effect on what is asked";
  }
  std::abort();  // a Pattern has no other value
}

std::string words(const LaneRun& run, const Provision& provision, const TimelineView& view) {
  std::string text = is_there(run) ? run.says + ", " : "";
  text += words(run.statuses, run.manner);
  const bool differs =
      provision.head != Head::control || effect_text(run.effect, provision) != run.says;
  const bool open = run.effect.least != run.effect.greatest;
  if (view.shipment && run.statuses.has(Status::operative) && (differs || open)) {
    const std::string comes_to = effect_text(run.effect, provision);
    if (comes_to != "applies") text += " (for this shipment: " + comes_to + ')';
  }
  text += left_by_suspension(run, provision);
  if (const std::string why = reasons(run); !why.empty()) text += ": " + why;
  return run.otherwise.empty() ? text : text + "; " + run.otherwise;
}

std::string words(const Prolonged& one, const Lane& lane, const RuleBook& book) {
  std::string text = one.certain ? "extended by " : "perhaps extended by ";
  if (one.what != lane.provision) {
    text = book.at(one.what).id + " would have ended here, and is " + text;
  } else {
    text = "would have ended here: " + text;
  }
  return text + book.at(one.by).id;
}

std::string not_drawn(const TimelineView& view) {
  std::string text;
  if (view.untold > 0) {
    text += counted(view.untold, "provision") +
            " more may apply for want of facts alone, and count only in the line at worst; ";
  }
  if (view.acts > 0) text += counted(view.acts, "act") + " on these told with them; ";
  return text.empty() ? "" : "Not drawn: " + text + "--all draws them.";
}

std::vector<EffectLane> effect_lanes(const TimelineView& view) {
  if (!view.lines) return {};
  return {effect_lane("certain", *view.lines, &Lines::certain),
          effect_lane("cautious", *view.lines, &Lines::cautious),
          effect_lane("at worst", *view.lines, &Lines::at_worst)};
}

}  // namespace inforce
