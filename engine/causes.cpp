#include "engine/causes.h"

#include <algorithm>
#include <initializer_list>

#include "engine/names.h"
#include "engine/own_causes.h"
#include "engine/reach_causes.h"
#include "engine/stated.h"
#include "engine/window_text.h"

namespace inforce {

namespace {

std::string acts(const Provision& change) { return std::string(verb(change.head)) + " it"; }

bool moved(const OpenLine& line, Instant t) { return shift_at(line, t) != Shift::none; }

class Causes {
 public:
  Causes(const Evaluation& evaluation, Instant t)
      : evaluation_(evaluation), book_(evaluation.book()), t_(t) {}

  Cause of(ProvisionId id) {
    Cause cause = first_of(
        {&Causes::by_acts, &Causes::by_its_dates, &Causes::by_being_brought, &Causes::by_condition},
        id);
    join(cause, of_its_terms(id));
    if (!cause.sentence.empty()) return cause;
    // What else would begin may be put off or ended before it does.
    cause = first_of({&Causes::by_any_date, &Causes::by_any_act}, id);
    if (cause.sentence.empty()) {
      const bool parameter = book_.at(id).head == Head::parameter;
      cause.sentence =
          book_.at(id).id + (parameter ? " has another value" : " changes by its own terms");
    }
    return cause;
  }

 private:
  using Source = Cause (Causes::*)(ProvisionId);

  // Where one says why, the others have no say.
  Cause first_of(std::initializer_list<Source> sources, ProvisionId id) {
    for (const Source source : sources) {
      Cause cause = (this->*source)(id);
      if (!cause.sentence.empty()) return cause;
    }
    return {};
  }

  Cause by_acts(ProvisionId id) {
    return told(moved_by(id), [](Head head) { return !shapes(head); });
  }
  Cause by_its_dates(ProvisionId id) {
    return moved(evaluation_.life(id).written, t_) ? by_any_date(id) : Cause();
  }
  Cause by_any_date(ProvisionId id) { return {dates_moved(evaluation_, id, t_), {}}; }
  Cause by_any_act(ProvisionId id) {
    return told(acts_moved(id), [](Head) { return true; });
  }
  Cause by_condition(ProvisionId id) { return {conditions_moved(evaluation_, id, t_), {}}; }

  Cause by_being_brought(ProvisionId id) {
    Cause cause;
    for (const Bringing& one : brought(id)) {
      cause.by.push_back(one.change);
      add(cause.sentence, bringing(id, one));
    }
    return cause;
  }

  // What it comes to may change beside whether it is law.
  Cause of_its_terms(ProvisionId id) {
    Cause cause = told(moved_by(id), [](Head head) { return shapes(head); });
    if (comes_to_another(id)) add(cause.sentence, reach_moved(evaluation_, id, t_));
    return cause;
  }

  struct Moved {
    ProvisionId change;
    Shift shift;
  };

  static void add(std::string& sentence, const std::string& more) {
    if (sentence.find(more) == std::string::npos) sentence += (sentence.empty() ? "" : "; ") + more;
  }

  template <class Wanted>
  Cause told(const std::vector<Moved>& acts, const Wanted& wanted) {
    Cause cause;
    for (const Moved& one : acts) {
      if (!wanted(book_.at(one.change).head)) continue;
      cause.by.push_back(one.change);
      add(cause.sentence, sentence_of(one.change, one.shift));
    }
    return cause;
  }

  static void join(Cause& cause, const Cause& more) {
    cause.by.insert(cause.by.end(), more.by.begin(), more.by.end());
    if (!more.sentence.empty()) add(cause.sentence, more.sentence);
  }

  // Acts that change what a provision comes to, and not whether it is law.
  static bool shapes(Head head) { return head == Head::permission || head == Head::amends; }

  // An act that moves at the same minute and has no part in what is told is no cause of it.
  bool has_part(ProvisionId id, const Provision& change) const {
    const Life& life = evaluation_.life(id);
    // Of what is no law from here on it is all the same what else would hold.
    const bool over = life.in_force.at(t_).value == Truth::no;
    switch (change.head) {
      case Head::extends:
      case Head::postpones:
      case Head::ends:
      case Head::replaces: return moved(life.in_force, t_) || moved(life.ended, t_);
      case Head::suspends: return !over && (moved(life.suspended, t_) || comes_to_another(id));
      case Head::resumes: return moved(life.suspended, t_) || moved(life.ended, t_);
      case Head::permission: return !over && comes_to_another(id);
      case Head::amends: {
        const Terms& terms = change.terms;
        const bool counts = terms.effect || terms.rate || terms.scope;
        return counts && comes_to_another(id);
      }
      case Head::control:
      case Head::obligation:
      case Head::charge:
      case Head::parameter: break;
    }
    return false;
  }

  bool comes_to_another(ProvisionId id) const {
    const Life& life = evaluation_.life(id);
    if (!(life.outcome.at(t_ - 1).effect == life.outcome.at(t_).effect)) return true;
    const Provision& provision = book_.at(id);
    return words(provision, stated(evaluation_, id, t_ - 1)) !=
           words(provision, stated(evaluation_, id, t_));
  }

  std::vector<Moved> acts_moved(ProvisionId id) const {
    std::vector<Moved> found;
    for (const Acting& one : evaluation_.life(id).acting) {
      const Shift shift = shift_at(one.act, t_);
      if (shift != Shift::none) found.push_back({one.change, shift});
    }
    return found;
  }

  // Those of them that have a part in what it is from this minute on.
  std::vector<Moved> moved_by(ProvisionId id) const {
    std::vector<Moved> found;
    for (const Moved& one : acts_moved(id)) {
      if (has_part(id, book_.at(one.change))) found.push_back(one);
    }
    return found;
  }

  // A replacement that brings what has no dates of its own in the place of another.
  struct Bringing {
    ProvisionId change, target;
    Shift shift;
  };

  std::vector<Bringing> brought(ProvisionId successor) const {
    std::vector<Bringing> found;
    if (!book_.at(successor).windows.empty()) return found;
    for (std::uint32_t index = 0; index < book_.provisions().size(); ++index) {
      const ProvisionId change{index};
      const std::vector<Reference>& with = book_.at(change).with;
      const bool names_it = std::any_of(with.begin(), with.end(), [&](const Reference& name) {
        return name.provision() == successor;
      });
      if (names_it && evaluation_.known().holds(change)) add_bringing(change, found);
    }
    return found;
  }

  void add_bringing(ProvisionId change, std::vector<Bringing>& found) const {
    for (const ProvisionId target : book_.targets(change)) {
      if (!evaluation_.known().holds(target)) continue;
      for (const Acting& one : evaluation_.life(target).acting) {
        const Shift shift = one.change == change ? shift_at(one.act, t_) : Shift::none;
        if (shift != Shift::none) found.push_back({change, target, shift});
      }
    }
  }

  std::string bringing(ProvisionId successor, const Bringing& one) {
    return sentence_of(
        one.change, one.shift,
        "puts " + book_.at(successor).id + " in the place of " + book_.at(one.target).id);
  }

  // Why the change begins or stops to act: of its own dates, or moved in its turn.
  std::string sentence_of(ProvisionId change, Shift shift) {
    return sentence_of(change, shift, acts(book_.at(change)));
  }

  std::string sentence_of(ProvisionId change, Shift shift, const std::string& does) {
    const std::string dates = dates_moved(evaluation_, change, t_);
    if (!dates.empty() && shift == Shift::down) return dates;
    const std::string said =
        book_.at(change).id + (shift == Shift::up ? " " : " no longer ") + does;
    if (dates.find(" begins ") != std::string::npos) {
      return said + " from " + moment_text(t_, zone_of(change));
    }
    const std::string why = dates.empty() ? moved_in_turn(change) : dates;
    return why.empty() ? said : said + ": " + why;
  }

  std::string moved_in_turn(ProvisionId change) {
    constexpr int deepest = 4;
    if (depth_ >= deepest) return {};
    ++depth_;
    std::string why;
    for (const Moved& one : moved_by(change)) add(why, sentence_of(one.change, one.shift));
    if (why.empty()) {
      for (const Bringing& one : brought(change)) add(why, bringing(change, one));
    }
    --depth_;
    if (why.empty()) why = conditions_moved(evaluation_, change, t_);
    return why.empty() ? tests_moved(evaluation_, change, t_) : why;
  }

  Zone zone_of(ProvisionId id) const { return evaluation_.moments().zone_of(book_.at(id)); }

  const Evaluation& evaluation_;
  const RuleBook& book_;
  Instant t_;
  int depth_ = 0;
};

}  // namespace

Cause cause_of_step(const Evaluation& evaluation, ProvisionId provision, Instant t) {
  return Causes(evaluation, t).of(provision);
}

}  // namespace inforce
