// How often something is owed.
#include <algorithm>
#include <string>
#include <utility>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

/// R413: what recurs has a last time.
void check_recurrence(Checked& book, ProvisionId id, const Provision& provision) {
  const Recurring& recurring = *provision.obligation.recurring;
  if (recurring.last || recurring.every.rule.has_bound) return;
  const auto windows = book.dates.windows(id);
  const bool bounded =
      !windows.empty() && std::all_of(windows.begin(), windows.end(), [](const WindowBounds& one) {
        return one.written != nullptr && one.written->end;
      });
  if (bounded) return;
  book.out.add(
      {.code = Code::unbounded_recurrence,
       .mark = recurring.written.mark,
       .message = quoted(provision.id) + " recurs every " + recurring.written.value +
                  " without a last time",
       .hint = "add 'last', or an end of the provision; the year to which you plan will do"});
}

/// R420: what recurs comes at least once between its first and its last time.
void check_comes(Checked& book, const Provision& provision) {
  const Recurring& recurring = *provision.obligation.recurring;
  if (!recurring.last && recurring.every.kind != Cadence::Kind::rule) return;
  const Recurrence recurrence = recurring.recurrence();
  const Date from = recurrence.first.value_or(Date::first());
  if (!periods(recurrence, from, recurrence.last.value_or(rule_horizon())).empty()) return;
  Diagnostic never{.code = Code::never_recurs,
                   .mark = recurring.written.mark,
                   .message = quoted(provision.id) + " recurs every " + recurring.written.value +
                              ", and that never comes",
                   .hint = "no month may have such a day; read the rule again"};
  if (recurring.last) {
    never.message = quoted(provision.id) + " recurs every " + recurring.written.value +
                    ", and not once by its last time";
    never.also = {{recurring.last->mark, "the last time"}};
    never.hint = "were 'first' and 'last' swapped?";
  }
  book.out.add(std::move(never));
}

}  // namespace

void check_obligations(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& provision) {
    if (provision.head != Head::obligation) return;
    if (!provision.obligation.recurring) return;
    check_recurrence(book, id, provision);
    check_comes(book, provision);
  });
}

}  // namespace inforce
