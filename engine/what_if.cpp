// The whole file note: what bears on the answer, what does not, and what would change it.
#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

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
    elsewhere("a destination ", &Question::destination, &Scope::destination);
    elsewhere("a departure ", &Question::departure, &Scope::departure);
    elsewhere("an origin ", &Question::origin, &Scope::origin);
    for (const std::string& use : end_uses()) {
      if (question.end_use == use) continue;
      ask("end use " + use, [&use](Question& changed) { changed.end_use = use; });
    }
    if (!question.origin) {
      for (const PartyId country : origins_that_matter()) {
        ask("goods of the origin " + chronicle_.book().at(country).title,
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

  using Place = std::optional<PartyId> Question::*;
  using PlaceTest = std::optional<NameTest> Scope::*;

  // Countries and groups that some rule on file tells apart from others.
  struct Named {
    std::set<PartyId> countries;
    std::set<GroupId> groups;
  };

  Named named_in(PlaceTest test) const {
    Named found;
    for (const Finding& finding : answer_.findings) {
      const auto& names = chronicle_.book().at(finding.provision).scope.*test;
      if (!names) continue;
      for (const Reference& name : names->names) {
        if (name.kind == Reference::Kind::party) found.countries.insert(name.party());
        if (name.kind == Reference::Kind::group) found.groups.insert(name.group());
      }
    }
    return found;
  }

  // Of a country that no rule names, and of one of each group that some rule does. Excluded are
  // those named for whom the answer would be another one, so that what is said holds for the rest.
  void elsewhere(const std::string& what, Place place, PlaceTest test) {
    const auto told = answer_.question.*place;
    if (!told) return;
    const Named named = named_in(test);
    const auto if_it_were = [&](PartyId country) {
      Question changed = answer_.question;
      changed.*place = country;
      return chronicle_.lines(changed);
    };
    const Lines other = if_it_were(some_other_country);
    std::vector<std::string> apart{title(*told)}, outside, within;
    for (const PartyId country : named.countries) {
      if (country != *told && !(if_it_were(country) == other)) apart.push_back(title(country));
    }
    for (const GroupId group : named.groups) {
      const auto member = some_member(group, named.countries, *told);
      if (!member) continue;
      const Lines lines = if_it_were(*member);
      if (lines == other) continue;
      const std::string& name = chronicle_.book().at(group).title;
      outside.push_back(name);
      if (lines == answer_) continue;
      std::string line = what;
      line.append("in ").append(name).append(", such as ").append(title(*member));
      within.push_back(line.append(": ").append(text_of(lines)));
    }
    add(what + "other than " + either_of(apart) +
            (outside.empty() ? "" : ", and outside " + either_of(outside)),
        other);
    found_.insert(found_.end(), within.begin(), within.end());
  }

  const std::string& title(PartyId country) const { return chronicle_.book().at(country).title; }

  // The first on file whom no rule names by itself.
  std::optional<PartyId> some_member(GroupId group, const std::set<PartyId>& named,
                                     PartyId told) const {
    for (const Membership& member : chronicle_.book().at(group).members) {
      const bool always = !member.window;
      const PartyId party = member.party.party();
      if (always && party != told && named.count(party) == 0) return party;
    }
    return std::nullopt;
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
