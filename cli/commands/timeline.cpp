#include "cli/render/timeline.h"

#include <algorithm>
#include <charconv>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/commands/days.h"
#include "cli/write_answer.h"
#include "engine/chains.h"
#include "engine/concerns.h"
#include "engine/coverage.h"
#include "engine/names.h"

namespace inforce {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t widest = 400;

// What the line says, once all of it is read.
struct TimelineLine {
  std::size_t width = 0;
  bool by_party = false;
  std::optional<Days> days;
  std::vector<Reference> names;
  std::optional<Question> question;
};

void read_width(const Setting& setting, TimelineLine& line, std::vector<QuestionError>& errors) {
  line.width = setting.style.width;
  const auto& told = setting.options.width;
  if (!told) return;
  const auto [end, error] = std::from_chars(told->data(), told->data() + told->size(), line.width);
  const bool number = error == std::errc() && end == told->data() + told->size();
  if (number && narrowest <= line.width && line.width <= widest) return;
  errors.push_back(
      {"--width",
       number ? "a chart does not go into " + *told + " columns"
              : in_quotes(*told) + " is no number of columns",
       "write a number from " + std::to_string(narrowest) + " to " + std::to_string(widest)});
}

void read_names(const Setting& setting, const RuleBook& book, TimelineLine& line,
                std::vector<QuestionError>& errors) {
  std::vector<std::string> names = setting.options.words;
  if (setting.options.instrument) names.push_back(*setting.options.instrument);
  for (const std::string& name : names) {
    const auto found = find_named(name, book);
    if (!found) {
      errors.push_back(found.error());
    } else if (provisions_of(*found, book).empty()) {
      errors.push_back(
          {"", in_quotes(name) + " has no provisions", "events are shown by inforce events"});
    } else {
      line.names.push_back(*found);
    }
  }
}

Result<TimelineLine, std::vector<QuestionError>> read_line(const Setting& setting,
                                                           const RuleBook& book) {
  TimelineLine line;
  std::vector<QuestionError> errors;
  const auto append = [&errors](const std::vector<QuestionError>& more) {
    errors.insert(errors.end(), more.begin(), more.end());
  };
  read_width(setting, line, errors);
  if (const auto error = check_word("--by", setting.options.by, {"instrument", "party"})) {
    errors.push_back(*error);
  }
  line.by_party = setting.options.by == "party";
  const auto days = days_told(setting);
  if (!days) append(days.error());
  if (days) line.days = *days;
  if (line.days) {
    if (const auto beyond = beyond_horizon(*line.days, book)) errors.push_back(*beyond);
  }
  read_names(setting, book, line, errors);
  if (setting.options.tells_shipment()) {
    auto question = read_question(setting, iso(setting.today.day), book);
    if (!question) append(question.error());
    if (question) line.question = std::move(*question);
  }
  if (!errors.empty()) return failure(errors);
  return line;
}

bool only_acts(const Provision& provision) { return is_change(provision.head); }

bool is_named(const TimelineLine& line, ProvisionId id, const RuleBook& book) {
  return std::any_of(line.names.begin(), line.names.end(), [&](const Reference& name) {
    const auto all = provisions_of(name, book);
    return std::find(all.begin(), all.end(), id) != all.end();
  });
}

// Decides which provisions are drawn, and counts those left out.
class Choice {
 public:
  Choice(const Setting& setting, const TimelineLine& line, const Evaluation& evaluation,
         const Chronicle& chronicle, TimelineView& view)
      : setting_(setting), line_(line), evaluation_(evaluation), view_(view) {
    if (line.question) concerned_ = concerns(chronicle, *line.question);
  }

  bool draws(ProvisionId id) {
    const RuleBook& book = evaluation_.book();
    if (!evaluation_.known().holds(id)) return false;
    if (!line_.names.empty() && !is_named(line_, id, book)) return false;
    if (line_.question && !concerned_[id.index]) return false;
    if (setting_.options.all) return true;
    if (only_acts(book.at(id)) && line_.names.empty()) {
      ++view_.acts;
      return false;
    }
    if (line_.question && !reaches_as_told(evaluation_, id)) {
      ++view_.untold;
      return false;
    }
    if (line_.question && book.at(id).head == Head::permission && !ever_holds(id)) {
      ++view_.acts;
      return false;
    }
    return true;
  }

 private:
  bool ever_holds(ProvisionId id) const {
    const auto& steps = evaluation_.life(id).outcome.steps();
    return std::any_of(steps.begin(), steps.end(),
                       [](const auto& step) { return step.value.effect.greatest > Effect::none; });
  }

  const Setting& setting_;
  const TimelineLine& line_;
  const Evaluation& evaluation_;
  TimelineView& view_;
  std::vector<bool> concerned_;
};

std::string group_title(const TimelineView& view, const Instrument& instrument) {
  if (!view.by_party) return instrument.id.value + "  " + instrument.title;
  std::vector<std::string> names;
  for (const Reference& issuer : instrument.issuers) names.push_back(called(view.book(), issuer));
  std::string title;
  for (const std::string& name : names) title += (title.empty() ? "" : ", ") + name;
  return title.empty() ? "nobody named" : title;
}

void add_lane(TimelineView& view, Lane lane) {
  const std::string title = group_title(view, view.book().instrument_of(view.provision(lane)));
  const auto same = std::find_if(view.groups.begin(), view.groups.end(),
                                 [&](const LaneGroup& group) { return group.title == title; });
  if (same != view.groups.end()) {
    same->lanes.push_back(std::move(lane));
  } else {
    view.groups.push_back({title, {std::move(lane)}});
  }
}

// Controls come first, then charges, and what is no part of either after them.
int place_of(Head head) {
  if (head == Head::control) return 0;
  if (head == Head::charge) return 1;
  return is_change(head) ? 3 : 2;
}

void add_lanes(const Setting& setting, const TimelineLine& line, const Evaluation& evaluation,
               TimelineView& view) {
  Choice choice(setting, line, evaluation, view.chronicle, view);
  std::vector<ProvisionId> drawn;
  for (std::uint32_t i = 0; i < view.book().provisions().size(); ++i) {
    if (choice.draws(ProvisionId{i})) drawn.push_back(ProvisionId{i});
  }
  std::stable_sort(drawn.begin(), drawn.end(), [&](ProvisionId a, ProvisionId b) {
    return place_of(view.book().at(a).head) < place_of(view.book().at(b).head);
  });
  for (const ProvisionId id : drawn) {
    add_lane(view, line.question ? lane(evaluation, id) : lane(view.chronicle, id));
  }
}

bool may_come_to_something(const Timeline<Outcome>& outcome) {
  return std::any_of(outcome.steps().begin(), outcome.steps().end(),
                     [](const auto& step) { return step.value.effect.greatest > Effect::none; });
}

// The zone somebody asked for; else that of what is drawn; else that of what may decide the lines.
Zone zone_of_days(const TimelineView& view, const Evaluation& evaluation) {
  if (view.setting.zone_told) return view.setting.today.zone;
  if (!view.groups.empty()) return view.groups.front().lanes.front().zone;
  if (view.shipment) {
    for (const ControlLine& line : control_lines(evaluation)) {
      if (!may_come_to_something(line.outcome)) continue;
      return evaluation.moments().zone_of(view.book().at(line.control));
    }
  }
  return view.setting.today.zone;
}

// All changes and today, with a margin; no further than ten years, where what recurs has no end.
Days all_changes(const TimelineView& view, Date today, bool& cut) {
  constexpr int months = 120;
  const Days limit{add_months(today, -months), add_months(today, months)};
  Days days{today, today};
  const auto reach = [&](Instant at) {
    if (at == Instant::first()) return;
    const Date day = civil_date(at, view.zone);
    const bool beyond = day < limit.first || limit.last < day;
    cut = cut || beyond;
    if (!beyond) days = {std::min(days.first, day), std::max(days.last, day)};
  };
  for (const EffectLane& lane : effect_lanes(view)) {
    for (const EffectRun& run : lane.runs) reach(run.from);
  }
  for (const LaneGroup& group : view.groups) {
    for (const Lane& lane : group.lanes) {
      for (const LaneRun& run : lane.runs) reach(run.from);
    }
  }
  const int margin = std::max(7, (days.last - days.first) / 20);
  return {add_days(days.first, -margin), add_days(days.last, margin)};
}

void set_days(TimelineView& view, const TimelineLine& line) {
  view.days = line.days ? *line.days : all_changes(view, view.setting.today.day, view.cut);
  view.from = first_minute(view.days.first, view.zone);
  view.until = first_minute_after(view.days.last, view.zone);
}

void fill(TimelineView& view, const TimelineLine& line, const Evaluation& evaluation) {
  add_lanes(view.setting, line, evaluation, view);
  if (line.question) {
    view.lines = lines_over_time(evaluation);
    view.uncovered = uncovered(evaluation.known(), *line.question);
  }
  view.zone = zone_of_days(view, evaluation);
  set_days(view, line);
}

std::string in_form(const Setting& setting, const TimelineView& view) {
  if (setting.form == Form::json) return timeline_json(view);
  if (setting.form == Form::csv) return timeline_csv(view);
  if (setting.form == Form::svg) return timeline_svg(view);
  return finish(timeline_text(view), setting.style);
}

}  // namespace

Said run_timeline(const Setting& setting) {
  const auto base = ground(setting);
  if (!base) return base.error();
  const auto line = read_line(setting, base->book());
  if (!line) return misspoken(line.error(), setting.style, "timeline");
  Setting wide = setting;
  wide.style.width = line->width;
  std::optional<Evaluation> asked;
  if (line->question) {
    const auto known = std::make_shared<const Known>(base->chronicle.known());
    asked.emplace(Asked{known, line->question, Weighing::possibly, {}, {}});
  }
  const Evaluation& evaluation = asked ? *asked : base->chronicle.without_question();
  TimelineView view{.setting = wide,
                    .chronicle = base->chronicle,
                    .by_party = line->by_party,
                    .shipment = asked.has_value(),
                    .zone = setting.today.zone,
                    .days = {setting.today.day, setting.today.day},
                    .from = setting.today.at,
                    .until = setting.today.at,
                    .lines = {},
                    .groups = {},
                    .uncovered = {}};
  fill(view, *line, evaluation);
  return write_answer(setting, in_form(wide, view), {{}, base->note, ExitCode::answered});
}

}  // namespace inforce
