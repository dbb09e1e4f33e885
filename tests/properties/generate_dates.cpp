#include "tests/properties/generate_dates.h"

#include "tests/properties/reading.h"

namespace inforce::oracle {

namespace {

Day number(int year, unsigned month, unsigned day) {
  return Date(year, month, day).days_since_epoch();
}

WrittenDate day_date(Day day) {
  WrittenDate date;
  date.day = existing(day);
  return date;
}

// None of these falls into an hour that a zone used here skips or repeats.
WrittenDate minute_date(Random& random, Day day) {
  static const std::vector<int> clocks{0, 1, 480, 721, 781, 1439};
  WrittenDate date = day_date(day);
  date.form = DateForm::minute;
  date.clock = random.pick(clocks);
  return date;
}

WrittenDate instant_date(Random& random, Day day) {
  static const std::vector<int> offsets{-300, -240, 0, 480, 60};
  WrittenDate date = minute_date(random, day);
  date.form = DateForm::instant;
  date.offset = random.pick(offsets);
  return date;
}

WrittenDate imprecise_date(Random& random, Day day) {
  static const std::vector<char> marks{'~', '?', '%'};
  WrittenDate date = day_date(day);
  const int kind = random.between(1, 10);
  if (kind <= 4) {
    date.form = DateForm::interval;
    date.last_day = existing(date.day + random.between(1, 4));
  } else if (kind <= 8) {
    date.mark = random.pick(marks);
  } else {
    const Date whole = Date::from_days_since_epoch(day);
    date.form = DateForm::month;
    date.day = number(whole.year(), static_cast<unsigned>(whole.month()), 1);
    if (kind == 10 && random.chance(30)) date.mark = random.pick(marks);
  }
  return date;
}

WrittenDate readings_date(Random& random, Day day) {
  WrittenDate date;
  date.form = random.chance(50) ? DateForm::one_of : DateForm::disputed;
  date.readings = {plain_date(random, day), plain_date(random, day + random.between(1, 4))};
  if (random.chance(25)) date.readings.push_back(plain_date(random, day + random.between(0, 3)));
  return date;
}

WrittenDate anchored_date(Random& random, const std::vector<Anchor>& anchors) {
  const Anchor& anchor = random.pick(anchors);
  WrittenDate date;
  date.ref = anchor.id;
  date.form = DateForm::of;
  if (random.chance(25)) return date;
  date.form = DateForm::within;
  if (!anchor.day_known) {
    date.length = {random.between(1, 30), Unit::hours, Counting::by_default};
    return date;
  }
  date.length = {random.between(1, 8), Unit::days, Counting::by_default};
  if (random.chance(15)) date.length = {1, Unit::weeks, Counting::by_default};
  if (random.chance(10)) date.length = {1, Unit::months, Counting::by_default};
  const int counting = random.between(0, 5);
  if (counting <= 3) date.length.counting = static_cast<Counting>(counting);
  return date;
}

void add_end(Random& random, const std::vector<Anchor>& anchors, WrittenWindow& window, Day start) {
  const int kind = random.between(1, 100);
  if (kind <= 16) {
    window.end_key = EndKey::for_length;
    window.length = {random.between(1, 14), Unit::days, Counting::by_default};
    if (random.chance(25)) window.length = {1, Unit::months, Counting::by_default};
    const int counting = random.between(0, 7);
    // Not where the day after may be one that Apia skipped.
    const bool skips = date_of(start).year() == 2011;
    if (counting <= 3 && !skips) window.length.counting = static_cast<Counting>(counting);
    return;
  }
  window.end_key = kind <= 40 ? EndKey::through : EndKey::until;
  const Day day = start + random.between(1, 10);
  window.end = any_date(random, day, anchors);
  if (kind > 63) {
    window.end_key = EndKey::until_or_through;
    window.end = day_date(day);
  }
}

}  // namespace

namespace {

Calendar calendar_from(Random& random, Day base) {
  Calendar made;
  made.base = base;
  const int count = random.between(3, 6);
  for (int i = 0; i < count; ++i) made.busy.push_back(made.base + random.between(0, 20));
  return made;
}

}  // namespace

Calendar make_calendar(Random& random) {
  // Summer time ends in Brussels and New York; begins in New York; in Brussels; the leap day; the
  // day that Apia skipped.
  static const std::vector<Day> bases{number(2025, 10, 22), number(2026, 3, 1), number(2026, 3, 20),
                                      number(2024, 2, 18), number(2011, 12, 18)};
  return calendar_from(random, random.pick(bases));
}

Calendar make_holiday_calendar(Random& random) {
  // Christmas and New Year on Saturdays, then on Sundays; Independence Day on a Saturday;
  // Juneteenth in its first year and the year before; January to February; Labor Day to November.
  static const std::vector<Day> bases{
      number(2021, 12, 16), number(2022, 12, 17), number(2026, 6, 14), number(2021, 6, 10),
      number(2020, 6, 10),  number(2025, 1, 10),  number(2025, 5, 18), number(2026, 8, 30),
      number(2025, 10, 4),  number(2027, 11, 5)};
  return calendar_from(random, random.pick(bases));
}

Day some_day(Random& random, const Calendar& calendar) {
  if (random.chance(75)) return random.pick(calendar.busy);
  return calendar.base + random.between(0, 24);
}

Day existing(Day day) { return day == number(2011, 12, 30) ? day + 1 : day; }

WrittenDate plain_date(Random& random, Day day) {
  const int kind = random.between(1, 100);
  if (kind <= 66) return day_date(day);
  return kind <= 85 ? minute_date(random, day) : instant_date(random, day);
}

WrittenDate zoned_date(Random& random, Day day) {
  WrittenDate date = instant_date(random, day);
  if (random.chance(50)) {
    date = day_date(day);
    date.zone = random.pick(zone_names_used());
  }
  return date;
}

WrittenDate any_date(Random& random, Day day, const std::vector<Anchor>& anchors) {
  const int kind = random.between(1, 100);
  if (kind <= 52) return plain_date(random, day);
  if (kind <= 65) return imprecise_date(random, day);
  if (kind <= 77) return readings_date(random, day);
  WrittenDate date = day_date(day);
  if (kind <= 89) {
    date.clock_unknown = true;
  } else if (kind <= 92 || anchors.empty()) {
    date.zone = random.pick(zone_names_used());
  } else {
    return anchored_date(random, anchors);
  }
  return date;
}

WrittenWindow any_window(Random& random, Day start, int percent_ending,
                         const std::vector<Anchor>& anchors) {
  WrittenWindow window;
  window.from = any_date(random, start, anchors);
  if (random.chance(percent_ending)) add_end(random, anchors, window, start);
  const bool counts_from_plain = window.from->form == DateForm::day ||
                                 window.from->form == DateForm::minute ||
                                 window.from->form == DateForm::interval;
  if (window.end_key == EndKey::for_length && (!counts_from_plain || window.from->clock_unknown)) {
    window.from = plain_date(random, start);
    if (window.from->form == DateForm::instant) window.from = day_date(start);
  }
  return window;
}

const std::vector<std::string>& zone_names_used() {
  static const std::vector<std::string> names{"Asia/Shanghai", "America/New_York", "Pacific/Apia",
                                              "Europe/Brussels", "UTC"};
  return names;
}

}  // namespace inforce::oracle
