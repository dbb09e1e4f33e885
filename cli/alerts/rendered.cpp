#include "cli/alerts/rendered.h"

#include "cli/render/alert_json.h"
#include "cli/render/alert_mail.h"
#include "cli/render/alert_text.h"
#include "cli/render/style.h"

namespace inforce {

std::string rendered(const Speech& speech, const AlertPlan& plan) {
  if (speech.setting.form == Form::json) return speech_json(speech);
  if (speech.setting.form == Form::mail) return speech_mail(speech, *plan.mail);
  return finish(speech_text(speech), speech.setting.style);
}

}  // namespace inforce
