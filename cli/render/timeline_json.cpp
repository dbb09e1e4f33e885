#include "cli/render/answer_json.h"
#include "cli/render/timeline.h"

namespace inforce {
namespace {

JsonValue json_kinds(OpenKinds open) {
  JsonValue::List list;
  for (const OpenKind kind : all_open_kinds) {
    if (open.has(kind)) list.emplace_back(word(kind));
  }
  return list;
}

JsonValue json_period(const LaneRun& run, const Lane& lane, const TimelineView& view) {
  const bool control = view.provision(lane).head == Head::control;
  JsonValue made = JsonValue::object({{"from", json_moment(run.from, lane.zone)},
                                      {"until", json_moment(run.until, lane.zone)},
                                      {"status", json_statuses(run.statuses)},
                                      {"is", run.says}});
  if (control) {
    made.add("effect", JsonValue::object({{"least", word(run.effect.least)},
                                          {"greatest", word(run.effect.greatest)}}));
  } else {
    made.add("applies", run.effect.least != run.effect.greatest
                            ? JsonValue()
                            : JsonValue(run.effect.least != Effect::none));
  }
  made.add("open_kinds", json_kinds(run.open));
  made.add("manner", json_manner(run.manner));
  made.add("because", run.because);
  made.add("by", json_ids(run.by, view.book()));
  made.add("not_for_all", json_ids(run.not_for_all, view.book()));
  return made;
}

JsonValue json_extension(const Prolonged& one, const Lane& lane, const RuleBook& book) {
  return JsonValue::object({{"at", json_moment(one.at, lane.zone)},
                            {"provision", book.at(one.what).id},
                            {"by", book.at(one.by).id},
                            {"certain", one.certain}});
}

JsonValue json_lane(const Lane& lane, const TimelineView& view) {
  const Provision& provision = view.provision(lane);
  JsonValue::List periods;
  for (const LaneRun& run : lane.runs) {
    if (view.shows(run.from, run.until)) periods.push_back(json_period(run, lane, view));
  }
  JsonValue::List extended;
  for (const Prolonged& one : lane.prolonged)
    extended.push_back(json_extension(one, lane, view.book()));
  return JsonValue::object({{"provision", provision.id},
                            {"title", provision.title},
                            {"head", word(provision.head)},
                            {"instrument", view.book().instrument_of(provision).id.value},
                            {"periods", std::move(periods)},
                            {"extended", std::move(extended)},
                            {"mark", json_mark(provision.name.mark, view.book().sources())}});
}

JsonValue json_line(const EffectLane& lane, const TimelineView& view) {
  JsonValue::List periods;
  const Zone zone = view.zone;
  for (const EffectRun& run : lane.runs) {
    if (!view.shows(run.from, run.until)) continue;
    periods.push_back(JsonValue::object({{"from", json_moment(run.from, zone)},
                                         {"until", json_moment(run.until, zone)},
                                         {"effect", word(run.effect)}}));
  }
  return JsonValue::object({{"line", lane.name}, {"periods", std::move(periods)}});
}

}  // namespace

std::string timeline_json(const TimelineView& view) {
  JsonValue made = json_heading("inforce/timeline/v1", view.setting, view.chronicle,
                                {view.days.first, std::nullopt});
  made.add("through", iso(view.days.last));
  made.add("zone", view.zone.name());
  made.add("changes_beyond", view.cut);
  made.add("question", json_question(view.setting.options));
  JsonValue::List lines;
  for (const EffectLane& lane : effect_lanes(view)) lines.push_back(json_line(lane, view));
  made.add("lines", std::move(lines));
  JsonValue::List lanes;
  for (const LaneGroup& group : view.groups) {
    for (const Lane& lane : group.lanes) lanes.push_back(json_lane(lane, view));
  }
  made.add("lanes", std::move(lanes));
  made.add("left_out",
           JsonValue::object({{"for_want_of_facts", view.untold}, {"acts_on_others", view.acts}}));
  JsonValue::List uncovered;
  for (const Uncovered& one : view.uncovered) uncovered.emplace_back(one.sentence);
  made.add("not_covered", std::move(uncovered));
  return dump(made);
}

}  // namespace inforce
