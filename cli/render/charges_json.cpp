#include "cli/render/answer_json.h"
#include "cli/render/charges_text.h"
#include "engine/evaluation.h"

namespace inforce {
namespace {

JsonValue lines_json(const RateLines& lines) {
  return JsonValue::object(
      {{"certain", lines.certain}, {"cautious", lines.cautious}, {"at_worst", lines.at_worst}});
}

JsonValue lines_json(const std::optional<RateLines>& lines) {
  return lines ? lines_json(*lines) : JsonValue();
}

JsonValue runs_json(const ChargeStack& stack, const RuleBook& book) {
  JsonValue::List runs;
  for (const ChargeRun& run : stack.runs) {
    JsonValue::List members;
    for (std::size_t i = 0; i < stack.members.size(); ++i) {
      JsonValue one = lines_json(run.members[i]);
      one.add("component", stack.members[i].component);
      one.add("charges", json_ids(stack.members[i].charges, book));
      members.push_back(std::move(one));
    }
    runs.push_back(JsonValue::object({{"from", json_moment(run.from, stack.zone)},
                                      {"until", json_moment(run.until, stack.zone)},
                                      {"sum", run.has_gap ? JsonValue() : lines_json(run.sum)},
                                      {"not_encoded", run.has_gap},
                                      {"members", std::move(members)}}));
  }
  return runs;
}

JsonValue left_json(const NotEncoded& left, const Sources& sources) {
  return JsonValue::object(
      {{"at", left.at}, {"why", left.why}, {"mark", json_mark(left.mark, sources)}});
}

JsonValue ends_json(const std::vector<const Lapse*>& ends, const RuleBook& book) {
  JsonValue::List list;
  for (const Lapse* end : ends) list.push_back(json_lapse(*end, book));
  return list;
}

JsonValue stack_json(const Answer& answer, const ChargeStack& stack) {
  const RuleBook& book = answer.evaluation->book();
  JsonValue::List gaps;
  for (const NotEncoded* gap : stack.gaps) gaps.push_back(left_json(*gap, book.sources()));
  JsonValue::List findings;
  for (const ChargeMember& member : stack.members) {
    for (const ProvisionId id : member.charges) {
      if (const Finding* one = answer.find(id)) findings.push_back(json_finding(answer, *one));
    }
  }
  return JsonValue::object(
      {{"stack", stack.name},
       {"unit", stack.unit},
       {"zone", stack.zone.name()},
       {"attaches_to", stack.attaches_to ? JsonValue(word(*stack.attaches_to)) : JsonValue()},
       {"sum", lines_json(stack.sum)},
       {"by_texts", lines_json(stack.by_texts)},
       {"by_announcement", lines_json(stack.by_announcement)},
       {"runs", runs_json(stack, book)},
       {"not_encoded", std::move(gaps)},
       {"unverified_ends", ends_json(stack.unverified_ends, book)},
       {"findings", std::move(findings)}});
}

}  // namespace

std::string charges_json(const Setting& setting, const Chronicle& chronicle, const Answer& answer,
                         const ChargesView& view) {
  const RuleBook& book = chronicle.book();
  JsonValue made = json_heading("inforce/charges/v1", setting, chronicle, answer.question.when);
  made.add("question", json_question(setting.options));
  JsonValue::List stacks;
  for (const ChargeStack& stack : view.stacks) {
    stacks.push_back(stack_json(answer, stack));
  }
  made.add("additional_duties_encoded_here", std::move(stacks));
  made.add("unverified_ends_beside", ends_json(view.unverified_ends_beside, book));
  JsonValue::List left_out;
  for (const auto& [instrument, left] : view.left_out) {
    JsonValue one = left_json(*left, book.sources());
    one.add("instrument", book.at(instrument).id.value);
    left_out.push_back(std::move(one));
  }
  for (const Uncovered* one : view.uncovered) {
    left_out.push_back(JsonValue::object(
        {{"why", one->sentence},
         {"mark", one->mark ? json_mark(*one->mark, book.sources()) : JsonValue()}}));
  }
  made.add("left_out", std::move(left_out));
  return dump(made);
}

}  // namespace inforce
