#include <algorithm>

#include "cli/render/answer_json.h"
#include "cli/render/value_text.h"
#include "engine/names.h"

namespace inforce {
namespace {

std::string_view why(PossibleValue::Kind kind) {
  switch (kind) {
    case PossibleValue::Kind::stated: return "stated";
    case PossibleValue::Kind::computed: return "computed";
    case PossibleValue::Kind::without_part: return "without a part";
    case PossibleValue::Kind::gap: return "gap";
    case PossibleValue::Kind::before_first: return "before the first value";
    case PossibleValue::Kind::not_operative: return "not operative";
  }
  std::abort();  // a Kind has no other value
}

JsonValue json_range(const MomentRange& range, Zone zone) {
  return JsonValue::object({{"earliest", json_moment(range.earliest, zone)},
                            {"latest", json_moment(range.latest, zone)}});
}

JsonValue json_possible(const Chronicle& chronicle, const ValueHistory& history,
                        const PossibleValue& value, Instant t) {
  JsonValue made = JsonValue::object(
      {{"value", value.is_none() ? JsonValue() : JsonValue(value.text)}, {"by", why(value.kind)}});
  if (value.is_none()) {
    made.add("why", why_none(chronicle.without_question(), history, value, t));
  } else {
    made.add("approximate", value.approximate);
  }
  if (value.entry == nullptr) return made;
  made.add("from", json_range(history.dated(value.entry)->from, history.zone));
  if (!value.entry->note.empty()) made.add("note", value.entry->note);
  made.add("mark", json_mark(value.entry->mark, chronicle.book().sources()));
  return made;
}

JsonValue json_steps(const Chronicle& chronicle, const ValueHistory& history,
                     const std::vector<Timeline<PossibleValues>::Step>& steps) {
  JsonValue::List list;
  for (const auto& step : steps) {
    JsonValue::List values;
    for (const PossibleValue& one : step.value) {
      values.push_back(json_possible(chronicle, history, one, step.from));
    }
    list.push_back(JsonValue::object(
        {{"from", json_moment(step.from, history.zone)}, {"values", std::move(values)}}));
  }
  return list;
}

JsonValue json_corrections(const Chronicle& chronicle, const ValueHistory& history) {
  JsonValue::List list;
  for (const DatedValue& one : history.corrected) {
    const auto from = on_file_from(chronicle.book(), history.parameter, *one.entry);
    list.push_back(
        JsonValue::object({{"value", one.entry->value},
                           {"from", json_range(one.from, history.zone)},
                           {"on_file_from", from ? JsonValue(iso(*from)) : JsonValue()},
                           {"withdrawn", iso(one.entry->known.withdrawn->value)},
                           {"mark", json_mark(one.entry->mark, chronicle.book().sources())}}));
  }
  return list;
}

JsonValue json_parts(const Chronicle& chronicle, const Computation& computed, Instant t) {
  JsonValue::List list;
  for (const Reference& part : computed.parts) {
    const auto history = value_history(chronicle.without_question(), part.provision());
    JsonValue::List values;
    if (history.on_file) {
      for (const PossibleValue& one : history.line.at(t)) {
        values.push_back(json_possible(chronicle, history, one, t));
      }
    }
    list.push_back(JsonValue::object({{"parameter", chronicle.book().at(part.provision()).id},
                                      {"on_file", history.on_file},
                                      {"values", std::move(values)}}));
  }
  return list;
}

JsonValue json_computation(const Chronicle& chronicle, const Computation& computed, Instant t) {
  const bool sum = computed.kind == Computation::Kind::sum;
  return JsonValue::object({{"as", sum ? "sum" : "quotient"},
                            {"unit", computed.unit.value},
                            {"round", computed.decimals},
                            {"parts", json_parts(chronicle, computed, t)}});
}

JsonValue json_cites(const Provision& parameter, const Known& known) {
  const RuleBook& book = known.book();
  JsonValue::List list;
  for (const Cite& cite : parameter.cites) {
    if (is_later(book, parameter.instrument, cite, known.by())) continue;
    list.emplace_back(citation(book, parameter.instrument, cite));
  }
  return list;
}

}  // namespace

JsonValue value_json(const Chronicle& chronicle, const ValueOn& value) {
  const RuleBook& book = chronicle.book();
  const ValueHistory& history = value.history;
  const Provision& parameter = book.at(history.parameter);
  JsonValue made = JsonValue::object({{"parameter", parameter.id}, {"on_file", history.on_file}});
  if (history.withdrawn) made.add("withdrawn", iso(*history.withdrawn));
  if (!chronicle.known().holds(history.parameter)) return made;
  made.add("text", parameter.text);
  made.add("confidence", word(parameter.confidence));
  made.add("on_the_date", json_steps(chronicle, history, value.steps));
  if (history.on_file) {
    made.add("history", json_steps(chronicle, history, history.line.steps()));
  }
  if (parameter.computed) {
    made.add("computed",
             json_computation(chronicle, *parameter.computed, value.steps.front().from));
  }
  made.add("corrections", json_corrections(chronicle, history));
  made.add("later_entries", history.left_out);
  made.add("also_stated", json_accounts(known_accounts(chronicle.known(), parameter.instrument,
                                                       parameter.also_stated)));
  made.add("cites", json_cites(parameter, chronicle.known()));
  made.add("mark", json_mark(parameter.name.mark, book.sources()));
  return made;
}

}  // namespace inforce
