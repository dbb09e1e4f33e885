#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"

namespace inforce {
namespace {

std::string effects_only(const Answer& answer) {
  return std::string(word(answer.certain)) + '\n' + std::string(word(answer.cautious)) + '\n' +
         std::string(word(answer.at_worst)) + '\n';
}

std::string told(const Setting& setting, const Chronicle& chronicle, const Answer& answer) {
  if (setting.form == Form::json) return answer_json(setting, chronicle, answer);
  if (setting.options.quiet) return effects_only(answer);
  return setting.options.tells_shipment() ? answer_text(setting, chronicle, answer)
                                          : overview_text(setting, chronicle, answer);
}

}  // namespace

Said run_on(const Setting& setting) {
  const auto asked = question_of_packs(setting);
  if (!asked) return asked.error();
  const Chronicle& chronicle = asked->ground.chronicle;
  const Answer answer = chronicle.answer(asked->question);
  const bool stops = setting.options.exit_code && answer.cautious != Effect::none;
  return answered(setting, asked->ground, told(setting, chronicle, answer),
                  stops ? ExitCode::findings : ExitCode::answered);
}

}  // namespace inforce
