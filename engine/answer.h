// The answer to a question: one finding for each provision, and what they come to together.
//
// Plain values in a fixed order (packs' own: instrument, provision). What it rests on is kept
// beside it (`evaluation`), so that explaining is reading.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/open.h"
#include "engine/question.h"
#include "engine/status.h"
#include "rules/rule_book.h"
#include "rules/words.h"
#include "timeline/instant.h"
#include "timeline/zone.h"

namespace inforce {

class Evaluation;

/// What a finding comes to on the day (or minute) asked.
enum class FindingClass : std::uint8_t { does_not_apply, may_apply, applies_in_part, applies };
std::string_view word(FindingClass finding_class);

/// The least and the greatest effect over everything that is open.
/// For a provision that is no control: `notification` stands for "holds".
struct EffectRange {
  Effect least = Effect::none;
  Effect greatest = Effect::none;

  friend bool operator==(const EffectRange&, const EffectRange&) = default;
};

/// A run of minutes of the day asked with one outcome.
struct Stretch {
  Instant from, until;
  EffectRange effect;
};

/// Something that keeps a finding from being certain.
struct OpenPoint {
  OpenKind kind;
  std::string sentence;  ///< "whether 2026-11-27 itself still counts is open"
  std::string settle;    ///< of a fact: how to tell it, "--end-use"; may be empty
  std::string fact;      ///< of a fact: "the end use"
  std::string if_so;     ///< of a fact: what would make the finding apply, or stricter: "it is
                         ///< military"; of a suspension's destination "it is not Japan"
  std::optional<ProvisionId> provision;  ///< whose text is open, if any
  std::optional<Mark> mark;
  bool unchecked = false;  ///< only because nobody checked it against a source

  friend bool operator==(const OpenPoint& a, const OpenPoint& b) {
    return a.kind == b.kind && a.sentence == b.sentence;
  }
};

/// Why a provision certainly does not apply: the first of these that holds.
struct WhyNot {
  enum class Kind : std::uint8_t {
    not_yet_in_force,
    ended,
    postponed,
    suspended,
    condition,
    scope,
    excepted,
    without_effect,
  };
  Kind kind;
  std::optional<ProvisionId> by;  ///< the change, condition or permission
  std::string sentence;           ///< "the destination is not US"
};

/// A finding by the texts alone, or with announcements in full: now, since when, and what is next.
struct Reading {
  FindingClass finding_class = FindingClass::does_not_apply;
  EffectRange effect;
  std::optional<Instant> since;           ///< it has applied from here on, without a break
  std::optional<Instant> since_possibly;  ///< it may have applied from here on
  std::optional<Instant> next_possibly;   ///< it does not apply now, and may from here on
  std::optional<Instant> next;            ///< it does not apply now, and does from here on
};

struct Finding {
  ProvisionId provision;
  FindingClass finding_class = FindingClass::does_not_apply;
  EffectRange effect;              ///< over the whole day and all dates told
  Effect cautious = Effect::none;  ///< its part in the cautious line
  Statuses status;                 ///< possible at some minute asked, changes with a scope included
  OpenKinds open_kinds;
  std::vector<OpenPoint> open_points;
  Open reaches;  ///< do its tests match the facts told, whatever its status
  std::vector<Stretch>
      stretches;  ///< more than one only if it changes within the day, or of several dates
  std::vector<Quantity> rates;  ///< of a charge: possible at the first minute asked, latest first
  std::optional<WhyNot> why_not;
  Reading by_texts, by_announcement;  ///< differ from the finding only where announcements count
};

/// Of those asked the first at which it applies or may; if it never does, the first.
Instant first_minute_of(const Finding& finding);

/// Provisions one of which takes another's place. They count as one: while it is open which of them
/// holds, at least what each would come to does. Semantics A 6.
struct Chain {
  std::vector<ProvisionId> members;  ///< known ones, in the packs' order
  bool open = false;                 ///< a replacement is open on the date asked
  FindingClass finding_class = FindingClass::does_not_apply;
  EffectRange effect;
  Effect cautious = Effect::none;
  OpenKinds open_kinds;
  Reading by_texts, by_announcement;
};

/// How an end by lapse stands: somebody looked on or after it, nobody did, or it is to come.
enum class EndCheck : std::uint8_t { verified, unverified, coming };
std::string_view word(EndCheck check);

/// An end of a window, not brought about by any act: from `earliest` (or, on another reading, only
/// from `latest`) on the provision no longer holds.
struct Lapse {
  ProvisionId provision;
  Instant earliest, latest;
  Zone zone;
  EndCheck check = EndCheck::coming;
  std::optional<Date> last_look;
  Date judged = Date::first();  ///< the last day asked by which it is judged
  /// What could reach the facts told of it, of what it acts on, and of what depends on it.
  std::vector<ProvisionId> bears_on = {};
  std::optional<ProvisionId> extended_by = {};  ///< whose end it is; none: its own window's

  [[nodiscard]] bool reaches() const { return !bears_on.empty(); }
};

/// What the loaded packs say they do not hold, as far as it bears on the question.
struct Uncovered {
  Subject subject;
  std::string sentence;
  std::optional<Mark> mark;
};

/// A fact not told that stands between the cautious answer and the worst.
struct Missing {
  std::string fact;    ///< "the end use"
  std::string option;  ///< "--end-use"
  std::string if_so;   ///< what leads to the worst: "it is military"
};

/// Facts that suffice together.
using Together = std::vector<Missing>;

/// What an answer leads with. Semantics A 9.
struct Lines {
  Effect certain = Effect::none;
  Effect cautious = Effect::none;
  Effect at_worst = Effect::none;

  /// One more control, or a chain of them.
  void add(EffectRange effect, Effect cautiously);
  friend bool operator==(const Lines&, const Lines&) = default;
};

struct Answer : Lines {
  Question question;
  Date known_by = Date::first();
  std::vector<Missing> missing;    ///< all that keeps open what may come to the worst
  std::vector<Together> worst_if;  ///< each leads to the worst; those with the fewest facts
  std::vector<Finding> findings;   ///< of every provision known, controls and all others
  std::vector<Chain> chains;       ///< of replacements; they, not their members, enter the lines
  std::vector<Lapse> lapses;       ///< coming within a year, or passed unverified
  std::vector<Uncovered> uncovered;
  std::size_t provisions = 0;  ///< known and looked at
  std::size_t left_out = 0;    ///< provisions that became known later
  std::shared_ptr<const Evaluation> evaluation;

  [[nodiscard]] const Finding* find(ProvisionId provision) const;
};

}  // namespace inforce
