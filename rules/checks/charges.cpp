// Charges that are added up, and what is left out of a sum.
#include <algorithm>
#include <map>
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

std::string attaching(const Provision& charge) {
  return charge.attaches_to ? "the date of " + std::string(word(*charge.attaches_to))
                            : "a date that is not known";
}

/// R407: the days of a stack are the days of one zone, or its sum would change at two midnights.
void check_zone(Checked& book, ProvisionId id, ProvisionId first) {
  const auto& zone = book.home(id).zone;
  const auto& other = book.home(first).zone;
  if (!zone || !other || *zone == *other) return;
  const Provision& charge = book.at(id);
  book.out.add({.code = Code::stack_in_two_zones,
                .mark = charge.stack_mark,
                .message = "the stack " + in_quotes(charge.stack) + " has days of " + zone->name() +
                           " here and days of " + other->name() + " elsewhere",
                .also = {{book.at(first).stack_mark, "the other zone"}},
                .hint = "give the charge a stack of its own, or correct the instrument's zone"});
}

/// R426: what is added up is due on one date.
void check_attaching(Checked& book, ProvisionId id, ProvisionId first) {
  const Provision& charge = book.at(id);
  const Provision& other = book.at(first);
  if (charge.attaches_to == other.attaches_to) return;
  book.out.add({.code = Code::stack_of_two_dates,
                .mark = charge.stack_mark,
                .message = "the stack " + in_quotes(charge.stack) + " attaches to " +
                           attaching(charge) + " here, and to " + attaching(other) + " elsewhere",
                .also = {{other.stack_mark, "the other date"}},
                .hint = "give the charge a stack of its own, or the same 'attaches_to'"});
}

/// R444: what is added up is counted in one unit.
void check_one_unit(Checked& book, ProvisionId id, ProvisionId first) {
  const Provision& charge = book.at(id);
  const Provision& other = book.at(first);
  if (charge.rate.quantity.unit == other.rate.quantity.unit) return;
  book.out.add({.code = Code::stack_in_two_units,
                .mark = charge.rate.mark,
                .message = "the stack " + in_quotes(charge.stack) + " is counted in " +
                           in_quotes(charge.rate.quantity.unit) + " here and in " +
                           in_quotes(other.rate.quantity.unit) + " elsewhere",
                .also = {{other.rate.mark, "the other unit"}},
                .hint = "write the unit in one way, or give the charge a stack of its own"});
}

/// R427: a rate keeps its unit.
void check_unit(Checked& book, const Provision& change, ProvisionId target) {
  const Provision& charge = book.at(target);
  if (charge.head != Head::charge || !book.whole(target)) return;
  const std::string& unit = change.terms.rate->quantity.unit;
  if (unit == charge.rate.quantity.unit) return;
  book.out.add({.code = Code::rate_in_another_unit,
                .mark = change.terms.rate->mark,
                .message = in_quotes(change.id) + " sets a rate in " + in_quotes(unit) + ", and " +
                           in_quotes(charge.id) + " is counted in " +
                           in_quotes(charge.rate.quantity.unit),
                .also = {{charge.rate.mark, "the rate"}},
                .hint = "replace the charge by another"});
}

/// R428: a gap lies in a stack that charges make up.
void check_gaps(Checked& book, const std::map<std::string, ProvisionId>& stacks) {
  for (const Instrument& instrument : book.draft.instruments) {
    for (const NotEncoded& left : instrument.not_encoded) {
      if (!left.stack || stacks.count(left.stack->value) != 0) continue;
      book.out.add({.code = Code::gap_of_no_stack,
                    .mark = left.stack->mark,
                    .message = "no charge stands in the stack " + in_quotes(left.stack->value),
                    .hint = "write the name as the charges have it under 'stack'"});
    }
  }
}

}  // namespace

void check_charges(Checked& book) {
  std::map<std::string, ProvisionId> first;
  for (std::uint32_t index = 0; index < book.draft.provisions.size(); ++index) {
    const ProvisionId id{index};
    const Provision& charge = book.at(id);
    if (charge.head != Head::charge || charge.stack.empty()) continue;
    const auto [at, added] = first.emplace(charge.stack, id);
    if (added || !book.whole(id) || !book.whole(at->second)) continue;
    check_zone(book, id, at->second);
    check_attaching(book, id, at->second);
    check_one_unit(book, id, at->second);
  }
  for_each_whole(book, [&](ProvisionId id, const Provision& change) {
    if (!change.terms.rate) return;
    for (const ProvisionId target : book.targets[id.index]) check_unit(book, change, target);
  });
  if (!book.draft.lost.ids.empty()) return;  // the stack may be that of a charge that was lost
  check_gaps(book, first);
}

}  // namespace inforce
