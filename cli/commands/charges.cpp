#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/charges_text.h"

namespace inforce {

Said run_charges(const Setting& setting) {
  std::vector<QuestionError> errors;
  const std::string date = only_date(setting, errors);
  const auto base = ground(setting);
  if (!base) return base.error();
  const auto question = read_question(setting, date, base->book());
  if (!question) errors.insert(errors.end(), question.error().begin(), question.error().end());
  if (!errors.empty()) return misspoken(errors, setting.style, "charges");
  const Answer answer = base->chronicle.answer(*question);
  const ChargesView view = charges_view(answer);
  return answered(setting, *base,
                  setting.form == Form::json
                      ? charges_json(setting, base->chronicle, answer, view)
                      : charges_text(setting, base->chronicle, answer, view));
}

}  // namespace inforce
