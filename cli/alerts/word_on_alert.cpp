#include "cli/alerts/word_on_alert.h"

#include <algorithm>

#include "cli/alerts/plan.h"
#include "cli/alerts/standing_alerts.h"
#include "cli/alerts/told_words.h"
#include "cli/commands/ask.h"
#include "cli/render/alert_json.h"
#include "cli/render/alert_text.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/words.h"
#include "engine/names.h"
#include "rules/diagnostic.h"

namespace inforce {
namespace {

std::string entry_text(const AlertEntry& one, const Style& style) {
  std::string out = hanging(padded(distance_text(one.left), 12),
                            toned(Tone::bold, provision_of(one.id)) + ' ' +
                                boundary_text(one.alert.kind, one.alert.at, one.alert.by_minute),
                            style);
  if (!one.says.empty()) out += paragraph(one.says, 14, style);
  return out;
}

// One that was told and is there no more: with the date told last.
std::string gone_text(const KnownAlert& alert, const StandingAlerts& all, const Style& style) {
  return hanging(padded("no longer", 12),
                 toned(Tone::bold, provision_of(alert.id)) + ' ' +
                     boundary_told_last(all.record, alert.id, all.ground.chronicle),
                 style);
}

std::string list_text(const Setting& setting, const StandingAlerts& all) {
  std::string out =
      heading(setting, all.ground.chronicle, When{setting.today.day, std::nullopt}) + '\n';
  if (all.list.empty()) return out + "No alerts.\n";
  for (const KnownAlert& one : all.list) {
    out += one.entry ? entry_text(*one.entry, setting.style) : gone_text(one, all, setting.style);
    out +=
        paragraph(toned(Tone::dim, "origin " + origin_of(one.id) + "; " +
                                       told_in_short(all.record, one.id, setting.options.audience)),
                  14, setting.style);
    for (const std::string& silence : silences_in_words(all.record, one)) {
      out += paragraph(toned(Tone::dim, silence), 14, setting.style);
    }
  }
  return out + '\n' + counted(all.list.size(), "alert") + ".\n";
}

JsonValue known_json(const StandingAlerts& all, const KnownAlert& alert) {
  JsonValue made =
      alert.entry ? alert_json(all.ground.chronicle, *alert.entry) : gone_alert_json(alert.id);
  add_told(made, all.record, alert.id);
  return made;
}

std::string list_json(const Setting& setting, const StandingAlerts& all) {
  JsonValue made = json_heading("inforce/alerts/v1", setting, all.ground.chronicle,
                                When{setting.today.day, std::nullopt});
  JsonValue::List list;
  for (const KnownAlert& one : all.list) list.push_back(known_json(all, one));
  made.add("alerts", std::move(list));
  return dump(made);
}

std::string show_text(const Setting& setting, const StandingAlerts& all, const KnownAlert& alert) {
  std::string out = toned(Tone::bold, alert.id) + '\n';
  const Chronicle& chronicle = all.ground.chronicle;
  const auto line = [&](const std::string& text) {
    if (!text.empty()) out += paragraph(text, 2, setting.style);
  };
  if (alert.entry) {
    const AlertEntry& entry = *alert.entry;
    line(distance_text(entry.left) + ": " +
         boundary_text(entry.alert.kind, entry.alert.at, entry.alert.by_minute));
    line(entry.says);
    line(entry.because);
    const Provision& provision = chronicle.book().at(entry.alert.provision);
    line(citation(provision, chronicle.known()));
    line(chronicle.book().sources().place(provision.head_mark));
  } else {
    line("no longer: " + boundary_told_last(all.record, alert.id, chronicle));
  }
  const auto told = told_of(all.record, alert.id);
  for (const ToldAlert* row : told) {
    line("told: " + told_in_words(*row) + "; telling " + row->identity);
  }
  if (told.empty()) line("told to nobody yet");
  for (const std::string& silence : silences_in_words(all.record, alert)) line(silence);
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
  return answered(
      setting, (*all)->ground,
      setting.form == Form::json ? list_json(setting, **all) : list_text(setting, **all));
}

Said run_alert_show(const Setting& setting) {
  const auto named = named_alert(setting);
  if (!named) return named.error();
  return answered(setting, named->all->ground,
                  setting.form == Form::json ? dump(known_json(*named->all, named->alert))
                                             : show_text(setting, *named->all, named->alert));
}

}  // namespace inforce
