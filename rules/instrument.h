// An instrument and what belongs to the file that holds it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "rules/ids.h"
#include "rules/mark.h"
#include "rules/provision.h"
#include "rules/words.h"
#include "rules/written_date.h"

namespace inforce {

/// Where a text can be read, and how we saw it.
struct Source {
  Marked<std::string> key;
  std::string title, publisher, date, url, note;
  Seen seen = Seen::not_opened;
};

/// Something the text says that the pack leaves out, and why. With a stack: more is due in it than
/// is encoded, always or in the window, of everything or of what the scope reaches, so that it has
/// no sum there. Semantics B 17.
struct NotEncoded {
  Mark mark;
  std::string at, why;
  std::optional<Marked<std::string>> stack;
  std::optional<Window> window;  ///< only with a stack
  Scope scope;                   ///< likewise
};

/// Somebody searched for acts later than an instrument. Semantics B 7.
struct Look {
  Marked<Date> day;
  Knowledge known;
  std::string note;

  /// From its own day, or from the later one on which our record got it, until it is withdrawn.
  [[nodiscard]] bool known_by(Date date) const {
    const Date from = known.recorded ? known.recorded->value : day.value;
    return from <= date && !(known.withdrawn && known.withdrawn->value <= date);
  }
};

/// What a report says about something the packs hold.
struct Claim {
  InstrumentId instrument;
  Marked<std::string> id;
  Reference about;
  std::vector<std::pair<Marked<std::string>, Marked<std::string>>> says, record;
  Verdict verdict = Verdict::right;
  std::string why;
  Confidence confidence = Confidence::verified;
  std::vector<Cite> cites;
};

/// An answer an author was told, proven by `check`. Words are as a question on the command line
/// would have them.
struct Expectation {
  InstrumentId instrument;
  Mark mark;
  std::optional<Marked<std::string>> date;                  ///< day or minute
  std::vector<std::pair<Role, Marked<std::string>>> dates;  ///< instead of `date`
  std::vector<Marked<std::string>> items, parties;
  std::optional<Marked<std::string>> departure, destination, origin, transit, end_use;
  std::vector<std::pair<Marked<std::string>, Marked<std::string>>> set;
  std::optional<Marked<Date>> as_known;
  std::optional<Marked<Effect>> certain, cautious, at_worst;
  std::optional<Reference> provision;
  std::vector<Marked<std::string>> status;
  std::optional<Reference> parameter;
  std::vector<Marked<std::string>> values;  ///< of it: all that are possible; "none", "not on file"
  std::string why;
};

struct Instrument {
  FileId file = 0;
  Marked<std::string> id;
  std::string title, title_zh;
  std::vector<Marked<std::string>> aka;
  std::vector<Reference> issuers;    ///< parties
  std::vector<Reference> on_behalf;  ///< parties or countries
  Nature nature = Nature::notice;
  Force force = Force::binding;
  std::optional<Zone> zone;  ///< always there in a proven book
  Knowledge known;
  bool always_known = false;  ///< of an overlay: known from always, whatever `known` says
  std::vector<Look> looked;
  std::vector<Window> in_force;
  std::vector<Source> sources;
  std::vector<Marked<std::string>> paragraphs;  ///< all that the text has, if somebody counted
  std::vector<NotEncoded> not_encoded;
  std::string note;
  std::vector<ProvisionId> provisions;  ///< as written
  std::vector<EventId> events;
  bool whole = true;  ///< nothing at its head was refused: only then is it checked any further
};

}  // namespace inforce
