#include "cli/render/answer_json.h"
#include "cli/render/obligation_acts.h"
#include "cli/render/obligation_text.h"
#include "cli/render/words.h"
#include "engine/finding.h"
#include "engine/names.h"

namespace inforce {
namespace {

JsonValue json_range(const MomentRange& range) {
  const auto moment = [&](Instant t) {
    return t >= never ? JsonValue() : json_moment(t, range.zone);
  };
  return JsonValue::object(
      {{"earliest", moment(range.earliest)}, {"latest", moment(range.latest)}});
}

JsonValue json_states(OwedStates states) {
  JsonValue::List list;
  for (const Owed state : states.all()) list.emplace_back(word(state));
  return list;
}

JsonValue json_names(const RuleBook&, const std::vector<Reference>& names) {
  JsonValue::List list;
  for (const Reference& one : names) list.emplace_back(one.name.value);
  return list;
}

JsonValue json_deadline(const Evaluation& evaluation, const Provision& provision,
                        const Deadline& deadline) {
  const auto& days = deadline.last_days;
  JsonValue::List steps;
  for (const std::string& line : explained(evaluation, provision, deadline)) {
    steps.emplace_back(line);
  }
  JsonValue made = JsonValue::object();
  made.add("last_day",
           days ? JsonValue::object(
                      {{"earliest", iso(days->earliest)},
                       {"latest", days->latest ? JsonValue(iso(*days->latest)) : JsonValue()}})
                : JsonValue());
  made.add("until", json_range(deadline.after));
  made.add("steps", std::move(steps));
  if (deadline.amended_by) {
    made.add("amended_by", evaluation.book().at(*deadline.amended_by).id);
  }
  return made;
}

JsonValue json_acts(const Evaluation& evaluation, ProvisionId obligation, const When& when) {
  const RuleBook& book = evaluation.book();
  JsonValue::List list;
  for (const ActedOn& act : acts_on_owed(evaluation, obligation, when)) {
    const Provision& change = book.at(act.change);
    list.push_back(JsonValue::object({{"provision", change.id},
                                      {"does", word(change.head)},
                                      {"certain", act.certain},
                                      {"force", word(book.instrument_of(change).force)},
                                      {"until", json_range(acts_until(evaluation, act))}}));
  }
  return list;
}

JsonValue json_reckoning(const Evaluation& evaluation, const OwedOn& owed,
                         const Reckoning& reckoning, const When& when) {
  const Provision& provision = evaluation.book().at(owed.instance.obligation);
  JsonValue::List deadlines;
  for (const Deadline& one : reckoning.versions) {
    deadlines.push_back(json_deadline(evaluation, provision, one));
  }
  JsonValue made = JsonValue::object(
      {{"states", json_states(states_on(evaluation, owed.instance, reckoning, when))},
       {"deadlines", deadlines}});
  const Restatement* other =
      reckoning.versions.empty() ? nullptr : reckoning.versions.front().restated;
  if (other != nullptr) {
    made.add("restated_by", other->source);
    made.add("why", other->why);
  }
  return made;
}

JsonValue json_evidence(const Evidence& one, const Provision& provision, const Known& known) {
  const RuleBook& book = known.book();
  JsonValue::List cites;
  for (const Cite& cite : one.cites) {
    if (is_later(book, provision.instrument, cite, known.by())) continue;
    cites.emplace_back(citation(book, provision.instrument, cite));
  }
  if (!one.source.empty()) cites.emplace_back(one.source);
  return JsonValue::object({{"date", one.date.text},
                            {"amount", one.amount ? JsonValue(one.amount->quantity.digits + ' ' +
                                                              one.amount->quantity.unit)
                                                  : JsonValue()},
                            {"cites", std::move(cites)},
                            {"mark", json_mark(one.mark, book.sources())}});
}

JsonValue json_progress(const Progress& progress, const Provision& provision, const Known& known) {
  JsonValue::List entries;
  for (const Evidence* one : progress.evidence) {
    entries.push_back(json_evidence(*one, provision, known));
  }
  const auto number = [](const std::string& digits) {
    return digits.empty() ? JsonValue() : JsonValue(digits);
  };
  return JsonValue::object({{"account", progress.account},
                            {"certain", number(progress.certain)},
                            {"possible", number(progress.possible)},
                            {"missing", number(progress.shortfall)},
                            {"missing_at_least", number(progress.least_shortfall)},
                            {"entries", std::move(entries)}});
}

}  // namespace

JsonValue obligation_json(const Evaluation& evaluation, const OwedOn& owed, const When& when) {
  const RuleBook& book = evaluation.book();
  const Instance& instance = owed.instance;
  const Provision& provision = book.at(instance.obligation);
  const ObligationTerms& terms = provision.obligation;
  const Zone zone = evaluation.moments().zone_of(provision);
  const Date asked = when.minute ? civil_date(*when.minute, zone) : when.day;
  JsonValue::List reckonings;
  for (const Reckoning& one : instance.reckonings) {
    reckonings.push_back(json_reckoning(evaluation, owed, one, when));
  }
  JsonValue::List record;
  for (const Progress& one : progress(evaluation, instance, asked)) {
    record.push_back(json_progress(one, provision, evaluation.known()));
  }
  JsonValue made = JsonValue::object(
      {{"obligation", provision.id},
       {"period", instance.period ? JsonValue(instance.period->key) : JsonValue()},
       {"text", provision.text},
       {"force", word(book.instrument_of(provision).force)},
       {"bearer", json_names(book, terms.bearers)},
       {"towards", json_names(book, terms.towards)},
       {"states", json_states(owed.states)},
       {"opens", json_range(instance.opens)},
       {"acts", json_acts(evaluation, instance.obligation, when)},
       {"by", reckonings},
       {"record", record},
       {"mark", json_mark(provision.name.mark, book.sources())}});
  made.add("citation", citation(provision, evaluation.known()));
  made.add("confidence", word(provision.confidence));
  made.add("also_stated", json_accounts(known_accounts(evaluation.known(), provision.instrument,
                                                       provision.also_stated)));
  if (provision.amount) {
    made.add("amount", provision.amount->limit.digits + ' ' + provision.amount->limit.unit);
  }
  return made;
}

}  // namespace inforce
