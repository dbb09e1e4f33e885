#include "rules/checks/date_bounds.h"

#include <algorithm>

namespace inforce {
namespace {

DateBounds nowhere(Zone zone) { return {no_moment, no_moment, zone}; }

Instant moved(Instant t, const Duration& length, Zone zone) {
  return t >= no_moment ? no_moment : add(t, length, zone);
}

Duration days(int count) {
  Duration length;
  length.days = count;
  return length;
}

bool in_calendar(std::int64_t day) {
  return Date::first().days_since_epoch() <= day && day <= Date::last().days_since_epoch();
}

// The calendar's ends stop what is counted past them, so one has to look before.
bool leaves_calendar(Instant t, const Duration& length, Zone zone) {
  if (t >= no_moment || t <= Instant::first()) return false;
  const Date day = civil_date(t, zone);
  const std::int64_t months = 12 * std::int64_t{length.years} + length.months;
  const std::int64_t month = 12 * std::int64_t{day.year()} + day.month() - 1 + months;
  if (month < 12 * std::int64_t{Date::first().year()} ||
      month >= 12 * (std::int64_t{Date::last().year()} + 1)) {
    return true;
  }
  const std::int64_t days = 7 * std::int64_t{length.weeks} + length.days;
  if (!in_calendar(add_months(day, months).days_since_epoch() + days)) return true;
  return length.has_clock_units() && add(t, length, zone) > first_minute_after(Date::last(), zone);
}

// Working days need a calendar: at least so many days, and nobody knows how many more.
DateBounds moved(const DateBounds& from, const Duration& length) {
  Duration least = length;
  least.days += least.working_days;
  least.working_days = 0;
  const Instant earliest = moved(from.earliest, least, from.zone);
  const bool open = length.working_days != 0;
  return {earliest, open ? no_moment : moved(from.latest, least, from.zone), from.zone,
          from.beyond_calendar || leaves_calendar(from.earliest, least, from.zone) ||
              leaves_calendar(from.latest, least, from.zone)};
}

void shift(Instant DateBounds::*end, int count, DateBounds& bounds) {
  const Duration length = days(count);
  bounds.beyond_calendar |= leaves_calendar(bounds.*end, length, bounds.zone);
  bounds.*end = moved(bounds.*end, length, bounds.zone);
}

DateBounds hull(const DateBounds& a, const DateBounds& b) {
  return {std::min(a.earliest, b.earliest), std::max(a.latest, b.latest), a.zone,
          a.beyond_calendar || b.beyond_calendar};
}

DateBounds civil_begin(const CivilDate& date, Zone context) {
  const Zone zone = date.zone.value_or(context);
  if (date.minute_of_day) {
    const CivilMinute minute{date.day.first, *date.minute_of_day};
    const Instant at =
        date.offset ? instant_at_offset(minute, *date.offset) : instant_at_or_after(minute, zone);
    return {at, at, zone};
  }
  const Date last = date.day.widest_last;
  return {first_minute(date.day.widest_first, zone),
          date.clock_unknown ? first_minute_after(last, zone) : first_minute(last, zone), zone};
}

DateBounds civil_after(const CivilDate& date, Zone context) {
  const DateBounds begin = civil_begin(date, context);
  if (date.minute_of_day) return {begin.earliest + 1, begin.latest + 1, begin.zone};
  const Instant earliest =
      date.clock_unknown ? begin.earliest : first_minute_after(date.day.widest_first, begin.zone);
  return {earliest, first_minute_after(date.day.widest_last, begin.zone), begin.zone};
}

}  // namespace

BoundsReader::BoundsReader(const Draft& draft)
    : entered_events_(draft.events.size(), false),
      entered_provisions_(draft.provisions.size(), false),
      draft_(draft) {}

Zone BoundsReader::zone_of(InstrumentId home) const {
  return draft_.instruments[home.index].zone.value_or(utc());
}

BoundsReader::Home BoundsReader::home_of(InstrumentId id) const {
  const auto& published = draft_.instruments[id.index].known.published;
  return {zone_of(id), published ? std::optional(published->value) : std::nullopt};
}

DateBounds BoundsReader::begin(const WrittenDate& date, const Home& home) {
  const Zone zone = home.zone;
  switch (date.kind) {
    case WrittenDate::Kind::always: return {Instant::first(), Instant::first(), zone};
    case WrittenDate::Kind::publication: {
      const Instant at = home.published ? first_minute(*home.published, zone) : Instant::first();
      return {at, at, zone};
    }
    case WrittenDate::Kind::civil: return civil_begin(date.civil, zone);
    case WrittenDate::Kind::planned:
      return {civil_begin(date.civil, zone).earliest, no_moment, zone};
    case WrittenDate::Kind::one_of:
    case WrittenDate::Kind::disputed: {
      if (date.readings.empty()) return nowhere(zone);
      DateBounds all = begin(date.readings.front(), home);
      for (const WrittenDate& reading : date.readings) {
        all = hull(all, begin(reading, home));
      }
      return all;
    }
    case WrittenDate::Kind::anchored: return counted(date, zone);
  }
  return nowhere(zone);  // a WrittenDate has no other kind
}

DateBounds BoundsReader::after(const WrittenDate& date, const Home& home) {
  const Zone zone = home.zone;
  switch (date.kind) {
    case WrittenDate::Kind::civil: return civil_after(date.civil, zone);
    case WrittenDate::Kind::planned:
      return {civil_after(date.civil, zone).earliest, no_moment, zone};
    case WrittenDate::Kind::one_of:
    case WrittenDate::Kind::disputed: {
      if (date.readings.empty()) return nowhere(zone);
      DateBounds all = after(date.readings.front(), home);
      for (const WrittenDate& reading : date.readings) {
        all = hull(all, after(reading, home));
      }
      return all;
    }
    case WrittenDate::Kind::always:
    case WrittenDate::Kind::publication:
    case WrittenDate::Kind::anchored: {
      DateBounds day = begin(date, home);
      shift(&DateBounds::latest, 1, day);
      // Counted from a minute it is that minute that counts last, counted from a day that day.
      if (day.earliest < no_moment) day.earliest = day.earliest + 1;
      return day;
    }
  }
  return nowhere(zone);  // a WrittenDate has no other kind
}

DateBounds BoundsReader::anchor(const WrittenDate& date, Zone zone) {
  if (date.of.kind == Reference::Kind::event) return of_event(date.of.event());
  if (date.of.kind == Reference::Kind::provision) return written_start(date.of.provision());
  return nowhere(zone);
}

DateBounds BoundsReader::counted(const WrittenDate& date, Zone zone) {
  const DateBounds anchor = this->anchor(date, zone);
  if (!date.within) return anchor;
  DateBounds named = moved(anchor, *date.within);
  if (date.counting != Counting::day_after) shift(&DateBounds::earliest, -1, named);
  if (date.counting == Counting::day_of) shift(&DateBounds::latest, -1, named);
  return named;
}

DateBounds BoundsReader::of_event(EventId id) {
  const Event& event = draft_.events[id.index];
  const Zone zone = zone_of(event.instrument);
  if (!event.date || entered_events_[id.index]) return nowhere(zone);
  entered_events_[id.index] = true;
  const DateBounds bounds = begin(*event.date, event.instrument);
  entered_events_[id.index] = false;
  return bounds;
}

DateBounds BoundsReader::written_start(ProvisionId id) {
  DateBounds start = nowhere(zone_of(draft_.provisions[id.index].instrument));
  if (entered_provisions_[id.index]) return start;
  entered_provisions_[id.index] = true;
  for (const WindowBounds& window : windows(id)) {
    if (window.from.earliest < start.earliest) start.zone = window.from.zone;
    start.earliest = std::min(start.earliest, window.from.earliest);
    start.latest = std::min(start.latest, window.from.latest);
    start.beyond_calendar |= window.from.beyond_calendar;
  }
  entered_provisions_[id.index] = false;
  return start;
}

DateBounds BoundsReader::end(const WrittenEnd& end, const DateBounds& from, const Home& home) {
  switch (end.kind) {
    case WrittenEnd::Kind::through: return after(*end.date, home);
    case WrittenEnd::Kind::until: return begin(*end.date, home);
    case WrittenEnd::Kind::until_or_through:
      return hull(begin(*end.date, home), after(*end.date, home));
    case WrittenEnd::Kind::length: {
      DateBounds until = moved(from, end.length);
      if (end.counting != Counting::day_of) shift(&DateBounds::latest, 1, until);
      if (end.counting == Counting::day_after) shift(&DateBounds::earliest, 1, until);
      return until;
    }
  }
  return nowhere(from.zone);  // a WrittenEnd has no other kind
}

WindowBounds BoundsReader::window(const Window& window, const Home& home) {
  const DateBounds since_ever{Instant::first(), Instant::first(), home.zone};
  const DateBounds from = window.from ? begin(*window.from, home) : since_ever;
  return {from, window.end ? end(*window.end, from, home) : nowhere(home.zone), &window};
}

DateBounds BoundsReader::begin(const WrittenDate& date, InstrumentId home) {
  return begin(date, home_of(home));
}

DateBounds BoundsReader::after(const WrittenDate& date, InstrumentId home) {
  return after(date, home_of(home));
}

DateBounds BoundsReader::end(const WrittenEnd& written, const DateBounds& from, InstrumentId home) {
  return end(written, from, home_of(home));
}

WindowBounds BoundsReader::window(const Window& written, InstrumentId home) {
  return window(written, home_of(home));
}

WindowBounds BoundsReader::window(const Window& written) {
  return window(written, Home{utc(), std::nullopt});
}

std::vector<WindowBounds> BoundsReader::windows(ProvisionId id) {
  const Provision& provision = draft_.provisions[id.index];
  const Instrument& home = draft_.instruments[provision.instrument.index];
  std::vector<WindowBounds> all;
  for (const Window& one : provision.windows.empty() ? home.in_force : provision.windows) {
    all.push_back(window(one, provision.instrument));
  }
  if (!all.empty() || !is_change(provision.head)) return all;
  const Zone zone = zone_of(provision.instrument);
  const auto& day = home.known.published ? home.known.published : provision.known.published;
  const Instant at = day ? first_minute(day->value, zone) : Instant::first();
  all.push_back({{at, at, zone}, nowhere(zone), nullptr});
  return all;
}

}  // namespace inforce
