#include "tests/properties/case_answer.h"

#include <cstdlib>
#include <set>

namespace inforce::oracle {

std::string_view word(Effect effect) {
  switch (effect) {
    case Effect::none: return "none";
    case Effect::notification: return "notification";
    case Effect::general_licence: return "general licence";
    case Effect::licence: return "licence";
    case Effect::strict_review: return "strict review";
    case Effect::denial_presumed: return "denial presumed";
    case Effect::prohibition: return "prohibition";
    case Effect::holds: return "holds";
  }
  std::abort();  // an Effect has no other value
}

std::string_view word(Class its_class) {
  switch (its_class) {
    case Class::does_not_apply: return "does not apply";
    case Class::may_apply: return "may apply";
    case Class::applies_part_of_day: return "applies part of the day";
    case Class::applies: return "applies";
  }
  std::abort();  // a Class has no other value
}

void add(OpenKinds& all, const OpenKinds& more) {
  all.text = all.text || more.text;
  all.announcement = all.announcement || more.announcement;
  all.facts = all.facts || more.facts;
}

namespace {

std::string text(const FindingAnswer& finding) {
  std::string made = std::string(word(finding.its_class)) + ", " + std::string(word(finding.lo)) +
                     " to " + std::string(word(finding.hi));
  if (!finding.unclear) return made;
  made += ", open:";
  if (finding.kinds.text) made += " text";
  if (finding.kinds.announcement) made += " announcement";
  if (finding.kinds.facts) made += " facts";
  if (finding.kinds.announcement) {
    made += ", by the texts " + std::string(word(finding.by_texts)) + ", by announcement " +
            std::string(word(finding.by_announcement));
  }
  return made;
}

std::string finding_text(const CaseAnswer& answer, const std::string& id) {
  const auto found = answer.findings.find(id);
  return found == answer.findings.end() ? "does not apply" : text(found->second);
}

std::string three(const CaseAnswer& answer) {
  return "certain " + std::string(word(answer.certain)) + ", cautious " +
         std::string(word(answer.cautious)) + ", at worst " + std::string(word(answer.at_worst));
}

}  // namespace

std::string text(const CaseAnswer& answer) {
  std::string made = three(answer) + "\n";
  for (const auto& [id, finding] : answer.findings) made += "  " + id + ": " + text(finding) + "\n";
  return made;
}

std::string text(const StatusSet& set) {
  std::string made;
  const auto add = [&made](bool has, const char* word_) {
    if (has) made += (made.empty() ? "" : ", ") + std::string(word_);
  };
  add(set.prospective, "prospective");
  add(set.pending, "pending");
  add(set.operative, "operative");
  add(set.suspended, "suspended");
  add(set.ended, "ended");
  return made;
}

std::string differences(const CaseAnswer& left, const CaseAnswer& right) {
  if (left == right) return {};
  std::string made;
  if (three(left) != three(right)) made += three(left) + "\n  | " + three(right) + "\n";
  std::set<std::string> ids;
  for (const auto& [id, finding] : left.findings) ids.insert(id);
  for (const auto& [id, finding] : right.findings) ids.insert(id);
  for (const std::string& id : ids) {
    const std::string mine = finding_text(left, id);
    const std::string theirs = finding_text(right, id);
    if (mine != theirs) made += id + ": " + mine + "\n  | " + theirs + "\n";
  }
  return made;
}

}  // namespace inforce::oracle
