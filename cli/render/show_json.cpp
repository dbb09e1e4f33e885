#include "cli/render/answer_json.h"
#include "cli/render/show_text.h"
#include "cli/render/standing.h"
#include "cli/render/words.h"
#include "engine/course.h"
#include "engine/names.h"

namespace inforce {
namespace {

JsonValue encoded_json(const Setting& setting, const Chronicle& chronicle, const Mark& mark) {
  if (looks_back(setting, chronicle)) return {};
  return list_of(encoded(mark, chronicle.book().sources()));
}

JsonValue heading(const Setting& setting, const Chronicle& chronicle, const std::string& id,
                  const char* kind) {
  JsonValue made =
      json_heading("inforce/show/v1", setting, chronicle, {setting.today.day, std::nullopt});
  made.add("id", id);
  made.add("kind", kind);
  return made;
}

// Whether it was known by the knowledge date, and if it was withdrawn, when.
template <class Id>
void add_known(JsonValue& made, const Chronicle& chronicle, Id id) {
  const std::optional<Date> withdrawn = chronicle.known().withdrawn(id);
  made.add("known", chronicle.known().holds(id));
  made.add("withdrawn", withdrawn ? JsonValue(iso(*withdrawn)) : JsonValue());
}

JsonValue sources_json(const Instrument& instrument, Date known_by) {
  JsonValue::List list;
  for (const Source& source : instrument.sources) {
    if (is_later(source, known_by)) continue;
    list.push_back(JsonValue::object({{"key", source.key.value},
                                      {"title", source.title},
                                      {"publisher", source.publisher},
                                      {"date", source.date},
                                      {"url", source.url},
                                      {"seen", word(source.seen)}}));
  }
  return list;
}

}  // namespace

std::string show_json(const Setting& setting, const Chronicle& chronicle, InstrumentId id) {
  const RuleBook& book = chronicle.book();
  const Instrument& instrument = book.at(id);
  const When today{setting.today.day, std::nullopt};
  JsonValue made = heading(setting, chronicle, instrument.id.value, "instrument");
  made.add("title", instrument.title);
  made.add("title_zh", instrument.title_zh);
  add_known(made, chronicle, id);
  made.add("nature", word(instrument.nature));
  made.add("force", word(instrument.force));
  made.add("zone", instrument.zone ? JsonValue(instrument.zone->name()) : JsonValue());
  const auto& published = instrument.known.published;
  made.add("published", published ? JsonValue(iso(published->value)) : JsonValue());
  JsonValue::List looked;
  for (const Look& look : instrument.looked) {
    if (look.known_by(chronicle.known_by())) looked.emplace_back(iso(look.day.value));
  }
  made.add("looked", std::move(looked));
  made.add("sources", sources_json(instrument, chronicle.known_by()));
  JsonValue::List provisions;
  for (const ProvisionId one : instrument.provisions) {
    if (!chronicle.known().holds(one)) continue;
    provisions.push_back(
        JsonValue::object({{"provision", book.at(one).id},
                           {"is", says(chronicle, one, today)},
                           {"status", json_statuses(course(chronicle, one, today).all())}}));
  }
  made.add("provisions", std::move(provisions));
  made.add("encoded", encoded_json(setting, chronicle, whole_file(instrument.file)));
  return dump(made);
}

std::string show_json(const Setting& setting, const Chronicle& chronicle, ProvisionId id) {
  const RuleBook& book = chronicle.book();
  const Provision& provision = book.at(id);
  const Zone zone = zone_of(provision, book);
  JsonValue made = heading(setting, chronicle, provision.id, "provision");
  made.add("title", provision.title);
  made.add("title_zh", provision.title_zh);
  add_known(made, chronicle, id);
  made.add("is", says(chronicle, id, {setting.today.day, std::nullopt}));
  made.add("citation", citation(provision, chronicle.known()));
  made.add("link", link(provision, chronicle.known()));
  made.add("confidence", word(provision.confidence));
  JsonValue::List life;
  JsonValue::List acts;
  if (chronicle.known().holds(id)) {
    for (const LifeStep& step : life_steps(chronicle, id)) {
      life.push_back(
          JsonValue::object({{"from", json_moment(step.from, zone)},
                             {"status", json_statuses(step.told.statuses)},
                             {"manner", json_manner(step.told.manner)},
                             {"leaves", json_leaves(step.told)},
                             {"is", step.says.empty() ? JsonValue() : JsonValue(step.says)}}));
    }
    for (const ProvisionId act : acting_on(chronicle, id)) {
      acts.push_back(
          JsonValue::object({{"provision", book.at(act).id}, {"does", word(book.at(act).head)}}));
    }
  }
  made.add("life", std::move(life));
  made.add("acts_on_it", std::move(acts));
  made.add("mark", json_mark(provision.name.mark, book.sources()));
  made.add("encoded", encoded_json(setting, chronicle, provision.name.mark));
  return dump(made);
}

std::string show_json(const Setting& setting, const Chronicle& chronicle, EventId id) {
  const RuleBook& book = chronicle.book();
  const Event& event = book.at(id);
  JsonValue made = heading(setting, chronicle, event.id, "event");
  made.add("title", event.title);
  made.add("known", chronicle.known().holds(id));
  made.add("date", event_date(event));
  made.add("place", event.place);
  made.add("mark", json_mark(event.name.mark, book.sources()));
  made.add("encoded", encoded_json(setting, chronicle, event.name.mark));
  return dump(made);
}

}  // namespace inforce
