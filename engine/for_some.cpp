#include "engine/for_some.h"

#include <algorithm>

#include "engine/evaluation.h"

namespace inforce {
namespace {

class ForSome {
 public:
  ForSome(const Chronicle& chronicle, Instant t) : chronicle_(chronicle), t_(t) {}

  // None acts on itself by way of others: such packs are refused. Semantics B 20.
  void add(ProvisionId id, std::vector<ProvisionId>& found) const {
    for (const Acting& one : chronicle_.without_question().life(id).acting) {
      const Provision& act = chronicle_.book().at(one.change);
      if (!may_act(chronicle_.book(), one.change, id) || !holds(one.change)) continue;
      if (!act.tests_facts()) {
        if (has_moved(id, act.head)) add(one.change, found);
      } else if (moves(id, act.head)) {
        add(one.change, id, found);
      }
    }
  }

 private:
  static void add(ProvisionId act, ProvisionId target, std::vector<ProvisionId>& found) {
    if (act == target || std::find(found.begin(), found.end(), act) != found.end()) return;
    found.push_back(act);
  }

  [[nodiscard]] bool holds(ProvisionId act) const {
    return chronicle_.status(act).at(t_).has(Status::operative);
  }

  [[nodiscard]] bool is_law(ProvisionId id) const {
    const Statuses status = chronicle_.status(id).at(t_);
    return status.has(Status::operative) || status.has(Status::suspended);
  }

  // Would an act of that kind make another status of the one that it has for nobody in particular?
  [[nodiscard]] bool moves(ProvisionId id, Head act) const {
    const Statuses status = chronicle_.status(id).at(t_);
    const Life& life = chronicle_.without_question().life(id);
    switch (act) {
      case Head::extends: return status.has(Status::ended) && life.ended.at(t_).value != Truth::yes;
      case Head::suspends: return status.has(Status::operative);
      case Head::resumes:  // of a suspension
      case Head::ends:
      case Head::postpones:
      case Head::replaces: return is_law(id);
      default: return false;  // an amendment moves what it says, and no status
    }
  }

  // Does it have its status by an act of that kind? Then it has another for whom that act spares.
  [[nodiscard]] bool has_moved(ProvisionId id, Head act) const {
    const Statuses status = chronicle_.status(id).at(t_);
    const Life& life = chronicle_.without_question().life(id);
    switch (act) {
      case Head::extends: return is_law(id) && life.written.at(t_).value != Truth::yes;
      case Head::suspends: return status.has(Status::suspended);
      case Head::postpones: return status.has(Status::pending);
      case Head::resumes:
      case Head::ends:
      case Head::replaces: return status.has(Status::ended);
      default: return false;
    }
  }

  const Chronicle& chronicle_;
  Instant t_;
};

}  // namespace

std::vector<ProvisionId> acts_for_some(const Chronicle& chronicle, ProvisionId provision,
                                       Instant t) {
  std::vector<ProvisionId> found;
  ForSome(chronicle, t).add(provision, found);
  return found;
}

std::string otherwise_for_some(const Chronicle& chronicle, ProvisionId provision, Instant t) {
  std::string text;
  for (const ProvisionId id : acts_for_some(chronicle, provision, t)) {
    const RuleBook& book = chronicle.book();
    const auto& targets = book.targets(id);
    const bool itself = std::find(targets.begin(), targets.end(), provision) != targets.end();
    text.append(text.empty() ? "not for all: " : ", ").append(book.at(id).id).append(" ");
    text.append(verb(book.at(id).head)).append(" ");
    text.append(itself ? "it" : book.at(targets.front()).id);
  }
  return text;
}

}  // namespace inforce
