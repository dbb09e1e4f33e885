#include "rules/checks/known_days.h"

#include <algorithm>

namespace inforce {

KnownDays known_days(const Knowledge& fact) {
  KnownDays days;
  if (fact.published) days.from = fact.published->value;
  if (fact.recorded) days.from = fact.recorded->value;
  if (fact.withdrawn) days.until = fact.withdrawn->value;
  return days;
}

KnownDays known_days(const Instrument& instrument) {
  return instrument.always_known ? KnownDays{} : known_days(instrument.known);
}

KnownDays known_days(const Draft& draft, const Provision& provision) {
  const Instrument& home = draft.instruments[provision.instrument.index];
  if (home.always_known) return {};
  return both(known_days(home), known_days(provision.known));
}

KnownDays both(const KnownDays& a, const KnownDays& b) {
  KnownDays days = a;
  if (b.from) days.from = days.from ? std::max(*days.from, *b.from) : *b.from;
  if (b.until) days.until = days.until ? std::min(*days.until, *b.until) : *b.until;
  return days;
}

}  // namespace inforce
