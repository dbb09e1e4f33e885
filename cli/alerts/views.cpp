#include "cli/alerts/views.h"

#include "cli/alerts/alert_list.h"
#include "cli/alerts/plan.h"
#include "cli/commands/ask.h"
#include "cli/commands/record.h"
#include "cli/render/alert_ics.h"
#include "cli/render/alert_monitor.h"
#include "cli/render/alert_prom.h"
#include "cli/write_answer.h"
#include "cli/write_file.h"

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
  const auto unknown = [](const std::string& why) {
    return monitor_cannot_answer({{}, why, ExitCode::answered});
  };
  const auto limits =
      read_limits(setting.options.warning.value_or("30d"), setting.options.critical.value_or("7d"));
  if (!limits) return unknown(misspoken({limits.error()}, setting.style, "alerts").err);
  const auto found = listed(setting);
  if (!found) return unknown(found.error().err);
  const MonitorSaid said = alerts_monitor((*found)->list, *limits);
  return write_answer(setting, finish(said.out, setting.style),
                      {{}, (*found)->ground.note, exit_code(said.code)});
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

Said monitor_cannot_answer(const Said& said) {
  const MonitorSaid unknown = monitor_unknown(said.err);
  return {unknown.out, said.err, exit_code(unknown.code)};
}

Said metrics_cannot_answer(const Said& said, const World& world) {
  const std::string text = alerts_prom_down(world.now);
  const auto& words = world.arguments;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] != "-o" && words[i] != "--output") continue;
    const auto written = write_whole(words[i + 1], text);
    const std::string trouble = written ? "" : "inforce: " + written.error().message + '\n';
    return {{}, said.err + trouble, said.code};
  }
  return {text, said.err, said.code};
}

}  // namespace inforce
