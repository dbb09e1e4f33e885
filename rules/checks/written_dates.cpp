#include "rules/checks/written_dates.h"

#include <string>

namespace inforce {
namespace {

void visit_end(const WrittenEnd& end, const Provision& provision, const DateVisitor& visit) {
  if (!end.date) return;
  visit.date(
      {*end.date, provision.instrument, end.kind != WrittenEnd::Kind::until, false, &provision});
}

void visit_obligation(const Provision& provision, const DateVisitor& visit) {
  const ObligationTerms& terms = provision.obligation;
  const bool by_calendar = terms.calendar.has_value();
  if (terms.due) visit.date({*terms.due, provision.instrument, true, by_calendar, &provision});
  for (const Restatement& restated : terms.restated) {
    visit.date({restated.due, provision.instrument, true, by_calendar, &provision});
  }
}

void visit_provision(const Provision& provision, const DateVisitor& visit) {
  const InstrumentId home = provision.instrument;
  for (const Window& window : provision.windows) visit.window(window, home);
  if (provision.new_from) visit.date({*provision.new_from, home, false, false, &provision});
  if (provision.new_end) visit_end(*provision.new_end, provision, visit);
  for (const ParameterValue& value : provision.values) {
    visit.date({value.from, home, false, false, &provision});
  }
  visit_obligation(provision, visit);
  for (const Evidence& one : provision.evidence) {
    visit.date({one.date, home, false, false, &provision});
  }
  if (provision.terms.due) visit.date({*provision.terms.due, home, true, false, &provision});
}

}  // namespace

void for_each_date(const Checked& book, const DateVisitor& visit) {
  for (std::uint32_t index = 0; index < book.draft.instruments.size(); ++index) {
    const Instrument& instrument = book.draft.instruments[index];
    for (const Window& window : instrument.in_force) visit.window(window, InstrumentId{index});
    for (const NotEncoded& left : instrument.not_encoded) {
      if (left.window) visit.window(*left.window, InstrumentId{index});
    }
  }
  for_each_whole(
      book, [&](ProvisionId, const Provision& provision) { visit_provision(provision, visit); });
  for (const Event& event : book.draft.events) {
    if (event.date) visit.date({*event.date, event.instrument, false, false, nullptr});
  }
  for_each_fact_window(book.draft, [&](const Window& window, const std::string& /*whose*/) {
    visit.window(window, std::nullopt);
  });
}

}  // namespace inforce
