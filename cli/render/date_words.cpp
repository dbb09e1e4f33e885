#include "cli/render/date_words.h"

#include <cstdlib>

#include "cli/render/words.h"
#include "engine/names.h"

namespace inforce {
namespace {

constexpr int minutes_per_day = 1440;

bool is_first_minute(Instant t, Zone zone) { return t == first_minute(civil_date(t, zone), zone); }

std::string clock_text(Instant t, Zone zone) { return clock(civil(t, zone).minute_of_day); }

// The day a last minute belongs to, if the end is the end of that day.
std::optional<Date> last_day(Instant until, Zone zone) {
  if (!is_first_minute(until, zone) && !is_calendar_end(until, zone)) return std::nullopt;
  return civil_date(until - 1, zone);
}

std::string range_cell(const std::string& earliest, const std::string& latest,
                       std::int64_t minutes) {
  if (earliest == latest) return earliest;
  return earliest + (minutes <= minutes_per_day ? " or " : " … ") + latest;
}

}  // namespace

std::string day_text(Date date) { return iso(date) + ' ' + std::string(weekday_name(date)); }

std::string minute_typed(Instant at, Zone zone) {
  const CivilMinute shown = civil(at, zone);
  return iso(shown.date) + 'T' + clock(shown.minute_of_day) + offset_text(offset_minutes(at, zone));
}

std::string as_typed(Instant at, Zone zone) {
  return is_first_minute(at, zone) ? iso(civil_date(at, zone)) : minute_typed(at, zone);
}

std::string from_text(Instant from, Zone zone) {
  if (from <= Instant::first()) return "always";
  if (from >= never) return "no start date yet";
  if (is_calendar_end(from, zone)) return "after " + iso(Date::last());
  const std::string day = iso(civil_date(from, zone));
  if (is_first_minute(from, zone)) return day;
  return day + ' ' + clock_text(from, zone) + " (" + city(zone) + ')';
}

std::string end_text(Instant until, Zone zone) {
  if (until >= never) return "open";
  if (const auto day = last_day(until, zone)) return "last day " + iso(*day);
  return "before " + clock_text(until, zone) + " on " + iso(civil_date(until, zone)) + " (" +
         city(zone) + ')';
}

std::string from_text(const MomentRange& from) {
  const std::string earliest = from_text(from.earliest, from.zone);
  if (from.earliest == from.latest) return earliest;
  if (from.latest >= never) {
    return from.earliest >= never ? earliest : "not before " + earliest;
  }
  if (from.latest - from.earliest <= minutes_per_day) {
    return earliest + " or " + from_text(from.latest, from.zone);
  }
  return "between " + earliest + " and " + from_text(from.latest, from.zone);
}

namespace {

// One bound of an open end: "the end of 2026-11-09", "11:00 on 2027-01-10".
std::string bound_text(Instant until, Zone zone) {
  if (const auto day = last_day(until, zone)) return "the end of " + iso(*day);
  return clock_text(until, zone) + " on " + iso(civil_date(until, zone));
}

}  // namespace

std::string end_text(const MomentRange& until) {
  const std::string latest = end_text(until.latest, until.zone);
  if (until.earliest == until.latest) return latest;
  const auto first = last_day(until.earliest, until.zone);
  const auto last = last_day(until.latest, until.zone);
  if (until.latest >= never) {
    return first ? "last day " + iso(*first) + " at the earliest"
                 : "not before " + from_text(until.earliest, until.zone);
  }
  if (first && last && *last - *first == 1) return latest + ", or the day before";
  if (first && last) return "last day between " + iso(*first) + " and " + iso(*last);
  if (until.latest - until.earliest <= minutes_per_day) {
    return end_text(until.earliest, until.zone) + ", or " + latest;
  }
  return "between " + bound_text(until.earliest, until.zone) + " and " +
         bound_text(until.latest, until.zone) + " (" + city(until.zone) + ')';
}

std::string hours_text(Instant from, Instant until, Zone zone) {
  const Date day = civil_date(from, zone);
  const bool from_first = from == first_minute(day, zone);
  const bool to_last = until >= first_minute_after(day, zone);
  std::string text;
  if (!from_first) text += "from " + clock(civil(from, zone).minute_of_day) + ' ';
  if (!from_first && to_last) text += "on ";
  if (!to_last) text += "before " + clock(civil(until, zone).minute_of_day) + ' ';
  return text;
}

std::string days_left(Instant until, Zone zone, Date asked, Date today) {
  const Date last = civil_date(until - 1, zone);
  if (last == Date::last()) return "the last day of the calendar";
  const int days = last - asked;
  if (days == 0) return asked == today ? "last day today" : "last day that day";
  const std::string count = counted(static_cast<std::size_t>(std::abs(days)), "day", "days");
  return days > 0 ? count + " left" : "passed " + count + " ago";
}

std::string days_left(Instant until, Zone zone, Date today) {
  return days_left(until, zone, today, today);
}

std::string from_cell(const MomentRange& from) {
  if (from.earliest >= never) return "";
  const auto cell = [&](Instant t) {
    if (t <= Instant::first()) return std::string("always");
    if (is_calendar_end(t, from.zone)) return "after " + iso(Date::last());
    const std::string day = iso(civil_date(t, from.zone));
    return is_first_minute(t, from.zone) ? day : day + ' ' + clock_text(t, from.zone);
  };
  return range_cell(cell(from.earliest), from.latest >= never ? "?" : cell(from.latest),
                    from.latest - from.earliest);
}

std::string end_cell(const MomentRange& until) {
  const auto cell = [&](Instant t) {
    if (t >= never) return std::string("open");
    if (const auto day = last_day(t, until.zone)) return iso(*day);
    return "before " + clock_text(t, until.zone) + ' ' + iso(civil_date(t, until.zone));
  };
  const Date day = civil_date(until.earliest, until.zone);
  const bool within_a_day = until.earliest < until.latest && until.latest < never &&
                            day == civil_date(until.latest, until.zone) &&
                            !last_day(until.earliest, until.zone);
  if (within_a_day) {
    return "before " + clock_text(until.earliest, until.zone) + " or " +
           clock_text(until.latest, until.zone) + ' ' + iso(day);
  }
  return range_cell(cell(until.earliest), cell(until.latest), until.latest - until.earliest);
}

std::string unverified_end(const Lapse& lapse) {
  const Date asked = lapse.judged;
  const bool surely = civil_date(lapse.latest - 1, lapse.zone) < asked;
  std::string text = end_text(MomentRange{lapse.earliest, lapse.latest, lapse.zone});
  text += surely ? ", " + days_left(lapse.latest, lapse.zone, asked) : ", which may have passed";
  return text + (lapse.last_look ? "; nobody has looked since " + iso(*lapse.last_look)
                                 : "; nobody has ever looked for later acts");
}

std::string unverified_text(const Lapse& lapse, const RuleBook& book) {
  return book.at(lapse.provision).id + ": " + unverified_end(lapse) + '.';
}

std::string days_left(const MomentRange& until, Date asked, Date today) {
  const Date last = civil_date(until.latest - 1, until.zone);
  const int least = civil_date(until.earliest - 1, until.zone) - asked;
  if (until.latest - until.earliest <= minutes_per_day || last < asked) {
    return days_left(until.latest, until.zone, asked, today);
  }
  if (least < 0) return "may have run out";
  if (last == Date::last()) return std::to_string(least) + " days left at least";
  return std::to_string(least) + " to " + counted(static_cast<std::size_t>(last - asked), "day") +
         " left";
}

}  // namespace inforce
