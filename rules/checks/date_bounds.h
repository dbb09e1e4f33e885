// The earliest and the latest moment that written dates can mean, with all that is on file.
//
// Checks ask whether something is wrong in every reading, so what is not known is left wide: a date
// counted from an event without a date has no moment yet and is refused by no check.
#pragma once

#include <optional>
#include <vector>

#include "rules/draft.h"
#include "timeline/instant.h"
#include "timeline/zone.h"

namespace inforce {

/// After every moment: no end, or no date yet.
inline constexpr Instant no_moment = Instant::last() + 1;

/// Invariant: earliest <= latest. `zone` is where one goes on counting from it.
struct DateBounds {
  Instant earliest, latest;
  Zone zone;
  bool beyond_calendar = false;  ///< counted past its end, or before its beginning: some other day

  [[nodiscard]] bool unknown() const { return earliest >= no_moment; }
  [[nodiscard]] bool exact() const { return earliest == latest; }
};

/// [from, until), each end within its bounds.
struct WindowBounds {
  DateBounds from, until;
  const Window* written = nullptr;  ///< nothing where it comes from an act or a publication

  /// Some reading of both has a minute in common.
  [[nodiscard]] bool may_meet(const WindowBounds& other) const {
    return from.earliest < other.until.latest && other.from.earliest < until.latest;
  }
};

class BoundsReader {
 public:
  explicit BoundsReader(const Draft& draft);

  [[nodiscard]] DateBounds begin(const WrittenDate& date, InstrumentId home);
  /// The first minute after a date that still counts.
  [[nodiscard]] DateBounds after(const WrittenDate& date, InstrumentId home);
  [[nodiscard]] DateBounds end(const WrittenEnd& end, const DateBounds& from, InstrumentId home);
  [[nodiscard]] WindowBounds window(const Window& window, InstrumentId home);
  /// Of a fact outside any instrument, whose days are days of UTC.
  [[nodiscard]] WindowBounds window(const Window& window);
  /// Of a date that is counted, what it is counted from.
  [[nodiscard]] DateBounds anchor(const WrittenDate& date) { return anchor(date, utc()); }
  /// The provision's windows, its own or its instrument's; of a change without either, from the day
  /// of publication. Empty: no start yet.
  [[nodiscard]] std::vector<WindowBounds> windows(ProvisionId id);

 private:
  // What a date is read by: the zone of its days, and the day that `publication` means.
  struct Home {
    Zone zone;
    std::optional<Date> published;
  };

  [[nodiscard]] Home home_of(InstrumentId id) const;
  [[nodiscard]] DateBounds begin(const WrittenDate& date, const Home& home);
  [[nodiscard]] DateBounds after(const WrittenDate& date, const Home& home);
  [[nodiscard]] DateBounds end(const WrittenEnd& end, const DateBounds& from, const Home& home);
  [[nodiscard]] WindowBounds window(const Window& window, const Home& home);
  [[nodiscard]] DateBounds counted(const WrittenDate& date, Zone zone);
  [[nodiscard]] DateBounds anchor(const WrittenDate& date, Zone zone);
  [[nodiscard]] DateBounds of_event(EventId id);
  [[nodiscard]] DateBounds written_start(ProvisionId id);
  [[nodiscard]] Zone zone_of(InstrumentId home) const;

  // Dates counted from each other have their own check; here the circle is cut.
  std::vector<bool> entered_events_, entered_provisions_;
  const Draft& draft_;
};

}  // namespace inforce
