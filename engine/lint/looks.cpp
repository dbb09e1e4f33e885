// R606: instruments for whose later acts nobody has looked of late.
#include <algorithm>
#include <optional>
#include <string>

#include "engine/lint/linted.h"

namespace inforce {
namespace {

// Still has a part to play: in force, resting or about to be.
bool is_alive(const Linted& linted, const Instrument& instrument) {
  const Instant now = first_minute(linted.today, instrument.zone.value_or(utc()));
  // What was never checked against a source says so with every answer.
  return std::any_of(
      instrument.provisions.begin(), instrument.provisions.end(), [&](ProvisionId id) {
        return linted.known().holds(id) && linted.book.at(id).confidence == Confidence::verified &&
               !linted.chronicle.status(id).at(now).only(Status::ended);
      });
}

std::optional<Date> latest_look(const Linted& linted, const Instrument& instrument) {
  std::optional<Date> latest;
  for (const Look& look : instrument.looked) {
    if (look.day.value > linted.today || !look.known_by(linted.today)) continue;
    latest = std::max(latest.value_or(look.day.value), look.day.value);
  }
  return latest;
}

}  // namespace

void lint_looks(const Linted& linted) {
  for (std::uint32_t index = 0; index < linted.book.instruments().size(); ++index) {
    const Instrument& instrument = linted.book.instruments()[index];
    if (instrument.nature == Nature::report || !linted.known().holds(InstrumentId{index})) continue;
    if (instrument.known.published_always || !is_alive(linted, instrument)) continue;
    const auto look = latest_look(linted, instrument);
    // Whoever entered it on the day of its publication has seen that day's state.
    const auto seen = look ? look
                      : instrument.known.published
                          ? std::optional(instrument.known.published->value)
                          : std::nullopt;
    if (seen && linted.today - *seen <= stale_after_days) continue;
    linted.out.add(
        {.code = Code::stale_look,
         .mark = look ? instrument.looked.back().day.mark : instrument.id.mark,
         .message = look ? "the latest look for acts later than " + in_quotes(instrument.id.value) +
                               " is of " + iso(*look) + ", " +
                               std::to_string(linted.today - *look) + " days ago"
                         : "no look for acts later than " + in_quotes(instrument.id.value) +
                               " is on record" +
                               (instrument.looked.empty() ? "" : ": those entered lie ahead"),
         .hint = "search for later acts, and write the day into 'looked' (or: inforce looked " +
                 instrument.id.value + " --date DAY)"});
  }
}

}  // namespace inforce
