#include "rules/parse_provision.h"

#include <utility>

#include "rules/parse_date.h"
#include "rules/parse_scope.h"
#include "rules/parse_window.h"
#include "rules/parse_zone.h"
#include "rules/provision_keys.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

// "unknown" says the same as leaving the key out, and says that somebody looked.
constexpr Choice<std::optional<Role>> attachment_words[] = {
    {"declaration", Role::declaration},
    {"departure", Role::departure},
    {"loading", Role::loading},
    {"entry", Role::entry},
    {"licence_issue", Role::licence_issue},
    {"contract", Role::contract},
    {"unknown", std::nullopt},
};

void set_zone(WrittenDate& date, Zone zone) {
  if (!date.civil.zone) date.civil.zone = zone;
  for (WrittenDate& reading : date.readings) set_zone(reading, zone);
}

bool needs_cite(Head head) { return head != Head::obligation && head != Head::parameter; }

// Keys checked before have been reported; a window of an act for good is its start alone.
void read_time(FieldReader& fields, Provision& provision, const InstrumentFrame& frame) {
  if (fields.has("windows")) {
    fields.one_of({"windows", "from", "through", "until", "until_or_through", "for"});
    if (fields.has("for")) fields.allow({"counting"});
    provision.windows = read_windows(fields, "windows", frame.zone);
    return;
  }
  if (auto window = read_window_keys(fields, frame.zone, Start::needed)) {
    provision.windows.push_back(std::move(*window));
  }
}

void read_limits(FieldReader& fields, Provision& provision, const InstrumentFrame& frame) {
  provision.yearly = read_yearly(fields);
  if (const PackNode* scope = fields.take("scope")) {
    auto read = read_scope(*scope, fields.key("scope")->mark, frame.zone, fields.out());
    if (read) provision.scope = std::move(*read);
  }
  provision.while_all = read_conditions(fields, "while");
  provision.unless_any = read_conditions(fields, "unless");
  if (const auto role = fields.choice("attaches_to", attachment_words)) {
    provision.attaches_to = role->value;
    provision.attaches_to_mark = role->mark;
  }
  if (const PackNode* most = fields.take("at_most")) {
    provision.at_most = read_duration(*most, "at_most", fields.out());
  }
  provision.except_by = references_to(fields.ids("except_by", IdForm::party));
}

void read_names(FieldReader& fields, Provision& provision) {
  if (auto title = fields.text("title")) provision.title = std::move(title->value);
  if (auto title = fields.text("title_zh")) provision.title_zh = std::move(title->value);
  provision.aka = fields.texts("aka");
  if (auto note = fields.text("note")) provision.note = std::move(note->value);
}

// `date`, or `planned` for what has not happened yet; `zone` speaks for either.
std::optional<WrittenDate> read_event_date(FieldReader& fields, const InstrumentFrame& frame) {
  const PackNode* zone_node = fields.take("zone");
  const auto own =
      zone_node == nullptr ? std::nullopt : read_zone(*zone_node, "zone", fields.out());
  const bool zone_lost = fields.has("zone") && !own;
  const auto zone = zone_lost ? std::nullopt : own ? own : frame.zone;
  const auto key = fields.one_of({"date", "planned"});
  const PackNode* node = key ? fields.take(*key) : nullptr;
  if (node == nullptr) return std::nullopt;
  auto date = *key == "planned"
                  ? read_planned(*node, zone, fields.out())
                  : read_written_date(*node, *key, zone, DatePlace::elsewhere, fields.out());
  if (date && own) set_zone(*date, *own);
  return date;
}

template <class Record>
void read_standing(FieldReader& fields, Record& record, const InstrumentFrame& frame) {
  record.also_stated = read_accounts(fields);
  const auto confidence = fields.choice("confidence", confidence_words);
  record.confidence = confidence ? confidence->value : frame.confidence;
  record.known = read_fact_knowledge(fields);
}

}  // namespace

std::optional<Provision> read_provision(const PackNode::Entry& entry, const InstrumentFrame& frame,
                                        Diagnostics& out) {
  const std::size_t errors = out.count(Severity::error);
  FieldReader fields(entry.value, entry.key.mark, "provision " + in_quotes(entry.key.value), out);
  if (!fields.is_map()) return std::nullopt;
  const auto head = find_head(fields, entry.value);
  if (!head) return std::nullopt;

  Provision provision;
  provision.instrument = frame.index;
  provision.name = entry.key;
  provision.id = frame.id + "/" + entry.key.value;
  provision.head = head->value;
  provision.head_mark = head->mark;
  check_keys(fields, entry.value, head->value);
  read_names(fields, provision);
  provision.cites = read_cites(fields, needs_cite(head->value) ? Need::required : Need::optional);
  read_head(fields, provision, frame);
  read_time(fields, provision, frame);
  read_limits(fields, provision, frame);
  read_standing(fields, provision, frame);
  fields.finish();
  provision.whole = out.count(Severity::error) == errors;
  return provision;
}

std::optional<Event> read_event(const PackNode::Entry& entry, const InstrumentFrame& frame,
                                Diagnostics& out) {
  const std::size_t errors = out.count(Severity::error);
  FieldReader fields(entry.value, entry.key.mark, "event " + in_quotes(entry.key.value), out);
  if (!fields.is_map()) return std::nullopt;
  Event event;
  event.instrument = frame.index;
  event.name = entry.key;
  event.id = frame.id + "/" + entry.key.value;
  if (auto title = fields.text("title", Need::required)) event.title = std::move(title->value);
  if (auto title = fields.text("title_zh")) event.title_zh = std::move(title->value);
  if (auto place = fields.text("place")) event.place = std::move(place->value);
  if (auto note = fields.text("note")) event.note = std::move(note->value);
  event.date = read_event_date(fields, frame);
  event.finds_breach_of = references_to(fields.ids("finds_breach_of", IdForm::reference));
  event.cites = read_cites(fields, Need::optional);
  read_standing(fields, event, frame);
  fields.finish();
  event.whole = out.count(Severity::error) == errors;
  return event;
}

}  // namespace inforce
