// What is on record of performances, against what is owed.
#include <algorithm>
#include <string>

#include "rules/checks/checked.h"
#include "rules/units.h"

namespace inforce {
namespace {

// Why what was done adds up to nothing of what is owed.
std::string unlike(const Rate& done, const Amount& owed, const Provision& provision) {
  const std::string amount = "the amount of " + in_quotes(provision.id);
  if (done.quantity.unit.empty()) {
    return in_quotes(done.quantity.digits) + " has no unit, and " + amount + " is told in " +
           in_quotes(owed.limit.unit);
  }
  if (owed.limit.unit.empty()) {
    return in_quotes(done.quantity.unit) + " is a unit, and " + amount + " is told without one";
  }
  return in_quotes(done.quantity.unit) + " does not turn into " + in_quotes(owed.limit.unit) +
         ", in which " + amount + " is told";
}

/// R421: what adds up to the amount is of its dimension.
void check_amount(Checked& book, const Provision& provision, const Evidence& one) {
  const auto& owed = provision.amount;
  const bool cap = owed && (owed->comparison == Comparison::at_most ||
                            owed->comparison == Comparison::less_than);
  Diagnostic found{.code = Code::evidence_of_another_kind, .mark = one.mark, .message = {}};
  if (!one.amount) {
    if (!cap) return;
    found.message = "how much of the cap of " + in_quotes(provision.id) + " was used is not said";
    found.hint = "add the 'amount'";
  } else if (!owed) {
    found.mark = one.amount->mark;
    found.message = in_quotes(provision.id) + " has no amount that this could add up to";
    found.hint = "give it an 'amount', or leave it out here";
  } else if (unit_named(one.amount->quantity.unit).dimension !=
             unit_named(owed->limit.unit).dimension) {
    found.mark = one.amount->mark;
    found.message = unlike(*one.amount, *owed, provision);
    found.also = {{owed->mark, "the amount"}};
    found.hint = "write the quantity in a unit of the same kind";
  } else {
    return;
  }
  book.out.add(std::move(found));
}

/// R422: what was done before is no performance.
void check_start(Checked& book, ProvisionId id, const Provision& provision, const Evidence& one) {
  const DateBounds done = book.dates.after(one.date, provision.instrument);
  const auto windows = book.dates.windows(id);
  const bool after_some =
      std::any_of(windows.begin(), windows.end(),
                  [&](const WindowBounds& window) { return window.from.earliest < done.latest; });
  const auto& recurring = provision.obligation.recurring;
  const bool before_first = recurring && recurring->first &&
                            done.latest <= first_minute(recurring->first->value.first,
                                                        book.home(id).zone.value_or(utc()));
  if ((windows.empty() || after_some) && !before_first) return;
  book.out.add(
      {.code = Code::evidence_before_start,
       .mark = one.date.mark,
       .message = "this performance is dated before " + in_quotes(provision.id) + " begins",
       .hint = "correct this day, or the day on which the provision begins"});
}

// The one that `period` names.
std::optional<RecurringPeriod> named_period(const Provision& provision, const Evidence& one) {
  const auto& recurring = provision.obligation.recurring;
  const auto days = parse_named_days(one.period->value);
  if (!recurring || !days) return std::nullopt;
  for (RecurringPeriod& period : periods(recurring->recurrence(), days->first, days->last)) {
    if (period.key == one.period->value) return std::move(period);
  }
  return std::nullopt;
}

/// R422: what was done before its period is no performance of that.
void check_period_begun(Checked& book, ProvisionId id, const Provision& provision,
                        const Evidence& one, const RecurringPeriod& period) {
  const DateBounds done = book.dates.after(one.date, provision.instrument);
  const Instant begins = first_minute(period.first, book.home(id).zone.value_or(utc()));
  if (begins < done.latest) return;
  book.out.add({.code = Code::evidence_before_start,
                .mark = one.date.mark,
                .message = "this performance is dated before " + in_quotes(period.key) + " of " +
                           in_quotes(provision.id) + " begins, on " + iso(period.first),
                .also = {{one.period->mark, "the period"}},
                .hint = "correct the day; or leave 'period' out, and it counts to the period of "
                        "that day"});
}

// How a period is named: as the first one.
std::string period_example(const Recurring& recurring) {
  const Recurrence recurrence = recurring.recurrence();
  constexpr int usual_year = 2026;
  const Date from = recurrence.first.value_or(Date{usual_year, 1, 1});
  const auto some = periods(recurrence, from, from);
  return some.empty() ? "" : "; a period is named as in " + some.front().key;
}

/// R423: `period` is the name of one.
void check_period(Checked& book, ProvisionId id, const Provision& provision, const Evidence& one) {
  if (!one.period) return;
  const auto& recurring = provision.obligation.recurring;
  if (const auto period = named_period(provision, one)) {
    return check_period_begun(book, id, provision, one, *period);
  }
  book.out.add({.code = Code::evidence_of_no_period,
                .mark = one.period->mark,
                .message = recurring ? in_quotes(one.period->value) + " is no period of " +
                                           in_quotes(provision.id)
                                     : in_quotes(provision.id) + " does not recur, so it has no " +
                                           in_quotes(one.period->value),
                .hint = recurring ? "it recurs every " + recurring->written.value +
                                        period_example(*recurring)
                                  : "leave 'period' out"});
}

/// R423: without a name, the period is the one that holds its first day; and there is one.
void check_falls_in_period(Checked& book, const Provision& provision, const Evidence& one) {
  const auto& recurring = provision.obligation.recurring;
  if (!recurring || one.period) return;
  const DateBounds done = book.dates.begin(one.date, provision.instrument);
  if (done.unknown()) return;
  const Date day = civil_date(
      done.earliest, book.draft.instruments[provision.instrument.index].zone.value_or(utc()));
  const auto held = periods(recurring->recurrence(), day, day);
  const bool falls = std::any_of(held.begin(), held.end(), [day](const RecurringPeriod& period) {
    return period.first <= day && day <= period.last;
  });
  if (falls) return;
  book.out.add({.code = Code::evidence_of_no_period,
                .mark = one.date.mark,
                .message = iso(day) + " lies in no period of " + in_quotes(provision.id),
                .also = {{recurring->written.mark, "recurs"}},
                .hint = "say with 'period' which one it belongs to"});
}

/// R424: each period has its own last day.
void check_one_due(Checked& book, const Provision& provision) {
  const ObligationTerms& terms = provision.obligation;
  if (!terms.recurring || (!terms.due && terms.restated.empty())) return;
  const WrittenDate& due = terms.due ? *terms.due : terms.restated.front().due;
  book.out.add({.code = Code::one_due_for_many,
                .mark = due.mark,
                .message = in_quotes(provision.id) + " recurs every " +
                           terms.recurring->written.value + ", and this is one last day for all",
                .also = {{terms.recurring->written.mark, "recurs"}},
                .hint = "take it out, or write the one period as an obligation of its own"});
}

}  // namespace

void check_evidence(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& provision) {
    check_one_due(book, provision);
    for (const Evidence& one : provision.evidence) {
      check_amount(book, provision, one);
      check_start(book, id, provision, one);
      check_period(book, id, provision, one);
      check_falls_in_period(book, provision, one);
    }
  });
}

}  // namespace inforce
