#include "engine/parameters.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "engine/amount.h"
#include "engine/names.h"
#include "engine/open_points.h"
#include "engine/status_line.h"
#include "engine/why_not.h"
#include "engine/window_text.h"
#include "rules/diagnostic.h"
#include "rules/units.h"

namespace inforce {
namespace {

using Kind = PossibleValue::Kind;
using Line = Timeline<PossibleValues>;

// The order of their starts. The loader refuses two of which either may be the later.
void put_in_order(std::vector<DatedValue>& entries) {
  std::stable_sort(entries.begin(), entries.end(), [](const DatedValue& a, const DatedValue& b) {
    return std::pair(a.from.latest, a.from.earliest) < std::pair(b.from.latest, b.from.earliest);
  });
}

PossibleValue said_by(const ParameterValue& entry) {
  if (!entry.value) return {Kind::gap, &entry, {}, false};
  return {Kind::stated, &entry, *entry.value, entry.approximate};
}

// The entry of the latest start among those that have certainly begun, and those that may have
// begun since.
PossibleValues said_at(const std::vector<DatedValue>& entries, Instant t) {
  const auto open = std::upper_bound(
      entries.begin(), entries.end(), t,
      [](Instant moment, const DatedValue& one) { return moment < one.from.latest; });
  PossibleValues found;
  if (open == entries.begin()) {
    found.push_back({});
  } else {
    found.push_back(said_by(*(open - 1)->entry));
  }
  std::for_each(open, entries.end(), [&](const DatedValue& one) {
    if (one.from.earliest <= t) found.push_back(said_by(*one.entry));
  });
  return found;
}

Line said(const std::vector<DatedValue>& entries) {
  std::vector<Instant> moments{Instant::first()};
  for (const DatedValue& one : entries) {
    for (const Instant t : {one.from.earliest, one.from.latest}) {
      if (t < never) moments.push_back(t);
    }
  }
  std::sort(moments.begin(), moments.end());
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  std::vector<Line::Step> steps;
  for (const Instant t : moments) steps.push_back({t, said_at(entries, t)});
  return Line::from_steps(std::move(steps));
}

// Where it is not operative only none is possible; where that is open none besides.
PossibleValues while_operative(const PossibleValues& said, Open operative) {
  const bool only_none =
      std::all_of(said.begin(), said.end(), [](const PossibleValue& one) { return one.is_none(); });
  if (operative.value == Truth::yes || only_none) return said;
  const PossibleValue none{Kind::not_operative, nullptr, {}, false};
  if (operative.value == Truth::no) return {none};
  PossibleValues found = said;
  const bool there =
      std::any_of(said.begin(), said.end(), [](const PossibleValue& one) { return one.is_none(); });
  if (!there) found.push_back(none);
  return found;
}

// --- What is computed from others ---

struct Sum {
  std::vector<Quantity> parts;
  bool approximate = false;
  bool whole = true;  // no part of it is none
};

// One more part, which may be one of several values.
std::vector<Sum> with(const std::vector<Sum>& sums, const PossibleValues& part) {
  std::vector<Sum> found;
  for (const Sum& sum : sums) {
    for (const PossibleValue& value : part) {
      Sum more = sum;
      const auto quantity = quantity_in(value.text);
      more.whole = more.whole && quantity.has_value();
      more.approximate = more.approximate || value.approximate;
      if (quantity) more.parts.push_back(*quantity);
      found.push_back(std::move(more));
    }
  }
  return found;
}

PossibleValue come_to(const Computation& computation, const Sum& sum) {
  const PossibleValue none{Kind::without_part, nullptr, {}, false};
  if (!sum.whole) return none;
  std::string digits = computed_digits(computation, sum.parts);
  if (digits.empty()) return none;
  const std::string& unit = computation.unit.value;
  return {Kind::computed, nullptr, unit.empty() ? digits : digits + ' ' + unit, sum.approximate};
}

PossibleValues come_to(const Computation& computation, const std::vector<Sum>& sums) {
  PossibleValues found;
  for (const Sum& sum : sums) {
    PossibleValue value = come_to(computation, sum);
    if (std::find(found.begin(), found.end(), value) == found.end()) {
      found.push_back(std::move(value));
    }
  }
  return found;
}

// A part that is not on file is none.
Line computed(const Evaluation& evaluation, const Computation& computation) {
  std::vector<Line> parts;
  std::vector<Instant> moments{Instant::first()};
  for (const Reference& part : computation.parts) {
    const ValueHistory history = value_history(evaluation, part.provision());
    parts.push_back(history.on_file ? history.line : Line({PossibleValue{}}));
    for (const auto& step : parts.back().steps()) moments.push_back(step.from);
  }
  std::sort(moments.begin(), moments.end());
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  std::vector<Line::Step> steps;
  for (const Instant t : moments) {
    std::vector<Sum> sums{{}};
    for (const Line& part : parts) sums = with(sums, part.at(t));
    steps.push_back({t, come_to(computation, sums)});
  }
  return Line::from_steps(std::move(steps));
}

bool gone(const Knowledge& fact, Date by) { return fact.withdrawn && fact.withdrawn->value <= by; }

// Which entries count, which were withdrawn, and how many are still to come.
void sort_entries(const Evaluation& evaluation, const Provision& parameter, ValueHistory& made) {
  const Known& known = evaluation.known();
  const bool overlay = evaluation.book().instrument_of(parameter).always_known;
  for (const ParameterValue& entry : parameter.values) {
    const bool holds = known.holds(entry.known, overlay);
    if (!holds && !gone(entry.known, known.by())) {
      ++made.left_out;
      continue;
    }
    const MomentRange from = evaluation.moments().begin_of(entry.from, parameter);
    (holds ? made.entries : made.corrected).push_back({&entry, from});
  }
  put_in_order(made.entries);
  put_in_order(made.corrected);
}

}  // namespace

const DatedValue* ValueHistory::dated(const ParameterValue* entry) const {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [entry](const DatedValue& one) { return one.entry == entry; });
  return found == entries.end() ? nullptr : &*found;
}

ValueHistory value_history(const Evaluation& evaluation, ProvisionId id) {
  const Provision& parameter = evaluation.book().at(id);
  const Instrument& instrument = evaluation.book().instrument_of(parameter);
  ValueHistory made{.parameter = id, .zone = evaluation.moments().zone_of(parameter)};
  if (!evaluation.known().holds(id)) {
    for (const Knowledge* fact : {&instrument.known, &parameter.known}) {
      if (gone(*fact, evaluation.known().by())) made.withdrawn = fact->withdrawn->value;
    }
    return made;
  }
  sort_entries(evaluation, parameter, made);
  made.on_file = parameter.computed || !made.entries.empty();
  if (!made.on_file) return made;
  const Line line =
      parameter.computed ? computed(evaluation, *parameter.computed) : said(made.entries);
  made.line = line.combine(evaluation.life(id).operative, while_operative);
  return made;
}

std::vector<Line::Step> values_on(const ValueHistory& history, const Minutes& minutes) {
  std::vector<Line::Step> found{{minutes.from, history.line.at(minutes.from)}};
  for (const auto& change : history.line.changes(minutes.from + 1, minutes.until)) {
    found.push_back({change.at, change.after});
  }
  return found;
}

std::string words(const PossibleValue& value) {
  if (value.is_none()) return "none";
  return (value.approximate ? "about " : "") + value.text;
}

std::string words(const PossibleValues& values) {
  std::vector<std::string> all;
  for (const PossibleValue& value : values) {
    std::string one = words(value);
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(std::move(one));
  }
  return either_of(all, all.size());
}

namespace {

// The parts that have, or may have, no value.
std::string without_part(const Evaluation& evaluation, ProvisionId id, Instant t) {
  std::string text;
  for (const Reference& part : evaluation.book().at(id).computed->parts) {
    const ValueHistory history = value_history(evaluation, part.provision());
    const std::string name = in_quotes(evaluation.book().at(part.provision()).id);
    const bool none =
        !history.on_file || std::any_of(history.line.at(t).begin(), history.line.at(t).end(),
                                        [](const PossibleValue& one) { return one.is_none(); });
    if (!none) continue;
    text += (text.empty() ? "" : ", ") + name +
            (history.on_file ? " is " + words(history.line.at(t)) : " is not on file");
  }
  return text.empty() ? "one cannot divide by nought" : text;
}

// A status that is open says what keeps it so.
std::string why_not_operative(const Evaluation& evaluation, ProvisionId id, Instant t) {
  if (evaluation.life(id).operative.at(t).value == Truth::no) {
    const auto reason = why_not(evaluation, id, t);
    return reason ? reason->sentence : words(status_line(evaluation.life(id)).at(t));
  }
  std::string text = words(status_line(evaluation.life(id)).at(t));
  for (const OpenPoint& point : open_points(evaluation, id, t)) text += "; " + point.sentence;
  return text;
}

}  // namespace

std::string why_none(const Evaluation& evaluation, const ValueHistory& history,
                     const PossibleValue& value, Instant t) {
  switch (value.kind) {
    case Kind::stated:
    case Kind::computed: return {};
    case Kind::without_part: return without_part(evaluation, history.parameter, t);
    case Kind::gap: {
      const DatedValue* one = history.dated(value.entry);
      return "written as none from " + beginning_text(one->from);
    }
    case Kind::before_first: {
      const MomentRange& first = history.entries.front().from;
      return first.earliest >= never ? "its first value has no date yet"
                                     : "its first value begins " + beginning_text(first);
    }
    case Kind::not_operative: return why_not_operative(evaluation, history.parameter, t);
  }
  std::abort();  // a Kind has no other value
}

std::optional<Date> on_file_from(const RuleBook& book, ProvisionId id,
                                 const ParameterValue& entry) {
  const Provision& parameter = book.at(id);
  std::optional<Date> from;
  for (const Knowledge* fact :
       {&book.instrument_of(parameter).known, &parameter.known, &entry.known}) {
    const auto& day = fact->recorded ? fact->recorded : fact->published;
    if (day && (!from || *from < day->value)) from = day->value;
  }
  return from;
}

}  // namespace inforce
