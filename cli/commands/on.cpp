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
  std::vector<QuestionError> errors;
  const std::string date = only_date(setting, errors);
  const auto base = ground(setting);
  if (!base) return base.error();
  const auto question = read_question(setting, date, base->book());
  if (!question) errors.insert(errors.end(), question.error().begin(), question.error().end());
  if (!errors.empty()) return misspoken(errors, setting.style, "on");
  const Answer answer = base->chronicle.answer(*question);
  const bool stops = setting.options.exit_code && answer.cautious != Effect::none;
  return answered(setting, *base, told(setting, base->chronicle, answer),
                  stops ? ExitCode::findings : ExitCode::answered);
}

}  // namespace inforce
