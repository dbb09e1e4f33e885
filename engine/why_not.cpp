#include "engine/why_not.h"

#include <algorithm>
#include <vector>

#include "engine/fact_points.h"
#include "engine/names.h"
#include "engine/status_line.h"
#include "engine/terms.h"

namespace inforce {

namespace {

class Search {
 public:
  Search(const Evaluation& evaluation, ProvisionId id, Instant t)
      : evaluation_(evaluation),
        book_(evaluation.book()),
        id_(id),
        t_(t),
        life_(evaluation.life(id)) {}

  std::optional<WhyNot> run() const {
    if (book_.instrument_of(book_.at(id_)).force == Force::agreed) {
      return WhyNot{WhyNot::Kind::without_effect, std::nullopt, "agreed, and without effect"};
    }
    if (is_no(life_.in_force)) return out_of_force();
    if (auto found = by_act(WhyNot::Kind::suspended, Head::suspends, "suspended by ")) return found;
    if (is_no(life_.conditions)) return condition();
    if (auto found = scope()) return found;
    return by_act(WhyNot::Kind::excepted, Head::permission, "excepted by ");
  }

 private:
  bool is_no(const OpenLine& line) const { return line.at(t_).value == Truth::no; }
  bool is_yes(const OpenLine& line) const { return line.at(t_).value == Truth::yes; }

  // By the first act of its kind that leaves nothing.
  std::optional<WhyNot> by_act(WhyNot::Kind kind, Head head, const std::string& verb) const {
    for (const Acting& one : life_.acting) {
      const Provision& change = book_.at(one.change);
      if (change.head != head || change.leaves || !is_yes(one.act)) continue;
      return WhyNot{kind, one.change, verb + called(book_, one.change)};
    }
    return std::nullopt;
  }

  std::optional<WhyNot> out_of_force() const {
    for (const Head head : {Head::replaces, Head::ends, Head::resumes}) {
      const std::string verb = head == Head::replaces ? "replaced by " : "ended by ";
      if (auto found = by_act(WhyNot::Kind::ended, head, verb)) return found;
    }
    if (auto found = by_act(WhyNot::Kind::postponed, Head::postpones, "postponed by "))
      return found;
    if (status_line(life_).at(t_).has(Status::ended)) {
      return WhyNot{WhyNot::Kind::ended, std::nullopt, "its time ran out"};
    }
    return WhyNot{WhyNot::Kind::not_yet_in_force, std::nullopt, next_start()};
  }

  // Of several windows the next, which need not be the first, and as acts put it off.
  std::string next_start() const {
    auto next = begins_after(life_.in_force);
    if (!next) next = begins_after(life_.covered);
    if (!next) return "it has no start date yet";
    const MomentRange start = evaluation_.moments().written_start(id_);
    const Zone zone =
        start.earliest == next->at ? start.zone : evaluation_.moments().zone_of(book_.at(id_));
    const std::string begins = was_in_force(life_, t_) ? "it begins again " : "it begins ";
    if (next->after.value == Truth::unclear) {
      return begins + "not before " + moment_text(next->at, zone);
    }
    const bool day = next->at == first_minute(civil_date(next->at, zone), zone);
    return begins + (day ? "only on " : "only at ") + moment_text(next->at, zone);
  }

  std::optional<OpenLine::Change> begins_after(const OpenLine& line) const {
    const auto later = line.changes(t_ + 1, std::nullopt);
    const auto next = std::find_if(later.begin(), later.end(), [](const auto& change) {
      return change.after.value != Truth::no;
    });
    return next == later.end() ? std::nullopt : std::optional(*next);
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

  // A scope that may be the one in force, and the provision it stands in.
  struct Version {
    const Scope* scope;
    const Provision* context;
  };

  // From the latest amendment back to the first that surely acts, else to the provision's own.
  std::vector<Version> versions() const {
    std::vector<Version> found;
    const std::vector<const Acting*> amendments = amendments_in_order(evaluation_, id_);
    for (auto one = amendments.rbegin(); one != amendments.rend(); ++one) {
      const Provision& change = book_.at((*one)->change);
      if (!change.terms.scope || is_no((*one)->act)) continue;
      found.push_back({&*change.terms.scope, &change});
      if (is_yes((*one)->act)) return found;
    }
    found.push_back({&book_.at(id_).scope, &book_.at(id_)});
    return found;
  }

  // Only if every version fails; the latest tells why.
  std::optional<WhyNot> scope() const {
    if (!evaluation_.asked().question) return std::nullopt;
    const Untold untold =
        book_.at(id_).head == Head::permission ? Untold::fails : Untold::leaves_open;
    Matcher matcher(evaluation_.known(), evaluation_.moments(), *evaluation_.asked().question);
    std::optional<WhyNot> found;
    for (const Version& version : versions()) {
      const auto parts = matcher.parts(*version.scope, *version.context, untold);
      const auto failing = std::find_if(parts.begin(), parts.end(),
                                        [this](const ScopePart& part) { return is_no(part.line); });
      if (failing == parts.end()) return std::nullopt;
      if (found) continue;
      found = WhyNot{WhyNot::Kind::scope, std::nullopt,
                     test_words(book_, *version.scope, *failing).unmet};
    }
    return found;
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
