// Dates and windows as a pack writes them: not yet moments.
//
// What they mean depends on the zone of the instrument and on what is known (an anchor may have no
// date yet), so the engine turns them into moments when it compiles for a knowledge date.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/ids.h"
#include "rules/mark.h"
#include "rules/words.h"
#include "timeline/date.h"
#include "timeline/duration.h"
#include "timeline/imprecise_date.h"
#include "timeline/zone.h"

namespace inforce {

/// A day or a minute of a civil calendar.
struct CivilDate {
  ImpreciseDate day = exactly(Date::first());
  std::optional<int> minute_of_day;  ///< only with a day that is written to the day
  std::optional<int> offset;         ///< minutes east of Greenwich, if written with the minute
  std::optional<Zone> zone;          ///< if another than the instrument's
  bool clock_unknown = false;        ///< at some minute of the day, and which is not known
};

struct WrittenDate {
  enum class Kind : std::uint8_t {
    always,       ///< since ever
    publication,  ///< the container's `published:` day
    civil,
    one_of,    ///< one text, several readings
    disputed,  ///< several accounts, none preferred by anything but print
    anchored,  ///< `within` of something, or its own date without `within`
    planned,   ///< not before `civil`
  };

  Kind kind = Kind::civil;
  Mark mark;
  std::string text;                      ///< as written; a map in its flow form
  CivilDate civil;                       ///< of `civil` and `planned`
  std::vector<WrittenDate> readings;     ///< of `one_of` and `disputed`: civil dates
  std::optional<std::size_t> preferred;  ///< which reading is printed first
  std::optional<Duration> within;
  std::string length;  ///< of `within`, as written: "0 working days" is no length of days
  Reference of;
  Counting counting = Counting::day_after;
  std::string why;     ///< of a choice, or of one reading of it
  std::string source;  ///< of one reading: whose account
};

/// How a window ends.
struct WrittenEnd {
  enum class Kind : std::uint8_t { through, until, until_or_through, length };

  Kind kind = Kind::through;
  Mark mark;
  std::optional<WrittenDate> date;  ///< of all but `length`
  Duration length;                  ///< of `length`, from the window's start
  Counting counting = Counting::day_of;
};

/// When a fact became known, and when it was withdrawn. What is absent comes from the container.
struct Knowledge {
  std::optional<Marked<Date>> published;
  bool published_always = false;
  std::optional<Marked<Date>> recorded;   ///< the day our record got it, if later than published
  std::optional<Marked<Date>> withdrawn;  ///< from this day on no longer held to be right
  std::optional<Reference> corrects;
};

struct Window {
  Mark mark;
  std::optional<WrittenDate> from;
  std::optional<WrittenEnd> end;
  Knowledge known;
};

/// A part of each year, within the windows. 29 February stands as written.
struct Yearly {
  Mark mark;
  int from_month = 1, from_day = 1;
  int through_month = 12, through_day = 31;
};

}  // namespace inforce
