// What a suspension or a permission leaves of a control.
#include <algorithm>
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

// Of all its versions.
Effect strictest(const Checked& book, ProvisionId id) {
  Effect effect = book.at(id).effect;
  for (const ProvisionId act : book.acting[id.index]) {
    const Terms& terms = book.at(act).terms;
    if (terms.effect) effect = std::max(effect, terms.effect->value);
  }
  return effect;
}

/// R409: an obligation or a charge has no effect of which something weaker could remain.
void check_is_control(Checked& book, const Provision& change, const Reference& target,
                      const std::vector<ProvisionId>& named) {
  const bool any = std::any_of(named.begin(), named.end(),
                               [&](ProvisionId id) { return book.at(id).head == Head::control; });
  if (any || named.empty()) return;
  const bool charge = std::any_of(named.begin(), named.end(),
                                  [&](ProvisionId id) { return book.at(id).head == Head::charge; });
  book.out.add(
      {.code = Code::leaves_of_no_control,
       .mark = change.leaves->mark,
       .message = in_quotes(change.id) + " leaves a " + std::string(word(change.leaves->value)) +
                  " of " + in_quotes(target.name.value) + ", which is no control",
       .also = {{target.name.mark, "named here"}},
       .hint = charge ? "remove 'leaves'; a charge is suspended in part by suspending a component"
                      : "remove 'leaves'"});
}

/// R408: what remains is weaker than what is suspended.
void check_is_less(Checked& book, const Provision& change, ProvisionId target) {
  const Provision& control = book.at(target);
  if (control.head != Head::control || !book.whole(target)) return;
  if (change.leaves->value < strictest(book, target)) return;
  book.out.add({.code = Code::leaves_not_less,
                .mark = change.leaves->mark,
                .message = in_quotes(change.id) + " leaves '" +
                           std::string(word(change.leaves->value)) + "' of " +
                           in_quotes(control.id) + ", which is no stricter: '" +
                           std::string(word(control.effect)) + "'",
                .also = {{control.head_mark, "what it is"}},
                .hint = "name a weaker effect, or remove 'leaves' if nothing remains"});
}

}  // namespace

void check_leaves(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& change) {
    if (!change.leaves) return;
    for (const Reference& target : change.targets) {
      const auto named = book.named(id, target);
      check_is_control(book, change, target, named);
      for (const ProvisionId one : named) check_is_less(book, change, one);
    }
  });
}

}  // namespace inforce
