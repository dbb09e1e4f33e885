#include "rules/checks/checks.h"

#include "rules/checks/checked.h"

namespace inforce {
namespace {

constexpr void (*families[])(Checked&) = {
    check_windows,         check_working_days, check_calendar_end, check_counted_hours,
    check_extensions,      check_knowledge,    check_reach,        check_permissions,
    check_undoing,         check_leaves,       check_competition,  check_successors,
    check_successor_width, check_terms,        check_weights,      check_charges,
    check_obligations,     check_evidence,     check_parameters,   check_goods,
    check_owners,          check_loops,
};

}  // namespace

void check_book(const Draft& draft, const Targets& targets, Diagnostics& out) {
  Checked book(draft, targets, out);
  for (const auto family : families) family(book);
}

}  // namespace inforce
