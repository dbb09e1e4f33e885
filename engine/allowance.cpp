#include "engine/allowance.h"

#include <algorithm>

#include "engine/amount.h"
#include "engine/evaluation.h"
#include "engine/on_record.h"
#include "engine/quantity.h"
#include "rules/units.h"

namespace inforce {
namespace {

using Drawn = std::vector<Timeline<OnRecord>>;  // by account; without any on record, nothing

Drawn drawn(const Known& known, const Moments& moments, const Provision& permission) {
  Drawn found;
  for (const Account& account : accounts(known, permission)) {
    found.push_back(on_record(account, permission.amount->limit.unit, moments, permission));
  }
  if (found.empty()) found.emplace_back(OnRecord{});
  return found;
}

std::optional<Quantity> told(const Question& question, const Provision& permission) {
  for (const auto& [name, quantity] : question.attributes) {
    const bool fits =
        name == quantity_fact &&
        unit_named(quantity.unit).dimension == unit_named(permission.amount->limit.unit).dimension;
    if (fits) return quantity;
  }
  return std::nullopt;
}

bool fits(const Amount& amount, const Quantity& wanted, const std::string& drawn) {
  const std::string& unit = amount.limit.unit;
  return passes(sum_in(unit, {wanted, {drawn, unit}}), amount);
}

}  // namespace

OpenLine allowance(const Known& known, const Moments& moments, const Provision& permission,
                   const Question& question) {
  const Amount& amount = *permission.amount;
  const std::optional<Quantity> quantity = told(question, permission);
  const Quantity wanted = quantity.value_or(Quantity{"0", amount.limit.unit});
  OpenLine in_all(certainly);       // by every account, with all that may be drawn
  OpenLine in_some(certainly_not);  // by some, with what certainly is
  for (const auto& account : drawn(known, moments, permission)) {
    in_all = both(in_all, account.map([&](const OnRecord& sum) {
      return settled(fits(amount, wanted, sum.greatest));
    }));
    in_some = either(in_some, account.map([&](const OnRecord& sum) {
      return settled(fits(amount, wanted, sum.least));
    }));
  }
  const OpenKind kind = quantity ? OpenKind::text : OpenKind::facts;
  return in_some.combine(in_all, [&](Open some, Open all) {
    if (some.value == Truth::no) return certainly_not;
    return all.value == Truth::yes && quantity ? certainly : open_for(kind);
  });
}

std::string left_at(const Known& known, const Moments& moments, const Provision& permission,
                    Instant t) {
  std::string most = "0";
  for (const auto& account : drawn(known, moments, permission)) {
    if (compare_digits(most, account.at(t).greatest) < 0) most = account.at(t).greatest;
  }
  return shortfall(permission.amount->limit.digits, most);
}

bool draws_are_open(const Evaluation& evaluation, ProvisionId id, Instant t) {
  const Provision& permission = evaluation.book().at(id);
  const auto& question = evaluation.asked().question;
  if (permission.head != Head::permission || !permission.amount || !question) return false;
  return allowance(evaluation.known(), evaluation.moments(), permission, *question)
      .at(t)
      .kinds.has(OpenKind::text);
}

}  // namespace inforce
