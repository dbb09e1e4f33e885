#include "engine/finding.h"

#include <algorithm>
#include <string>

#include "engine/charge_groups.h"
#include "engine/names.h"
#include "engine/open_points.h"
#include "engine/outcome.h"
#include "engine/status_line.h"
#include "engine/terms.h"
#include "engine/why_not.h"

namespace inforce {

Minutes minutes_of(const When& when, Zone zone) {
  if (when.minute) return {*when.minute, *when.minute + 1};
  const Instant from = first_minute(when.day, zone);
  return {from, std::max(from + 1, first_minute_after(when.day, zone))};
}

std::vector<When> dates_for(const Question& question, const Provision& provision) {
  if (!question.tells_dates()) return {question.when};
  if (provision.attaches_to && question.date_of(*provision.attaches_to)) {
    return {*question.date_of(*provision.attaches_to)};
  }
  std::vector<When> found;
  for (const std::optional<When>& date : question.dates) {
    if (date && std::find(found.begin(), found.end(), *date) == found.end()) found.push_back(*date);
  }
  return found;
}

When first_date_for(const Question& question, const Provision& provision) {
  return dates_for(question, provision).front();
}

std::vector<Minutes> minutes_asked(const Evaluation& evaluation, const Provision& provision) {
  const Zone zone = evaluation.moments().zone_of(provision);
  std::vector<Minutes> found;
  for (const When& when : dates_for(*evaluation.asked().question, provision)) {
    found.push_back(minutes_of(when, zone));
  }
  return found;
}

namespace {

// The most at some minute of one date, and whether it is more than nothing at all of them.
struct DaySum {
  LevelRange levels;
  Level cautious = 0;
  bool at_all_minutes = true;
};

DaySum day_sum(const LevelLine& line, const Minutes& day, std::vector<LevelStretch>& stretches) {
  DaySum sum;
  std::vector<std::pair<Instant, LevelRange>> runs{{day.from, line.at(day.from)}};
  for (const auto& change : line.changes(day.from + 1, day.until)) {
    runs.emplace_back(change.at, change.after);
  }
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const LevelRange& one = runs[i].second;
    sum.levels.least = std::max(sum.levels.least, one.least);
    sum.levels.greatest = std::max(sum.levels.greatest, one.greatest);
    sum.cautious = std::max(sum.cautious, one.cautious());
    sum.levels.open |= one.open;
    sum.at_all_minutes = sum.at_all_minutes && one.least > 0;
    const Instant until = i + 1 < runs.size() ? runs[i + 1].first : day.until;
    stretches.push_back({runs[i].first, until, one});
  }
  return sum;
}

FindingClass class_of(EffectRange effect, bool at_all_minutes) {
  if (effect.least > Effect::none) {
    return at_all_minutes ? FindingClass::applies : FindingClass::applies_in_part;
  }
  return effect.greatest > Effect::none ? FindingClass::may_apply : FindingClass::does_not_apply;
}

}  // namespace

LevelSum sum_levels(const Evaluation& evaluation, const Provision& context, const LevelLine& line) {
  LevelSum sum;
  bool first = true;
  for (const Minutes& date : minutes_asked(evaluation, context)) {
    const DaySum day = day_sum(line, date, sum.stretches);
    const bool same =
        day.levels.least == sum.levels.least && day.levels.greatest == sum.levels.greatest;
    sum.dates_differ = sum.dates_differ || (!first && !same);
    sum.levels.least = first ? day.levels.least : std::min(sum.levels.least, day.levels.least);
    sum.levels.greatest = std::max(sum.levels.greatest, day.levels.greatest);
    sum.cautious = std::max(sum.cautious, day.cautious);
    sum.levels.open |= day.levels.open;
    sum.at_all_minutes = sum.at_all_minutes && day.at_all_minutes;
    first = false;
  }
  if (!sum.dates_differ) return sum;
  // Which date counts is open: for want of a fact where the text names one that was not told.
  const bool named = context.attaches_to.has_value();
  sum.levels.open |= named ? OpenKind::facts : OpenKind::text;
  if (named) sum.cautious = sum.levels.least;
  return sum;
}

Sum sum_up(const Evaluation& evaluation, const Provision& context, const Timeline<Outcome>& line) {
  const LevelSum levels = sum_levels(evaluation, context, line.map(as_levels));
  const Outcome outcome = as_outcome(levels.levels);
  Sum sum;
  sum.finding_class = class_of(outcome.effect, levels.at_all_minutes);
  sum.effect = outcome.effect;
  sum.cautious = static_cast<Effect>(levels.cautious);
  sum.open = outcome.open;
  sum.dates_differ = levels.dates_differ;
  for (const LevelStretch& one : levels.stretches) {
    sum.stretches.push_back({one.from, one.until, as_outcome(one.levels).effect});
  }
  return sum;
}

namespace {

// Do the later of the dates told come to more than the earlier?
bool worse_later(const std::vector<Stretch>& stretches) {
  const auto worse = [](const Stretch& a, const Stretch& b) {
    return std::pair(a.effect.greatest, a.effect.least) <
           std::pair(b.effect.greatest, b.effect.least);
  };
  const auto [least, most] = std::minmax_element(stretches.begin(), stretches.end(), worse);
  return least->from < most->from;
}

// A permission goes by the dates of what it excepts.
bool excepts_several_dates(const RuleBook& book, const Provision& provision, ProvisionId id) {
  const std::vector<ProvisionId>& targets = book.targets(id);
  return provision.head == Head::permission &&
         std::any_of(targets.begin(), targets.end(),
                     [&](ProvisionId target) { return book.at(target).attaches_to.has_value(); });
}

OpenPoint dates_point(const RuleBook& book, ProvisionId id, const std::vector<Stretch>& stretches) {
  const Provision& provision = book.at(id);
  if (!provision.attaches_to) {
    const std::string why = excepts_several_dates(book, provision, id)
                                ? "what it excepts goes by different dates of the shipment"
                                : "the text does not say which date of the shipment counts";
    return {OpenKind::text,
            why + ", and the dates told lie on both sides of a change",
            {},
            {},
            {},
            std::nullopt,
            provision.name.mark};
  }
  const std::string role(word(*provision.attaches_to));
  return {OpenKind::facts,
          "the date of " + role + " counts and is not told",
          "--dates " + role + "=DATE",
          "the date of " + role,
          worse_later(stretches) ? "it lies after the change" : "it lies before the change",
          std::nullopt,
          provision.name.mark};
}

void add_open_points(const Evaluation& evaluation, Finding& found) {
  for (const Stretch& stretch : found.stretches) {
    if (stretch.effect.least == stretch.effect.greatest) continue;
    for (OpenPoint& point : open_points(evaluation, found.provision, stretch.from)) {
      if (std::find(found.open_points.begin(), found.open_points.end(), point) ==
          found.open_points.end()) {
        found.open_points.push_back(std::move(point));
      }
    }
  }
}

void add_rate_points(const Evaluation& evaluation, Finding& found, Instant t) {
  for (OpenPoint& point : rate_points(evaluation, found.provision, t)) {
    const auto& points = found.open_points;
    if (std::find(points.begin(), points.end(), point) != points.end()) continue;
    found.open_points.push_back(std::move(point));
  }
}

Statuses statuses_over(const Life& life, const std::vector<Minutes>& dates) {
  const Timeline<Statuses> line = status_line(life);
  Statuses found;
  const auto add = [&found](Statuses some) {
    for (const Status status : some.all()) found.add(status);
  };
  for (const Minutes& date : dates) {
    add(line.at(date.from));
    for (const auto& change : line.changes(date.from + 1, date.until)) add(change.after);
  }
  return found;
}

// At any of the minutes asked: what reaches the facts in the afternoon only does reach them.
Open reach_over(const Life& life, const std::vector<Minutes>& dates) {
  Open found = certainly_not;
  for (const Minutes& date : dates) {
    found = either(found, life.reaches.at(date.from));
    for (const auto& step : life.reaches.changes(date.from + 1, date.until)) {
      found = either(found, step.after);
    }
  }
  return found;
}

}  // namespace

Finding finding(const Evaluation& evaluation, ProvisionId id) {
  const Provision& provision = evaluation.book().at(id);
  const Life& life = evaluation.life(id);
  const std::vector<Minutes> dates = minutes_asked(evaluation, provision);
  Sum sum = sum_up(evaluation, provision, life.outcome);

  Finding found;
  found.provision = id;
  found.finding_class = sum.finding_class;
  found.effect = sum.effect;
  found.cautious = sum.cautious;
  found.open_kinds = sum.open;
  found.stretches = std::move(sum.stretches);
  found.status = statuses_over(life, dates);
  found.reaches = reach_over(life, dates);
  if (provision.head == Head::charge) {
    found.rates = rates(evaluation, id, dates.front().from);
    found.open_kinds = sum_levels(evaluation, provision, rate_line(evaluation, id)).levels.open;
  }
  add_open_points(evaluation, found);
  const bool holds = found.effect.greatest > Effect::none;
  if (holds && found.rates.size() > 1) add_rate_points(evaluation, found, dates.front().from);
  if (sum.dates_differ)
    found.open_points.push_back(dates_point(evaluation.book(), found.provision, found.stretches));
  if (found.finding_class == FindingClass::does_not_apply) {
    found.why_not = why_not(evaluation, id, dates.front().from);
  }
  found.by_texts = found.by_announcement = reading(evaluation, provision, life.outcome);
  return found;
}

Reading reading(const Evaluation& evaluation, const Provision& context,
                const Timeline<Outcome>& line) {
  const Sum sum = sum_up(evaluation, context, line);
  Reading found;
  found.finding_class = sum.finding_class;
  found.effect = sum.effect;
  const Instant now = minutes_asked(evaluation, context).front().from;
  for (const auto& step : line.steps()) {
    const bool surely = step.value.effect.least > Effect::none;
    const bool possibly = step.value.effect.greatest > Effect::none;
    if (step.from <= now) {
      if (!surely) found.since.reset();
      if (!possibly) found.since_possibly.reset();
      if (surely && !found.since) found.since = step.from;
      if (possibly && !found.since_possibly) found.since_possibly = step.from;
      continue;
    }
    if (sum.effect.greatest == Effect::none && possibly && !found.next_possibly) {
      found.next_possibly = step.from;
    }
    if (sum.effect.least == Effect::none && surely && !found.next) found.next = step.from;
  }
  return found;
}

}  // namespace inforce
