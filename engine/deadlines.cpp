#include "engine/deadlines.h"

#include <algorithm>
#include <utility>
#include <vector>

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

Days rolled(Deadline& made, const WorkingCalendar& calendar, Roll how, Days days) {
  const auto from = [&](Date day) {
    made.rolls.push_back({day, calendar.roll(day, how), {}});
    return made.rolls.back().reached;
  };
  const bool one = days.latest == days.earliest;
  const Reached first = from(days.earliest);
  days.earliest = first.earliest;
  if (one) {
    days.latest = first.latest;
  } else if (days.latest) {
    days.latest = from(*days.latest).latest;
  }
  return days;
}

Days settled(Deadline& made, const Moments& moments, const Provision& obligation,
             const Days& days) {
  const WorkingCalendar* calendar = calendar_of(moments, obligation);
  const auto& how = obligation.obligation.roll;
  if (calendar == nullptr || !how || how->value == Roll::none) return days;
  return rolled(made, *calendar, how->value, days);
}

// One reading of a date: a day, of which the clock may not be known, or a minute.
struct Fallen {
  MomentRange after, whole;
  std::optional<LastDays> days;
  bool by_minute = false;
};

Fallen whole_days(const Days& days) {
  const MomentRange whole = after_days(days);
  return {whole, whole, LastDays{days.earliest, days.latest}, false};
}

// A minute ends a minute after it begins; a day whose clock is not known may be over as it begins.
Fallen fallen(Deadline& made, const Moments& moments, const Provision& obligation,
              const WrittenDate& due, const Provision& written_in) {
  const MomentRange after = moments.after(due, written_in);
  if (after.earliest >= never) return {after, after, std::nullopt, false};
  const Instant begins = moments.begin_of(due, written_in).earliest;
  Days days = last_days_before(after);
  if (after.earliest == begins + 1) {
    return {after, after, LastDays{days.earliest, days.latest}, true};
  }
  const bool no_clock = after.earliest == begins;
  if (no_clock) days.earliest = civil_date(begins, days.zone);
  days = settled(made, moments, obligation, days);
  Fallen found = whole_days(days);
  if (no_clock) found.after.earliest = first_minute(days.earliest, days.zone);
  return found;
}

// Those of the event that it is, in the event's zone, if it is one.
std::vector<WrittenDate> readings_of(const Moments& moments, const WrittenDate& due) {
  if (!due.readings.empty()) return due.readings;
  if (due.within || due.of.kind != Reference::Kind::event) return {due};
  const RuleBook& book = moments.known().book();
  const Event& event = book.at(due.of.event());
  if (!event.date || event.date->readings.empty()) return {due};
  std::vector<WrittenDate> found = event.date->readings;
  const Zone zone = book.at(event.instrument).zone.value_or(utc());
  for (WrittenDate& reading : found) reading.civil.zone = reading.civil.zone.value_or(zone);
  return found;
}

MomentRange hull(const MomentRange& a, const MomentRange& b) {
  return {std::min(a.earliest, b.earliest), std::max(a.latest, b.latest), a.zone};
}

// The days each in their own zone; all readings are dated, or none.
Fallen hull(const Fallen& a, const Fallen& b) {
  Fallen found{hull(a.after, b.after), hull(a.whole, b.whole), a.days, a.by_minute && b.by_minute};
  if (!a.days || !b.days) return found;
  found.days->earliest = std::min(a.days->earliest, b.days->earliest);
  if (a.days->latest && b.days->latest) {
    found.days->latest = std::max(*a.days->latest, *b.days->latest);
  } else {
    found.days->latest.reset();
  }
  return found;
}

Deadline with(Deadline made, const Fallen& fallen) {
  made.after = fallen.after;
  made.whole = fallen.whole;
  made.last_days = fallen.days;
  made.by_minute = fallen.by_minute;
  return made;
}

}  // namespace

Deadline deadline(const Moments& moments, const Provision& obligation, const WrittenDate& due,
                  const Provision& written_in) {
  const MomentRange none{never, never, moments.zone_of(written_in)};
  Deadline made{none, none, {}, {}, &due, nullptr, {}, {}, {}, false};
  if (due.kind == WrittenDate::Kind::anchored) made.anchor = moments.anchor_of(due, written_in);
  if (made.anchor && made.anchor->earliest >= never) return made;
  if (due.within && due.within->working_days != 0) {
    const WorkingCalendar* calendar = calendar_of(moments, obligation);
    // What is counted in working days falls on one, and rolls no further.
    const Days days = count_working_days(made, *calendar, due);
    return with(std::move(made), whole_days(days));
  }
  // Only days roll: each reading by itself, for another may be a minute.
  const std::vector<WrittenDate> readings = readings_of(moments, due);
  Fallen all = fallen(made, moments, obligation, readings.front(), written_in);
  for (std::size_t i = 1; i < readings.size(); ++i) {
    all = hull(all, fallen(made, moments, obligation, readings[i], written_in));
  }
  return with(std::move(made), all);
}

Deadline deadline(const Moments& moments, const Provision& obligation,
                  const RecurringPeriod& period) {
  const Zone zone = moments.zone_of(obligation);
  const MomentRange none{never, never, zone};
  Deadline made{none, none, {}, {}, nullptr, nullptr, {}, {}, {}, false};
  const Days days = settled(made, moments, obligation, {period.last, period.last, zone});
  return with(std::move(made), whole_days(days));
}

}  // namespace inforce
