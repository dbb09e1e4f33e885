#include <algorithm>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/assumptions.h"
#include "cli/render/why_text.h"
#include "cli/render/words.h"

namespace inforce {
namespace {

std::string rest_text(const Setting& setting, const Explanation& explanation,
                      const RuleBook& book) {
  std::string text;
  const std::size_t count = explanation.no_matter.size();
  if (count > 0) {
    text += "\nDid not matter: " + counted(count, "other provision");
    text += setting.options.all ? "\n" : " (--all names them)\n";
  }
  if (setting.options.all) {
    for (const ProvisionId id : explanation.no_matter) text += "  " + book.at(id).id + '\n';
  }
  if (!explanation.would_change.empty()) text += "\nWhat would change the answer:\n";
  for (const std::string& one : explanation.would_change) {
    text += hanging("  –", one, setting.style);
  }
  return text;
}

std::string why_text(const Setting& setting, const Chronicle& chronicle, const Answer& answer,
                     const Explanation& explanation) {
  std::string text = heading(setting, chronicle, answer.question);
  text += asked_text(setting);
  text += one_date_text(answer.question, setting.style);
  text += '\n' + three_lines(answer, view(answer, chronicle.book()), setting.style);
  std::size_t number = 1;
  for (const Reason& reason : explanation.reasons) {
    text += '\n' + reason_tree(reason, chronicle.book(), setting.style, number);
  }
  return text + rest_text(setting, explanation, chronicle.book());
}

Said why_answer(const Setting& setting, const Ground& base, const Answer& answer) {
  const Explanation explanation = explain(base.chronicle, answer);
  return answered(setting, base,
                  setting.form == Form::json
                      ? why_json(setting, base.chronicle, answer, explanation)
                      : why_text(setting, base.chronicle, answer, explanation));
}

// Of what applies, or may; the story ends with why it does not, where it does not.
void add_verdict(const Finding& finding, const Provision& provision, Reason& reason) {
  if (finding.finding_class == FindingClass::does_not_apply) return;
  Reason verdict;
  verdict.kind = Reason::Kind::note;
  verdict.sentence = "for this shipment: " + effect_text(finding.effect, provision);
  reason.because.push_back(std::move(verdict));
}

Said why_named(const Setting& setting, const Ground& base, const Answer& answer,
               const Reference& named) {
  const RuleBook& book = base.book();
  std::string text = heading(setting, base.chronicle, answer.question);
  if (answer.question.tells_dates() || setting.options.tells_shipment()) {
    text += one_date_text(answer.question, setting.style);
  }
  JsonValue::List reasons;
  std::size_t number = 1;
  ToldAbove told;
  for (const ProvisionId id : provisions_of(named, book)) {
    if (!base.chronicle.known().holds(id)) continue;
    Reason reason = setting.options.tells_shipment()
                        ? explain(answer, id, told)
                        : explain(base.chronicle, id, answer.question.when, told);
    if (setting.options.tells_shipment()) add_verdict(*answer.find(id), book.at(id), reason);
    reasons.push_back(json_reason(reason, book));
    text += '\n' + reason_tree(reason, book, setting.style, number);
  }
  if (reasons.empty()) {
    text += "\nNothing of " + named.name.value + " was known by " + iso(base.chronicle.known_by()) +
            ".\n";
  }
  if (setting.form == Form::text) return answered(setting, base, text);
  JsonValue made = json_heading("inforce/why/v1", setting, base.chronicle, answer.question.when);
  made.add("question", json_question(setting.options));
  if (auto stands = json_stood_for(answer.question)) made.add("date_stands_for", *stands);
  made.add("about", named.name.value);
  made.add("reasons", std::move(reasons));
  return answered(setting, base, dump(made));
}

}  // namespace

Said run_why(const Setting& setting) {
  const auto words = name_and_date(setting);
  if (!words) return misspoken(words.error(), setting.style, "why");
  const auto base = ground(setting);
  if (!base) return base.error();
  const RuleBook& book = base->book();
  std::vector<QuestionError> errors;
  std::optional<Reference> named;
  if (words->name) {
    const auto found = find_named(*words->name, book);
    if (found) {
      named = *found;
      named->name.value = *words->name;
    } else {
      errors.push_back(found.error());
    }
  }
  const auto question = read_question(setting, words->date, book);
  if (!question) errors.insert(errors.end(), question.error().begin(), question.error().end());
  if (named && provisions_of(*named, book).empty()) {
    errors.push_back(
        {"", in_quotes(*words->name) + " is no provision", "see inforce show " + *words->name});
  }
  if (!errors.empty()) return misspoken(errors, setting.style, "why");
  const Answer answer = base->chronicle.answer(*question);
  return named ? why_named(setting, *base, answer, *named) : why_answer(setting, *base, answer);
}

}  // namespace inforce
