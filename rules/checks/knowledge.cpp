// Days on which facts became known, were withdrawn or were looked for.
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

/// R225, R226: published, then recorded, then withdrawn.
void check_fact(Checked& book, const Knowledge& fact, const std::string& whose) {
  if (fact.recorded && fact.published && fact.recorded->value < fact.published->value) {
    book.out.add({.code = Code::recorded_before_published,
                  .mark = fact.recorded->mark,
                  .message = in_quotes(whose) + " was recorded on " + iso(fact.recorded->value) +
                             ", before it was published on " + iso(fact.published->value),
                  .also = {{fact.published->mark, "published here"}},
                  .hint = "'recorded' is the day our record got it, never before it was public"});
    return;
  }
  const auto& known = fact.recorded ? fact.recorded : fact.published;
  if (!fact.withdrawn || !known || known->value < fact.withdrawn->value) return;
  book.out.add({.code = Code::withdrawn_before_known,
                .mark = fact.withdrawn->mark,
                .message = in_quotes(whose) + " is withdrawn on " + iso(fact.withdrawn->value) +
                           ", but known only from " + iso(known->value),
                .also = {{known->mark, "known from here"}},
                .hint =
                    "it would never be on file; 'withdrawn' is the first day on which it was no "
                    "longer held to be right"});
}

void check_windows_of(Checked& book, const std::vector<Window>& windows, const std::string& whose) {
  for (const Window& window : windows) check_fact(book, window.known, whose);
}

/// R225, R226 of a look: made, then recorded, then withdrawn.
void check_look(Checked& book, const Look& look, const Instrument& instrument) {
  const std::string whose = "the look for acts later than " + in_quotes(instrument.id.value);
  const Knowledge& known = look.known;
  const Marked<Date>& from = known.recorded ? *known.recorded : look.day;
  if (known.recorded && known.recorded->value < look.day.value) {
    book.out.add({.code = Code::recorded_before_published,
                  .mark = known.recorded->mark,
                  .message = whose + " was recorded on " + iso(known.recorded->value) +
                             ", before it was made on " + iso(look.day.value),
                  .also = {{look.day.mark, "made here"}},
                  .hint = "'recorded' is the day our record got it"});
  } else if (known.withdrawn && known.withdrawn->value <= from.value) {
    book.out.add({.code = Code::withdrawn_before_known,
                  .mark = known.withdrawn->mark,
                  .message = whose + " is withdrawn on " + iso(known.withdrawn->value) +
                             ", but known only from " + iso(from.value),
                  .also = {{from.mark, "known from here"}},
                  .hint = "it would never be on file; leave it out"});
  }
}

/// R227: nobody can look for what came after an act before there was one.
void check_looks(Checked& book, const Instrument& instrument) {
  if (!instrument.known.published) return;
  for (const Look& look : instrument.looked) {
    const Marked<Date>& day = look.day;
    if (day.value >= instrument.known.published->value) continue;
    book.out.add({.code = Code::looked_before_published,
                  .mark = day.mark,
                  .message = "somebody looked on " + iso(day.value) + " for acts later than " +
                             in_quotes(instrument.id.value) + ", which was published on " +
                             iso(instrument.known.published->value),
                  .also = {{instrument.known.published->mark, "published here"}},
                  .hint = "write the day of the search"});
  }
}

}  // namespace

void check_knowledge(Checked& book) {
  for (const Instrument& instrument : book.draft.instruments) {
    if (!instrument.whole) continue;
    check_fact(book, instrument.known, instrument.id.value);
    check_windows_of(book, instrument.in_force, instrument.id.value);
    check_looks(book, instrument);
    for (const Look& look : instrument.looked) check_look(book, look, instrument);
  }
  for_each_whole(book, [&](ProvisionId, const Provision& provision) {
    check_fact(book, provision.known, provision.id);
    check_windows_of(book, provision.windows, provision.id);
    for (const ParameterValue& value : provision.values)
      check_fact(book, value.known, provision.id);
    for (const Restatement& due : provision.obligation.restated) {
      check_fact(book, due.known, provision.id);
    }
    for (const Evidence& one : provision.evidence) {
      check_fact(book, one.known, provision.id);
    }
  });
  for (const Event& event : book.draft.events) {
    if (event.whole) check_fact(book, event.known, event.id);
  }
}

}  // namespace inforce
