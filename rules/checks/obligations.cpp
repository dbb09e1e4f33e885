// How often something is owed, and by when.
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
       .message = in_quotes(provision.id) + " recurs every " + recurring.written.value +
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
                   .message = in_quotes(provision.id) + " recurs every " + recurring.written.value +
                              ", and that never comes",
                   .hint = "no month may have such a day; read the rule again"};
  Recurrence endless = recurrence;
  endless.last.reset();
  if (recurring.last && !periods(endless, from, rule_horizon()).empty()) {
    never.message = in_quotes(provision.id) + " recurs every " + recurring.written.value +
                    ", and not once by its last time";
    never.also = {{recurring.last->mark, "the last time"}};
    const bool swapped = recurring.first && recurring.last->value.last < from;
    never.hint = swapped ? "were 'first' and 'last' swapped?" : "write a later 'last'";
  }
  book.out.add(std::move(never));
}

/// R237: what is due before it begins is overdue from its first minute on. A roll may yet bring a
/// last day after the start.
void check_due(Checked& book, ProvisionId id, const WrittenDate& due) {
  const Provision& provision = book.at(id);
  const auto& roll = provision.obligation.roll;
  if (roll && roll->value != Roll::none && roll->value != Roll::preceding) return;
  const std::vector<WindowBounds> windows = book.dates.windows(id);
  const DateBounds after = book.dates.after(due, provision.instrument);
  const bool over = std::all_of(windows.begin(), windows.end(), [&](const WindowBounds& window) {
    return !window.from.unknown() && after.latest <= window.from.earliest;
  });
  if (windows.empty() || !over) return;
  std::vector<Label> also;
  const Window* written = windows.front().written;
  if (written != nullptr) also.push_back({written->mark, "begins here"});
  book.out.add({.code = Code::due_before_start,
                .mark = due.mark,
                .message = in_quotes(provision.id) + " is due by " + due.text +
                           ", and begins only after that",
                .also = also,
                .hint = "one of the two days is another; or it held before, and begins earlier"});
}

void check_dues(Checked& book, ProvisionId id, const ObligationTerms& terms) {
  if (terms.due) check_due(book, id, *terms.due);
  for (const Restatement& restated : terms.restated) check_due(book, id, restated.due);
}

}  // namespace

void check_obligations(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& provision) {
    if (provision.head != Head::obligation) return;
    if (!provision.obligation.recurring) return check_dues(book, id, provision.obligation);
    check_recurrence(book, id, provision);
    check_comes(book, provision);
  });
}

}  // namespace inforce
