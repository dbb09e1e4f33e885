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

// Could an act of that kind make another status of this one?
bool moves(Head act, Statuses status) {
  switch (act) {
    case Head::extends:
      return status.has(Status::ended) || status.has(Status::pending) ||
             status.has(Status::prospective);
    case Head::suspends: return status.has(Status::operative);
    case Head::resumes:
    case Head::ends:
    case Head::postpones:
    case Head::replaces: return is_law(status);
    default: return false;
  }
}

bool lifts(Head head) {
  return head == Head::ends || head == Head::resumes || head == Head::replaces ||
         head == Head::suspends || head == Head::postpones;
}

void add_new(const std::vector<ProvisionId>& more, std::vector<ProvisionId>& all) {
  for (const ProvisionId id : more) {
    if (std::find(all.begin(), all.end(), id) == all.end()) all.push_back(id);
  }
}

// What a provision's status rests on: the acts on it, what brings it, what its conditions name.
class Rests {
 public:
  explicit Rests(const Chronicle& chronicle)
      : book_(chronicle.book()),
        plain_(chronicle.without_question()),
        some_(chronicle.with_nothing_told()) {}

  struct On {
    ProvisionId target, act;
    const OpenLine& plain;  // how far it counts for nobody in particular
    const OpenLine& some;   // with nothing told of a shipment
  };

  template <class Visit>
  void each_act(ProvisionId target, const Visit& visit) const {
    const std::vector<Acting>& plain = plain_.life(target).acting;
    const std::vector<Acting>& some = some_.life(target).acting;
    for (std::size_t i = 0; i < some.size(); ++i) {
      visit(On{target, some[i].change, plain[i].act, some[i].act});
    }
  }

  // Of a successor the replacements that bring it.
  template <class Visit>
  void each_bringing(ProvisionId successor, const Visit& visit) const {
    for (std::uint32_t index = 0; index < book_.provisions().size(); ++index) {
      const ProvisionId change{index};
      if (!some_.known().holds(change) || !names(book_.at(change).with, successor)) continue;
      for (const ProvisionId target : book_.targets(change)) {
        if (!some_.known().holds(target)) continue;
        each_act(target, [&](const On& on) {
          if (on.act == change) visit(on);
        });
      }
    }
  }

  template <class Visit>
  void each_condition(ProvisionId id, const Visit& visit) const {
    for (const Condition& one : book_.at(id).while_all) each_name(one, visit);
    for (const Condition& one : book_.at(id).unless_any) each_name(one, visit);
  }

 private:
  static bool names(const std::vector<Reference>& all, ProvisionId id) {
    return std::any_of(all.begin(), all.end(), [&](const Reference& one) {
      return one.kind == Reference::Kind::provision && one.provision() == id;
    });
  }

  template <class Visit>
  void each_name(const Condition& condition, const Visit& visit) const {
    for (const Condition& part : condition.parts) each_name(part, visit);
    const bool provision = condition.kind == Condition::Kind::name &&
                           condition.name.kind == Reference::Kind::provision;
    if (provision && some_.known().holds(condition.name.provision())) {
      visit(condition.name.provision());
    }
  }

  const RuleBook& book_;
  const Evaluation& plain_;
  const Evaluation& some_;
};

// Those acts that count otherwise where of a shipment nothing is told.
class Acts {
 public:
  Acts(const Chronicle& chronicle, Instant t)
      : chronicle_(chronicle), book_(chronicle.book()), rests_(chronicle), t_(t) {}

  // Of its status: also what that rests on. Else those that amend what it says.
  std::vector<ActForSome> on(ProvisionId id, bool of_status) {
    rests_.each_act(id, [&](const Rests::On& on) {
      if (book_.at(on.act).head == Head::amends) add(on);
    });
    if (of_status) add_whole(id);
    return std::move(found_);
  }

 private:
  // The act itself, if it is done for some; else what makes it another for some.
  void add(const Rests::On& on) {
    if (on.plain.at(t_).value == on.some.at(t_).value) return;
    if (!book_.at(on.act).tests_facts()) return add_whole(on.act);
    if (!is_lifted(on.act) && seen_.insert(on.act).second) found_.push_back({on.act, on.target});
  }

  void add_whole(ProvisionId id) {
    if (!seen_.insert(id).second) return;
    rests_.each_act(id, [&](const Rests::On& on) {
      if (moves_on(on)) add(on);
    });
    rests_.each_bringing(id, [&](const Rests::On& on) { add(on); });
    rests_.each_condition(id, [&](ProvisionId one) { add_whole(one); });
  }

  // What is over for nobody in particular may go on for some by what carries on an act on it.
  [[nodiscard]] bool moves_on(const Rests::On& on) const {
    const Head head = book_.at(on.act).head;
    if (head == Head::amends || head == Head::permission) return false;
    return !book_.at(on.act).tests_facts() || moves(head, chronicle_.status(on.target).at(t_));
  }

  // For all whom it reaches: by an act of the same scope.
  [[nodiscard]] bool is_lifted(ProvisionId act) const {
    bool found = false;
    rests_.each_act(act, [&](const Rests::On& on) {
      const Provision& other = book_.at(on.act);
      found = found || (lifts(other.head) && on.some.at(t_).value != Truth::no &&
                        chronicle_.status(on.act).at(t_).only(Status::operative) &&
                        may_act(book_, on.act, act) && !is_cut(book_, on.act, act) &&
                        written(other.scope) == written(book_.at(act).scope));
    });
    return found;
  }

  const Chronicle& chronicle_;
  const RuleBook& book_;
  Rests rests_;
  Instant t_;
  std::set<ProvisionId> seen_;
  std::vector<ActForSome> found_;
};

// All minutes at which something that its status rests on moves.
class Turns {
 public:
  explicit Turns(const Chronicle& chronicle) : rests_(chronicle) {}

  void add(ProvisionId id) {
    if (!seen_.insert(id).second) return;
    const auto add_act = [&](const Rests::On& on) {
      for (const OpenLine* line : {&on.plain, &on.some}) {
        for (const auto& step : line->steps()) found.push_back(step.from);
      }
      add(on.act);
    };
    rests_.each_act(id, add_act);
    rests_.each_bringing(id, add_act);
    rests_.each_condition(id, [&](ProvisionId one) { add(one); });
  }

  std::vector<Instant> found;

 private:
  Rests rests_;
  std::set<ProvisionId> seen_;
};

}  // namespace

ForSome::ForSome(const Chronicle& chronicle, ProvisionId provision)
    : chronicle_(chronicle),
      provision_(provision),
      status_(status_line(chronicle.with_nothing_told().life(provision))) {}

std::vector<ActForSome> ForSome::acts_at(Instant t) const {
  const Statuses plain = chronicle_.status(provision_).at(t);
  const bool of_status = plain != status_.at(t) || !plain.certain();
  if (!of_status && !is_law(plain)) return {};
  return Acts(chronicle_, t).on(provision_, of_status);
}

std::vector<ProvisionId> ForSome::acts(Instant t) const {
  std::vector<ProvisionId> found;
  for (const ActForSome& one : acts_at(t)) found.push_back(one.act);
  return found;
}

std::vector<ProvisionId> ForSome::acts(Instant from, Instant until) const {
  std::vector<ProvisionId> found = acts(from);
  for (const Instant t : moments()) {
    if (from < t && t < until) add_new(acts(t), found);
  }
  return found;
}

std::string ForSome::words(Instant t) const {
  const RuleBook& book = chronicle_.book();
  std::string text;
  for (const auto& [act, target] : acts_at(t)) {
    text.append(text.empty() ? "not for all: " : ", ").append(book.at(act).id).append(" ");
    text.append(verb(book.at(act).head)).append(" ");
    text.append(target == provision_ ? "it" : book.at(target).id);
  }
  return text;
}

std::vector<Instant> ForSome::moments() const {
  Turns all(chronicle_);
  all.add(provision_);
  for (const auto& step : status_.steps()) all.found.push_back(step.from);
  std::sort(all.found.begin(), all.found.end());
  all.found.erase(std::unique(all.found.begin(), all.found.end()), all.found.end());
  return std::move(all.found);
}

std::vector<ProvisionId> ForSome::ever() const {
  std::vector<ProvisionId> found;
  for (const Instant t : moments()) add_new(acts(t), found);
  return found;
}

}  // namespace inforce
