#include "cli/render/answer_json.h"

#include "cli/render/assumptions.h"
#include "cli/render/words.h"
#include "engine/evaluation.h"

namespace inforce {
namespace {

using Findings = std::vector<const Finding*>;

JsonValue findings_json(const Answer& answer, const AnswerView& sorted, bool all) {
  JsonValue::List list;
  if (all) {
    for (const Finding& finding : answer.findings) list.push_back(json_finding(answer, finding));
    return list;
  }
  for (const Findings* group :
       {&sorted.applies, &sorted.may_apply, &sorted.suspended, &sorted.excepted, &sorted.put_off,
        &sorted.interrupted, &sorted.coming_in, &sorted.charges, &sorted.permissions,
        &sorted.obligations, &sorted.parameters}) {
    for (const Finding* finding : *group) list.push_back(json_finding(answer, *finding));
  }
  return list;
}

JsonValue not_listed(const AnswerView& sorted) {
  return JsonValue::object({{"do_not_reach", sorted.elsewhere},
                            {"ended", sorted.over},
                            {"hold_whatever_the_shipment", sorted.everywhere},
                            {"others", sorted.others}});
}

JsonValue lapses_json(const Answer& answer, const RuleBook& book) {
  JsonValue::List list;
  for (const Lapse& lapse : answer.lapses) list.push_back(json_lapse(lapse, book));
  return list;
}

JsonValue previous_json(const Chronicle& chronicle, const Answer& answer) {
  const auto before = different_before(chronicle, answer);
  if (!before) return {};
  const When& when = before->question.when;
  JsonValue made = JsonValue::object({{"date", iso(when.day)}});
  if (when.minute) made.add("minute", iso_utc(*when.minute));
  made.add("effects", json_effects(*before));
  return made;
}

JsonValue next_json(const Answer& answer, const RuleBook& book) {
  const auto next = next_change(answer, book);
  if (!next) return {};
  JsonValue made = JsonValue::object({{"provision", book.at(next->provision).id},
                                      {"earliest", json_moment(next->at, next->zone)}});
  made.add("latest", json_moment(next->settled.value_or(next->at), next->zone));
  made.add("before", effect_text(next->before, book.at(next->provision)));
  made.add("after",
           effect_text(next->settled ? next->at_last : next->after, book.at(next->provision)));
  made.add("others_then", next->others);
  return made;
}

JsonValue uncovered_json(const Answer& answer) {
  JsonValue::List list;
  for (const Uncovered& one : answer.uncovered) list.emplace_back(one.sentence);
  return list;
}

JsonValue warnings_json(const Answer& answer, const AnswerView& sorted) {
  return list_of(reservations(answer, sorted));
}

}  // namespace

JsonValue json_lapse(const Lapse& lapse, const RuleBook& book) {
  return JsonValue::object(
      {{"provision", book.at(lapse.provision).id},
       {"end", word(lapse.check)},
       {"earliest", json_moment(lapse.earliest, lapse.zone)},
       {"latest", json_moment(lapse.latest, lapse.zone)},
       {"last_look", lapse.last_look ? JsonValue(iso(*lapse.last_look)) : JsonValue()},
       {"reaches", lapse.reaches()},
       {"bears_on", json_ids(lapse.bears_on, book)}});
}

std::string answer_json(const Setting& setting, const Chronicle& chronicle, const Answer& answer) {
  const RuleBook& book = chronicle.book();
  const AnswerView sorted = view(answer, book);
  JsonValue made = json_heading("inforce/on/v1", setting, chronicle, answer.question.when);
  made.add("question", json_question(setting.options));
  made.add("one_date_for_all_roles", !answer.question.tells_dates());
  if (auto stands = json_stood_for(answer.question)) made.add("date_stands_for", *stands);
  made.add("effects", json_effects(answer));
  made.add("previous", previous_json(chronicle, answer));
  made.add("next_change", next_json(answer, book));
  made.add("findings", findings_json(answer, sorted, setting.options.all));
  made.add("not_listed", setting.options.all ? JsonValue() : not_listed(sorted));
  made.add("ends", lapses_json(answer, book));
  made.add("not_covered", uncovered_json(answer));
  made.add("warnings", warnings_json(answer, sorted));
  return dump(made);
}

std::string why_json(const Setting& setting, const Chronicle& chronicle, const Answer& answer,
                     const Explanation& explanation) {
  const RuleBook& book = chronicle.book();
  JsonValue made = json_heading("inforce/why/v1", setting, chronicle, answer.question.when);
  made.add("question", json_question(setting.options));
  if (auto stands = json_stood_for(answer.question)) made.add("date_stands_for", *stands);
  made.add("effects", json_effects(answer));
  JsonValue::List reasons;
  for (const Reason& reason : explanation.reasons) reasons.push_back(json_reason(reason, book));
  made.add("reasons", std::move(reasons));
  made.add("did_not_matter", json_ids(explanation.no_matter, book));
  made.add("would_change", list_of(explanation.would_change));
  return dump(made);
}

}  // namespace inforce
