// Rules in instruments that do not bind.
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
                .message = in_quotes(rule.id) + " is a " + std::string(word(rule.head)) + ", but " +
                           in_quotes(home.id.value) + " is not binding",
                .hint = "add 'announced: true' (it then applies only possibly), or encode the "
                        "binding act"});
}

/// R416: what binds is not announced but made.
void check_binding(Checked& book, const Provision& rule, const Instrument& home) {
  if (home.force != Force::binding || !rule.announced) return;
  book.out.add({.code = Code::announced_but_binding,
                .mark = rule.head_mark,
                .message = in_quotes(rule.id) + " is said to be announced only, but " +
                           in_quotes(home.id.value) + " is binding",
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

}  // namespace inforce
