// What a permission excepts, and by which date.
#include <algorithm>
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

std::string by_date(std::optional<Role> attaches_to, const std::string& without) {
  return attaches_to ? "on the date of " + std::string(word(*attaches_to)) : without;
}

/// R453: what acts on a provision is judged on its day. Semantics B 1.
void check_date(Checked& book, ProvisionId id, const Provision& permission) {
  if (!permission.attaches_to_mark) return;
  for (const ProvisionId one : book.targets[id.index]) {
    const Provision& target = book.at(one);
    const bool dated = target.head == Head::control || target.head == Head::charge;
    if (!dated || !book.whole(one) || target.attaches_to == permission.attaches_to) continue;
    book.out.add({.code = Code::excepts_on_another_date,
                  .mark = *permission.attaches_to_mark,
                  .message = in_quotes(permission.id) + " would be judged " +
                             by_date(permission.attaches_to, "on a date nobody knows") + ", and " +
                             in_quotes(target.id) + ", which it excepts, is judged " +
                             by_date(target.attaches_to, "on every date of a shipment"),
                  .also = {{target.name.mark, "what it excepts"}},
                  .hint = "leave out its 'attaches_to'; what must have happened on another date is "
                          "a test: if_all: [\"contract < DATE\"]"});
    return;
  }
}

std::string what_it_is(const Provision& provision) {
  switch (provision.head) {
    case Head::permission: return "a permission itself";
    case Head::parameter: return "a parameter";
    default: return "an act on others";
  }
}

/// R454: a permission lifts what is forbidden, charged or owed. Semantics B 20.
void check_lifts(Checked& book, const Provision& permission) {
  for (const Reference& named : permission.targets) {
    if (named.kind != Reference::Kind::provision) continue;
    const Provision& target = book.at(named.provision());
    if (can_be_excepted(target.head) || !book.whole(named.provision())) continue;
    const bool permits = target.head == Head::permission;
    book.out.add({.code = Code::excepts_what_lifts_nothing,
                  .mark = named.name.mark,
                  .message = in_quotes(permission.id) + " can lift nothing: " +
                             in_quotes(target.id) + " is " + what_it_is(target),
                  .also = {{target.name.mark, "what it excepts"}},
                  .hint = permits ? "who is not to have that permission stands in its own 'scope', "
                                    "with 'not'; what takes it back for a time 'suspends' it"
                                  : "name the control, charge or obligation that is lifted"});
  }
}

}  // namespace

void check_permissions(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& provision) {
    if (provision.head != Head::permission) return;
    check_date(book, id, provision);
    check_lifts(book, provision);
  });
}

}  // namespace inforce
