// Acts that undo other acts.
#include <algorithm>
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

/// R410: what has acted for good is not ended, it is reversed.
void check_says_reversed(Checked& book, const Provision& change, const Reference& target,
                         const Provision& named) {
  const bool reverses = change.head == Head::ends && change.how == EndHow::reversed;
  if (!named.acts_for_good() || reverses) return;
  book.out.add({.code = Code::not_said_reversed,
                .mark = target.name.mark,
                .message = in_quotes(named.id) + " acts for good, so there is nothing of it that " +
                           in_quotes(change.id) + " could end",
                .also = {{named.head_mark, "acts for good"}},
                .hint =
                    "write 'ends' with 'how: reversed' if what it did is undone, or name what it "
                    "acted on"});
}

/// R411: only an act for good can be reversed.
void check_reverses(Checked& book, const Provision& change, const Reference& target,
                    const std::vector<ProvisionId>& named) {
  if (change.head != Head::ends || change.how != EndHow::reversed || named.empty()) return;
  const bool any = std::any_of(named.begin(), named.end(),
                               [&](ProvisionId id) { return book.at(id).acts_for_good(); });
  if (any) return;
  book.out.add({.code = Code::reverses_nothing,
                .mark = target.name.mark,
                .message = in_quotes(change.id) + " reverses " + in_quotes(target.name.value) +
                           ", which is no act for good",
                .hint = "say how it ended: repeal, cessation, judgment, denunciation or lapse"});
}

/// R412: a suspension is lifted as a whole.
void check_resumes_more(Checked& book, ProvisionId id, const Provision& change) {
  std::vector<ProvisionId> named;
  for (const Reference& target : change.targets) {
    const auto some = book.named(id, target);
    named.insert(named.end(), some.begin(), some.end());
  }
  const auto is_named = [&](ProvisionId one) {
    return std::find(named.begin(), named.end(), one) != named.end();
  };
  for (const ProvisionId suspension : book.targets[id.index]) {
    if (is_named(suspension)) continue;
    const auto& all = book.targets[suspension.index];
    const auto more = std::find_if_not(all.begin(), all.end(), is_named);
    if (more == all.end()) continue;
    book.out.add({.code = Code::resumes_more,
                  .mark = change.targets.front().name.mark,
                  .message = in_quotes(change.id) + " lifts " + in_quotes(book.at(suspension).id) +
                             " as a whole, which also suspends " + in_quotes(book.at(*more).id),
                  .also = {{book.at(suspension).head_mark, "suspended here"}},
                  .hint = "name the suspension if all of it is lifted; else split it into one "
                          "suspension for each"});
  }
}

}  // namespace

void check_undoing(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& change) {
    if (change.head == Head::resumes) return check_resumes_more(book, id, change);
    if (change.head != Head::ends && change.head != Head::replaces) return;
    for (const Reference& target : change.targets) {
      const auto named = book.named(id, target);
      check_reverses(book, change, target, named);
      for (const ProvisionId one : named) check_says_reversed(book, change, target, book.at(one));
    }
  });
}

}  // namespace inforce
