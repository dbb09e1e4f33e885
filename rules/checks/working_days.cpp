// Counts of working days, wherever a date or a length can stand.
#include "rules/checks/checked.h"
#include "rules/checks/written_dates.h"

namespace inforce {
namespace {

/// R228: how many days a count of working days comes to, only a calendar knows.
void check_date(Checked& book, const WrittenDate& date) {
  if (!date.within || date.within->working_days == 0) return;
  book.out.add(
      {.code = Code::uncounted_working_days,
       .mark = date.mark,
       .message = "a date is counted in working days, and no calendar says which those are",
       .hint =
           "the deadline of an obligation is counted by its 'calendar'; elsewhere write the day it "
           "comes to, and the count into a note"});
}

void check_end(Checked& book, const WrittenEnd& end) {
  if (end.date) check_date(book, *end.date);
  if (end.length.working_days == 0) return;
  book.out.add(
      {.code = Code::uncounted_working_days,
       .mark = end.mark,
       .message = "a length is counted in working days, and no calendar says which those are",
       .hint = "write the last day with 'through', and the count into a note"});
}

void check_window(Checked& book, const Window& window) {
  if (window.from) check_date(book, *window.from);
  if (window.end) check_end(book, *window.end);
}

}  // namespace

void check_working_days(Checked& book) {
  for_each_date(book, {[&](const Window& window, auto) { check_window(book, window); },
                       [&](const DatePlace& place) {
                         if (!place.by_calendar) check_date(book, place.date);
                       }});
}

}  // namespace inforce
