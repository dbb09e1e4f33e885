// A rule book as it is written, for the tests: what the generator makes, the writer turns into
// files, and the oracle reads.
//
// Plain data, nothing derived. It shares nothing with the project's own types for rules, so that
// the oracle cannot inherit their mistakes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tests/properties/case_answer.h"
#include "timeline/date.h"
#include "timeline/instant.h"

namespace inforce::oracle {

/// Days since 1970-01-01.
using Day = std::int32_t;

enum class Unit : std::uint8_t { minutes, hours, days, weeks, months, years };
enum class Counting : std::uint8_t { by_default, day_of, day_after, unclear };

struct Length {
  int count = 0;
  Unit unit = Unit::days;
  Counting counting = Counting::by_default;
};

enum class DateForm : std::uint8_t {
  day,
  minute,    ///< 2026-02-24T00:01
  instant,   ///< 2026-02-24T00:01-05:00
  month,     ///< 2026-02; `day` is its first
  year,      ///< 2026
  interval,  ///< `day`/`last_day`
  always,
  publication,
  one_of,    ///< `readings`
  disputed,  ///< `readings`
  within,    ///< {within: `length`, of: `ref`}
  of         ///< {of: `ref`}
};

struct WrittenDate {
  DateForm form = DateForm::day;
  Day day = 0;
  Day last_day = 0;
  int clock = 0;   ///< minute of the day
  int offset = 0;  ///< minutes east of Greenwich
  char mark = 0;   ///< '~', '?' or '%' after a day, month or year
  bool clock_unknown = false;
  std::string zone;  ///< another zone than the instrument's
  std::vector<WrittenDate> readings;
  Length length;
  std::string ref;
};

/// Days on which a fact became known or was withdrawn.
struct KnownDays {
  std::optional<Day> published, recorded, withdrawn;
};

enum class EndKey : std::uint8_t { none, through, until, until_or_through, for_length };

struct WrittenWindow {
  std::optional<WrittenDate> from;
  EndKey end_key = EndKey::none;
  WrittenDate end;
  Length length;
  KnownDays known;
};

/// Inside the windows: from a day of the year through another, as month * 100 + day.
struct Yearly {
  int from = 101;
  int through = 1231;
};

enum class ScopeKey : std::uint8_t {
  items,
  departure,
  destination,
  origin,
  transit,
  party,
  end_use,
  contents,   ///< values: the item; `origin`; comparison
  ownership,  ///< values: the group; comparison
  dates,      ///< role, comparison (at_least: >=, more_than: >, at_most: <=, less_than: <), `date`
  attribute   ///< `name` and a comparison, or `is` a word
};
enum class Comparison : std::uint8_t { at_least, more_than, at_most, less_than, is };

struct ScopeTest {
  ScopeKey key = ScopeKey::items;
  bool negated = false;
  std::vector<std::string> values;
  std::string name;  ///< of an attribute; the role of a date test; the country of contents
  Comparison comparison = Comparison::at_least;
  int hundredths = 0;  ///< of a percent
  std::string word;    ///< for `is`
  WrittenDate date;    ///< for dates
};
using Scope = std::vector<ScopeTest>;

struct Condition {
  enum class Kind : std::uint8_t { ref, any, all };
  Kind kind = Kind::ref;
  std::string ref;
  std::vector<Condition> parts;
};

enum class Head : std::uint8_t {
  control,
  obligation,
  charge,
  permission,
  suspends,
  resumes,
  extends,
  postpones,
  ends,
  replaces,
  amends
};
enum class Revival : std::uint8_t { by_default, presumed, self_executing, unclear, needs_act };
enum class Force : std::uint8_t { agreed, political, binding };  // weakest first

struct Provision {
  std::string id;  ///< instrument/name
  Head head = Head::control;
  Effect effect = Effect::licence;   ///< of a control
  std::vector<std::string> targets;  ///< of a change or permission: provisions, instruments
  std::string with;                  ///< replaces
  std::string how;                   ///< ends
  std::optional<Effect> leaves;
  Revival revival = Revival::by_default;
  EndKey new_end_key = EndKey::through;  ///< extends: through, until, until_or_through
  WrittenDate new_date;                  ///< extends: the new end; postpones: the new start
  std::optional<Effect> new_effect;      ///< amends
  std::optional<Scope> new_scope;        ///< amends
  std::vector<WrittenWindow> windows;
  std::optional<Yearly> yearly;
  Scope scope;
  Scope if_all;  ///< of a permission; date tests
  std::vector<Condition> while_all;
  std::vector<Condition> unless_any;
  std::string attaches_to;  ///< empty: not written
  bool announced = false;
  bool recalled = false;
  KnownDays known;
};

struct Event {
  std::string id;  ///< instrument/name
  std::optional<WrittenDate> date;
  bool planned = false;  ///< `date` is only the earliest
  std::string zone;      ///< empty: the instrument's
  KnownDays known;
};

struct Instrument {
  std::string id;
  std::vector<std::string> issuers;
  std::vector<std::string> on_behalf;
  Force force = Force::binding;
  std::string zone = "UTC";
  KnownDays known;  ///< `published` is always there
  bool recalled = false;
  std::vector<WrittenWindow> in_force;
  std::vector<Provision> provisions;
  std::vector<Event> events;
};

/// A run of time in the trees and lists, where no instrument lends its zone: dates carry their own.
struct Stretch {
  std::optional<WrittenDate> from, until;
};

struct Under {
  std::string item;
  Stretch when;
};
struct Item {
  std::string id;
  std::vector<Under> under;
};
struct Party {
  std::string id;
  std::string side;
};
struct Member {
  std::string party;
  Stretch when;
  KnownDays known;
};
struct Group {
  std::string id;
  bool members_known = true;
  std::vector<Member> members;
};

struct WrittenBook {
  std::vector<Instrument> instruments;
  std::vector<Item> items;
  std::vector<Party> parties;
  std::vector<Group> groups;
};

/// A whole civil day (of each instrument's own zone) or one minute.
struct Moment {
  bool whole_day = true;
  Date day = Date{2026, 1, 1};
  Instant minute = Instant::from_minutes_since_epoch(0);
};

/// What is asked. A fact that is not there is not told.
struct OracleQuestion {
  Moment date;                          ///< if `roles` is empty
  std::map<std::string, Moment> roles;  ///< as in `--dates entry=…,loading=…`
  std::optional<std::string> item, departure, destination, origin, transit, end_use;
  std::optional<std::string> party;        ///< "none": on no list
  std::map<std::string, std::string> set;  ///< as in `--set NAME=VALUE`: {"purity", "99.9 %"}
};

}  // namespace inforce::oracle
