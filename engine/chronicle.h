// A rule book as known on one day, ready to be asked.
//
// Compiling cannot fail: whatever could be the matter was found in the packs. Asking changes
// nothing, so one chronicle may be read from many threads. A book that std::shared_ptr holds is
// kept alive by it; any other must outlive it, and stay where it is.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "engine/answer.h"
#include "engine/known.h"
#include "engine/question.h"
#include "engine/status.h"
#include "rules/rule_book.h"
#include "timeline/timeline.h"

namespace inforce {

class Evaluation;

class Chronicle {
 public:
  [[nodiscard]] const RuleBook& book() const { return known_->book(); }
  [[nodiscard]] Date known_by() const { return known_->by(); }
  [[nodiscard]] const Known& known() const { return *known_; }

  [[nodiscard]] Answer answer(const Question& question) const;
  /// The three lines of the same answer and nothing else; with `extended`, of the answer if that
  /// change acted on for good. Countries need no record in the book.
  [[nodiscard]] Lines lines(const Question& question,
                            std::optional<ProvisionId> extended = std::nullopt) const;

  /// The life of a provision for nobody in particular: changes with a scope do not act.
  /// Only of a provision that is known.
  [[nodiscard]] const Timeline<Statuses>& status(ProvisionId provision) const;
  /// All that the statuses rest on, with no facts told.
  [[nodiscard]] const Evaluation& without_question() const { return *plain_; }
  /// The same for a shipment of which nothing is told: what reaches only some may act. Worked out
  /// when it is first asked for, by whichever thread that is.
  [[nodiscard]] const Evaluation& with_nothing_told() const;

 private:
  struct NothingTold;

  friend Chronicle compile(const RuleBook& book, Date known_by);
  Chronicle() = default;

  std::shared_ptr<const Known> known_;
  std::shared_ptr<const Evaluation> plain_;
  std::shared_ptr<NothingTold> nothing_told_;
  std::vector<Timeline<Statuses>> status_;
};

/// As known by the end of `known_by`.
Chronicle compile(const RuleBook& book, Date known_by);
/// It would be gone with the line it stands in.
Chronicle compile(const RuleBook&& book, Date known_by) = delete;

}  // namespace inforce
