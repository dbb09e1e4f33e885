// Dates and lengths counted past the ends of the calendar.
#include <string>

#include "rules/checks/checked.h"
#include "rules/checks/written_dates.h"

namespace inforce {
namespace {

void report(Checked& book, const Mark& mark, const std::string& what) {
  book.out.add(
      {.code = Code::beyond_calendar,
       .mark = mark,
       .message = what + " is counted beyond the calendar, which runs from " + iso(Date::first()) +
                  " to " + iso(Date::last()),
       .hint = "is the number or the unit a slip? what has no end is written without one"});
}

/// R235: what is counted beyond the calendar would stop at its end. `read`: the date as a moment.
void check_date(Checked& book, const WrittenDate& date, const DateBounds& read) {
  if (!date.within || !read.beyond_calendar) return;
  if (book.dates.anchor(date).beyond_calendar) return;  // said there
  report(book, date.mark, in_quotes(date.text));
}

/// R235: over working days the count may reach further than so many days.
void check_count_of_working_days(Checked& book, const DatePlace& place) {
  const auto& calendar = place.of->obligation.calendar;
  const DateBounds anchor = book.dates.anchor(place.date);
  if (calendar->kind != Reference::Kind::calendar || anchor.latest >= no_moment) return;
  const WorkingCalendar& days = book.draft.calendars[calendar->index].days;
  const Date latest = civil_date(anchor.latest, anchor.zone);
  const int count = place.date.within->working_days;
  if (days.count(latest, count, FirstCounted::day_after).latest < Date::last()) return;
  report(book, place.date.mark, in_quotes(place.date.text));
}

void check_place(Checked& book, const DatePlace& place) {
  const DateBounds read = place.last_day ? book.dates.after(place.date, place.home)
                                         : book.dates.begin(place.date, place.home);
  if (!read.beyond_calendar && place.by_calendar && place.date.within &&
      place.date.within->working_days > 0) {
    return check_count_of_working_days(book, place);
  }
  check_date(book, place.date, read);
}

/// R235: as of a date, of the window's ends and its length.
void check_window(Checked& book, const Window& window, std::optional<InstrumentId> home) {
  const WindowBounds read = home ? book.dates.window(window, *home) : book.dates.window(window);
  if (window.from) check_date(book, *window.from, read.from);
  if (!window.end) return;
  if (window.end->date) return check_date(book, *window.end->date, read.until);
  if (!read.until.beyond_calendar || read.from.beyond_calendar) return;
  report(book, window.end->mark, "an end " + text(window.end->length) + " after the beginning");
}

}  // namespace

void check_calendar_end(Checked& book) {
  for_each_date(book, {[&](const Window& window, auto home) { check_window(book, window, home); },
                       [&](const DatePlace& place) { check_place(book, place); }});
}

}  // namespace inforce
