// Who holds what of a party.
#include <string>

#include "rules/checks/checked.h"
#include "rules/shares.h"

namespace inforce {
namespace {

/// R450: all hold at one time, so together they hold the whole at most.
void check_sum(Checked& book, const Party& party) {
  std::int64_t sum = 0;
  for (const Owner& owner : party.owned_by) {
    const bool fits = sum <= whole_share;
    sum += share_units(owner.share.digits);
    if (sum <= whole_share || !fits) continue;
    book.out.add({.code = Code::owned_beyond_whole,
                  .mark = owner.party.name.mark,
                  .message = "the owners of " + in_quotes(party.id.value) + " hold " +
                             share_digits(sum) + " % of it together, up to this one",
                  .also = {{party.id.mark, "what they own"}},
                  .hint = "one of the shares is another, or one holding is listed twice"});
  }
}

}  // namespace

void check_owners(Checked& book) {
  for (const Party& party : book.draft.parties) check_sum(book, party);
}

}  // namespace inforce
