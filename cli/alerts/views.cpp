#include "cli/alerts/views.h"

#include "cli/alerts/alert_list.h"
#include "cli/alerts/plan.h"
#include "cli/commands/ask.h"
#include "cli/render/alert_ics.h"
#include "cli/render/alert_monitor.h"
#include "cli/render/alert_prom.h"
#include "cli/write_file.h"

namespace inforce {
namespace {

struct Listed {
  Ground ground;
  AlertList list;
};

Result<std::unique_ptr<Listed>, Said> listed(const Setting& setting) {
  auto base = ground(setting);
  if (!base) return failure(base.error());
  auto made = std::make_unique<Listed>(Listed{std::move(*base), {nullptr, setting.today.at, {}}});
  const Chronicle& chronicle = made->ground.chronicle;
  const Date last = add_days(setting.today.day, view_days);
  const auto wanted = wanted_alerts(setting, chronicle, alerts(chronicle, setting.today.at, last));
  if (!wanted) return failure(wanted.error());
  made->list = list_alerts(chronicle, setting.today.at, *wanted ? &**wanted : nullptr);
  return made;
}

// To the file told, whole or not at all; else as the answer.
Said put(const Setting& setting, const std::string& text, Said said) {
  if (!setting.options.output) {
    said.out = text;
    return said;
  }
  const auto trouble = write_whole(*setting.options.output, text);
  if (!trouble) return said;
  said.err += "inforce: " + *trouble + '\n';
  said.code = ExitCode::in_or_out;
  return said;
}

Said monitor(const Setting& setting) {
  const auto unknown = [](const std::string& why) {
    return Said{"INFORCE UNKNOWN - " + why.substr(0, why.find('\n')) + '\n', why,
                ExitCode::no_packs};
  };
  const auto limits = read_limits(setting.options.warning, setting.options.critical);
  if (!limits) return unknown(misspoken({limits.error()}, setting.style, "alerts").err);
  const auto found = listed(setting);
  if (!found) return unknown(found.error().err);
  const MonitorSaid said = alerts_monitor((*found)->list, *limits);
  return {finish(said.text, setting.style), (*found)->ground.note, said.code};
}

}  // namespace

Said run_view(const Setting& setting) {
  if (setting.options.monitor) return monitor(setting);
  const auto found = listed(setting);
  const bool prom = setting.form == Form::prom;
  if (!found) return prom ? put(setting, prom_down(setting.today.at), found.error()) : found.error();
  const AlertList& list = (*found)->list;
  return put(setting, prom ? alerts_prom(list) : alerts_ics(list), {{}, (*found)->ground.note});
}

}  // namespace inforce
