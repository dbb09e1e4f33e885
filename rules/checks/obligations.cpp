// How often something is owed.
#include <algorithm>
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

/// R413: what recurs has a last time.
void check_recurrence(Checked& book, ProvisionId id, const Provision& provision) {
  const ObligationTerms& terms = provision.obligation;
  if (!terms.every || terms.last) return;
  const auto windows = book.dates.windows(id);
  const bool bounded =
      !windows.empty() && std::all_of(windows.begin(), windows.end(), [](const WindowBounds& one) {
        return one.written != nullptr && one.written->end;
      });
  if (bounded) return;
  book.out.add(
      {.code = Code::unbounded_recurrence,
       .mark = terms.every->mark,
       .message =
           quoted(provision.id) + " recurs every " + terms.every->value + " without a last time",
       .hint = "add 'last', or an end of the provision; the year to which you plan will do"});
}

}  // namespace

void check_obligations(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& provision) {
    if (provision.head != Head::obligation) return;
    check_recurrence(book, id, provision);
  });
}

}  // namespace inforce
