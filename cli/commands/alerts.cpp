#include "cli/alerts/alert_list.h"
#include "cli/alerts/delivery.h"
#include "cli/alerts/plan.h"
#include "cli/alerts/views.h"
#include "cli/alerts/word_on_alert.h"
#include "cli/commands/command.h"
#include "rules/diagnostic.h"

namespace inforce {
namespace {

bool is_view(const Setting& setting) {
  return setting.options.monitor || setting.form == Form::ics || setting.form == Form::prom;
}

Said unknown_action(const Setting& setting, const std::string& word) {
  return misspoken({{"", "inforce alerts does not take " + in_quotes(word),
                     "list, show ALERT, ack ALERT and snooze ALERT --until DATE are known"}},
                   setting.style, "alerts");
}

}  // namespace

Said run_alerts(const Setting& setting) {
  const auto& words = setting.options.words;
  if (words.empty()) return is_view(setting) ? run_view(setting) : run_delivery(setting);
  if (words[0] == "list") return run_alert_list(setting);
  if (words[0] == "show") return run_alert_show(setting);
  if (words[0] == "ack" || words[0] == "snooze") return run_silence(setting);
  return unknown_action(setting, words[0]);
}

}  // namespace inforce
