// Written dates as moments: the earliest and the latest a date can mean.
//
// Semantics A 1 and A 2. What a date means depends on the knowledge date only through the events it
// is counted from.
#pragma once

#include <optional>
#include <vector>

#include "engine/known.h"
#include "engine/open.h"
#include "rules/rule_book.h"
#include "timeline/instant.h"

namespace inforce {

/// Stands for "never, or not yet known": after every moment of the time axis.
inline constexpr Instant never = Instant::last() + 1;

/// The horizon: questions about yearly windows reach from the first of these years to the last. One
/// year more is written out at either end, for zones and for parts that run over New Year.
inline constexpr int first_repeated_year = 1900;
inline constexpr int last_repeated_year = 2199;

/// Invariant: earliest <= latest. `zone` is where one goes on counting from it.
struct MomentRange {
  Instant earliest;
  Instant latest;
  Zone zone;
};

/// A window of a provision, read: [from, until), each end a range. Without an end: `never`.
struct Span {
  MomentRange from, until;
  /// Nothing where the window is not written: from a publication day, or from a first value.
  const Window* written = nullptr;
};

/// Every date of the book as known on one day. The book must outlive it.
class Moments {
 public:
  explicit Moments(const Known& known);

  [[nodiscard]] const Known& known() const { return *known_; }
  [[nodiscard]] Zone zone_of(const Provision& context) const;

  /// The first minute a date in a place of beginning means (`from`, `until`, `new_from`, `date`).
  [[nodiscard]] MomentRange begin_of(const WrittenDate& date, const Provision& context) const;
  /// The first minute after a date in a place of a last day (`through`).
  [[nodiscard]] MomentRange after(const WrittenDate& date, const Provision& context) const;
  [[nodiscard]] MomentRange end_of(const WrittenEnd& end, const MomentRange& from,
                                   const Provision& context) const;
  [[nodiscard]] MomentRange of_event(EventId event) const;
  /// What a date `within` a length is counted from: the beginning of a day, unless in hours.
  [[nodiscard]] MomentRange anchor_of(const WrittenDate& date, const Provision& context) const;

  /// The provision's windows as known, its own or the instrument's, before any change acts. Of a
  /// parameter without either one that begins with its first known value. Semantics B 16.
  [[nodiscard]] std::vector<Span> spans(ProvisionId provision) const;
  /// Does anything say when it is in force: a window, its own or its instrument's, or what it takes
  /// the place of? What its date turns on may not have happened.
  [[nodiscard]] bool says_when(ProvisionId provision) const;
  /// Does it begin with its values: a parameter without windows, its own or its instrument's?
  [[nodiscard]] bool begins_with_values(ProvisionId provision) const;
  /// Then the dates of its known values, of which the first begins it; else none. One that is
  /// computed has none either: it begins with the last of its parts.
  [[nodiscard]] std::vector<const WrittenDate*> value_starts(ProvisionId provision) const;
  /// The first minute in force as written: what an anchor on a provision counts from.
  [[nodiscard]] MomentRange written_start(ProvisionId provision) const;

  /// The part of each year from the first of the spans to the last, or to the horizon.
  [[nodiscard]] OpenLine yearly(const Yearly& part, const std::vector<Span>& spans,
                                const Provision& context) const;

  /// Windows of goods and groups: days of UTC, unless a date names a zone.
  [[nodiscard]] Span span_of(const Window& window) const;
  /// A window that an instrument names outside its provisions: days of its zone.
  [[nodiscard]] Span span_of(const Window& window, InstrumentId instrument) const;

 private:
  // What surrounds a date: the zone of its days, and the day of publication for `publication`.
  struct Context {
    Zone zone;
    std::optional<Date> published;
    bool overlay = false;
    /// Counting goes by days: a day whose clock is unknown is that day.
    bool by_day = false;
  };
  [[nodiscard]] MomentRange begin(const WrittenDate& date, const Context& context) const;
  [[nodiscard]] MomentRange after(const WrittenDate& date, const Context& context) const;
  [[nodiscard]] MomentRange after_anchor(const Reference& anchor, const Context& context) const;
  [[nodiscard]] MomentRange end(const WrittenEnd& end, const MomentRange& from,
                                const Context& context) const;
  [[nodiscard]] MomentRange anchor(const WrittenDate& date, const Context& context) const;
  [[nodiscard]] MomentRange anchored(const WrittenDate& date, const Context& context) const;
  [[nodiscard]] Span read(const Window& window, const Context& context) const;
  // `by_day`: as an anchor one counts days from.
  [[nodiscard]] MomentRange of_event(EventId event, bool by_day) const;
  [[nodiscard]] std::vector<Span> spans(ProvisionId provision, bool by_day) const;
  [[nodiscard]] MomentRange start_of(ProvisionId provision, bool by_day) const;
  [[nodiscard]] bool names_minute(const WrittenDate& date) const;
  [[nodiscard]] Context context_of(const Instrument& instrument) const;
  [[nodiscard]] bool begins_at_minute(ProvisionId provision) const;
  [[nodiscard]] Context context_of(const Provision& provision) const;
  [[nodiscard]] Context context_of(const Event& event) const;

  const Known* known_;
  std::vector<bool> successors_;  // what a known replacement puts in another's place
};

/// Yes from the latest start to before the earliest end, no outside the widest reading, else open.
[[nodiscard]] OpenLine holds(const Span& span);
/// Yes from the latest reading of a beginning on.
[[nodiscard]] OpenLine holds_from(const MomentRange& from);

}  // namespace inforce
