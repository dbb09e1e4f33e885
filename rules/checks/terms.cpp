// What amendments set, and whether their targets have it.
#include <algorithm>
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

struct Field {
  std::string_view name;
  Head owner;
  Mark mark;
};

// The fields that only one kind of provision has.
std::vector<Field> fields_of(const Terms& terms) {
  std::vector<Field> fields;
  if (terms.effect) fields.push_back({"effect", Head::control, terms.effect->mark});
  if (terms.rate) fields.push_back({"rate", Head::charge, terms.rate->mark});
  if (terms.due) fields.push_back({"due", Head::obligation, terms.due->mark});
  return fields;
}

/// R419: a field that nothing named has is set for nothing.
void check_field(Checked& book, const Provision& change, const Reference& target,
                 const std::vector<ProvisionId>& named, const Field& field) {
  const bool any = std::any_of(named.begin(), named.end(), [&](ProvisionId id) {
    return !book.whole(id) || book.at(id).head == field.owner;
  });
  if (any || named.empty()) return;
  const std::string owner(word(field.owner));
  book.out.add({.code = Code::term_of_another_kind,
                .mark = field.mark,
                .message = in_quotes(change.id) + " sets the " + std::string(field.name) + " of " +
                           in_quotes(target.name.value) + ", which is no " + owner,
                .also = {{target.name.mark, "named here"}},
                .hint = "name a provision with '" + owner + ":', or remove '" +
                        std::string(field.name) + "'"});
}

/// R455: an act is done for those whom it is written for. Semantics B 20.
void check_rescoped(Checked& book, const Provision& change, const Reference& named) {
  if (!change.terms.scope || named.kind != Reference::Kind::provision) return;
  const Provision& target = book.at(named.provision());
  if (can_be_rescoped(target.head) || !book.whole(named.provision())) return;
  const bool permits = target.head == Head::permission;
  book.out.add({.code = Code::amended_scope_of_an_act,
                .mark = change.terms.scope->mark,
                .message = in_quotes(change.id) + " cannot set the scope of " +
                           in_quotes(target.id) + ": what " +
                           (permits ? "permits" : "acts on others") + " keeps the one it has",
                .also = {{target.name.mark, permits ? "a permission" : "an act on others"}},
                .hint = "for whom it is to hold no longer, end it: 'ends' with a 'scope' of its "
                        "own; for whom it is to hold besides, write another beside it"});
}

/// R424: each period has its own last day, for an amendment as for the obligation itself.
void check_due(Checked& book, const Provision& change, ProvisionId target) {
  if (!change.terms.due || !book.whole(target)) return;
  const Provision& amended = book.at(target);
  const auto& recurring = amended.obligation.recurring;
  if (!recurring) return;
  book.out.add(
      {.code = Code::one_due_for_many,
       .mark = change.terms.due->mark,
       .message = in_quotes(amended.id) + " recurs every " + recurring->written.value + ", and " +
                  in_quotes(change.id) + " sets one last day for all",
       .also = {{recurring->written.mark, "recurs"}},
       .hint = "end it before that period, and write that one as an obligation of its own"});
}

}  // namespace

void check_terms(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& change) {
    const std::vector<Field> fields = fields_of(change.terms);
    for (const Reference& target : change.targets) {
      const auto named = book.named(id, target);
      for (const Field& field : fields) check_field(book, change, target, named, field);
      check_rescoped(book, change, target);
    }
    for (const ProvisionId target : book.targets[id.index]) check_due(book, change, target);
  });
}

}  // namespace inforce
