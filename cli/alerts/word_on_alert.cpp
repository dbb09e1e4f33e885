#include "cli/alerts/word_on_alert.h"

#include <algorithm>
#include <memory>

#include "cli/alerts/alert_list.h"
#include "cli/alerts/delivery.h"
#include "cli/alerts/plan.h"
#include "cli/alerts/standing_alerts.h"
#include "cli/commands/ask.h"
#include "cli/commands/record.h"
#include "cli/render/alert_json.h"
#include "cli/render/alert_text.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/words.h"
#include "rules/diagnostic.h"

namespace inforce {
namespace {

std::string told_text(const ToldAlert& row) {
  return row.what + " on " + iso(civil_date(row.told, utc())) + " to " + row.audience;
}

const ToldAlert* last_told(const std::map<std::string, std::vector<ToldAlert>>& record,
                           const std::string& audience, const std::string& id) {
  const auto rows = record.find(audience);
  if (rows == record.end()) return nullptr;
  const auto found = std::find_if(rows->second.rbegin(), rows->second.rend(),
                                  [&](const ToldAlert& row) { return row.alert == id; });
  return found == rows->second.rend() ? nullptr : &*found;
}

std::string list_text(const Setting& setting, const AlertList& list,
                      const std::map<std::string, std::vector<ToldAlert>>& record,
                      const std::string& audience) {
  std::string out = heading(setting, *list.chronicle, When{setting.today.day, std::nullopt}) + '\n';
  if (list.entries.empty()) return out + "No alerts.\n";
  for (const AlertEntry& one : list.entries) {
    const ToldAlert* told = last_told(record, audience, one.id);
    out += hanging(padded(distance_text(one.left), 12),
                   toned(Tone::bold, provision_of(one.id)) + ' ' +
                       boundary_text(one.alert.kind, one.alert.at, one.alert.by_minute),
                   setting.style);
    if (!one.says.empty()) out += paragraph(one.says, 14, setting.style);
    out += paragraph(toned(Tone::dim, "origin " + one.alert.origin + "; " +
                                          (told ? "told: " + told_text(*told) : "not told yet")),
                     14, setting.style);
  }
  return out + '\n' + counted(list.entries.size(), "alert") + ".\n";
}

JsonValue told_json(const ToldAlert& row) {
  return JsonValue::object({{"telling", row.identity},
                            {"audience", row.audience},
                            {"what", row.what},
                            {"told", iso_utc(row.told)}});
}

JsonValue entry_json(const Chronicle& chronicle, const AlertEntry& entry,
                     const std::map<std::string, std::vector<ToldAlert>>& record) {
  JsonValue made = alert_json(chronicle, entry);
  JsonValue::List told;
  for (const auto& [audience, rows] : record) {
    for (const ToldAlert& row : rows) {
      if (row.alert == entry.id) told.push_back(told_json(row));
    }
  }
  made.add("told", std::move(told));
  return made;
}

std::string list_json(const Setting& setting, const AlertList& list,
                      const std::map<std::string, std::vector<ToldAlert>>& record) {
  JsonValue made = json_heading("inforce/alerts/v1", setting, *list.chronicle,
                                When{setting.today.day, std::nullopt});
  JsonValue::List all;
  for (const AlertEntry& one : list.entries) {
    all.push_back(entry_json(*list.chronicle, one, record));
  }
  made.add("alerts", std::move(all));
  return dump(made);
}

std::string show_text(const Setting& setting, const Chronicle& chronicle, const AlertEntry& entry,
                      const std::map<std::string, std::vector<ToldAlert>>& record) {
  const Provision& provision = chronicle.book().at(entry.alert.provision);
  std::string out = toned(Tone::bold, entry.id) + '\n';
  const auto line = [&](const std::string& text) {
    if (!text.empty()) out += paragraph(text, 2, setting.style);
  };
  line(distance_text(entry.left) + ": " +
       boundary_text(entry.alert.kind, entry.alert.at, entry.alert.by_minute));
  line(entry.says);
  line(entry.because);
  line(citation(provision, chronicle.known()));
  line(chronicle.book().sources().place(provision.head_mark));
  bool any = false;
  for (const auto& [audience, rows] : record) {
    for (const ToldAlert& row : rows) {
      if (row.alert != entry.id) continue;
      line("told: " + told_text(row) + "; telling " + row.identity);
      any = true;
    }
  }
  if (!any) line("told to nobody yet");
  return out;
}

}  // namespace

Said run_alert_list(const Setting& setting) {
  if (setting.options.words.size() > 1) {
    return misspoken({{"", "inforce alerts list takes nothing more", ""}}, setting.style, "alerts");
  }
  const auto audience = read_audience(setting);
  if (!audience) return misspoken({audience.error()}, setting.style, "alerts");
  const auto all = standing_alerts(setting);
  if (!all) return all.error();
  const StandingAlerts& here = **all;
  return answered(setting, here.ground,
                  setting.form == Form::json
                      ? list_json(setting, here.list, here.record)
                      : list_text(setting, here.list, here.record, *audience));
}

Said run_alert_show(const Setting& setting) {
  const auto named = named_alert(setting);
  if (!named) return named.error();
  const StandingAlerts& here = *named->all;
  const Chronicle& chronicle = here.ground.chronicle;
  return answered(setting, here.ground,
                  setting.form == Form::json
                      ? dump(entry_json(chronicle, named->entry, here.record))
                      : show_text(setting, chronicle, named->entry, here.record));
}

}  // namespace inforce
