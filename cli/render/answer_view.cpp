#include "cli/render/answer_view.h"

#include <algorithm>

#include "cli/render/standing.h"
#include "cli/render/words.h"
#include "engine/evaluation.h"
#include "engine/finding.h"
#include "engine/status_line.h"

namespace inforce {
namespace {

bool could_reach(const Finding& finding) { return finding.reaches.value != Truth::no; }

bool is_held_back(const Finding& finding) {
  switch (finding.why_not->kind) {
    case WhyNot::Kind::suspended:
    case WhyNot::Kind::condition: return true;
    case WhyNot::Kind::postponed:
    case WhyNot::Kind::excepted:
    case WhyNot::Kind::not_yet_in_force:
    case WhyNot::Kind::ended:
    case WhyNot::Kind::scope:
    case WhyNot::Kind::without_effect: return false;
  }
  return false;
}

/// What is pending: for the first time, between two of its times, or put off with nothing to come.
enum class Wait : std::uint8_t { none, first, again, put_off };

Wait wait_of(const Answer& answer, const Finding& finding) {
  const bool postponed = finding.why_not->kind == WhyNot::Kind::postponed;
  if (!postponed && finding.why_not->kind != WhyNot::Kind::not_yet_in_force) return Wait::none;
  const Provision& provision = answer.evaluation->book().at(finding.provision);
  const Standing stands =
      standing(*answer.evaluation, finding.provision, first_date_for(answer.question, provision));
  const bool before = was_in_force(answer.evaluation->life(finding.provision), stands.at);
  // What was put off before it ever began is only not yet there.
  if (postponed && (before || !stands.next_in_force)) return Wait::put_off;
  return before ? Wait::again : Wait::first;
}

void sort_absent(const Answer& answer, const Finding& finding, AnswerView& sorted) {
  if (!finding.why_not || !could_reach(finding)) {
    ++sorted.elsewhere;
    return;
  }
  switch (wait_of(answer, finding)) {
    case Wait::first: sorted.coming_in.push_back(&finding); return;
    case Wait::again: sorted.interrupted.push_back(&finding); return;
    case Wait::put_off: sorted.put_off.push_back(&finding); return;
    case Wait::none: break;
  }
  if (finding.why_not->kind == WhyNot::Kind::excepted) {
    sorted.excepted.push_back(&finding);
  } else if (is_held_back(finding)) {
    sorted.suspended.push_back(&finding);
  } else if (finding.why_not->kind == WhyNot::Kind::ended) {
    ++sorted.over;
  } else {
    ++sorted.elsewhere;
  }
}

void sort_control(const Answer& answer, const Finding& finding, AnswerView& sorted) {
  switch (finding.finding_class) {
    case FindingClass::applies:
    case FindingClass::applies_in_part: sorted.applies.push_back(&finding); return;
    case FindingClass::may_apply: sorted.may_apply.push_back(&finding); return;
    case FindingClass::does_not_apply: break;
  }
  sort_absent(answer, finding, sorted);
}

void sort_other(const Answer& answer, const Finding& finding, const Provision& provision,
                AnswerView& sorted) {
  const bool holds = finding.finding_class != FindingClass::does_not_apply;
  if (provision.head == Head::charge) {
    holds ? sorted.charges.push_back(&finding) : sort_absent(answer, finding, sorted);
    return;
  }
  if (!holds || is_change(provision.head)) {
    ++sorted.others;
  } else if (provision.head == Head::permission) {
    sorted.permissions.push_back(&finding);
  } else if (provision.scope.empty()) {
    ++sorted.everywhere;
  } else {
    (provision.head == Head::obligation ? sorted.obligations : sorted.parameters)
        .push_back(&finding);
  }
}

void strictest_first(std::vector<const Finding*>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding* a, const Finding* b) {
    return std::pair(b->effect.least, b->effect.greatest) <
           std::pair(a->effect.least, a->effect.greatest);
  });
}

Instant begin_of(const Answer& answer, const Finding& finding) {
  const Provision& provision = answer.evaluation->book().at(finding.provision);
  const Standing stands =
      standing(*answer.evaluation, finding.provision, first_date_for(answer.question, provision));
  return stands.next_in_force ? stands.next_in_force->from.earliest : never;
}

void soonest_first(std::vector<const Finding*>& findings, const Answer& answer) {
  std::stable_sort(findings.begin(), findings.end(), [&](const Finding* a, const Finding* b) {
    return begin_of(answer, *a) < begin_of(answer, *b);
  });
}

Question moved_back(const Question& question) {
  Question earlier = question;
  if (earlier.when.minute) {
    earlier.when.minute = *earlier.when.minute - 1;
  } else {
    earlier.when.day = add_days(earlier.when.day, -1);
  }
  return earlier;
}

// Of the dates by which the provision is judged, the first: what lies between two of them bears on
// the answer.
Instant end_of_asked(const Answer& answer, const Provision& provision) {
  Instant end = never;
  for (const Minutes& date : minutes_asked(*answer.evaluation, provision)) {
    end = std::min(end, date.until);
  }
  return end;
}

bool tells_apart(const Outcome& before, const Outcome& after) {
  return !(before.effect == after.effect) || before.cautious() != after.cautious();
}

std::optional<NextChange> next_of(const Answer& answer, ProvisionId id, const RuleBook& book) {
  const Zone zone = zone_of(book.at(id), book);
  const auto& outcome = answer.evaluation->life(id).outcome;
  auto coming = outcome.changes(end_of_asked(answer, book.at(id)), std::nullopt);
  const auto first = std::find_if(coming.begin(), coming.end(), [](const auto& change) {
    return tells_apart(change.before, change.after);
  });
  if (first == coming.end()) return std::nullopt;
  NextChange next{id, zone, first->at, first->before.effect, first->after.effect, {}, {}, 0};
  const auto settled = std::find_if(first, coming.end(), [](const auto& change) {
    return !change.after.open.has(OpenKind::text);
  });
  // What is open for a while and then as before is told as open.
  const bool moves = settled != coming.end() && !(settled->after.effect == first->before.effect);
  if (moves && settled != first) {
    next.settled = settled->at;
    next.at_last = settled->after.effect;
  }
  return next;
}

}  // namespace

AnswerView view(const Answer& answer, const RuleBook& book) {
  AnswerView sorted;
  for (const Finding& finding : answer.findings) {
    const Provision& provision = book.at(finding.provision);
    if (provision.head == Head::control) {
      sort_control(answer, finding, sorted);
    } else {
      sort_other(answer, finding, provision, sorted);
    }
  }
  strictest_first(sorted.applies);
  strictest_first(sorted.may_apply);
  soonest_first(sorted.interrupted, answer);
  soonest_first(sorted.coming_in, answer);
  for (const Lapse& lapse : answer.lapses) {
    if (!lapse.reaches()) continue;
    if (lapse.check == EndCheck::unverified) sorted.unverified.push_back(&lapse);
    if (lapse.check == EndCheck::coming) sorted.coming.push_back(&lapse);
  }
  return sorted;
}

std::vector<std::string> reservations(const Answer& answer, const AnswerView& view) {
  std::vector<std::string> found;
  if (!view.unverified.empty()) {
    found.push_back(counted(view.unverified.size(), "end") +
                    " of what reaches this passed, or may have, and nobody has looked since");
  }
  if (!answer.missing.empty()) found.emplace_back("not everything is told");
  if (!answer.uncovered.empty()) found.emplace_back("the packs do not cover all of it");
  return found;
}

std::optional<Answer> different_before(const Chronicle& chronicle, const Answer& answer) {
  const Question& question = answer.question;
  if (question.tells_dates()) return std::nullopt;
  if (!question.when.minute && question.when.day == Date::first()) return std::nullopt;
  Answer before = chronicle.answer(moved_back(question));
  const bool same = before.certain == answer.certain && before.cautious == answer.cautious &&
                    before.at_worst == answer.at_worst;
  if (same) return std::nullopt;
  return before;
}

std::optional<NextChange> next_change(const Answer& answer, const RuleBook& book) {
  std::optional<NextChange> next;
  for (const Finding& finding : answer.findings) {
    const Provision& provision = book.at(finding.provision);
    if (provision.head != Head::control && provision.head != Head::charge) continue;
    const auto change = next_of(answer, finding.provision, book);
    if (!change) continue;
    if (!next || change->at < next->at) {
      next = change;
    } else if (change->at == next->at) {
      ++next->others;
    }
  }
  return next;
}

}  // namespace inforce
