// Counts of working days, wherever a date or a length can stand.
#include "rules/checks/checked.h"

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

void check_date(Checked& book, const std::optional<WrittenDate>& date) {
  if (date) check_date(book, *date);
}

void check_end(Checked& book, const WrittenEnd& end) {
  check_date(book, end.date);
  if (end.length.working_days == 0) return;
  book.out.add(
      {.code = Code::uncounted_working_days,
       .mark = end.mark,
       .message = "a length is counted in working days, and no calendar says which those are",
       .hint = "write the last day with 'through', and the count into a note"});
}

void check_window(Checked& book, const Window& window) {
  check_date(book, window.from);
  if (window.end) check_end(book, *window.end);
}

// The dates that tests compare with are written out, never counted.
void check_provision(Checked& book, const Provision& provision) {
  for (const Window& window : provision.windows) check_window(book, window);
  check_date(book, provision.new_from);
  if (provision.new_end) check_end(book, *provision.new_end);
  for (const ParameterValue& value : provision.values) check_date(book, value.from);
  const ObligationTerms& terms = provision.obligation;
  if (!terms.calendar) {
    check_date(book, terms.due);
    for (const Restatement& restated : terms.restated) check_date(book, restated.due);
  }
  for (const Evidence& one : provision.evidence) check_date(book, one.date);
  check_date(book, provision.terms.due);
}

}  // namespace

void check_working_days(Checked& book) {
  for (const Instrument& instrument : book.draft.instruments) {
    for (const Window& window : instrument.in_force) check_window(book, window);
    for (const NotEncoded& left : instrument.not_encoded) {
      if (left.window) check_window(book, *left.window);
    }
  }
  for_each_whole(
      book, [&](ProvisionId, const Provision& provision) { check_provision(book, provision); });
  for (const Event& event : book.draft.events) check_date(book, event.date);
  for_each_fact_window(book.draft, [&](const Window& window, const std::string& /*whose*/) {
    check_window(book, window);
  });
}

}  // namespace inforce
