// Rules in instruments that do not bind, and rates that stand in one stack.
#include <map>
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

bool is_rule(Head head) {
  return head == Head::control || head == Head::charge || head == Head::permission;
}

/// R415: what does not bind can only announce a rule.
void check_not_binding(Checked& book, const Provision& rule, const Instrument& home) {
  if (home.force == Force::binding || rule.announced) return;
  book.out.add({.code = Code::not_announced,
                .mark = rule.head_mark,
                .message = quoted(rule.id) + " is a " + std::string(word(rule.head)) + ", but " +
                           quoted(home.id.value) + " is not binding",
                .hint = "add 'announced: true' (it then applies only possibly), or encode the "
                        "binding act"});
}

/// R416: what binds is not announced but made.
void check_binding(Checked& book, const Provision& rule, const Instrument& home) {
  if (home.force != Force::binding || !rule.announced) return;
  book.out.add({.code = Code::announced_but_binding,
                .mark = rule.head_mark,
                .message = quoted(rule.id) + " is said to be announced only, but " +
                           quoted(home.id.value) + " is binding",
                .hint = "remove 'announced', or say in 'force' that the instrument does not bind"});
}

}  // namespace

void check_weights(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& rule) {
    if (!is_rule(rule.head)) return;
    check_not_binding(book, rule, book.home(id));
    check_binding(book, rule, book.home(id));
  });
}

/// R407: the days of a stack are the days of one zone, or its sum would change at two midnights.
void check_charges(Checked& book) {
  std::map<std::string, ProvisionId> first;
  for_each_whole(book, [&](ProvisionId id, const Provision& charge) {
    if (charge.head != Head::charge || charge.stack.empty()) return;
    const auto [at, added] = first.emplace(charge.stack, id);
    const auto& zone = book.home(id).zone;
    const auto& other = book.home(at->second).zone;
    if (added || !zone || !other || *zone == *other) return;
    book.out.add({.code = Code::stack_in_two_zones,
                  .mark = charge.stack_mark,
                  .message = "the stack " + quoted(charge.stack) + " has days of " + zone->name() +
                             " here and days of " + other->name() + " elsewhere",
                  .also = {{book.at(at->second).stack_mark, "the other zone"}},
                  .hint = "give the charge a stack of its own, or correct the instrument's zone"});
  });
}

}  // namespace inforce
