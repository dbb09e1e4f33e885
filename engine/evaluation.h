// A chronicle put to one question: the lives of all provisions.
//
// The work of the engine. Explaining reads these lives and computes nothing anew.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "engine/known.h"
#include "engine/life.h"
#include "engine/match.h"
#include "engine/moments.h"
#include "engine/question.h"

namespace inforce {

/// What a political act does to binding law. Semantics A 8.
enum class Weighing : std::uint8_t {
  possibly,    ///< the answer itself
  not_at_all,  ///< by the texts alone
  in_full,     ///< by announcement
};

/// Replacements whose acting, where it is open, is taken as given or as not given.
using Supposed = std::map<ProvisionId, bool>;

/// What one evaluation is for. Without a question, changes with a scope do not act.
struct Asked {
  std::shared_ptr<const Known> known;
  std::optional<Question> question;
  Weighing weighing = Weighing::possibly;
  Supposed supposed{};
  std::optional<ProvisionId> extended =
      std::nullopt;  ///< a change taken to act for good once it acts
};

class Evaluation {
 public:
  explicit Evaluation(Asked asked);

  [[nodiscard]] const Known& known() const { return *asked_.known; }
  [[nodiscard]] const RuleBook& book() const { return asked_.known->book(); }
  [[nodiscard]] const Asked& asked() const { return asked_; }
  [[nodiscard]] const Moments& moments() const { return moments_; }
  /// Only of a provision that is known.
  [[nodiscard]] const Life& life(ProvisionId id) const { return *lives_[id.index]; }

 private:
  friend class Evaluator;

  Asked asked_;
  Moments moments_;
  std::vector<std::optional<Life>> lives_;
};

/// A condition as the text has it: a
/// name counts while operative, an event from its date on.
OpenLine condition_line(const Condition& condition, const Evaluation& evaluation);

/// Whether the change's weight is cut on the target: a political act on binding law.
bool is_cut(const RuleBook& book, ProvisionId change, ProvisionId target);
/// Whether it can act on the target at all: on the target's side, and more than agreed.
bool may_act(const RuleBook& book, ProvisionId change, ProvisionId target);

}  // namespace inforce
