#include "engine/explain.h"

#include <algorithm>

#include "engine/course.h"
#include "engine/evaluation.h"
#include "engine/finding.h"
#include "engine/for_some.h"
#include "engine/lapses.h"
#include "engine/names.h"
#include "engine/open_points.h"
#include "engine/status_line.h"
#include "engine/story.h"
#include "engine/unless.h"

namespace inforce {

namespace {

Reason open_point(const OpenPoint& point) {
  Reason reason;
  reason.kind = Reason::Kind::open_point;
  reason.sentence = point.sentence;
  if (!point.settle.empty()) reason.sentence += " (" + point.settle + ")";
  reason.provision = point.provision;
  reason.mark = point.mark;
  return reason;
}

Reason unclaimed(const RuleBook& book, const Unless& one) {
  Reason reason;
  reason.kind = Reason::Kind::note;
  reason.sentence = "unless " + called(book, one.permission) + " is claimed: " + words(one);
  reason.provision = one.permission;
  reason.mark = book.at(one.permission).name.mark;
  return reason;
}

// The minute that decides: the first at which it comes to its strictest.
Instant deciding_minute(const Finding& finding) {
  const auto strictest = std::max_element(
      finding.stretches.begin(), finding.stretches.end(),
      [](const Stretch& a, const Stretch& b) { return a.effect.greatest < b.effect.greatest; });
  return strictest->from;
}

// Of several dates told: which of them the story is about, at every sentence that holds then.
void say_date(const std::string& day, Reason& reason) {
  for (Reason& below : reason.because) {
    const bool dated = below.kind == Reason::Kind::change ||
                       below.kind == Reason::Kind::condition || below.kind == Reason::Kind::note ||
                       below.kind == Reason::Kind::absence;
    if (dated) below.sentence = "on " + day + ": " + below.sentence;
    say_date(day, below);
  }
}

// "on 2026-11-26 and 2026-11-28: " before what is open on some of the days told only. Of what is
// open on all of them, or on none since it is about the dates themselves, nothing.
std::string on_days(const Answer& answer, const Finding& finding, const OpenPoint& point) {
  const Evaluation& evaluation = *answer.evaluation;
  const Zone zone = evaluation.moments().zone_of(evaluation.book().at(finding.provision));
  std::set<std::string> all;
  std::set<std::string> open;
  for (const Stretch& stretch : finding.stretches) {
    const std::string day = iso(civil_date(stretch.from, zone));
    all.insert(day);
    if (stretch.effect.least == stretch.effect.greatest) continue;
    const auto points = open_points(evaluation, finding.provision, stretch.from);
    if (std::find(points.begin(), points.end(), point) != points.end()) open.insert(day);
  }
  if (open.empty() || open.size() == all.size()) return {};
  std::string text;
  for (const std::string& day : open) {
    const bool last = day == *open.rbegin();
    text += (text.empty() ? "on " : last ? " and " : ", ") + day;
  }
  return text + ": ";
}

}  // namespace

Reason explain(const Answer& answer, ProvisionId id) {
  ToldAbove told;
  return explain(answer, id, told);
}

Reason explain(const Chronicle& chronicle, ProvisionId id, const When& when) {
  ToldAbove told;
  return explain(chronicle, id, when, told);
}

Reason explain(const Answer& answer, ProvisionId id, ToldAbove& told) {
  const Finding& finding = *answer.find(id);
  const Instant t = deciding_minute(finding);
  const Provision& provision = answer.evaluation->book().at(id);
  Reason reason = story(*answer.evaluation, id, t, told);
  const bool several_dates = dates_for(answer.question, provision).size() > 1;
  if (several_dates) {
    say_date(iso(civil_date(t, answer.evaluation->moments().zone_of(provision))), reason);
  }
  for (const OpenPoint& point : finding.open_points) {
    reason.because.push_back(open_point(point));
    if (several_dates) {
      reason.because.back().sentence.insert(0, on_days(answer, finding, point));
    }
  }
  if (finding.finding_class != FindingClass::does_not_apply) {
    for (const Unless& one : unless(*answer.evaluation, id, finding.stretches.front().from)) {
      reason.because.push_back(unclaimed(answer.evaluation->book(), one));
    }
  }
  if (finding.why_not) {
    Reason not_so;
    not_so.kind =
        finding.why_not->kind == WhyNot::Kind::scope ? Reason::Kind::scope : Reason::Kind::note;
    not_so.sentence = "it does not apply: " + finding.why_not->sentence;
    not_so.provision = finding.why_not->by;
    reason.because.push_back(std::move(not_so));
  }
  return reason;
}

Reason explain(const Chronicle& chronicle, ProvisionId id, const When& when, ToldAbove& told) {
  const Evaluation& plain = chronicle.without_question();
  const Zone zone = plain.moments().zone_of(chronicle.book().at(id));
  const Instant t = minutes_of(when, zone).until - 1;  // what came about during the day is told
  Reason reason = story(plain, id, t, told);
  Reason status;
  status.kind = Reason::Kind::note;
  const bool inside = when.minute && t != first_minute(civil_date(t, zone), zone);
  status.sentence = (inside ? "at " : "on ") + (inside ? moment_text(t, zone) : iso(when.day)) +
                    ": " + words(course(chronicle, id, when));
  const std::string otherwise = ForSome(chronicle, id).words(t);
  if (!otherwise.empty()) status.sentence += " (" + otherwise + ")";
  if (never_yet_operative(plain.life(id), t)) status.sentence += "; never yet operative";
  if (chronicle.book().instrument_of(chronicle.book().at(id)).force == Force::agreed) {
    status.sentence += "; agreed only, so it has no effect of its own";
  }
  for (const Lapse& lapse : lapses(plain, t)) {
    if (lapse.provision != id || lapse.check != EndCheck::unverified) continue;
    status.sentence += lapse.last_look ? "; whether an act prolonged it nobody has looked since " +
                                             iso(*lapse.last_look)
                                       : "; whether an act prolonged it nobody has looked";
    break;
  }
  reason.because.push_back(std::move(status));
  if (!chronicle.status(id).at(t).certain()) {
    for (const OpenPoint& point : open_points(plain, id, t)) {
      reason.because.push_back(open_point(point));
    }
  }
  return reason;
}

}  // namespace inforce
