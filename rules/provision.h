// The smallest citable part of an instrument that applies or does not, and what a pack says of it.
//
// One struct for all heads: a provision is read, proven, compiled and explained by the same steps
// whatever its head, and each head adds a few fields of its own.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rules/ids.h"
#include "rules/mark.h"
#include "rules/scope.h"
#include "rules/words.h"
#include "rules/written_date.h"
#include "timeline/recurrence.h"
#include "timeline/working_calendar.h"

namespace inforce {

/// A place in the law: which source of the instrument, and where in it.
struct Cite {
  Marked<std::string> source;
  std::string at;
};

/// An account that is not followed. It changes nothing.
struct OtherAccount {
  Mark mark;
  std::string field;  ///< date, from, through, until, value or text
  std::string value;
  std::string source;
  std::string why;
};

/// What `while` and `unless` hold: a name, or all / any of several.
struct Condition {
  enum class Kind : std::uint8_t { name, all, any };

  Kind kind = Kind::name;
  Mark mark;
  Reference name;  ///< a provision (counts while operative) or an event (from its date on)
  std::vector<Condition> parts;
};

/// A rate or an amount: "10 %", "1500 USD".
struct Rate {
  Mark mark;
  Quantity quantity;
};

/// What an amendment sets. At least one.
struct Terms {
  std::optional<Marked<Effect>> effect;
  std::optional<Rate> rate;
  std::optional<Scope> scope;
  std::optional<WrittenDate> due;
  std::optional<Marked<std::string>> text;
};

struct Restatement {
  WrittenDate due;
  std::string source;
  std::string why;
  Knowledge known;
};

/// A performance on record, or a draw on what is allowed. What one account holds adds up; accounts
/// are alternatives. Semantics B 15.
struct Evidence {
  Mark mark;
  WrittenDate date;            ///< some day on which it was done by
  std::optional<Rate> amount;  ///< nothing: it was done
  std::string account;         ///< whose count it is: named, or the first source's key
  std::optional<Marked<std::string>> period;  ///< by name; else the one that holds the day
  std::vector<Cite> cites;
  std::string source;  ///< in an office's own words, where it cites none of the instrument's
  std::string note;
  Knowledge known;
};

/// What recurs, and how often. Whole: where a first day or `month_end` is needed, it is there.
struct Recurring {
  Marked<std::string> written;  ///< `every`, as the pack says it
  Cadence every;
  std::optional<Marked<NamedDays>> first, last;
  std::optional<Marked<MonthEnd>> month_end;

  [[nodiscard]] Recurrence recurrence() const;
};

/// How much is owed, or allowed.
struct Amount : NumberTest {
  std::string base;  ///< of a percentage: of what
};

/// What only obligations have; how instances come of it is not decided here.
struct ObligationTerms {
  std::vector<Reference> bearers, towards;  ///< parties or groups
  std::optional<WrittenDate> due;           ///< also from `within` and `of`
  std::optional<Recurring> recurring;
  std::vector<Restatement> restated;
  std::optional<Reference> calendar;  ///< whose working days count
  std::optional<Marked<Roll>> roll;   ///< only with a calendar
};

/// One dated value of a parameter. No quantity: a gap (`none`).
struct ParameterValue {
  Mark mark;
  WrittenDate from;
  std::optional<std::string> value;
  bool approximate = false;
  std::string note;
  Knowledge known;
};

/// How a parameter is worked out from others instead of having values of its own.
struct Computation {
  enum class Kind : std::uint8_t { sum, quotient };

  Kind kind = Kind::sum;
  Mark mark;
  std::vector<Reference> parts;  ///< parameters; of a quotient the dividend and the divisor
  Marked<std::string> unit;      ///< of the result; empty: a plain number
  std::optional<int> decimals;   ///< rounded to, half up; nothing (only of a sum): exact
};

struct Provision {
  InstrumentId instrument;
  Marked<std::string> name;  ///< within the instrument; `id` is "instrument/name"
  std::string id;
  Head head = Head::control;
  Mark head_mark;
  std::string title, title_zh;
  std::vector<Marked<std::string>> aka;
  std::vector<Cite> cites;
  std::vector<Window> windows;
  std::optional<Yearly> yearly;
  Scope scope;
  std::vector<Condition> while_all, unless_any;
  std::optional<Role> attaches_to;       ///< nothing: not known which date counts
  std::optional<Mark> attaches_to_mark;  ///< nothing: the file does not say it
  std::optional<Marked<Duration>> at_most;
  std::vector<Reference> except_by;  ///< parties
  std::vector<OtherAccount> also_stated;
  Confidence confidence = Confidence::verified;  ///< the instrument's, unless it says its own
  Knowledge known;
  std::string note;

  Effect effect = Effect::none;  ///< control
  std::string text;              ///< obligation, permission, parameter
  Rate rate;                     ///< charge
  std::string component, stack;  ///< charge
  Mark stack_mark;               ///< charge
  bool announced = false;
  std::vector<Reference> targets;        ///< of a change, or what a permission excepts, as written
  std::optional<Marked<Effect>> leaves;  ///< suspends, permission
  Revival revival = Revival::presumed;   ///< suspends
  std::optional<WrittenEnd> new_end;     ///< extends: through, until or until_or_through
  std::optional<WrittenDate> new_from;   ///< postpones
  EndHow how = EndHow::repeal;           ///< ends
  std::vector<Reference> with;           ///< replaces: exactly one
  Terms terms;                           ///< amends
  std::vector<RoleTest> if_all;          ///< permission
  std::vector<Reference> holders;        ///< permission: parties or groups
  ObligationTerms obligation;
  std::optional<Amount> amount;    ///< obligation; permission: at most
  std::vector<Evidence> evidence;  ///< obligation, permission
  std::vector<ParameterValue> values;
  std::optional<Computation> computed;  ///< parameter, instead of `values`
  bool whole = true;  ///< nothing in it was refused: only then is it checked any further

  /// Acts from its first operative minute on and needs no end (semantics: "for good").
  [[nodiscard]] bool acts_for_good() const;
  /// Reaches some facts of a shipment and not others.
  [[nodiscard]] bool tests_facts() const {
    const bool claimed = head == Head::permission && (!if_all.empty() || amount);
    return !scope.empty() || claimed;
  }
};

/// A dated happening. Neither `date` nor `planned`: not recorded yet.
struct Event {
  InstrumentId instrument;
  Marked<std::string> name;
  std::string id;
  std::string title, title_zh;
  std::optional<WrittenDate> date;  ///< a planned one is of kind `planned`
  std::string place;
  std::vector<Reference> finds_breach_of;
  std::vector<OtherAccount> also_stated;
  std::vector<Cite> cites;
  Confidence confidence = Confidence::verified;
  Knowledge known;
  std::string note;
  bool whole = true;  ///< nothing in it was refused: only then is it checked any further
};

}  // namespace inforce
