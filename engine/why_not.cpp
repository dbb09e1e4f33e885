#include "engine/why_not.h"

#include <algorithm>

#include "engine/fact_points.h"
#include "engine/names.h"
#include "engine/status_line.h"

namespace inforce {

namespace {

class Search {
 public:
  Search(const Evaluation& evaluation, ProvisionId id, Instant t)
      : evaluation_(evaluation), book_(evaluation.book()), id_(id), t_(t),
        life_(evaluation.life(id)) {}

  std::optional<WhyNot> run() const {
    if (book_.instrument_of(book_.at(id_)).force == Force::agreed) {
      return WhyNot{WhyNot::Kind::without_effect, std::nullopt, "agreed, and without effect"};
    }
    if (is_no(life_.in_force)) return out_of_force();
    if (is_yes(life_.suspended) && nothing_left(Head::suspends)) return by_act(WhyNot::Kind::suspended, Head::suspends, "suspended by ");
    if (is_no(life_.conditions)) return condition();
    if (is_no(life_.reaches)) return scope();
    return by_act(WhyNot::Kind::excepted, Head::permission, "excepted by ");
  }

 private:
  bool is_no(const OpenLine& line) const { return line.at(t_).value == Truth::no; }
  bool is_yes(const OpenLine& line) const { return line.at(t_).value == Truth::yes; }

  bool nothing_left(Head head) const {
    return std::any_of(life_.acting.begin(), life_.acting.end(), [&](const Acting& one) {
      const Provision& change = book_.at(one.change);
      return change.head == head && is_yes(one.act) && !change.leaves;
    });
  }

  std::optional<WhyNot> by_act(WhyNot::Kind kind, Head head, const std::string& verb) const {
    for (const Acting& one : life_.acting) {
      if (book_.at(one.change).head != head || !is_yes(one.act)) continue;
      return WhyNot{kind, one.change, verb + called(book_, one.change)};
    }
    return std::nullopt;
  }

  std::optional<WhyNot> out_of_force() const {
    for (const Head head : {Head::replaces, Head::ends, Head::resumes}) {
      const std::string verb = head == Head::replaces ? "replaced by " : "ended by ";
      if (auto found = by_act(WhyNot::Kind::ended, head, verb)) return found;
    }
    if (auto found = by_act(WhyNot::Kind::postponed, Head::postpones, "postponed by ")) return found;
    if (status_line(life_).at(t_).has(Status::ended)) {
      return WhyNot{WhyNot::Kind::ended, std::nullopt, "its time ran out"};
    }
    const MomentRange start = evaluation_.moments().written_start(id_);
    const std::string when = start.latest >= never
                                 ? "it has no start date yet"
                                 : "it begins only on " + moment_text(start.earliest, start.zone);
    return WhyNot{WhyNot::Kind::not_yet_in_force, std::nullopt, when};
  }

  std::optional<WhyNot> condition() const {
    const Provision& provision = book_.at(id_);
    for (const Condition& one : provision.while_all) {
      if (condition_line(one, evaluation_).at(t_).value == Truth::no) {
        return condition_reason(one, "it holds only while ", " is operative, and that is not so");
      }
    }
    for (const Condition& one : provision.unless_any) {
      if (condition_line(one, evaluation_).at(t_).value == Truth::yes) {
        return condition_reason(one, "it does not hold while ", " is operative");
      }
    }
    return std::nullopt;
  }

  WhyNot condition_reason(const Condition& one, const std::string& before,
                          const std::string& after) const {
    WhyNot found{WhyNot::Kind::condition, std::nullopt, {}};
    if (one.kind == Condition::Kind::name) {
      if (one.name.kind == Reference::Kind::provision) found.by = one.name.provision();
      found.sentence = before + called(book_, one.name) + after;
    } else {
      found.sentence = before + "its condition" + after;
    }
    return found;
  }

  std::optional<WhyNot> scope() const {
    if (!evaluation_.asked().question) return std::nullopt;
    const Provision& provision = book_.at(id_);
    const Untold untold =
        provision.head == Head::permission ? Untold::fails : Untold::leaves_open;
    Matcher matcher(evaluation_.known(), evaluation_.moments(), *evaluation_.asked().question);
    for (const ScopePart& part : matcher.parts(provision.scope, provision, untold)) {
      if (part.line.at(t_).value != Truth::no) continue;
      return WhyNot{WhyNot::Kind::scope, std::nullopt,
                    test_words(book_, provision.scope, part).unmet};
    }
    return std::nullopt;
  }

  const Evaluation& evaluation_;
  const RuleBook& book_;
  ProvisionId id_;
  Instant t_;
  const Life& life_;
};

}  // namespace

std::optional<WhyNot> why_not(const Evaluation& evaluation, ProvisionId id, Instant t) {
  return Search(evaluation, id, t).run();
}

}  // namespace inforce
