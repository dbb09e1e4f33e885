#include "engine/obligations.h"

#include <algorithm>
#include <utility>

#include "engine/amount.h"
#include "engine/on_record.h"
#include "engine/owed_periods.h"
#include "engine/owed_states.h"
#include "engine/quantity.h"
#include "engine/terms.h"

namespace inforce {

OwedStates Instance::states_at(Instant t) const {
  OwedStates found;
  for (const Reckoning& one : reckonings) found |= one.states.at(t);
  return found;
}

OwedStates states_over(const Reckoning& reckoning, const Minutes& minutes) {
  OwedStates found = reckoning.states.at(minutes.from);
  for (const auto& change : reckoning.states.changes(minutes.from, minutes.until)) {
    found |= change.after;
  }
  return found;
}

namespace {

TruthLine line_from(const MomentRange& from) { return truths(holds_from(from)); }

// One version, then the next where its act works.
TruthLine amended(const TruthLine& before, const TruthLine& after, const TruthLine& act) {
  return before.combine(after, [](Truth a, Truth b) { return std::pair(a, b); })
      .combine(act, [](const std::pair<Truth, Truth>& of, Truth acts) {
        if (acts == Truth::yes) return of.second;
        return acts == Truth::unclear && of.first != of.second ? Truth::unclear : of.first;
      });
}

const Acting& act_of(const Life& life, ProvisionId change) {
  return *std::find_if(life.acting.begin(), life.acting.end(),
                       [change](const Acting& one) { return one.change == change; });
}

// One obligation's lines that are the same for all its instances, and its instances one by one.
class Reckoner {
 public:
  Reckoner(const Evaluation& evaluation, ProvisionId id)
      : evaluation_(evaluation),
        moments_(evaluation.moments()),
        id_(id),
        provision_(evaluation.book().at(id)),
        life_(evaluation.life(id)),
        owed_life_(owed_life(evaluation, id)) {}

  std::vector<Instance> all(Date by) const;
  [[nodiscard]] std::vector<Account> evidence(const std::optional<RecurringPeriod>& period) const;

 private:
  [[nodiscard]] const ObligationTerms& terms() const { return provision_.obligation; }
  [[nodiscard]] Zone zone() const { return moments_.zone_of(provision_); }
  [[nodiscard]] bool overlay() const {
    return evaluation_.book().instrument_of(provision_).always_known;
  }
  [[nodiscard]] Instance instance(std::optional<RecurringPeriod> period) const;
  [[nodiscard]] std::vector<Deadline> versions(const std::optional<RecurringPeriod>& period) const;
  [[nodiscard]] Due due(const std::vector<Deadline>& versions) const;
  [[nodiscard]] Timeline<OwedStates> by_accounts(const Instance& instance, const Due& due) const;
  [[nodiscard]] TruthLine done(const Account& account) const;
  [[nodiscard]] TruthLine before(const std::optional<RecurringPeriod>& period) const;

  const Evaluation& evaluation_;
  const Moments& moments_;
  ProvisionId id_;
  const Provision& provision_;
  const Life& life_;
  OwedLife owed_life_;
};

// Without a record it is done where nothing is owed: at least 0.
TruthLine Reckoner::done(const Account& account) const {
  const auto& amount = provision_.amount;
  if (account.empty()) return TruthLine(truth(amount && !is_cap(*amount) && passes("0", *amount)));
  // A cap is done with where it is broken.
  const auto is_enough = [&amount](const std::string& sum, bool whole) {
    if (whole || !amount) return whole;
    return passes(sum, *amount) != is_cap(*amount);
  };
  const std::string_view unit = amount ? std::string_view(amount->limit.unit) : "";
  return on_record(account, unit, moments_, provision_).map([&](const OnRecord& sum) {
    if (is_enough(sum.least, sum.least_whole)) return Truth::yes;
    return is_enough(sum.greatest, sum.greatest_whole) ? Truth::unclear : Truth::no;
  });
}

// Before the first minute of a period.
TruthLine Reckoner::before(const std::optional<RecurringPeriod>& period) const {
  TruthLine found(Truth::no);
  if (period) found.set(Instant::first(), first_minute(period->first, zone()), Truth::yes);
  return found;
}

std::vector<Account> Reckoner::evidence(const std::optional<RecurringPeriod>& period) const {
  return accounts(evaluation_.known(), provision_, [&](const Evidence& one) {
    if (!period) return true;
    if (one.period) return one.period->value == period->key;
    const MomentRange day = moments_.begin_of(one.date, provision_);
    const Date first = civil_date(day.earliest, day.zone);
    return period->first <= first && first <= period->last;
  });
}

// As written, then as amended.
std::vector<Deadline> Reckoner::versions(const std::optional<RecurringPeriod>& period) const {
  std::vector<Deadline> found;
  if (terms().due) {
    found.push_back(deadline(moments_, provision_, *terms().due, provision_));
  } else if (period) {
    found.push_back(deadline(moments_, provision_, *period));
  }
  for (const Acting* one : amendments_in_order(evaluation_, id_)) {
    const Provision& change = evaluation_.book().at(one->change);
    if (!change.terms.due) continue;
    found.push_back(deadline(moments_, provision_, *change.terms.due, change));
    found.back().amended_by = one->change;
  }
  return found;
}

// Of the version that stands.
Due Reckoner::due(const std::vector<Deadline>& versions) const {
  Due found;
  for (const Deadline& one : versions) {
    const TruthLine past = line_from(one.after);
    const TruthLine dateless(truth(one.after.earliest >= never));
    if (!one.amended_by) {
      found = {past, dateless};
      continue;
    }
    const TruthLine act = truths(act_of(life_, *one.amended_by).act);
    found = {amended(found.past, past, act), amended(found.dateless, dateless, act)};
  }
  return found;
}

// Whatever account is right: the states by each of them.
Timeline<OwedStates> Reckoner::by_accounts(const Instance& instance, const Due& due) const {
  std::vector<Account> all = evidence(instance.period);
  if (all.empty()) all.emplace_back();
  const bool cap = provision_.amount && is_cap(*provision_.amount);
  Timeline<OwedStates> found{OwedStates()};
  for (const Account& account : all) {
    found =
        found.combine(owed_states({owed_life_, due, before(instance.period), done(account), cap}),
                      [](OwedStates a, OwedStates b) { return a | b; });
  }
  return found;
}

Instance Reckoner::instance(std::optional<RecurringPeriod> period) const {
  const MomentRange start = moments_.written_start(id_);
  Instance made{id_, std::move(period), start, {}};
  if (made.period) {
    const Instant first = first_minute(made.period->first, zone());
    made.opens = {std::max(start.earliest, first), std::max(start.latest, first), start.zone};
  }
  std::vector<Deadline> own = versions(made.period);
  auto states = by_accounts(made, due(own));
  made.reckonings.push_back({std::move(own), std::move(states)});
  for (const Restatement& one : terms().restated) {
    if (!evaluation_.known().holds(one.known, overlay())) continue;
    std::vector<Deadline> other{deadline(moments_, provision_, one.due, provision_)};
    other.front().restated = &one;
    auto by_it = by_accounts(made, due(other));
    made.reckonings.push_back({std::move(other), std::move(by_it)});
  }
  return made;
}

std::vector<Instance> Reckoner::all(Date by) const {
  if (!terms().recurring) return {instance(std::nullopt)};
  std::vector<Instance> found;
  for (RecurringPeriod& period : owed_periods(evaluation_, id_, by))
    found.push_back(instance(std::move(period)));
  return found;
}

}  // namespace

std::vector<Instance> instances(const Evaluation& evaluation, ProvisionId obligation, Date by) {
  return Reckoner(evaluation, obligation).all(by);
}

std::vector<const Deadline*> standing(const Evaluation& evaluation, const Instance& instance,
                                      const Reckoning& reckoning, Instant t) {
  std::vector<const Deadline*> found;
  const Life& life = evaluation.life(instance.obligation);
  for (auto one = reckoning.versions.rbegin(); one != reckoning.versions.rend(); ++one) {
    const Truth act = one->amended_by ? act_of(life, *one->amended_by).act.at(t).value : Truth::yes;
    if (act == Truth::no) continue;
    found.push_back(&*one);
    if (act == Truth::yes) break;
  }
  return found;
}

std::vector<Progress> progress(const Evaluation& evaluation, const Instance& instance, Date by) {
  const Provision& provision = evaluation.book().at(instance.obligation);
  const Moments& moments = evaluation.moments();
  const auto& amount = provision.amount;
  const Instant last = first_minute_after(by, moments.zone_of(provision)) - 1;
  std::vector<Progress> found;
  for (const Account& account :
       Reckoner(evaluation, instance.obligation).evidence(instance.period)) {
    Progress made{account.front()->account, {}, "", "", "", ""};
    for (const Evidence* one : account) {
      if (moments.begin_of(one->date, provision).earliest <= last) made.evidence.push_back(one);
    }
    if (made.evidence.empty()) continue;
    const auto& unit = amount ? amount->limit.unit : std::string();
    const OnRecord sum = on_record(account, unit, moments, provision).at(last);
    if (amount && !sum.greatest_whole) {
      made.certain = sum.least;
      made.possible = sum.greatest;
      if (!is_cap(*amount)) {
        made.shortfall = shortfall(amount->limit.digits, made.certain);
        made.least_shortfall = shortfall(amount->limit.digits, made.possible);
      }
    }
    found.push_back(std::move(made));
  }
  return found;
}

}  // namespace inforce
