#include "engine/deadlines.h"

#include <algorithm>

namespace inforce {
namespace {

/// A pair of last days in a zone. Without a latest: not before the earliest.
struct Days {
  Date earliest;
  std::optional<Date> latest;
  Zone zone;
};

MomentRange after_days(const Days& days) {
  return {first_minute_after(days.earliest, days.zone),
          days.latest ? first_minute_after(*days.latest, days.zone) : never, days.zone};
}

Days last_days_before(const MomentRange& after) {
  Days days{civil_date(after.earliest - 1, after.zone), std::nullopt, after.zone};
  if (after.latest < never) days.latest = civil_date(after.latest - 1, after.zone);
  return days;
}

const WorkingCalendar* calendar_of(const Moments& moments, const Provision& obligation) {
  const auto& named = obligation.obligation.calendar;
  return named ? &moments.known().book().at(named->calendar()).days : nullptr;
}

Date count(Deadline& made, const WorkingCalendar& calendar, Date anchor, const WrittenDate& due,
           FirstCounted first, bool earliest) {
  const Reached reached = calendar.count(anchor, due.within->working_days, first);
  made.counts.push_back({anchor, reached, first});
  return earliest ? reached.earliest : reached.latest;
}

// The day itself counted comes first, so it gives the earliest of the two readings.
Days count_working_days(Deadline& made, const WorkingCalendar& calendar, const WrittenDate& due) {
  const MomentRange& anchor = *made.anchor;
  const bool only_after = due.counting == Counting::day_after;
  const bool only_of = due.counting == Counting::day_of;
  Days days{count(made, calendar, civil_date(anchor.earliest, anchor.zone), due,
                  only_after ? FirstCounted::day_after : FirstCounted::day_of, true),
            std::nullopt, anchor.zone};
  if (anchor.latest >= never) return days;
  days.latest = count(made, calendar, civil_date(anchor.latest, anchor.zone), due,
                      only_of ? FirstCounted::day_of : FirstCounted::day_after, false);
  const bool twice = made.counts[0].reached == made.counts[1].reached;
  if (twice) made.counts.pop_back();
  return days;
}

void roll(Deadline& made, const WorkingCalendar& calendar, Roll how, Days& days) {
  const auto rolled = [&](Date day) {
    made.rolls.push_back({day, calendar.roll(day, how), {}});
    return made.rolls.back().reached;
  };
  const bool one = days.latest == days.earliest;
  const Reached first = rolled(days.earliest);
  days.earliest = first.earliest;
  if (one) {
    days.latest = first.latest;
  } else if (days.latest) {
    days.latest = rolled(*days.latest).latest;
  }
}

void settle(Deadline& made, const Moments& moments, const Provision& obligation, Days days) {
  const WorkingCalendar* calendar = calendar_of(moments, obligation);
  const auto& how = obligation.obligation.roll;
  if (calendar != nullptr && how && how->value != Roll::none) {
    roll(made, *calendar, how->value, days);
  }
  made.after = after_days(days);
}

bool names_minute(const WrittenDate& due) {
  if (due.kind == WrittenDate::Kind::anchored) return due.within && due.within->has_clock_units();
  return due.kind == WrittenDate::Kind::civil && due.civil.minute_of_day;
}

}  // namespace

Deadline deadline(const Moments& moments, const Provision& obligation, const WrittenDate& due,
                  const Provision& written_in) {
  const Zone zone = moments.zone_of(written_in);
  Deadline made{{never, never, zone}, {}, &due, nullptr, {}, {}, {}, names_minute(due)};
  if (due.kind == WrittenDate::Kind::anchored) made.anchor = moments.anchor_of(due, written_in);
  if (made.anchor && made.anchor->earliest >= never) return made;
  if (due.within && due.within->working_days != 0) {
    const WorkingCalendar* calendar = calendar_of(moments, obligation);
    // What is counted in working days falls on one, and rolls no further.
    made.after = after_days(count_working_days(made, *calendar, due));
    return made;
  }
  made.after = moments.after(due, written_in);
  if (made.by_minute || made.after.earliest >= never) return made;
  settle(made, moments, obligation, last_days_before(made.after));
  return made;
}

Deadline deadline(const Moments& moments, const Provision& obligation,
                  const RecurringPeriod& period) {
  const Zone zone = moments.zone_of(obligation);
  Deadline made{{never, never, zone}, {}, nullptr, nullptr, {}, {}, {}, false};
  settle(made, moments, obligation, {period.last, period.last, zone});
  return made;
}

std::optional<LastDays> last_days(const Deadline& deadline) {
  if (deadline.after.earliest >= never) return std::nullopt;
  const Days days = last_days_before(deadline.after);
  return LastDays{days.earliest, days.latest};
}

}  // namespace inforce
