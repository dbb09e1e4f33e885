#include "cli/render/answer_json.h"
#include "cli/render/standing.h"
#include "cli/render/words.h"
#include "engine/finding.h"
#include "engine/unless.h"

namespace inforce {
namespace {

std::string_view word(WhyNot::Kind kind) {
  switch (kind) {
    case WhyNot::Kind::not_yet_in_force: return "not yet in force";
    case WhyNot::Kind::ended: return "ended";
    case WhyNot::Kind::postponed: return "postponed";
    case WhyNot::Kind::suspended: return "suspended";
    case WhyNot::Kind::condition: return "condition";
    case WhyNot::Kind::scope: return "scope";
    case WhyNot::Kind::excepted: return "excepted";
    case WhyNot::Kind::without_effect: return "without effect";
  }
  return {};  // a Kind has no other value
}

// Only controls have effects; of all others the class says all there is.
JsonValue effect_json(const EffectRange& effect, bool control) {
  if (!control) return {};
  return JsonValue::object({{"least", word(effect.least)}, {"greatest", word(effect.greatest)}});
}

// true, false, or null where it is open.
JsonValue applies_json(const EffectRange& effect) {
  if (effect.least != Effect::none) return true;
  return effect.greatest == Effect::none ? JsonValue(false) : JsonValue();
}

JsonValue rates_json(const Finding& finding) {
  JsonValue::List list;
  for (const Quantity& rate : finding.rates) {
    list.emplace_back(rate.digits + (rate.unit.empty() ? "" : " " + rate.unit));
  }
  return list;
}

JsonValue range_json(const MomentRange& range) {
  return JsonValue::object({{"earliest", json_moment(range.earliest, range.zone)},
                            {"latest", json_moment(range.latest, range.zone)}});
}

JsonValue run_json(const Run& run) {
  return JsonValue::object({{"from", range_json(run.from)}, {"until", range_json(run.until)}});
}

JsonValue acts_json(const Standing& stands, const RuleBook& book) {
  JsonValue::List list;
  for (const ActedOn& act : stands.acts) {
    const Provision& change = book.at(act.change);
    JsonValue one = JsonValue::object(
        {{"provision", change.id}, {"does", word(change.head)}, {"certain", act.certain}});
    one.add("holds", run_json(act.run));
    one.add("mark", json_mark(change.name.mark, book.sources()));
    list.push_back(std::move(one));
  }
  return list;
}

JsonValue stretches_json(const Finding& finding, Zone zone, bool control) {
  JsonValue::List list;
  for (const Stretch& stretch : finding.stretches) {
    list.push_back(JsonValue::object({{"from", json_moment(stretch.from, zone)},
                                      {"until", json_moment(stretch.until, zone)},
                                      {"effect", effect_json(stretch.effect, control)},
                                      {"applies", applies_json(stretch.effect)}}));
  }
  return list;
}

JsonValue open_json(const Finding& finding, const Sources& sources) {
  JsonValue::List list;
  for (const OpenPoint& point : finding.open_points) {
    JsonValue one = JsonValue::object({{"kind", word(point.kind)}, {"sentence", point.sentence}});
    if (!point.settle.empty()) one.add("settle", point.settle);
    if (!point.if_so.empty()) one.add("if_so", point.if_so);
    if (point.mark) one.add("mark", json_mark(*point.mark, sources));
    list.push_back(std::move(one));
  }
  return list;
}

JsonValue reading_json(const Reading& read, Zone zone, bool control) {
  JsonValue made = JsonValue::object(
      {{"class", word(read.finding_class)}, {"effect", effect_json(read.effect, control)}});
  if (read.since) made.add("since", json_moment(*read.since, zone));
  if (read.since_possibly) made.add("since_possibly", json_moment(*read.since_possibly, zone));
  if (read.next_possibly) made.add("next_possibly", json_moment(*read.next_possibly, zone));
  if (read.next) made.add("next", json_moment(*read.next, zone));
  return made;
}

JsonValue why_not_json(const WhyNot& why, const RuleBook& book) {
  JsonValue made = JsonValue::object({{"kind", word(why.kind)}, {"sentence", why.sentence}});
  if (why.by) made.add("by", book.at(*why.by).id);
  return made;
}

JsonValue unless_json(const Answer& answer, const Finding& finding) {
  JsonValue::List list;
  if (finding.finding_class == FindingClass::does_not_apply) return list;
  for (const Unless& one :
       unless(*answer.evaluation, finding.provision, first_minute_of(finding))) {
    JsonValue::List claims;
    for (const Missing& claim : one.claims) {
      claims.push_back(JsonValue::object(
          {{"fact", claim.fact}, {"if_so", claim.if_so}, {"option", claim.option}}));
    }
    list.push_back(
        JsonValue::object({{"permission", answer.evaluation->book().at(one.permission).id},
                           {"leaves", word(one.leaves)},
                           {"claims", std::move(claims)}}));
  }
  return list;
}

}  // namespace

JsonValue json_finding(const Answer& answer, const Finding& finding) {
  const RuleBook& book = answer.evaluation->book();
  const Provision& provision = book.at(finding.provision);
  const bool control = provision.head == Head::control;
  const Standing stands =
      standing(*answer.evaluation, finding.provision, first_date_for(answer.question, provision));
  JsonValue made = JsonValue::object({{"provision", provision.id},
                                      {"title", provision.title},
                                      {"is", what(provision, finding)},
                                      {"class", word(finding.finding_class)},
                                      {"effect", effect_json(finding.effect, control)},
                                      {"status", json_statuses(finding.status)}});
  if (control) made.add("cautious", word(finding.cautious));
  if (provision.head == Head::charge) made.add("rates", rates_json(finding));
  made.add("in_force", stands.in_force ? run_json(*stands.in_force) : JsonValue());
  made.add("acts", acts_json(stands, book));
  made.add("stretches", stretches_json(finding, stands.zone, control));
  made.add("open_points", open_json(finding, book.sources()));
  made.add("unless", unless_json(answer, finding));
  if (finding.why_not) made.add("why_not", why_not_json(*finding.why_not, book));
  if (finding.open_kinds.has(OpenKind::announcement)) {
    made.add("by_texts", reading_json(finding.by_texts, stands.zone, control));
    made.add("by_announcement", reading_json(finding.by_announcement, stands.zone, control));
  }
  made.add("last_look", stands.last_look ? JsonValue(iso(*stands.last_look)) : JsonValue());
  made.add("citation", citation(provision, answer.evaluation->known()));
  const std::string address = link(provision, answer.evaluation->known());
  if (!address.empty()) made.add("link", address);
  made.add("mark", json_mark(provision.name.mark, book.sources()));
  return made;
}

}  // namespace inforce
