#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/charges_text.h"

namespace inforce {

Said run_charges(const Setting& setting) {
  const auto asked = question_of_packs(setting);
  if (!asked) return asked.error();
  const Chronicle& chronicle = asked->ground.chronicle;
  const Answer answer = chronicle.answer(asked->question);
  const ChargesView view = charges_view(answer);
  return answered(setting, asked->ground,
                  setting.form == Form::json ? charges_json(setting, chronicle, answer, view)
                                             : charges_text(setting, chronicle, answer, view));
}

}  // namespace inforce
