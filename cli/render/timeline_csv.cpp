#include "cli/render/csv.h"
#include "cli/render/timeline.h"
#include "cli/render/words.h"

namespace inforce {
namespace {

std::string civil_cell(Instant at, Zone zone) {
  if (at >= never || at <= Instant::first()) return {};
  const CivilMinute shown = civil(at, zone);
  return iso(shown.date) + 'T' + clock(shown.minute_of_day);
}

std::string utc_cell(Instant at) {
  return at >= never || at <= Instant::first() ? std::string() : iso_utc(at);
}

std::string kinds_cell(OpenKinds open) {
  std::string text;
  for (const OpenKind kind : all_open_kinds) {
    if (open.has(kind)) text += (text.empty() ? "" : " ") + std::string(word(kind));
  }
  return text;
}

std::string ids_cell(const std::vector<ProvisionId>& ids, const RuleBook& book) {
  std::string text;
  for (const ProvisionId id : ids) text += (text.empty() ? "" : " ") + book.at(id).id;
  return text;
}

std::vector<std::string> timeline_columns() {
  return {"lane",     "instrument", "kind",    "from", "until",      "zone",
          "from_utc", "until_utc",  "status",  "is",   "least",      "greatest",
          "open_by",  "manner",     "because", "by",   "not_for_all"};
}

std::string effect_rows(const TimelineView& view, const EffectLane& lane) {
  std::string rows;
  const Zone zone = view.zone;
  for (const EffectRun& run : lane.runs) {
    if (!view.shows(run.from, run.until)) continue;
    const std::string effect(word(run.effect));
    rows += csv_row({std::string(lane.name), "", "line", civil_cell(run.from, zone),
                     civil_cell(run.until, zone), zone.name(), utc_cell(run.from),
                     utc_cell(run.until), "", effect, effect, effect, "", "", "", "", ""});
  }
  return rows;
}

std::string lane_rows(const TimelineView& view, const Lane& lane) {
  const Provision& provision = view.provision(lane);
  const bool control = provision.head == Head::control;
  const auto effect = [&](Effect one) { return control ? std::string(word(one)) : std::string(); };
  std::string rows;
  for (const LaneRun& run : lane.runs) {
    if (!view.shows(run.from, run.until)) continue;
    rows += csv_row({provision.id, view.book().instrument_of(provision).id.value,
                     std::string(word(provision.head)), civil_cell(run.from, lane.zone),
                     civil_cell(run.until, lane.zone), lane.zone.name(), utc_cell(run.from),
                     utc_cell(run.until), words(run.statuses), csv_text(run.says),
                     effect(run.effect.least), effect(run.effect.greatest), kinds_cell(run.open),
                     std::string(word(run.manner)), csv_text(run.because),
                     ids_cell(run.by, view.book()), ids_cell(run.not_for_all, view.book())});
  }
  return rows;
}

}  // namespace

std::string timeline_csv(const TimelineView& view) {
  std::string text = csv_row(timeline_columns());
  for (const EffectLane& lane : effect_lanes(view)) text += effect_rows(view, lane);
  for (const LaneGroup& group : view.groups) {
    for (const Lane& lane : group.lanes) text += lane_rows(view, lane);
  }
  return text;
}

}  // namespace inforce
