#include "cli/render/alert_json.h"

#include "cli/render/answer_json.h"
#include "cli/render/words.h"
#include "engine/alert_reasons.h"
#include "engine/works.h"

namespace inforce {
namespace {

JsonValue range_json(const MomentRange& at) {
  return JsonValue::object({{"earliest", json_moment(at.earliest, at.zone)},
                            {"latest", json_moment(at.latest, at.zone)}});
}

void add_identity(JsonValue& made, const std::string& id) {
  made.add("alert", id);
  made.add("provision", provision_of(id));
  made.add("kind", word(kind_of(id)));
  made.add("origin", origin_of(id));
}

void add_place(JsonValue& made, const Chronicle& chronicle, const std::string& id) {
  const auto provision = chronicle.book().find_provision(provision_of(id));
  if (!provision) return;
  const Provision& record = chronicle.book().at(*provision);
  made.add("title", record.title);
  made.add("citation", citation(record, chronicle.known()));
  made.add("link", link(record, chronicle.known()));
  made.add("mark", json_mark(record.head_mark, chronicle.book().sources()));
}

// What it was made from: the acts that work on the provision, and the last look.
void add_grounds(JsonValue& made, const Chronicle& chronicle, const std::string& id) {
  JsonValue::List acts;
  for (const Work& work : works_on(chronicle, provision_of(id))) {
    JsonValue act = JsonValue::object({{"act", work.act}, {"does", work.does}, {"on", work.on}});
    if (!work.to.empty()) act.add("to", work.to);
    act.add("certain", work.certain);
    act.add("announced", work.announced);
    acts.push_back(std::move(act));
  }
  made.add("acts", std::move(acts));
  const auto look = look_for(chronicle, id);
  made.add("last_look", look ? JsonValue(iso(*look)) : JsonValue());
}

}  // namespace

JsonValue telling_json(const Speech& speech, const SaidAlert& said) {
  const Telling& telling = said.telling;
  JsonValue made = JsonValue::object({{"schema", "inforce/alert/v1"},
                                      {"telling", said.identity},
                                      {"audience", speech.audience},
                                      {"what", text(telling.kind)},
                                      {"late", telling.late}});
  add_identity(made, telling.id);
  const MomentRange at = moments_of(telling, speech.chronicle);
  made.add("at", telling.alert ? range_json(at) : JsonValue());
  if (telling.before) {
    made.add("told_before", range_json({telling.before->earliest,
                                        telling.before->latest.value_or(never), at.zone}));
  }
  made.add("certain", telling.alert ? JsonValue(telling.alert->certain()) : JsonValue());
  made.add("days_left", telling.alert ? JsonValue(telling.left) : JsonValue());
  made.add("days_counted", speech.counted == DaysCounted::working ? "working" : "civil");
  made.add("revision", said.sequence);
  made.add("says", said.says);
  made.add("because", said.because);
  add_grounds(made, speech.chronicle, telling.id);
  made.add("today", iso_utc(speech.setting.today.at));
  made.add("as_known", iso(speech.chronicle.known_by()));
  made.add("set", json_set(speech.chronicle));
  add_place(made, speech.chronicle, telling.id);
  return made;
}

std::string speech_json(const Speech& speech) {
  std::string out;
  for (const SaidAlert& said : speech.all) out += dump_line(telling_json(speech, said));
  return out;
}

JsonValue alert_json(const Chronicle& chronicle, const AlertEntry& entry) {
  JsonValue made = JsonValue::object();
  add_identity(made, entry.id);
  made.add("at", range_json(entry.alert.at));
  made.add("certain", entry.alert.certain());
  made.add("days_left", entry.left);
  made.add("revision", entry.revision);
  made.add("says", entry.says);
  made.add("because", entry.because);
  add_place(made, chronicle, entry.id);
  return made;
}

JsonValue gone_alert_json(const std::string& id) {
  JsonValue made = JsonValue::object();
  add_identity(made, id);
  made.add("at", JsonValue());
  return made;
}

}  // namespace inforce
