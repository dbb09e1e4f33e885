#include "cli/render/answer_json.h"
#include "cli/render/assumptions.h"
#include "cli/render/certificate.h"

namespace inforce {
namespace {

JsonValue::List reasons_json(const Certification& certified, const RuleBook& book) {
  JsonValue::List list;
  for (const OutGroup& group : certified.groups) {
    JsonValue::List provisions;
    for (const RuledOut& one : group.provisions) {
      JsonValue made = JsonValue::object({{"provision", book.at(one.provision).id}});
      if (one.by) made.add("by", book.at(*one.by).id);
      made.add("sentence", one.sentence);
      provisions.push_back(std::move(made));
    }
    list.push_back(JsonValue::object({{"reason", word(group.reason)},
                                      {"count", group.provisions.size()},
                                      {"provisions", std::move(provisions)}}));
  }
  return list;
}

JsonValue::List lacking_json(const Certification& certified, const RuleBook& book) {
  JsonValue::List list;
  for (const Lack& one : certified.lacking) {
    list.push_back(JsonValue::object({{"kind", word(one.kind)},
                                      {"provisions", json_ids(one.provisions, book)},
                                      {"sentence", one.sentence},
                                      {"settle", one.settle}}));
  }
  return list;
}

JsonValue::List covered_json(const Certification& certified) {
  JsonValue::List list;
  for (const Coverage* entry : certified.covers) {
    list.push_back(JsonValue::object(
        {{"subject", word(entry->subject)}, {"complete", entry->complete_claimed}}));
  }
  return list;
}

JsonValue::List looks_json(const Chronicle& chronicle) {
  JsonValue::List list;
  for (std::uint32_t i = 0; i < chronicle.book().instruments().size(); ++i) {
    const InstrumentId id{i};
    if (!chronicle.known().holds(id)) continue;
    const auto look = chronicle.known().last_look(id);
    list.push_back(JsonValue::object({{"instrument", chronicle.book().at(id).id.value},
                                      {"last_look", look ? JsonValue(iso(*look)) : JsonValue()}}));
  }
  return list;
}

}  // namespace

std::string certificate_json(const CertificateContent& content) {
  const RuleBook& book = content.chronicle.book();
  const Certification& certified = content.certified;
  const Answer& answer = content.answer;
  JsonValue made = json_heading("inforce/certificate/v1", content.setting, content.chronicle,
                                answer.question.when);
  made.add("version", INFORCE_VERSION);
  made.add("reference", content.setting.options.ref);
  made.add("issued", certified.can_be_issued());
  made.add("assumptions", json_assumptions(content.setting.options));
  if (auto stands = json_stood_for(answer.question)) made.add("date_stands_for", *stands);
  made.add("effects", json_effects(answer));
  made.add("provisions", certified.provisions);
  made.add("reasons", reasons_json(certified, book));
  made.add("standing", json_ids(certified.standing, book));
  made.add("lacking", lacking_json(certified, book));
  made.add("covered_by", covered_json(certified));
  JsonValue::List uncovered;
  for (const Uncovered& one : answer.uncovered) uncovered.emplace_back(one.sentence);
  made.add("not_covered", std::move(uncovered));
  made.add("looks", looks_json(content.chronicle));
  return dump(made);
}

}  // namespace inforce
