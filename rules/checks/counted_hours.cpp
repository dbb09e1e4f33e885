// Hours and minutes, which are counted from a moment and not from a day.
#include <algorithm>
#include <string>

#include "rules/checks/checked.h"
#include "rules/checks/written_dates.h"

namespace inforce {
namespace {

// Names it a day, and says nothing of the hour? A provision begins with the first minute of its
// day, and so does what is dated by it. What is planned is not before its day: no more is said.
bool known_by_day(const Draft& draft, const WrittenDate& date, std::size_t steps = 0) {
  switch (date.kind) {
    case WrittenDate::Kind::civil: return !date.civil.minute_of_day && !date.civil.clock_unknown;
    case WrittenDate::Kind::one_of:
    case WrittenDate::Kind::disputed:
      return std::any_of(date.readings.begin(), date.readings.end(),
                         [&](const WrittenDate& one) { return known_by_day(draft, one); });
    case WrittenDate::Kind::anchored: {
      if (date.within) return !date.within->has_clock_units();
      if (date.of.kind != Reference::Kind::event) return false;
      const auto& its = draft.events[date.of.index].date;
      const bool circle = steps > draft.events.size();
      return its && !circle && known_by_day(draft, *its, steps + 1);
    }
    case WrittenDate::Kind::always:
    case WrittenDate::Kind::publication:
    case WrittenDate::Kind::planned: return false;
  }
  return false;  // a WrittenDate has no other kind
}

/// R236: at which hour the count begins, nobody said.
void check_date(Checked& book, const WrittenDate& date) {
  const bool in_hours = date.within && date.within->has_clock_units();
  if (!in_hours || date.of.kind != Reference::Kind::event) return;
  const Event& event = book.draft.events[date.of.index];
  if (!event.date || !known_by_day(book.draft, *event.date)) return;
  book.out.add(
      {.code = Code::hours_from_a_day,
       .mark = date.mark,
       .message = date.length + " are counted from " + in_quotes(date.of.name.value) +
                  ", of which only the day is known",
       .also = {{event.date->mark, "no hour"}},
       .hint = "write its minute (2026-05-01T14:20), or {date: 2026-05-01, clock: unknown}; or "
               "count in days"});
}

void check_window(Checked& book, const Window& window) {
  if (window.from) check_date(book, *window.from);
  if (window.end && window.end->date) check_date(book, *window.end->date);
}

}  // namespace

void check_counted_hours(Checked& book) {
  for_each_date(book, {[&](const Window& window, auto) { check_window(book, window); },
                       [&](const DatePlace& place) { check_date(book, place.date); }});
}

}  // namespace inforce
