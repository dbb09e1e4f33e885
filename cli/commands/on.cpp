#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/answer_view.h"

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

// The three lines alone leave no room for what a heading would say.
std::string beside_effects(const Setting& setting, const Chronicle& chronicle,
                           const Answer& answer) {
  std::string text;
  if (answer.certain == Effect::none) {
    for (const std::string& but : reservations(answer, view(answer, chronicle.book()))) {
      text += "inforce: nothing certain, but " + but + '\n';
    }
  }
  for (const Replacement& one : chronicle.book().replacements()) {
    text += "inforce: " + words(one) + '\n';
  }
  const std::string ahead = looks_ahead(setting, chronicle);
  if (!ahead.empty()) text += "inforce: --as-known: " + ahead + '\n';
  return finish(text, setting.style);
}

}  // namespace

Said run_on(const Setting& setting) {
  const auto asked = question_of_packs(setting);
  if (!asked) return asked.error();
  const Chronicle& chronicle = asked->ground.chronicle;
  const Answer answer = chronicle.answer(asked->question);
  const bool stops = setting.options.exit_code && answer.cautious != Effect::none;
  Said said = answered(setting, asked->ground, told(setting, chronicle, answer),
                       stops ? ExitCode::findings : ExitCode::answered);
  const bool effects_alone = setting.options.quiet && setting.form == Form::text;
  if (effects_alone) said.err += beside_effects(setting, chronicle, answer);
  return said;
}

}  // namespace inforce
