// The rule book as known on one day, with every date read: Book(K) of the law, A 0 to A 2.
#pragma once

#include <cstdint>
#include <map>
#include <string>
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
  knowledge_ignored
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

struct SeenProvision {
  const Provision* written = nullptr;
  const Instrument* instrument = nullptr;
  std::vector<Span> spans;
  bool held_by_replacement = false;  ///< no window of its own: holds while a replacement acts
  std::vector<int> acting;           ///< the changes and permissions that name it
  std::vector<int> replaced_by;      ///< of `acting`: the replacements
  std::vector<int> comes_with;       ///< the replacements whose `with` it is
  std::vector<int> component;        ///< itself and whom it is reciprocal with
  std::vector<SeenValue> values;     ///< of a parameter, those known
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

  /// The provisions an id stands for, seen from a change.
  [[nodiscard]] std::vector<int> expand(const std::string& id) const;

 private:
  void gather();
  void read_events(const Instrument& instrument);
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

}  // namespace inforce::oracle
