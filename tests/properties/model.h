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
#include "tests/properties/owed_terms.h"
#include "tests/properties/written_date.h"
#include "timeline/date.h"
#include "timeline/instant.h"

namespace inforce::oracle {

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

/// A charge's: 12.5 % is {1250, "%"}, 50 USD/t is {5000, "USD/t"}.
struct Rate {
  int hundredths = 1000;
  std::string unit = "%";
};

/// One entry of a parameter's list.
struct ParameterValue {
  WrittenDate from;
  std::optional<std::string> value;  ///< nothing: a plain `none`, a gap
  KnownDays known;
};

enum class Head : std::uint8_t {
  control,
  obligation,
  charge,
  permission,
  parameter,
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
  Effect effect = Effect::licence;  ///< of a control
  Rate rate;                        ///< of a charge
  std::string stack;                ///< of a charge; empty: it is one of its own
  std::string component;            ///< of a charge; empty: it is one of its own
  std::vector<ParameterValue> values;
  OwedTerms owed;                    ///< of an obligation
  std::optional<Amount> amount;      ///< of an obligation; of a permission: a cap
  std::vector<Evidence> evidence;    ///< of an obligation; of a permission: what was drawn
  std::vector<std::string> targets;  ///< of a change or permission: provisions, instruments
  std::string with;                  ///< replaces
  std::string how;                   ///< ends
  std::optional<Effect> leaves;
  Revival revival = Revival::by_default;
  EndKey new_end_key = EndKey::through;  ///< extends: through, until, until_or_through
  WrittenDate new_date;                  ///< extends: the new end; postpones: the new start
  std::optional<Effect> new_effect;      ///< amends
  std::optional<Scope> new_scope;        ///< amends
  std::optional<Rate> new_rate;          ///< amends, a charge
  std::optional<WrittenDate> new_due;    ///< amends, an obligation
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

/// An entry of `not_encoded` with a stack: more is due then than is encoded.
struct Hole {
  std::string stack;
  WrittenWindow when;  ///< ended by through, until or not at all
  Scope scope{};       ///< of what; empty: of everything
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
  std::vector<Hole> holes;
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
  std::vector<WorkCalendar> calendars;
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
