#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "engine/moments.h"

namespace inforce {
namespace {

void add(JsonValue& object, const char* key, const std::optional<std::string>& value) {
  if (value) object.add(key, *value);
}

void add(JsonValue& object, const char* key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  object.add(key, JsonValue::List(values.begin(), values.end()));
}

}  // namespace

JsonValue json_replaced(const RuleBook& book) {
  JsonValue::List list;
  for (const Replacement& one : book.replacements()) {
    list.push_back(JsonValue::object(
        {{"what", one.what},
         {"file", one.file},
         {"instead_of", JsonValue::List(one.instead_of.begin(), one.instead_of.end())}}));
  }
  return list;
}

JsonValue json_moment(Instant at, Zone zone) {
  if (at >= never || at <= Instant::first()) return {};
  const CivilMinute shown = civil(at, zone);
  return JsonValue::object({{"instant", iso_utc(at)},
                            {"civil", iso(shown.date) + 'T' + clock(shown.minute_of_day)},
                            {"zone", zone.name()}});
}

JsonValue json_accounts(const std::vector<OtherAccount>& accounts) {
  JsonValue::List list;
  for (const OtherAccount& other : accounts) {
    list.push_back(JsonValue::object({{"field", other.field},
                                      {"value", other.value},
                                      {"source", other.source},
                                      {"why", other.why}}));
  }
  return list;
}

JsonValue json_mark(const Mark& mark, const Sources& sources) {
  return JsonValue::object(
      {{"file", sources.at(mark.file).name()}, {"line", static_cast<std::size_t>(mark.line)}});
}

JsonValue json_ids(const std::vector<ProvisionId>& all, const RuleBook& book) {
  JsonValue::List list;
  for (const ProvisionId id : all) list.emplace_back(book.at(id).id);
  return list;
}

JsonValue json_statuses(Statuses statuses) {
  JsonValue::List list;
  for (const Status status : statuses.all()) list.emplace_back(word(status));
  return list;
}

JsonValue json_manner(Manner manner) {
  return manner == Manner::plain ? JsonValue() : JsonValue(word(manner));
}

JsonValue json_leaves(const ToldStatus& told) {
  return told.leaves == Effect::none ? JsonValue() : JsonValue(word(told.leaves));
}

JsonValue json_set(const Chronicle& chronicle) {
  const auto look = chronicle.book().oldest_look(chronicle.known_by());
  return JsonValue::object({{"digest", chronicle.book().digest()},
                            {"provisions", chronicle.known().provision_count()},
                            {"later_facts", chronicle.known().later_count()},
                            {"oldest_look", look ? JsonValue(iso(*look)) : JsonValue()}});
}

JsonValue json_heading(const std::string& schema, const Setting& setting,
                       const Chronicle& chronicle, const When& when) {
  JsonValue head = JsonValue::object({{"schema", schema}, {"date", iso(when.day)}});
  if (when.minute) head.add("minute", iso_utc(*when.minute));
  head.add("future", when.day > setting.today.day);
  head.add("today", iso_utc(setting.today.at));
  head.add("as_known", iso(chronicle.known_by()));
  const std::string ahead = looks_ahead(setting, chronicle);
  if (!ahead.empty()) head.add("as_known_looks_ahead", ahead);
  head.add("set", json_set(chronicle));
  head.add("replaced", json_replaced(chronicle.book()));
  return head;
}

JsonValue json_question(const Options& options) {
  JsonValue question = JsonValue::object();
  add(question, "items", options.items);
  add(question, "departure", options.from);
  add(question, "destination", options.to);
  add(question, "origin", options.origin);
  add(question, "transit", options.transit);
  add(question, "end_use", options.end_use);
  add(question, "parties", options.parties);
  add(question, "party_names", options.party_names);
  add(question, "set", options.set);
  add(question, "dates", options.dates);
  add(question, "entry", options.entry);
  add(question, "suppose", options.suppose);
  return question;
}

namespace {

JsonValue::List json_missing(const std::vector<Missing>& missing) {
  JsonValue::List list;
  for (const Missing& one : missing) {
    list.push_back(
        JsonValue::object({{"fact", one.fact}, {"option", one.option}, {"if_so", one.if_so}}));
  }
  return list;
}

}  // namespace

JsonValue json_effects(const Answer& answer) {
  JsonValue::List ways;
  for (const Together& way : answer.worst_if) ways.emplace_back(json_missing(way));
  return JsonValue::object({{"certain", word(answer.certain)},
                            {"cautious", word(answer.cautious)},
                            {"at_worst", word(answer.at_worst)},
                            {"missing", json_missing(answer.missing)},
                            {"worst_if", ways}});
}

JsonValue json_reason(const Reason& reason, const RuleBook& book) {
  JsonValue made = JsonValue::object({{"sentence", reason.sentence}});
  if (reason.provision) made.add("provision", book.at(*reason.provision).id);
  if (reason.event) made.add("event", book.at(*reason.event).id);
  if (!reason.dates.empty()) made.add("dates", reason.dates);
  if (!reason.citation.empty()) made.add("citation", reason.citation);
  if (!reason.link.empty()) made.add("link", reason.link);
  if (reason.mark) made.add("mark", json_mark(*reason.mark, book.sources()));
  JsonValue::List because;
  for (const Reason& below : reason.because) because.push_back(json_reason(below, book));
  if (!because.empty()) made.add("because", std::move(because));
  return made;
}

}  // namespace inforce
