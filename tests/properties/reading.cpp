#include "tests/properties/reading.h"

#include <algorithm>
#include <map>

namespace inforce::oracle {

namespace {

// One addition: the same day number, else the month's last day.
Day plus_months(Day start, int count) {
  const Date from = date_of(start);
  const int months = from.year() * 12 + (from.month() - 1) + count;
  const int year = months / 12;
  const int month = months % 12 + 1;
  for (int day = from.day();; --day) {
    if (const auto found = Date::make(year, month, day)) return found->days_since_epoch();
  }
}

Day plus(Day start, const Length& length) {
  switch (length.unit) {
    case Unit::days: return start + length.count;
    case Unit::weeks: return start + 7 * length.count;
    case Unit::months: return plus_months(start, length.count);
    case Unit::years: return plus_months(start, 12 * length.count);
    case Unit::minutes:
    case Unit::hours:
    case Unit::working_days: break;
  }
  return start;
}

bool on_the_clock(Unit unit) { return unit == Unit::minutes || unit == Unit::hours; }
Minute minutes_in(const Length& length) {
  return static_cast<Minute>(length.count) * (length.unit == Unit::hours ? 60 : 1);
}

Stamp day_stamp(Day day, const std::string& zone) { return {Stamp::Kind::day, day, 0, zone}; }
Stamp minute_stamp(Minute minute, const std::string& zone) {
  return {Stamp::Kind::minute, 0, minute, zone};
}

Stamps days(Day first, Day last, const std::string& zone) {
  return {day_stamp(first, zone), day_stamp(last, zone), false};
}

// ? ~ % : certain only one unit of the written precision further out.
Stamps marked_day(const WrittenDate& date, const std::string& zone) {
  const int wide = date.mark == 0 ? 0 : 1;
  Stamps made = days(date.day - wide, date.day + wide, zone);
  made.clock_unknown = date.clock_unknown;
  return made;
}

Stamps marked_months(const WrittenDate& date, int months, const std::string& zone) {
  const int wide = date.mark == 0 ? 0 : months;
  return days(plus_months(date.day, -wide), plus_months(date.day, months + wide) - 1, zone);
}

Stamps hull(const WrittenDate& date, const DateContext& context) {
  Stamps made = stamps_of(date.readings.front(), context);
  for (const WrittenDate& reading : date.readings) {
    const Stamps other = stamps_of(reading, context);
    const auto start = [&](const Stamp& stamp) {
      return moment_of(stamp, Bound::first_moment, context.drop_zones);
    };
    if (start(other.earliest) < start(made.earliest)) made.earliest = other.earliest;
    if (start(other.latest) > start(made.latest)) made.latest = other.latest;
  }
  return made;
}

Stamp later_by(const Stamp& stamp, const Length& length, int days_less, bool drop_zones) {
  if (stamp.kind == Stamp::Kind::after_all || stamp.kind == Stamp::Kind::before_all) return stamp;
  if (on_the_clock(length.unit)) {
    const Minute start = moment_of(stamp, Bound::first_moment, drop_zones);
    return minute_stamp(start + minutes_in(length), stamp.zone);
  }
  return day_stamp(plus(day_of(stamp, drop_zones), length) - days_less, stamp.zone);
}

// "Within 60 days of X": the day after X's counts as the first, unless said otherwise.
Stamps within(const WrittenDate& date, const DateContext& context) {
  const Stamps anchor = context.anchor(date.ref);
  const Counting counting = date.length.counting;
  const int less_first = counting == Counting::day_of || counting == Counting::unclear ? 1 : 0;
  const int less_last = counting == Counting::day_of ? 1 : 0;
  return {later_by(anchor.earliest, date.length, less_first, context.drop_zones),
          later_by(anchor.latest, date.length, less_last, context.drop_zones), false};
}

Minute at_wall_clock(Day day, int clock, Zone zone) {
  return instant_at_or_after({date_of(day), clock}, zone).minutes_since_epoch();
}

// From a day the length runs to a day; from a minute to the same minute on the wall.
Minute length_end(const Stamp& stamp, const Length& length, int days_more, bool drop_zones) {
  if (stamp.kind == Stamp::Kind::after_all) return never;
  if (stamp.kind == Stamp::Kind::before_all) return since_ever;
  const Zone zone = named_zone(stamp.zone, drop_zones);
  if (stamp.kind == Stamp::Kind::day) {
    return first_minute_of(plus(stamp.day, length) + days_more, zone);
  }
  if (on_the_clock(length.unit)) return stamp.minute + minutes_in(length);
  const CivilMinute wall = civil(Instant::from_minutes_since_epoch(stamp.minute), zone);
  return at_wall_clock(plus(wall.date.days_since_epoch(), length) + days_more, wall.minute_of_day,
                       zone);
}

}  // namespace

Date date_of(Day day) { return Date::from_days_since_epoch(day); }

Zone named_zone(const std::string& name, bool drop_zones) {
  static std::map<std::string, Zone> known;
  if (drop_zones) return utc();
  auto found = known.find(name);
  if (found == known.end()) found = known.emplace(name, find_zone(name).value()).first;
  return found->second;
}

Minute first_minute_of(Day day, Zone zone) {
  return first_minute(date_of(day), zone).minutes_since_epoch();
}

Minute moment_of(const Stamp& stamp, Bound bound, bool drop_zones) {
  switch (stamp.kind) {
    case Stamp::Kind::before_all: return since_ever;
    case Stamp::Kind::after_all: return never;
    case Stamp::Kind::minute: return stamp.minute + (bound == Bound::after ? 1 : 0);
    case Stamp::Kind::day: break;
  }
  const Day day = stamp.day + (bound == Bound::after ? 1 : 0);
  return first_minute_of(day, named_zone(stamp.zone, drop_zones));
}

Day day_of(const Stamp& stamp, bool drop_zones) {
  if (stamp.kind != Stamp::Kind::minute) return stamp.day;
  const Zone zone = named_zone(stamp.zone, drop_zones);
  return civil_date(Instant::from_minutes_since_epoch(stamp.minute), zone).days_since_epoch();
}

Stamps stamps_of(const WrittenDate& date, const DateContext& context) {
  const std::string& zone = date.zone.empty() ? context.zone : date.zone;
  switch (date.form) {
    case DateForm::day: return marked_day(date, zone);
    case DateForm::minute: {
      const Minute at = at_wall_clock(date.day, date.clock, named_zone(zone, context.drop_zones));
      return {minute_stamp(at, zone), minute_stamp(at, zone), false};
    }
    case DateForm::instant: {
      const int offset = context.drop_zones ? 0 : date.offset;
      const Minute at = static_cast<Minute>(date.day) * 1440 + date.clock - offset;
      return {minute_stamp(at, zone), minute_stamp(at, zone), false};
    }
    case DateForm::month: return marked_months(date, 1, zone);
    case DateForm::year: return marked_months(date, 12, zone);
    case DateForm::interval: return days(date.day, date.last_day, zone);
    case DateForm::always:
      return {{Stamp::Kind::before_all, 0, 0, zone}, {Stamp::Kind::before_all, 0, 0, zone}, false};
    case DateForm::publication: return days(context.published, context.published, zone);
    case DateForm::one_of:
    case DateForm::disputed: return hull(date, context);
    case DateForm::within: return within(date, context);
    case DateForm::of: return context.anchor(date.ref);
  }
  return {};
}

Pair pair_of(const WrittenDate& date, Bound bound, const DateContext& context) {
  if (!date.readings.empty()) {
    Pair made{never, since_ever};
    for (const WrittenDate& reading : date.readings) {
      const Pair one = pair_of(reading, bound, context);
      made = {std::min(made.earliest, one.earliest), std::max(made.latest, one.latest)};
    }
    return made;
  }
  const Stamps stamps = stamps_of(date, context);
  if (stamps.clock_unknown) {
    return {moment_of(stamps.earliest, Bound::first_moment, context.drop_zones),
            moment_of(stamps.latest, Bound::after, context.drop_zones)};
  }
  return {moment_of(stamps.earliest, bound, context.drop_zones),
          moment_of(stamps.latest, bound, context.drop_zones)};
}

Pair end_of(EndKey key, const WrittenDate& end, const DateContext& context) {
  switch (key) {
    case EndKey::through: return pair_of(end, Bound::after, context);
    case EndKey::until: return pair_of(end, Bound::first_moment, context);
    case EndKey::until_or_through:
      return {pair_of(end, Bound::first_moment, context).earliest,
              pair_of(end, Bound::after, context).latest};
    case EndKey::none:
    case EndKey::for_length: break;
  }
  return {never, never};
}

Pair end_after(const WrittenDate& from, const Length& length, const DateContext& context) {
  const Stamps start = stamps_of(from, context);
  const Counting counting = length.counting;
  const int more_first = counting == Counting::day_after ? 1 : 0;
  const int more_last = counting == Counting::day_after || counting == Counting::unclear ? 1 : 0;
  return {length_end(start.earliest, length, more_first, context.drop_zones),
          length_end(start.latest, length, more_last, context.drop_zones)};
}

}  // namespace inforce::oracle
