// What a timeline shows, whatever it is drawn with: lanes in groups, how each run looks, in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/commands/days.h"
#include "cli/render/style.h"
#include "cli/setting.h"
#include "engine/chronicle.h"
#include "engine/lanes.h"

namespace inforce {

/// How a run looks. But for those that say so no two of these look alike without colour.
enum class Pattern : std::uint8_t {
  prospective,
  pending,
  interrupted,  ///< drawn as pending: it is not there, and is to begin
  outlived,     ///< so is this, and will never
  operative,
  presumed,
  suspended,
  ended,
  unclear,         ///< the text or an announcement leaves it open
  untold,          ///< a fact not told leaves it open
  without_effect,  ///< it holds, and nothing of it reaches the facts told
};
Pattern pattern(const LaneRun& run);
/// "operative again, presumed": for a legend.
std::string_view words(Pattern pattern);

struct LaneGroup {
  std::string title;
  std::vector<Lane> lanes;
};

/// Everything there is to draw. The chronicle must outlive it.
struct TimelineView {
  const Setting& setting;
  const Chronicle& chronicle;
  bool by_party = false;  ///< groups are issuers, else instruments
  bool shipment = false;  ///< facts are told: lanes say what reaches them
  Zone zone;              ///< in which the axis and the three lines count their days
  Days days;              ///< what is shown
  Instant from, until;    ///< the same in minutes of that zone
  bool cut = false;       ///< there are changes outside days nobody chose
  std::optional<Timeline<Lines>> lines;
  std::vector<LaneGroup> groups;
  std::size_t untold = 0;  ///< lanes left out: they may reach the facts, for want of others
  std::size_t acts = 0;    ///< lanes left out: they only act on others
  std::vector<Uncovered> uncovered;  ///< of the shipment: what the packs say they do not hold

  [[nodiscard]] const RuleBook& book() const { return chronicle.book(); }
  [[nodiscard]] const Provision& provision(const Lane& lane) const {
    return book().at(lane.provision);
  }
  /// Whether anything of [begin, end) lies in the days shown.
  [[nodiscard]] bool shows(Instant begin, Instant end) const { return begin < until && from < end; }
};

/// "denial presumed, operative"; "operative or suspended (nothing or denial presumed): open by the
/// text".
std::string words(const LaneRun& run, const Provision& provision, const TimelineView& view);

/// "extended by X, or it would have ended here": of the provision, or of what suspends it.
std::string words(const Prolonged& one, const Lane& lane, const RuleBook& book);

/// One line of the three, in runs of one effect.
struct EffectRun {
  Instant from, until;
  Effect effect = Effect::none;
};
struct EffectLane {
  std::string_view name;
  std::vector<EffectRun> runs;
};
/// "Not drawn: 11 provisions more may apply …": what was left out, empty where nothing was.
std::string not_drawn(const TimelineView& view);

/// Certain, cautious, at worst; empty without facts told.
std::vector<EffectLane> effect_lanes(const TimelineView& view);

}  // namespace inforce
