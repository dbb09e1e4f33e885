// What was known by the end of a day: the facts everything else is computed over.
//
// Semantics A 0 and B 7. A fact is known from its `recorded` day, else its `published` day, else
// with what contains it, and no longer from its `withdrawn` day on.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "rules/rule_book.h"
#include "timeline/date.h"

namespace inforce {

/// A view of a rule book as of a knowledge date. A book that std::shared_ptr holds is kept alive;
/// any other must outlive it, and stay where it is.
class Known {
 public:
  Known(const RuleBook& book, Date by);

  [[nodiscard]] const RuleBook& book() const { return *book_; }
  [[nodiscard]] Date by() const { return by_; }

  [[nodiscard]] bool holds(InstrumentId id) const { return instruments_[id.index]; }
  [[nodiscard]] bool holds(ProvisionId id) const { return provisions_[id.index]; }
  [[nodiscard]] bool holds(EventId id) const { return events_[id.index]; }
  /// Of a window, value or account inside something known. `overlay`: known from always.
  [[nodiscard]] bool holds(const Knowledge& fact, bool overlay) const;

  /// Of what is not known: since when it is no longer held to be right, if that is why.
  [[nodiscard]] std::optional<Date> withdrawn(InstrumentId id) const;
  [[nodiscard]] std::optional<Date> withdrawn(ProvisionId id) const;

  [[nodiscard]] std::size_t provision_count() const { return provision_count_; }
  /// Facts that became known later than this day.
  [[nodiscard]] std::size_t later_count() const { return later_count_; }
  /// The latest day, not after the knowledge date, on which somebody looked for later acts.
  [[nodiscard]] std::optional<Date> last_look(InstrumentId id) const;

 private:
  std::shared_ptr<const RuleBook> book_;  // owns nothing where nobody shares the book
  Date by_;
  std::vector<bool> instruments_, provisions_, events_;
  std::size_t provision_count_ = 0;
  std::size_t later_count_ = 0;
};

/// The days at which what is known of an instrument and of all in it becomes another, sorted.
[[nodiscard]] std::vector<Date> knowledge_days(const RuleBook& book, InstrumentId instrument);

}  // namespace inforce
