// R607 and R608: what rests on no place in a text, and texts that nobody could open.
#include <algorithm>
#include <string>
#include <vector>

#include "engine/lint/linted.h"

namespace inforce {
namespace {

const Source* source_of(const Instrument& instrument, const Cite& cite) {
  const auto found =
      std::find_if(instrument.sources.begin(), instrument.sources.end(),
                   [&](const Source& source) { return source.key.value == cite.source.value; });
  return found == instrument.sources.end() ? nullptr : &*found;
}

/// R607: the heads that may stand without 'cite' (changes and rules may not, R126).
void lint_missing(const Linted& linted, const Mark& mark, const std::string& id) {
  linted.out.add({.code = Code::missing_citation,
                  .mark = mark,
                  .message = in_quotes(id) + " cites no source",
                  .hint = "add cite: {source: KEY, at: \"the place in it\"}"});
}

// By today, whatever its date may mean.
bool has_happened(const Linted& linted, EventId id) {
  const MomentRange date = linted.moments().of_event(id);
  return date.latest < first_minute_after(linted.today, date.zone);
}

/// R608: 'verified', though of all that it cites nothing was read.
void lint_unread(const Linted& linted, const Provision& provision) {
  const Instrument& instrument = linted.book.instrument_of(provision);
  if (provision.confidence != Confidence::verified || provision.cites.empty()) return;
  const bool unread =
      std::all_of(provision.cites.begin(), provision.cites.end(), [&](const Cite& cite) {
        const Source* source = source_of(instrument, cite);
        return source != nullptr && source->seen == Seen::not_opened;
      });
  if (!unread) return;
  linted.out.add({.code = Code::missing_source,
                  .mark = provision.cites.front().source.mark,
                  .message = in_quotes(provision.id) +
                             " stands as verified, but no source that it cites was opened",
                  .hint = "open one and write 'seen: primary' or 'secondary'; or write "
                          "'confidence: recalled'"});
}

/// R608: a source that nobody who reads the pack could find.
void lint_findable(const Linted& linted, const Source& source) {
  if (!source.url.empty() || !source.publisher.empty()) return;
  linted.out.add({.code = Code::missing_source,
                  .mark = source.key.mark,
                  .message = "source " + in_quotes(source.key.value) +
                             " has neither a 'url' nor a 'publisher': nobody could find it",
                  .hint = "say where it can be read"});
}

}  // namespace

void lint_cites(const Linted& linted) {
  for_each_known(linted, [&](ProvisionId /*id*/, const Provision& provision) {
    const bool worked_out = provision.computed.has_value();
    if (provision.cites.empty() && !worked_out) {
      lint_missing(linted, provision.name.mark, provision.id);
    }
    lint_unread(linted, provision);
  });
  for (std::uint32_t index = 0; index < linted.book.events().size(); ++index) {
    const Event& event = linted.book.events()[index];
    if (!linted.known().holds(EventId{index})) continue;
    if (event.cites.empty() && has_happened(linted, EventId{index})) {
      lint_missing(linted, event.name.mark, event.id);
    }
  }
  for (const Instrument& instrument : linted.book.instruments()) {
    for (const Source& source : instrument.sources) lint_findable(linted, source);
  }
}

}  // namespace inforce
