// What an audience has to be told today, given all that it was told before.
//
// Pure: the ledger's rows come in, new tellings go out. Semantics B 19 and the contract of cron
// (design.md 6): every boundary once for each lead, every change of a date once, nothing lost.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/alert.h"
#include "engine/chronicle.h"
#include "engine/works.h"
#include "timeline/date.h"
#include "timeline/working_calendar.h"

namespace inforce {

/// What a telling says of its alert.
struct TellingKind {
  enum class Word : std::uint8_t {
    lead,          ///< it comes within `days`
    after,         ///< it has been past for `days`
    moved,         ///< its date is another than was told
    now_certain,   ///< it was open between two dates, and is no longer
    withdrawn,     ///< what was told is no longer held to be right
    resolved,      ///< it does not come any more: met, looked at, overtaken
    stands_again,  ///< what was told to be gone is there as it was
    baseline,      ///< never delivered: past already when the audience was first told anything
  } word = Word::lead;
  int days = 0;

  friend bool operator==(const TellingKind&, const TellingKind&) = default;
};

/// "lead 30", "after 7", "moved", "now certain", "stands again", …; and back.
std::string text(const TellingKind& kind);
std::optional<TellingKind> telling_kind(std::string_view text);

/// A telling on record.
struct Told {
  std::string alert;  ///< its identity
  Instant earliest;
  std::optional<Instant> latest;  ///< none: open
  TellingKind kind;
  Instant told;
  std::optional<Date> known_by = {};  ///< as of which day; nothing: as of the day it was told
  /// What it was made from, where it says so: the acts that worked on it, and the last look.
  std::optional<std::vector<Work>> works = {};
  std::optional<Date> last_look = {};
};

/// Somebody wants no repeats for this date. `until` none: acknowledged, no repeats once it is past;
/// else snoozed: nothing but changes before that day.
struct Silenced {
  std::string alert;
  Instant earliest;
  std::optional<Date> until;
};

/// One thing to say. Of withdrawn and resolved ones `alert` is what was told last.
struct Telling {
  std::string id;  ///< the alert's identity
  std::optional<Alert> alert;
  TellingKind kind;
  int left = 0;                ///< days to the earliest moment; negative: days past
  int revision = 0;            ///< how many changes of it the audience was told, this one included
  std::optional<Told> before;  ///< what it differs from, of a change
  bool late = false;           ///< it was due on an earlier day, on which no run told it
};

/// How days ahead are counted: civil days in the alert's zone, or the working days of a calendar.
/// A day not announced counts as none, so that one hears too early and not too late.
class DayCount {
 public:
  DayCount() = default;
  explicit DayCount(const WorkingCalendar& calendar) : calendar_(&calendar) {}
  [[nodiscard]] bool counts_working_days() const { return calendar_ != nullptr; }
  /// From the day of `now` to that of `moment`, both in `zone`. Negative: civil days past.
  [[nodiscard]] int left(Instant now, Instant moment, Zone zone) const;

 private:
  const WorkingCalendar* calendar_ = nullptr;
};

struct TellingPlan {
  std::vector<int> leads;  ///< days, not negative, any order
  std::vector<int> after;  ///< days
  DayCount count;
  Instant now;
  std::optional<Instant> last_run;  ///< of this audience; none: its first
};

struct AudienceRecord {
  std::vector<Told> told;  ///< in the order told
  std::vector<Silenced> silenced;
};

/// `alerts`: all of the chronicle; `wanted`: identities of those the audience asks for. What was
/// told to it is followed up whether it still asks for it or not. In the order of the alerts,
/// changes of what is gone first; baselines last.
std::vector<Telling> tellings(const Chronicle& chronicle, const std::vector<Alert>& alerts,
                              const std::set<std::string>& wanted, const AudienceRecord& record,
                              const TellingPlan& plan);

}  // namespace inforce
