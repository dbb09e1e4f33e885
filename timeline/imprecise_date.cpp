#include "timeline/imprecise_date.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace inforce {
namespace {

using Read = Result<ImpreciseDate, EdtfError>;

constexpr std::string_view usual_hint =
    "write 2026-11-27, 2026-11 or 2026; 2026-11-27~ for about; 2026-03/2026-05 for some day within";

Failure<EdtfError> refuse(std::string_view text, std::string_view because,
                          std::string_view hint = usual_hint) {
  return failure(
      EdtfError{"'" + std::string(text) + "' " + std::string(because), std::string(hint)});
}

Failure<EdtfError> no_such(const DateError& error, std::string_view text) {
  return failure(EdtfError{message(error, text), std::string(usual_hint), true});
}

bool contains(std::string_view text, std::string_view sought) {
  return text.find(sought) != std::string_view::npos;
}

// "1950S2" has S before a number; "Soon" has not.
bool before_number(std::string_view text, char letter) {
  const auto at = text.find(letter);
  return at != std::string_view::npos && at + 1 < text.size() && '0' <= text[at + 1] &&
         text[at + 1] <= '9';
}

bool is_qualifier(char letter) { return letter == '?' || letter == '~' || letter == '%'; }

// ---- What of EDTF we refuse by name ------------------------------------------------------------

struct Refused {
  bool (*is_it)(std::string_view text);
  std::string_view because;
  std::string_view hint;
};

constexpr std::array<Refused, 9> refused_forms{{
    {[](std::string_view text) { return text.empty(); }, "is empty", usual_hint},
    {[](std::string_view text) { return text.front() == '['; },
     "is a set of dates of which one holds", "write one_of: [2026-11-01, 2026-11-15]"},
    {[](std::string_view text) { return text.front() == '{'; }, "is a set of dates which all hold",
     "write an entry of its own for each date"},
    {[](std::string_view text) {
       return text.front() == 'Y' && text.find_first_of("0123456789") != std::string_view::npos;
     },
     "is a year of more than four digits", "dates here run from 0000-01-01 to 9999-12-31"},
    {[](std::string_view text) { return text.front() == '-' && before_number(text, '-'); },
     "is a year before the year 0000", "dates here run from 0000-01-01 to 9999-12-31"},
    {[](std::string_view text) { return before_number(text, 'T'); }, "has a time of day",
     "what is not known to the day has no minute: write the day alone"},
    {[](std::string_view text) { return before_number(text, 'S'); }, "states significant digits",
     "write 195X for the 1950s, 19XX for 1900 to 1999"},
    {[](std::string_view text) {
       return contains(text, "..") || text.front() == '/' || text.back() == '/';
     },
     "is an interval with an open or unknown end",
     "an interval here means some day within: give both ends, 2026-03/2026-05; a window without an "
     "end has 'from' alone"},
    {[](std::string_view text) { return std::count(text.begin(), text.end(), '/') > 1; },
     "has more than one slash", "write dates with hyphens: 2026-11-27"},
}};

std::optional<EdtfError> refused_by_name(std::string_view text) {
  const auto found = std::find_if(refused_forms.begin(), refused_forms.end(),
                                  [&](const Refused& form) { return form.is_it(text); });
  if (found == refused_forms.end()) return std::nullopt;
  return refuse(text, found->because, found->hint).value();
}

// ---- One date ----------------------------------------------------------------------------------

// "2026-11-XX" split at its hyphens; places not written are empty.
struct Places {
  std::string_view year, month, day;
};

// d: a digit; X: an unspecified one.
bool looks_like(std::string_view text, std::string_view form) {
  return text.size() == form.size() &&
         std::equal(text.begin(), text.end(), form.begin(), [](char written, char wanted) {
           return wanted == 'd' ? '0' <= written && written <= '9' : written == wanted;
         });
}

bool of_digits_and_x(std::string_view text) {
  return text.find_first_not_of("0123456789X") == std::string_view::npos;
}

std::optional<Places> split(std::string_view body) {
  const bool has_month = body.size() >= 7 && body[4] == '-';
  const bool has_day = body.size() == 10 && has_month && body[7] == '-';
  if (body.size() != 4 && !(body.size() == 7 && has_month) && !has_day) return std::nullopt;
  const Places places{body.substr(0, 4), has_month ? body.substr(5, 2) : "",
                      has_day ? body.substr(8, 2) : ""};
  const bool understood =
      of_digits_and_x(places.year) && of_digits_and_x(places.month) && of_digits_and_x(places.day);
  return understood ? std::optional(places) : std::nullopt;
}

int number(std::string_view digits) { return std::stoi(std::string(digits)); }

Date last_of_month(int year, int month) {
  return *Date::make(year, month, last_day_of_month(year, month));
}

ImpreciseDate run(Date first, Date last, Precision precision) {
  return {first, last, precision, false, false, first, last};
}

Read read_years(const Places& places) {
  const bool decade = looks_like(places.year, "dddX");
  const bool century = looks_like(places.year, "ddXX");
  if (!decade && !century) {
    return refuse(places.year, "leaves other digits of a year open than the last one or two",
                  "give the earliest and the latest it can be: 1900/1999");
  }
  const int digits = number(places.year.substr(0, decade ? 3 : 2));
  const int length = decade ? 10 : 100;
  const int first_year = digits * length;
  return run(Date(first_year, 1, 1), last_of_month(first_year + length - 1, 12),
             decade ? Precision::decade : Precision::century);
}

Read read_month(std::string_view body, int year, int month) {
  if (21 <= month && month <= 41) {
    return refuse(body, "is a season or another part of a year",
                  "give its first and its last month: 2026-03/2026-05");
  }
  const auto first = Date::make(year, month, 1);
  if (!first) {
    const DateError error{DateError::Kind::no_such_month, year, month};
    return no_such(error, body);
  }
  return run(*first, last_of_month(year, month), Precision::month);
}

Read read_places(std::string_view body, const Places& places) {
  const bool open_month = places.month.empty() || places.month == "XX";
  const bool open_day = places.day.empty() || places.day == "XX";
  const bool whole_places = (open_month || looks_like(places.month, "dd")) &&
                            (open_day || looks_like(places.day, "dd")) && (open_day || !open_month);
  if (!whole_places) {
    return refuse(body, "leaves single digits, or a month before a known day, open",
                  "give the earliest and the latest it can be: 2026-10-01/2026-12-31");
  }
  if (contains(places.year, "X")) {
    if (places.month.empty()) return read_years(places);
    return refuse(body, "leaves digits of the year open before a month",
                  "give the earliest and the latest it can be: 2010-05/2019-05");
  }
  const int year = number(places.year);
  if (open_month) return run(Date(year, 1, 1), last_of_month(year, 12), Precision::year);
  if (open_day) return read_month(body, year, number(places.month));
  const auto day = parse_date(body);
  if (!day) return no_such(day.error(), body);
  return run(*day, *day, Precision::day);
}

int months(Precision precision) {
  switch (precision) {
    case Precision::day: return 0;
    case Precision::month: return 1;
    case Precision::year: return 12;
    case Precision::decade: return 120;
    case Precision::century: return 1200;
  }
  std::abort();  // a Precision has no other value
}

void widen(ImpreciseDate& date) {
  if (date.precision == Precision::day) {
    date.widest_first = add_days(date.first, -1);
    date.widest_last = add_days(date.last, 1);
    return;
  }
  // Both ends are whole months: the first is a month's first day, the last a month's last.
  date.widest_first = add_months(date.first, -months(date.precision));
  const Date late = add_months(date.last, months(date.precision));
  date.widest_last = last_of_month(late.year(), late.month());
}

Read read_one(std::string_view text) {
  const char qualifier = is_qualifier(text.back()) ? text.back() : '\0';
  const std::string_view body = qualifier ? text.substr(0, text.size() - 1) : text;
  if (std::any_of(body.begin(), body.end(), is_qualifier)) {
    return refuse(text, "qualifies a part of the date alone",
                  "put one ?, ~ or % at the end: it is said of the whole date");
  }
  const auto places = split(body);
  if (!places) return refuse(text, "is not of the form YYYY-MM-DD, YYYY-MM or YYYY");
  Read read = read_places(body, *places);
  if (!read || !qualifier) return read;
  read->approximate = qualifier != '?';
  read->uncertain = qualifier != '~';
  widen(*read);
  return read;
}

// ---- Words
// ---------------------------------------------------------------------------------------

// "November 2026", where the run is just that; nothing for a day or an interval.
std::optional<std::string> name_of_run(const ImpreciseDate& date) {
  const int year = date.first.year();
  const std::string year_text = iso(date.first).substr(0, 4);
  const auto is_run = [&](int first_month, int last_year, int last_month) {
    return date.first == *Date::make(year, first_month, 1) &&
           date.last == last_of_month(last_year, last_month);
  };
  const int month = date.first.month();
  if (is_run(month, year, month)) return std::string(month_name(month)) + " " + year_text;
  if (is_run(1, year, 12)) return year_text;
  if (year % 10 == 0 && is_run(1, year + 9, 12)) return "the " + year_text + "s";
  if (year % 100 == 0 && is_run(1, year + 99, 12)) {
    return "the years " + year_text + " to " + iso(date.last).substr(0, 4);
  }
  return std::nullopt;
}

}  // namespace

ImpreciseDate exactly(Date date) { return run(date, date, Precision::day); }

Result<ImpreciseDate, EdtfError> parse_edtf(std::string_view text) {
  if (auto error = refused_by_name(text)) return failure(std::move(*error));
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return read_one(text);

  const Read from = read_one(text.substr(0, slash));
  if (!from) return from;
  const Read to = read_one(text.substr(slash + 1));
  if (!to) return to;
  if (to->last < from->first) {
    return refuse(text, "ends before it begins", "were the two dates swapped?");
  }
  return ImpreciseDate{from->first,
                       to->last,
                       std::max(from->precision, to->precision),
                       from->approximate || to->approximate,
                       from->uncertain || to->uncertain,
                       from->widest_first,
                       to->widest_last};
}

std::string text(const ImpreciseDate& date) {
  const std::string doubt = date.uncertain ? " (uncertain)" : "";
  if (date.first == date.last) return (date.approximate ? "about " : "") + iso(date.first) + doubt;
  if (const auto name = name_of_run(date)) {
    return (date.approximate ? "about " : "some day in ") + *name + doubt;
  }
  return (date.approximate ? "some day from about " : "some day from ") + iso(date.first) +
         " through " + iso(date.last) + doubt;
}

}  // namespace inforce
