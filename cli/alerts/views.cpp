#include "cli/alerts/views.h"

#include "cli/alerts/alert_list.h"
#include "cli/alerts/plan.h"
#include "cli/commands/ask.h"
#include "cli/commands/record.h"
#include "cli/render/alert_ics.h"
#include "cli/render/alert_monitor.h"
#include "cli/render/alert_prom.h"
#include "cli/write_answer.h"

namespace inforce {
namespace {

struct Listed {
  Ground ground;
  AlertList list;
};

Result<std::unique_ptr<Listed>, Said> listed(const Setting& setting) {
  auto base = ground(for_writing(setting));
  if (!base) return failure(base.error());
  auto made = std::make_unique<Listed>(Listed{std::move(*base), {nullptr, setting.today.at, {}}});
  const Chronicle& chronicle = made->ground.chronicle;
  const Date last = add_days(setting.today.day, view_days);
  const auto wanted = wanted_alerts(setting, chronicle, alerts(chronicle, setting.today.at, last));
  if (!wanted) return failure(wanted.error());
  made->list = list_alerts(chronicle, setting.today.at, *wanted ? &**wanted : nullptr);
  return made;
}

// A monitor has codes of its own, and reads those of ours as them.
ExitCode exit_code(MonitorCode code) { return static_cast<ExitCode>(code); }

Said monitor(const Setting& setting) {
  const auto unknown = [&](const std::string& why) {
    const MonitorSaid said = monitor_unknown(why);
    return Said{finish(said.out, setting.style), why, exit_code(said.code)};
  };
  const auto limits =
      read_limits(setting.options.warning.value_or("30d"), setting.options.critical.value_or("7d"));
  if (!limits) return unknown(misspoken({limits.error()}, setting.style, "alerts").err);
  const auto found = listed(setting);
  if (!found) return unknown(found.error().err);
  const MonitorSaid said = alerts_monitor((*found)->list, *limits);
  return {finish(said.out, setting.style), (*found)->ground.note, exit_code(said.code)};
}

}  // namespace

Said run_view(const Setting& setting) {
  if (setting.options.monitor) return monitor(setting);
  const auto found = listed(setting);
  const bool prom = setting.form == Form::prom;
  if (!found)
    return prom ? write_answer(setting, alerts_prom_down(setting.today.at), found.error())
                : found.error();
  const AlertList& list = (*found)->list;
  return write_answer(setting, prom ? alerts_prom(list) : alerts_ics(list),
                      {{}, (*found)->ground.note});
}

}  // namespace inforce
