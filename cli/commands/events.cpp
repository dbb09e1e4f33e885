#include <algorithm>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/show_text.h"
#include "cli/render/words.h"
#include "engine/names.h"

namespace inforce {
namespace {

// What is not recorded, or only counted from something else, comes last.
Date first_day(const Event& event) {
  if (!event.date) return Date::last();
  const WrittenDate& date = *event.date;
  switch (date.kind) {
    case WrittenDate::Kind::civil:
    case WrittenDate::Kind::planned: return date.civil.day.first;
    case WrittenDate::Kind::one_of:
    case WrittenDate::Kind::disputed:
      return date.readings.at(date.preferred.value_or(0)).civil.day.first;
    case WrittenDate::Kind::always:
    case WrittenDate::Kind::publication:
    case WrittenDate::Kind::anchored: break;
  }
  return Date::last();
}

std::vector<EventId> chosen(const Chronicle& chronicle, std::optional<InstrumentId> instrument) {
  std::vector<EventId> found;
  for (std::uint32_t i = 0; i < chronicle.book().events().size(); ++i) {
    const EventId id{i};
    const bool wanted = !instrument || chronicle.book().at(id).instrument == *instrument;
    if (wanted && chronicle.known().holds(id)) found.push_back(id);
  }
  std::stable_sort(found.begin(), found.end(), [&](EventId a, EventId b) {
    return first_day(chronicle.book().at(a)) < first_day(chronicle.book().at(b));
  });
  return found;
}

std::string text(const Setting& setting, const Chronicle& chronicle,
                 const std::vector<EventId>& events) {
  const RuleBook& book = chronicle.book();
  std::string out = heading(setting, chronicle, When{setting.today.day, std::nullopt}) + '\n';
  for (const EventId id : events) {
    const Event& event = book.at(id);
    std::string title = event.title;
    if (!event.place.empty()) title += " (" + event.place + ')';
    out += padded(event_date(event), 12) + "  " + event.id + '\n';
    out += paragraph(title, 14, setting.style);
  }
  return out + '\n' + counted(events.size(), "event") + ".\n";
}

std::string json(const Setting& setting, const Chronicle& chronicle,
                 const std::vector<EventId>& events) {
  const RuleBook& book = chronicle.book();
  JsonValue made =
      json_heading("inforce/events/v1", setting, chronicle, {setting.today.day, std::nullopt});
  JsonValue::List list;
  for (const EventId id : events) {
    const Event& event = book.at(id);
    JsonValue::List also;
    for (const OtherAccount& other :
         known_accounts(chronicle.known(), event.instrument, event.also_stated)) {
      also.push_back(JsonValue::object({{"field", other.field},
                                        {"value", other.value},
                                        {"source", other.source},
                                        {"why", other.why}}));
    }
    list.push_back(JsonValue::object({{"event", event.id},
                                      {"title", event.title},
                                      {"date", event_date(event)},
                                      {"place", event.place},
                                      {"also_stated", also},
                                      {"mark", json_mark(event.name.mark, book.sources())}}));
  }
  made.add("events", std::move(list));
  return dump(made);
}

}  // namespace

Said run_events(const Setting& setting) {
  const auto base = ground(setting);
  if (!base) return base.error();
  const auto instrument = chosen_instrument(setting, base->book());
  if (!instrument) return misspoken({instrument.error()}, setting.style, "events");
  const auto events = chosen(base->chronicle, *instrument);
  return answered(setting, *base,
                  setting.form == Form::json ? json(setting, base->chronicle, events)
                                             : text(setting, base->chronicle, events));
}

}  // namespace inforce
