// Civil days and minutes to instants, and back: the part of zone.h that only asks a zone's table.
#include <cassert>

#include "timeline/letters.h"
#include "timeline/zone.h"
#include "timeline/zone_table.h"

namespace inforce {
namespace {

constexpr std::int64_t minutes_a_day = 1440;

std::int64_t wall(std::int64_t day_number, int minute_of_day) {
  return day_number * minutes_a_day + minute_of_day;
}

std::int64_t wall(CivilMinute minute) {
  assert(0 <= minute.minute_of_day && minute.minute_of_day < minutes_a_day && "a minute of a day");
  return wall(minute.date.days_since_epoch(), minute.minute_of_day);
}

// By day number, so that the day after 9999-12-31 can be asked for.
Instant first_minute(std::int64_t day_number, Zone zone) {
  return Instant::from_minutes_since_epoch(table_of(zone).first_showing(wall(day_number, 0)));
}

std::string two_digits(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

// "hh:mm", whatever the numbers.
bool looks_like_clock(std::string_view text) {
  return text.size() == 5 && is_digit(text[0]) && is_digit(text[1]) && text[2] == ':' &&
         is_digit(text[3]) && is_digit(text[4]);
}

int two_digit_number(std::string_view digits) { return 10 * (digits[0] - '0') + (digits[1] - '0'); }

std::string quote(std::string_view text) { return "'" + std::string(text) + "'"; }

}  // namespace

const std::string& Zone::name() const { return table_->name(); }

Instant first_minute(Date date, Zone zone) { return first_minute(date.days_since_epoch(), zone); }

Instant first_minute_after(Date date, Zone zone) {
  return first_minute(std::int64_t{date.days_since_epoch()} + 1, zone);
}

Instant last_minute(Date date, Zone zone) { return first_minute_after(date, zone) - 1; }

bool day_exists(Date date, Zone zone) {
  return first_minute(date, zone) < first_minute_after(date, zone);
}

CivilMinute civil(Instant t, Zone zone) {
  const std::int64_t shown = t.minutes_since_epoch() + offset_minutes(t, zone);
  const std::int64_t begin = wall({Date::first(), 0});
  const std::int64_t end = wall({Date::last(), minutes_a_day - 1});
  if (shown < begin) return {Date::first(), 0};
  if (end < shown) return {Date::last(), minutes_a_day - 1};
  const std::int64_t since_begin = shown - begin;
  return {add_days(Date::first(), since_begin / minutes_a_day),
          static_cast<int>(since_begin % minutes_a_day)};
}

Date civil_date(Instant t, Zone zone) { return civil(t, zone).date; }

Result<Instant, CivilGap> instant_of(CivilMinute minute, Zone zone) {
  const Instant t = instant_at_or_after(minute, zone);
  const CivilMinute shown = civil(t, zone);
  if (shown == minute) return t;
  return failure(CivilGap{t, shown});
}

std::vector<Instant> instants_of(CivilMinute minute, Zone zone) {
  std::vector<Instant> found;
  for (const std::int64_t t : table_of(zone).all_showing(wall(minute))) {
    found.push_back(Instant::from_minutes_since_epoch(t));
  }
  return found;
}

Instant instant_at_or_after(CivilMinute minute, Zone zone) {
  return Instant::from_minutes_since_epoch(table_of(zone).first_showing(wall(minute)));
}

int offset_minutes(Instant t, Zone zone) {
  return table_of(zone).offset_at(t.minutes_since_epoch());
}

Result<int, std::string> parse_offset(std::string_view text) {
  if (text == "Z") return 0;
  const bool signed_clock =
      !text.empty() && (text[0] == '+' || text[0] == '-') && looks_like_clock(text.substr(1));
  if (!signed_clock) return failure(quote(text) + " is not of the form +08:00, -05:00 or Z");
  const int hours = two_digit_number(text.substr(1));
  const int minutes = two_digit_number(text.substr(4));
  if (hours > 15 || minutes > 59) return failure("no clock is " + std::string(text) + " from UTC");
  return (text[0] == '-' ? -1 : 1) * (60 * hours + minutes);
}

Instant instant_at_offset(CivilMinute minute, int offset) {
  return Instant::from_minutes_since_epoch(wall(minute) - offset);
}

std::string offset_text(int offset) {
  if (offset == 0) return "Z";
  return (offset < 0 ? "-" : "+") + clock(offset < 0 ? -offset : offset);
}

std::string clock(int minute_of_day) {
  return two_digits(minute_of_day / 60) + ":" + two_digits(minute_of_day % 60);
}

Result<int, std::string> parse_clock(std::string_view text) {
  if (text == "24:00") return failure(std::string("24:00 is 00:00 of the next day; write that"));
  if (!looks_like_clock(text)) {
    return failure(quote(text) + " is not of the form HH:MM, from 00:00 to 23:59");
  }
  const int hours = two_digit_number(text);
  const int minutes = two_digit_number(text.substr(3));
  if (hours > 23 || minutes > 59) {
    return failure("no clock shows " + std::string(text) + ": it runs from 00:00 to 23:59");
  }
  return 60 * hours + minutes;
}

}  // namespace inforce
