// Civil time: which minutes a day has, in a named zone of the IANA tables.
//
// Clocks jump. A civil minute may not exist (a gap), or come twice (an overlap); a whole day may
// have been skipped. Each of these has a stated answer here, and a way to ask whether it was so.
#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/date.h"
#include "timeline/instant.h"
#include "timeline/result.h"

namespace inforce {

class ZoneTable;  // the offsets of one zone over time: zone_table.h

/// A named zone: "Asia/Shanghai". A handle, to be passed by value. Zones are equal if they have the
/// same name. They live as long as the program, and can be read from many threads.
class Zone {
 public:
  [[nodiscard]] const std::string& name() const;

  friend bool operator==(Zone, Zone) = default;

 private:
  explicit Zone(const ZoneTable& table) : table_(&table) {}
  friend Result<Zone, std::string> find_zone(std::string_view);
  friend Zone utc();
  friend const ZoneTable& table_of(Zone zone) { return *zone.table_; }

  const ZoneTable* table_;
};

/// By its name in this machine's IANA tables. The error is a sentence.
[[nodiscard]] Result<Zone, std::string> find_zone(std::string_view iana_name);

/// The zone "UTC". It needs no tables.
[[nodiscard]] Zone utc();

/// All names that find_zone knows, sorted. For "did you mean".
[[nodiscard]] std::vector<std::string> zone_names();

/// What a clock on the wall shows. `minute_of_day` is 0 to 1439.
struct CivilMinute {
  Date date;
  int minute_of_day = 0;

  friend auto operator<=>(const CivilMinute&, const CivilMinute&) = default;
};

/// The clocks of the zone jumped over a civil minute: at `jump` they went to `resumed`.
struct CivilGap {
  Instant jump;
  CivilMinute resumed;

  friend bool operator==(const CivilGap&, const CivilGap&) = default;
};

/// The first minute of the civil day: the earliest at which the zone's clocks show this date or a
/// later one. That is 00:00, or where the clocks jumped over midnight the minute they jumped to.
/// For a day the zone skipped it is the minute of the jump, so a skipped day has no minutes.
[[nodiscard]] Instant first_minute(Date date, Zone zone);

/// The first minute that no longer counts to the day: the next day's first. A day is the run of
/// minutes [first_minute, first_minute_after), so days neither overlap nor leave anything out.
[[nodiscard]] Instant first_minute_after(Date date, Zone zone);

/// One minute before `first_minute_after`.
[[nodiscard]] Instant last_minute(Date date, Zone zone);

/// False for a day the zone skipped: 2011-12-30 in Pacific/Apia.
[[nodiscard]] bool day_exists(Date date, Zone zone);

/// What the zone's clocks show. Beyond the years 0000 to 9999: the calendar's first or last minute.
[[nodiscard]] CivilMinute civil(Instant t, Zone zone);

/// The date the zone's clocks show.
[[nodiscard]] Date civil_date(Instant t, Zone zone);

/// When the clocks showed it; the earlier of the two times, if they showed it twice.
[[nodiscard]] Result<Instant, CivilGap> instant_of(CivilMinute minute, Zone zone);

/// All times at which the clocks showed it, in order: none in a gap, two in an overlap.
[[nodiscard]] std::vector<Instant> instants_of(CivilMinute minute, Zone zone);

/// The earliest time at which the clocks show this minute or a later one: `instant_of`, and in a
/// gap the jump.
[[nodiscard]] Instant instant_at_or_after(CivilMinute minute, Zone zone);

/// Minutes east of Greenwich, cut to the minute: 485 for Shanghai's local mean time +08:05:43.
[[nodiscard]] int offset_minutes(Instant t, Zone zone);

/// "+08:00", "-05:00" or "Z" as minutes east of Greenwich. The error is a sentence.
[[nodiscard]] Result<int, std::string> parse_offset(std::string_view text);

/// When clocks that are `offset` minutes east of Greenwich show it.
[[nodiscard]] Instant instant_at_offset(CivilMinute minute, int offset);

/// "+08:00"; "Z" for none.
[[nodiscard]] std::string offset_text(int offset);

/// "00:01"
[[nodiscard]] std::string clock(int minute_of_day);

/// "00:01" as a minute of the day. The error is a sentence.
[[nodiscard]] Result<int, std::string> parse_clock(std::string_view text);

}  // namespace inforce
