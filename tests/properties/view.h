// The rule book as known on one day, with every date read: Book(K) of the law, A 0 to A 2.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tests/properties/model.h"
#include "tests/properties/reading.h"
#include "timeline/zone.h"

namespace inforce::oracle {

/// Engines that are wrong in one way each; the comparison must catch every one.
enum class WrongEngine : std::uint8_t {
  none,
  ends_swapped,  ///< inclusive and exclusive ends
  suspension_start_ignored,
  negation_on_the_wrong_bound,  ///< "not certainly" taken for "certainly not"
  weight_ignored,
  zone_dropped,
  knowledge_ignored,
  last_day_exclusive,  ///< what is due is over as its last day begins
  accounts_summed      ///< what different accounts say is added up
};

struct Span {
  Pair from, until;
};

struct SeenValue {
  const ParameterValue* written = nullptr;
  Pair start;
};

struct SeenHole {
  const Hole* written = nullptr;
  const Instrument* instrument = nullptr;
  Span span;
};

/// A last day, or a last minute: as days of its own zone, none if it has no date; and the moment
/// after it.
struct SeenDeadline {
  std::optional<Day> earliest, latest;
  Pair over;
};

struct SeenEvidence {
  const Evidence* written = nullptr;
  std::string account;
  Pair done;  ///< the first minute of its day
  Day first_day = 0;
  std::int64_t kilograms = 0;  ///< if it has an amount
};

/// What is owed in one period, or once.
struct SeenInstance {
  std::string key;
  std::optional<Day> begins;  ///< of a period
  Minute first_minute = since_ever;
  std::optional<SeenDeadline> due;
  std::vector<SeenDeadline> restated;
  std::vector<SeenEvidence> evidence;
};

struct SeenProvision {
  const Provision* written = nullptr;
  const Instrument* instrument = nullptr;
  std::vector<Span> spans;
  bool held_by_replacement = false;     ///< no window of its own: holds while a replacement acts,
                                        ///< inside `spans` if its instrument has any
  std::vector<int> acting;              ///< the changes and permissions that name it
  std::vector<int> replaced_by;         ///< of `acting`: the replacements
  std::vector<int> comes_with;          ///< the replacements whose `with` it is
  std::vector<int> component;           ///< itself and whom it is reciprocal with
  std::vector<SeenValue> values;        ///< of a parameter, those known
  std::vector<SeenInstance> instances;  ///< of an obligation, in order
  std::map<int, SeenDeadline> amended_due;  ///< of an obligation, by its amendments
  std::vector<SeenEvidence> evidence;       ///< those known
  bool recalled = false;
};

struct SeenEvent {
  Pair date;
};

class View {
 public:
  View(const WrittenBook& book, Day known_on, WrongEngine wrong);
  View(const View&) = delete;
  View& operator=(const View&) = delete;

  [[nodiscard]] const WrittenBook& book() const { return book_; }
  [[nodiscard]] const std::vector<SeenProvision>& provisions() const { return provisions_; }
  [[nodiscard]] const SeenProvision& at(int provision) const {
    return provisions_[static_cast<std::size_t>(provision)];
  }
  [[nodiscard]] int count() const { return static_cast<int>(provisions_.size()); }
  [[nodiscard]] int find(const std::string& id) const;  ///< -1: not known
  [[nodiscard]] const SeenEvent* find_event(const std::string& id) const;
  [[nodiscard]] const std::vector<SeenHole>& holes() const { return holes_; }
  [[nodiscard]] WrongEngine wrong() const { return wrong_; }
  [[nodiscard]] bool drop_zones() const { return wrong_ == WrongEngine::zone_dropped; }
  [[nodiscard]] Zone zone_of(int provision) const;
  [[nodiscard]] DateContext context(const Instrument& instrument) const;

  /// Is the fact known, if its container is?
  [[nodiscard]] bool known(const KnownDays& days) const;

  /// All moments at which anything can change, in order; the first lies before them all.
  [[nodiscard]] const std::vector<Minute>& boundaries() const { return boundaries_; }

  /// The earliest that a change may begin.
  [[nodiscard]] Minute start_of(int change) const;

  /// The provisions an id stands for, seen from a change.
  [[nodiscard]] std::vector<int> expand(const std::string& id) const;

 private:
  void gather();
  void read_events(const Instrument& instrument);
  void read_evidence(SeenProvision& seen);
  void read_obligation(SeenProvision& seen);
  void read_periods(SeenProvision& seen) const;
  std::vector<std::pair<Day, Day>> bounds_of_recurrence(const SeenProvision& seen) const;
  SeenDeadline last_day(const WrittenDate& date, const DateContext& context,
                        const Provision& obligation) const;
  SeenDeadline last_day_read(const WrittenDate& date, const DateContext& context,
                             const Provision& obligation) const;
  Minute after_day(Day day, const std::string& zone) const;
  const WorkCalendar* find_calendar(const std::string& id) const;
  void read_holes(const Instrument& instrument);
  void read_values(SeenProvision& seen);
  void read_windows(SeenProvision& seen);
  Span read_window(const WrittenWindow& window, const DateContext& context) const;
  Span read_change_window(const SeenProvision& seen) const;
  void link();
  void link_resumes(int change, const std::string& target);
  void act_on(int change, int target);
  void find_components();
  void collect_boundaries();
  void add_owed_boundaries(const SeenProvision& seen);
  void add_boundaries(const Pair& pair);
  void add_boundaries(const Span& span);
  void add_yearly_boundaries(const SeenProvision& seen);
  Stamps anchor(const std::string& ref) const;

  const WrittenBook& book_;
  Day known_on_;
  WrongEngine wrong_;
  std::vector<SeenProvision> provisions_;
  std::map<std::string, int> index_;
  std::map<std::string, SeenEvent> events_;
  std::vector<SeenHole> holes_;
  std::vector<Minute> boundaries_;
};

[[nodiscard]] bool is_change(Head head);
[[nodiscard]] bool acts_for_good(const Provision& provision);

[[nodiscard]] std::int64_t kilograms(const Quantity& quantity);

/// Binding or not, an act needs a side of its target's.
[[nodiscard]] bool share_a_side(const Instrument& one, const Instrument& other,
                                const WrittenBook& book);
[[nodiscard]] std::vector<std::string> sides_of(const Instrument& instrument,
                                                const WrittenBook& book);

}  // namespace inforce::oracle
