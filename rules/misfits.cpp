#include "rules/misfits.h"

#include <algorithm>
#include <utility>

namespace inforce {
namespace {

Diagnostic warning_of(const Diagnostic& error) {
  return {.code = Code::record_left_out,
          .mark = error.mark,
          .message = "this record is left out, as it does not fit these packs: " + error.message,
          .label = error.label,
          .also = error.also,
          .hint = error.hint};
}

}  // namespace

// The last one that begins at or before the place: entries do not lie in each other.
const Mark* Misfits::entry_of(const Mark& place) const {
  const auto starts_with = [](const Mark& mark) { return std::pair(mark.line, mark.column); };
  const Mark* found = nullptr;
  for (const Mark& entry : entries_) {
    if (entry.file == place.file && starts_with(entry) <= starts_with(place)) found = &entry;
  }
  return found;
}

void Misfits::leave_out(const Mark& entry, Draft& draft) const {
  for (Provision& provision : draft.provisions) {
    std::erase_if(provision.evidence, [&](const Evidence& one) { return one.mark == entry; });
  }
  for (Instrument& instrument : draft.instruments) {
    std::erase_if(instrument.looked,
                  [&](const Look& look) { return entry_of(look.day.mark) == &entry; });
  }
}

void Misfits::settle(const Diagnostics& said, Draft& draft, Diagnostics& found) const {
  for (const Diagnostic& one : said.all()) {
    const Mark* entry = one.severity() == Severity::error ? entry_of(one.mark) : nullptr;
    found.add(entry == nullptr ? one : warning_of(one));
    if (entry != nullptr) leave_out(*entry, draft);
  }
}

}  // namespace inforce
