#include "engine/concerns.h"

#include <algorithm>

#include "engine/evaluation.h"

namespace inforce {

namespace {

bool ever(const OpenLine& line) {
  const auto& steps = line.steps();
  return std::any_of(steps.begin(), steps.end(),
                     [](const auto& step) { return step.value.value != Truth::no; });
}

bool speaks_of_shipments(const Provision& provision) {
  const bool states = provision.head == Head::obligation || provision.head == Head::parameter;
  return !states || !provision.scope.empty();
}

class Concerns {
 public:
  explicit Concerns(const Evaluation& evaluation)
      : evaluation_(evaluation), state_(evaluation.book().provisions().size(), State::open) {}

  bool of(ProvisionId id) {
    State& state = state_[id.index];
    if (state != State::open) return state == State::yes;
    state = State::no;  // while it is looked into: an act that comes back to itself adds nothing
    const bool found = look(id);
    state_[id.index] = found ? State::yes : State::no;
    return found;
  }

 private:
  enum class State : std::uint8_t { open, no, yes };

  bool look(ProvisionId id) {
    if (!evaluation_.known().holds(id) || !ever(evaluation_.life(id).reaches)) return false;
    const RuleBook& book = evaluation_.book();
    const std::vector<ProvisionId>& targets = book.targets(id);
    if (targets.empty()) return speaks_of_shipments(book.at(id));
    return std::any_of(targets.begin(), targets.end(),
                       [this](ProvisionId target) { return of(target); });
  }

  const Evaluation& evaluation_;
  std::vector<State> state_;
};

}  // namespace

std::vector<bool> concerns(const Chronicle& chronicle, const Question& question) {
  const auto known = std::make_shared<const Known>(chronicle.known());
  const Evaluation evaluation(Asked{known, question, Weighing::possibly, {}});
  Concerns all(evaluation);
  std::vector<bool> found(chronicle.book().provisions().size());
  for (std::uint32_t index = 0; index < found.size(); ++index) {
    found[index] = all.of(ProvisionId{index});
  }
  return found;
}

}  // namespace inforce
