// The whole file note: what bears on the answer, what does not, and what would change it.
#include <algorithm>
#include <set>
#include <tuple>

#include "engine/evaluation.h"
#include "engine/explain.h"
#include "engine/names.h"

namespace inforce {

namespace {

// Within the day before the first minute asked.
bool has_just_ended(const Answer& answer, const Finding& finding) {
  constexpr int day = 24 * 60;
  const Instant now = finding.stretches.front().from;
  const OpenLine& in_force = answer.evaluation->life(finding.provision).in_force;
  return !in_force.changes(now - day, now + 1).empty();
}

constexpr PartyId some_other_country{0xFFFFFFFFU};  // no record: only ever compared

// Of controls and of charges, which are no part of the lines.
bool bears(const Answer& answer, const Finding& finding) {
  const Provision& provision = answer.evaluation->book().at(finding.provision);
  if (provision.head != Head::control && provision.head != Head::charge) return false;
  if (finding.finding_class != FindingClass::does_not_apply) return true;
  if (finding.reaches.value == Truth::no || !finding.why_not) return false;
  switch (finding.why_not->kind) {
    case WhyNot::Kind::suspended:
    case WhyNot::Kind::condition:
    case WhyNot::Kind::postponed:
    case WhyNot::Kind::excepted:
    case WhyNot::Kind::not_yet_in_force: return true;
    case WhyNot::Kind::ended: return has_just_ended(answer, finding);
    case WhyNot::Kind::scope:
    case WhyNot::Kind::without_effect: break;
  }
  return false;
}

std::string text_of(const Lines& answer) {
  std::string text(word(answer.certain));
  if (answer.cautious != answer.certain) text += ", cautious " + std::string(word(answer.cautious));
  if (answer.at_worst != answer.cautious)
    text += ", at worst " + std::string(word(answer.at_worst));
  return text;
}

// Asks again with one fact changed, and says what differs.
class WhatIf {
 public:
  WhatIf(const Chronicle& chronicle, const Answer& answer)
      : chronicle_(chronicle), answer_(answer) {}

  std::vector<std::string> run() {
    const Question& question = answer_.question;
    const RuleBook& book = chronicle_.book();
    if (question.destination) {
      ask("a destination other than " + book.at(*question.destination).title,
          [](Question& changed) { changed.destination = some_other_country; });
    }
    if (question.departure) {
      ask("a departure from elsewhere than " + book.at(*question.departure).title,
          [](Question& changed) { changed.departure = some_other_country; });
    }
    if (question.origin) {
      ask("goods of another origin than " + book.at(*question.origin).title,
          [](Question& changed) { changed.origin = some_other_country; });
    }
    for (const std::string& use : end_uses()) {
      if (question.end_use == use) continue;
      ask("end use " + use, [&use](Question& changed) { changed.end_use = use; });
    }
    if (!question.origin) {
      for (const PartyId country : origins_that_matter()) {
        ask("goods of the origin " + book.at(country).title,
            [country](Question& changed) { changed.origin = country; });
      }
    }
    if (!question.parties) {
      ask("a consignee on no list (--party none)",
          [](Question& changed) { changed.parties.emplace(); });
    }
    suspensions();
    return std::move(found_);
  }

 private:
  template <class Change>
  void ask(const std::string& what, const Change& change) {
    Question changed = answer_.question;
    change(changed);
    add(what, chronicle_.lines(changed));
  }

  void add(const std::string& what, const Lines& other) {
    if (!(other == answer_)) found_.push_back(what + ": " + text_of(other));
  }

  // Countries that scopes name as the origin, of what the origin keeps open.
  std::set<PartyId> origins_that_matter() const {
    std::set<PartyId> countries;
    for (const Finding& finding : answer_.findings) {
      if (finding.finding_class != FindingClass::may_apply) continue;
      const auto& origin = chronicle_.book().at(finding.provision).scope.origin;
      if (!origin) continue;
      for (const Reference& name : origin->names) {
        if (name.kind == Reference::Kind::party) countries.insert(name.party());
      }
    }
    return countries;
  }

  std::set<std::string> end_uses() const {
    std::set<std::string> words;
    for (const Provision& provision : chronicle_.book().provisions()) {
      if (!provision.scope.end_use) continue;
      for (const auto& one : provision.scope.end_use->words) words.insert(one.value);
    }
    return words;
  }

  // Suspensions of what applies, or of what that hangs on, run out or about to: an extension may
  // change the answer.
  void suspensions() {
    std::set<ProvisionId> seen;
    for (const Finding& finding : answer_.findings) {
      const bool control = chronicle_.book().at(finding.provision).head == Head::control;
      if (control && bears(answer_, finding)) suspensions_of(finding.provision, finding, seen);
    }
  }

  void suspensions_of(ProvisionId id, const Finding& finding, std::set<ProvisionId>& seen) {
    if (!answer_.evaluation->known().holds(id) || !seen.insert(id).second) return;
    for (const Acting& one : answer_.evaluation->life(id).acting) suspension(one, finding);
    for (const Condition& one : chronicle_.book().at(id).while_all) behind(one, finding, seen);
  }

  void behind(const Condition& condition, const Finding& finding, std::set<ProvisionId>& seen) {
    for (const Condition& part : condition.parts) behind(part, finding, seen);
    const bool provision = condition.kind == Condition::Kind::name &&
                           condition.name.kind == Reference::Kind::provision;
    if (provision) suspensions_of(condition.name.provision(), finding, seen);
  }

  void suspension(const Acting& one, const Finding& finding) {
    if (chronicle_.book().at(one.change).head != Head::suspends) return;
    const Instant last = finding.stretches.back().from;
    const bool began = once(one.act).at(finding.stretches.front().from).value != Truth::no;
    const bool acts = one.act.at(last).value == Truth::yes;
    const Truth ended = answer_.evaluation->life(one.change).ended.at(last).value;
    if (!began || acts || ended == Truth::yes || !extended_.insert(one.change).second) return;
    add("an act that extends " + called(chronicle_.book(), one.change) + " (try --suppose FILE)",
        chronicle_.lines(answer_.question, one.change));
  }

  const Chronicle& chronicle_;
  const Answer& answer_;
  std::vector<std::string> found_;
  std::set<ProvisionId> extended_;  ///< suspensions asked about
};

}  // namespace

Explanation explain(const Chronicle& chronicle, const Answer& answer) {
  Explanation explanation;
  std::vector<const Finding*> bearing;
  for (const Finding& finding : answer.findings) {
    if (bears(answer, finding)) {
      bearing.push_back(&finding);
    } else {
      explanation.no_matter.push_back(finding.provision);
    }
  }
  const auto rank = [&](const Finding* finding) {
    const bool control = chronicle.book().at(finding->provision).head == Head::control;
    return std::tuple(control, finding->effect.least, finding->effect.greatest);
  };
  std::stable_sort(bearing.begin(), bearing.end(),
                   [&](const Finding* a, const Finding* b) { return rank(a) > rank(b); });
  ToldAbove told;
  for (const Finding* finding : bearing) {
    explanation.reasons.push_back(explain(answer, finding->provision, told));
  }
  explanation.would_change = WhatIf(chronicle, answer).run();
  return explanation;
}

}  // namespace inforce
