// R601 and R602: rules that hold at one time for one case, and cannot both be kept or both be
// right.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/lint/linted.h"
#include "engine/lint/overlap.h"
#include "engine/names.h"

namespace inforce {
namespace {

// The first minute at which both are certainly operative.
std::optional<Instant> first_together(const Linted& linted, ProvisionId a, ProvisionId b) {
  const auto together =
      linted.chronicle.status(a).combine(linted.chronicle.status(b), [](Statuses x, Statuses y) {
        return x.only(Status::operative) && y.only(Status::operative);
      });
  for (const auto& step : together.steps()) {
    if (step.value) return step.from;
  }
  return std::nullopt;
}

bool of_one_side(const RuleBook& book, ProvisionId a, ProvisionId b) {
  const auto& mine = book.sides(book.at(a).instrument);
  const auto& theirs = book.sides(book.at(b).instrument);
  return std::find_first_of(mine.begin(), mine.end(), theirs.begin(), theirs.end()) != mine.end();
}

// One of them is about the other: a permission of it, a condition on it.
bool knows(const RuleBook& book, ProvisionId a, ProvisionId b) {
  const auto rests_on = [&](ProvisionId one, ProvisionId other) {
    const auto& all = book.dependencies()[one.index];
    return std::any_of(all.begin(), all.end(),
                       [&](const Dependency& dependency) { return dependency.on == other; });
  };
  return rests_on(a, b) || rests_on(b, a);
}

// What it says of the cases in its scope. Empty: nothing that another rule could contradict.
std::string said_of_case(const Provision& provision) {
  if (provision.announced || provision.confidence != Confidence::verified) return {};
  if (provision.head == Head::control) return std::string(word(provision.effect));
  if (provision.head != Head::charge) return {};
  return provision.rate.quantity.digits + ' ' + provision.rate.quantity.unit;
}

std::string case_of(const Provision& provision) {
  const std::string kind = provision.head == Head::control
                               ? "control"
                               : "charge " + provision.stack + ' ' + provision.component;
  return kind + ' ' + form_of(provision.scope);
}

std::string day_of(const Linted& linted, ProvisionId id, Instant from) {
  if (from == Instant::first()) return "always";
  return "from " + moment_text(from, linted.moments().zone_of(linted.book.at(id)));
}

/// R601: two controls, or two charges of one component, with the same scope, that differ.
void lint_same_case(const Linted& linted, ProvisionId a, ProvisionId b) {
  const Provision& earlier = linted.book.at(a);
  const Provision& later = linted.book.at(b);
  if (said_of_case(earlier) == said_of_case(later)) return;
  if (!of_one_side(linted.book, a, b) || knows(linted.book, a, b)) return;
  const auto from = first_together(linted, a, b);
  if (!from) return;
  linted.out.add({.code = Code::two_rules_for_one_case,
                  .mark = later.head_mark,
                  .message = in_quotes(later.id) + " says " + in_quotes(said_of_case(later)) +
                             " where " + in_quotes(earlier.id) + " says " +
                             in_quotes(said_of_case(earlier)) + ", of the same case, " +
                             day_of(linted, b, *from),
                  .also = {{earlier.head_mark, "the other one"}},
                  .hint = "if one took the place of the other, write 'replaces' or 'ends'; if both "
                          "hold, say in the scope what sets them apart"});
}

// Some permission may let out of the ban what is owed.
bool is_excepted(const Linted& linted, ProvisionId ban, const Scope& owed) {
  bool excepted = false;
  for_each_known(linted, [&](ProvisionId id, const Provision& provision) {
    if (excepted || provision.head != Head::permission) return;
    const auto& targets = linted.book.targets(id);
    excepted = std::find(targets.begin(), targets.end(), ban) != targets.end() &&
               !exclude_each_other(linted.book, provision.scope, owed);
  });
  return excepted;
}

/// R602: what an obligation wants done with goods, its own side prohibits.
void lint_owed(const Linted& linted, ProvisionId owed, ProvisionId ban) {
  const RuleBook& book = linted.book;
  const Provision& obligation = book.at(owed);
  const Provision& control = book.at(ban);
  const auto& sides = book.sides(control.instrument);
  const auto& bearers = obligation.obligation.bearers;
  const bool own = std::any_of(bearers.begin(), bearers.end(), [&](const Reference& bearer) {
    if (bearer.kind != Reference::Kind::party) return false;
    const Party& party = book.at(bearer.party());
    return std::any_of(sides.begin(), sides.end(), [&](const std::string& side) {
      return party.side == side || party.id.value == side;
    });
  });
  if (!own || knows(book, owed, ban)) return;
  if (!share_goods(book, obligation.scope, control.scope) ||
      exclude_each_other(book, obligation.scope, control.scope)) {
    return;
  }
  const auto from = first_together(linted, owed, ban);
  if (!from || is_excepted(linted, ban, obligation.scope)) return;
  linted.out.add({.code = Code::owed_but_forbidden,
                  .mark = obligation.head_mark,
                  .message = in_quotes(obligation.id) + " is owed by the side whose " +
                             in_quotes(control.id) + " prohibits it, " +
                             day_of(linted, owed, *from),
                  .also = {{control.head_mark, "the prohibition"}},
                  .hint = "write the permission that excepts it, or the 'unless' under which it is "
                          "not owed; or narrow the scope of one of them"});
}

}  // namespace

void lint_rivals(const Linted& linted) {
  std::map<std::string, std::vector<ProvisionId>> cases;
  std::vector<ProvisionId> owed, bans;
  for_each_known(linted, [&](ProvisionId id, const Provision& provision) {
    if (!said_of_case(provision).empty()) cases[case_of(provision)].push_back(id);
    if (provision.head == Head::obligation && provision.scope.items) owed.push_back(id);
    if (said_of_case(provision) == word(Effect::prohibition)) bans.push_back(id);
  });
  for (const auto& [of, rules] : cases) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
      for (std::size_t j = i + 1; j < rules.size(); ++j) lint_same_case(linted, rules[i], rules[j]);
    }
  }
  for (const ProvisionId obligation : owed) {
    for (const ProvisionId ban : bans) lint_owed(linted, obligation, ban);
  }
}

}  // namespace inforce
