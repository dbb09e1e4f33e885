#include "rules/parse_civil.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "rules/odd_signs.h"
#include "timeline/letters.h"

namespace inforce {
namespace {

constexpr std::size_t day_width = 10;  // YYYY-MM-DD

constexpr std::string_view minute_hint =
    "write a minute as 2026-02-24T00:01, with the offset where the text gives one: "
    "2026-02-24T00:01-05:00";

bool has_digits(std::string_view text, std::size_t from, std::size_t count) {
  return text.size() >= from + count &&
         std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                     text.begin() + static_cast<std::ptrdiff_t>(from + count), is_digit);
}

// An attempt at a minute, well written or not: a clock has a colon, and no day has. Behind a day in
// words, "10 January 2026", a blank begins no clock.
bool has_clock(std::string_view text) {
  const bool from_year = has_digits(text, 0, 4);
  return text.find(':') != std::string_view::npos ||
         (from_year && text.size() > day_width && text[day_width] == 'T') ||
         (from_year && text.size() > day_width + 1 && text[day_width] == ' ');
}

// EDTF has forms beyond those that can mean one day: seasons, sets, open and significant years.
bool is_other_edtf(std::string_view text) {
  const bool season = text.size() >= 7 && has_digits(text, 0, 4) && text[4] == '-' &&
                      has_digits(text, 5, 2) && text.substr(5, 2) > "20" && text.size() < day_width;
  return season || text.find_first_of("[{") == 0 || text.find("..") != std::string_view::npos ||
         (!text.empty() && (text.front() == '/' || text.back() == '/' || text.front() == 'Y'));
}

// As announcements have it.
bool says_at_once(const std::string& text) {
  return text.find("immediate") != std::string::npos || text == "at once" || text == "now";
}

void report_form(const Marked<std::string>& text, const EdtfError& error, Diagnostics& out) {
  const Code code = error.no_such_date          ? Code::no_such_date
                    : is_other_edtf(text.value) ? Code::imprecise_form
                                                : Code::date_form;
  const std::string reading = code == Code::date_form ? hint_for_date(text.value, true) : "";
  out.add({.code = code,
           .mark = text.mark,
           .message = error.message,
           .hint = error.no_such_date         ? ""
                   : says_at_once(text.value) ? "what holds at once begins when it is published: "
                                                "from: publication"
                   : reading.empty()          ? error.hint
                                              : reading});
}

void report_minute(const Marked<std::string>& text, const std::string& because,
                   std::string_view hint, Diagnostics& out) {
  out.add({.code = Code::minute_form,
           .mark = text.mark,
           .message = in_quotes(text.value) + " " + because,
           .hint = std::string(hint)});
}

std::optional<int> read_clock(const Marked<std::string>& text, Diagnostics& out) {
  const std::string_view clock = std::string_view(text.value).substr(day_width + 1, 5);
  const bool formed =
      clock.size() == 5 && has_digits(clock, 0, 2) && clock[2] == ':' && has_digits(clock, 3, 2);
  if (!formed) {
    report_minute(text, "is no minute of a day", minute_hint, out);
    return std::nullopt;
  }
  const int hour = 10 * (clock[0] - '0') + (clock[1] - '0');
  const int minute = 10 * (clock[3] - '0') + (clock[4] - '0');
  if (hour == 24 && minute == 0) {
    report_minute(
        text, "names the end of a day, which has no minute of its own",
        "write the day alone where it is the last that counts; else 00:00 of the day after", out);
    return std::nullopt;
  }
  if (hour > 23 || minute > 59) {
    report_minute(text, "has a clock time that no day has", "clocks run from 00:00 to 23:59", out);
    return std::nullopt;
  }
  return 60 * hour + minute;
}

bool read_offset(const Marked<std::string>& text, CivilDate& date, Diagnostics& out) {
  const std::string_view rest = std::string_view(text.value).substr(day_width + 6);
  if (rest.empty()) return true;
  if (rest.front() == ':' || rest.front() == '.') {
    report_minute(text, "is written to the second", "leave the seconds out", out);
    return false;
  }
  const auto offset = parse_offset(rest);
  if (!offset) {
    out.add({.code = Code::minute_form,
             .mark = text.mark,
             .message = offset.error(),
             .hint = std::string(minute_hint)});
    return false;
  }
  date.offset = *offset;
  return true;
}

std::optional<Date> read_day(const Marked<std::string>& text, Diagnostics& out) {
  const std::string day = text.value.substr(0, day_width);
  const auto date = parse_date(day);
  if (date) return *date;
  if (date.error().kind == DateError::Kind::not_of_the_form) {
    report_minute(text, "is no minute of a day", minute_hint, out);
  } else {
    out.add({.code = Code::no_such_date, .mark = text.mark, .message = message(date.error(), day)});
  }
  return std::nullopt;
}

std::optional<CivilDate> read_minute(const Marked<std::string>& text, Diagnostics& out) {
  const auto day = read_day(text, out);
  if (!day) return std::nullopt;
  if (text.value[day_width] != 'T') {
    report_minute(text, "has no T between the day and the clock time", minute_hint, out);
    return std::nullopt;
  }
  CivilDate date{exactly(*day), std::nullopt, std::nullopt, std::nullopt};
  date.minute_of_day = read_clock(text, out);
  if (!date.minute_of_day || !read_offset(text, date, out)) return std::nullopt;
  return date;
}

void report_repeated(const Marked<std::string>& text, const std::vector<Instant>& times, Zone zone,
                     Diagnostics& out) {
  std::string readings;
  for (const Instant time : times) {
    readings += (readings.empty() ? "" : " or ") + text.value;
    readings += offset_text(offset_minutes(time, zone));
  }
  out.add({.code = Code::repeated_minute,
           .mark = text.mark,
           .message =
               "clocks in " + zone.name() + " showed " + text.value + " twice: they were put back",
           .hint = "say which: " + readings});
}

bool exists_in(const CivilDate& date, Zone zone, const Marked<std::string>& text,
               Diagnostics& out) {
  if (!date.day.exact() || date.offset) return true;
  if (!day_exists(date.day.first, zone)) {
    out.add({.code = Code::skipped_day,
             .mark = text.mark,
             .message = "there was no " + iso(date.day.first) + " in " + zone.name() +
                        ": its clocks skipped that day",
             .hint = "write the day before or the day after, or another zone"});
    return false;
  }
  if (!date.minute_of_day) return true;
  const CivilMinute minute{date.day.first, *date.minute_of_day};
  const auto moment = instant_of(minute, zone);
  if (moment) {
    const std::vector<Instant> times = instants_of(minute, zone);
    if (times.size() > 1) report_repeated(text, times, zone, out);
    return times.size() <= 1;
  }
  const CivilMinute& resumed = moment.error().resumed;
  const std::string then = iso(resumed.date) + "T" + clock(resumed.minute_of_day);
  out.add({.code = Code::skipped_minute,
           .mark = text.mark,
           .message = "clocks in " + zone.name() + " never showed " + text.value +
                      ": they jumped over it, to " + then,
           .hint = "write " + then + ", or give the offset the text means"});
  return false;
}

}  // namespace

std::optional<CivilDate> read_civil(const Marked<std::string>& text, std::optional<Zone> zone,
                                    Diagnostics& out) {
  std::optional<CivilDate> date;
  if (has_clock(text.value)) {
    date = read_minute(text, out);
  } else if (auto day = parse_edtf(text.value)) {
    date = CivilDate{*day, std::nullopt, std::nullopt, std::nullopt};
  } else {
    report_form(text, day.error(), out);
  }
  if (!date || (zone && !exists_in(*date, *zone, text, out))) return std::nullopt;
  return date;
}

}  // namespace inforce
