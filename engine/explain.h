// Why an answer is what it is: the chain from a finding to the places in the packs and the law.
//
// Read off the evaluation the answer was made of; nothing is computed anew. Sentences speak of
// law: provisions, suspensions, dates as written and as read.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/answer.h"
#include "engine/chronicle.h"

namespace inforce {

/// One step of a chain, with what it rests on below it.
struct Reason {
  enum class Kind : std::uint8_t {
    provision,    ///< what it is, and its own dates
    change,       ///< an act on the provision above
    condition,    ///< a `while` or `unless`
    scope,        ///< how its tests meet the facts told
    open_point,   ///< what is not settled
    note,         ///< revival presumed, a rate
    account,      ///< stated elsewhere, and not followed
    publication,  ///< begins with a publication whose hour is unknown
    absence,      ///< nothing in the packs extends it; last looked …
  };

  Kind kind = Kind::provision;
  std::string sentence;
  std::string dates;     ///< as written, and as read where that differs; may be empty
  std::string citation;  ///< "Announcement No. 46 of 2024, item 2 (MOFCOM, seen: secondary)"
  std::string link;      ///< https address, if the source has one
  std::optional<ProvisionId> provision;
  std::optional<EventId> event;
  std::optional<Mark> mark;
  std::vector<Reason> because;
};

/// What was told, and of which minute: a note on several provisions tells each act once.
using Told = std::set<std::pair<ProvisionId, Instant>>;

/// Why a provision's finding is as it is at the moment (or on the day) asked.
Reason explain(const Answer& answer, ProvisionId provision);
Reason explain(const Answer& answer, ProvisionId provision, Told& told);

/// The life of a provision on a day, without any question.
Reason explain(const Chronicle& chronicle, ProvisionId provision, const When& when);
Reason explain(const Chronicle& chronicle, ProvisionId provision, const When& when, Told& told);

struct Explanation {
  std::vector<Reason> reasons;  ///< of findings that bear on the three lines, strictest first
  std::vector<ProvisionId> no_matter;     ///< looked at, and without influence
  std::vector<std::string> would_change;  ///< "a destination other than US: licence"
};

/// The whole file note for an answer. Asks the chronicle again with one fact changed at a time.
Explanation explain(const Chronicle& chronicle, const Answer& answer);

}  // namespace inforce
