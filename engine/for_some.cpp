#include "engine/for_some.h"

#include <algorithm>
#include <set>

#include "engine/evaluation.h"
#include "engine/names.h"
#include "engine/status_line.h"

namespace inforce {
namespace {

bool is_law(Statuses status) {
  return status.has(Status::operative) || status.has(Status::suspended);
}

// Those acts that count otherwise where of a shipment nothing is told.
class Acts {
 public:
  Acts(const Chronicle& chronicle, Instant t)
      : book_(chronicle.book()),
        plain_(chronicle.without_question()),
        some_(chronicle.with_nothing_told()),
        t_(t) {}

  std::vector<ProvisionId> on(ProvisionId id, bool of_status) {
    add_acts(id, of_status);
    if (of_status) add_causes_of_life(id);
    return std::move(found_);
  }

 private:
  void add_acts(ProvisionId id, bool of_status) {
    const std::vector<Acting>& plain = plain_.life(id).acting;
    const std::vector<Acting>& some = some_.life(id).acting;
    for (std::size_t i = 0; i < some.size(); ++i) {
      const Head head = book_.at(some[i].change).head;
      const bool counts = head == Head::amends || (of_status && head != Head::permission);
      if (counts && differ(plain[i].act, some[i].act)) add(some[i].change);
    }
  }

  // What has its time by a replacement, or holds while something else does.
  void add_causes_of_life(ProvisionId id) {
    for (const ProvisionId change : replacements_by(id)) {
      for (const ProvisionId target : book_.targets(change)) {
        if (some_.known().holds(target)) add_if_it_differs(change, target);
      }
    }
    for (const Condition& one : book_.at(id).while_all) add_condition(one);
    for (const Condition& one : book_.at(id).unless_any) add_condition(one);
  }

  [[nodiscard]] std::vector<ProvisionId> replacements_by(ProvisionId successor) const {
    std::vector<ProvisionId> found;
    for (std::uint32_t index = 0; index < book_.provisions().size(); ++index) {
      const ProvisionId change{index};
      const std::vector<Reference>& with = book_.at(change).with;
      const bool names = std::any_of(with.begin(), with.end(), [&](const Reference& one) {
        return one.kind == Reference::Kind::provision && one.provision() == successor;
      });
      if (names && some_.known().holds(change)) found.push_back(change);
    }
    return found;
  }

  void add_if_it_differs(ProvisionId change, ProvisionId target) {
    const std::vector<Acting>& plain = plain_.life(target).acting;
    const std::vector<Acting>& some = some_.life(target).acting;
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (some[i].change == change && differ(plain[i].act, some[i].act)) add(change);
    }
  }

  void add_condition(const Condition& condition) {
    for (const Condition& part : condition.parts) add_condition(part);
    const bool provision = condition.kind == Condition::Kind::name &&
                           condition.name.kind == Reference::Kind::provision;
    if (!provision || !some_.known().holds(condition.name.provision())) return;
    add_whole(condition.name.provision());
  }

  // The act itself, if it is done for some; else what makes it another for some.
  void add(ProvisionId act) {
    if (!book_.at(act).tests_facts()) return add_whole(act);
    if (seen_.insert(act).second) found_.push_back(act);
  }

  void add_whole(ProvisionId id) {
    if (!seen_.insert(id).second) return;
    add_acts(id, true);
    add_causes_of_life(id);
  }

  [[nodiscard]] bool differ(const OpenLine& a, const OpenLine& b) const {
    return a.at(t_).value != b.at(t_).value;
  }

  const RuleBook& book_;
  const Evaluation& plain_;
  const Evaluation& some_;
  Instant t_;
  std::set<ProvisionId> seen_;
  std::vector<ProvisionId> found_;
};

}  // namespace

ForSome::ForSome(const Chronicle& chronicle, ProvisionId provision)
    : chronicle_(chronicle),
      provision_(provision),
      status_(status_line(chronicle.with_nothing_told().life(provision))) {}

std::vector<ProvisionId> ForSome::acts(Instant t) const {
  const Statuses plain = chronicle_.status(provision_).at(t);
  const Statuses some = status_.at(t);
  if (plain == some && !is_law(plain)) return {};
  return Acts(chronicle_, t).on(provision_, plain != some);
}

std::vector<ProvisionId> ForSome::acts(Instant from, Instant until) const {
  std::vector<ProvisionId> found = acts(from);
  for (const Instant t : moments()) {
    if (t <= from || until <= t) continue;
    for (const ProvisionId id : acts(t)) {
      if (std::find(found.begin(), found.end(), id) == found.end()) found.push_back(id);
    }
  }
  return found;
}

std::string ForSome::words(Instant t) const {
  const RuleBook& book = chronicle_.book();
  std::string text;
  for (const ProvisionId id : acts(t)) {
    const auto& targets = book.targets(id);
    const bool itself = std::find(targets.begin(), targets.end(), provision_) != targets.end();
    text.append(text.empty() ? "not for all: " : ", ").append(book.at(id).id).append(" ");
    text.append(verb(book.at(id).head)).append(" ");
    text.append(itself ? "it" : book.at(targets.front()).id);
  }
  return text;
}

std::vector<Instant> ForSome::moments() const {
  std::vector<Instant> found;
  for (const auto& step : status_.steps()) found.push_back(step.from);
  for (const Acting& one : chronicle_.with_nothing_told().life(provision_).acting) {
    if (chronicle_.book().at(one.change).head != Head::amends) continue;
    for (const auto& step : one.act.steps()) found.push_back(step.from);
  }
  return found;
}

bool ForSome::never() const {
  const std::vector<Instant> all = moments();
  return std::none_of(all.begin(), all.end(), [this](Instant t) { return !acts(t).empty(); });
}

}  // namespace inforce
