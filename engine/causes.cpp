#include "engine/causes.h"

#include <algorithm>

#include "engine/names.h"
#include "engine/reach_causes.h"
#include "engine/stated.h"
#include "engine/window_text.h"

namespace inforce {

namespace {

bool is_day_start(Instant t, Zone zone) { return t == first_minute(civil_date(t, zone), zone); }

std::string at_moment(Instant t, Zone zone) {
  return (is_day_start(t, zone) ? "on " : "at ") + moment_text(t, zone);
}

}  // namespace

std::string end_words(const MomentRange& end) {
  const bool by_days = is_day_start(end.earliest, end.zone);
  return (by_days ? "has its last day on " : "ends ") + last_day_text(end);
}

std::string start_words(const MomentRange& start) {
  if (start.latest >= never) return "begins " + beginning_text(start);
  const bool by_days = is_day_start(start.earliest, start.zone);
  return (by_days ? "begins on " : "begins at ") + beginning_text(start);
}

namespace {

// Did the line take another value at this minute, and which way?
enum class Step : std::uint8_t { none, up, down };

Step step_at(const OpenLine& line, Instant t) {
  const Open before = line.at(t - 1);
  const Open after = line.at(t);
  if (before.value == after.value) return Step::none;
  return before.value < after.value ? Step::up : Step::down;
}

std::string acts(const Provision& change) { return std::string(verb(change.head)) + " it"; }

bool moved(const OpenLine& line, Instant t) { return step_at(line, t) != Step::none; }

class Causes {
 public:
  Causes(const Evaluation& evaluation, Instant t)
      : evaluation_(evaluation), book_(evaluation.book()), t_(t) {}

  Cause of(ProvisionId id) {
    Cause cause;
    for (const Moved& one : moved_by(id)) {
      if (!shapes(book_.at(one.change).head)) tell(one, cause);
    }
    const bool dated = moved(evaluation_.life(id).written, t_);
    if (cause.sentence.empty() && dated) cause.sentence = own(id);
    if (cause.sentence.empty()) {
      for (const Bringing& one : brought(id)) {
        cause.by.push_back(one.change);
        add(cause.sentence, bringing(id, one));
      }
    }
    if (cause.sentence.empty()) cause.sentence = condition(id);
    for (const Moved& one : moved_by(id)) {
      if (shapes(book_.at(one.change).head)) tell(one, cause);
    }
    if (comes_to_another(id)) add(cause.sentence, reach_moved(evaluation_, id, t_));
    if (cause.sentence.empty()) cause.sentence = own(id);
    // What else would begin may be put off or ended before it does.
    if (cause.sentence.empty()) {
      for (const Moved& one : acts_moved(id)) tell(one, cause);
    }
    if (cause.sentence.empty()) cause.sentence = book_.at(id).id + " changes by its own terms";
    return cause;
  }

 private:
  struct Moved {
    ProvisionId change;
    Step step;
  };

  static void add(std::string& sentence, const std::string& more) {
    if (sentence.find(more) == std::string::npos) sentence += (sentence.empty() ? "" : "; ") + more;
  }

  void tell(const Moved& one, Cause& cause) {
    cause.by.push_back(one.change);
    add(cause.sentence, sentence_of(one.change, one.step));
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
      const Step step = step_at(one.act, t_);
      if (step != Step::none) found.push_back({one.change, step});
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
    Step step;
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
        const Step step = one.change == change ? step_at(one.act, t_) : Step::none;
        if (step != Step::none) found.push_back({change, target, step});
      }
    }
  }

  std::string bringing(ProvisionId successor, const Bringing& one) {
    return sentence_of(
        one.change, one.step,
        "puts " + book_.at(successor).id + " in the place of " + book_.at(one.target).id);
  }

  // Why the change begins or stops to act: of its own dates, or moved in its turn.
  std::string sentence_of(ProvisionId change, Step step) {
    return sentence_of(change, step, acts(book_.at(change)));
  }

  std::string sentence_of(ProvisionId change, Step step, const std::string& does) {
    const std::string dates = own(change);
    if (!dates.empty() && step == Step::down) return dates;
    const std::string said = book_.at(change).id + (step == Step::up ? " " : " no longer ") + does;
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
    for (const Moved& one : moved_by(change)) add(why, sentence_of(one.change, one.step));
    if (why.empty()) {
      for (const Bringing& one : brought(change)) add(why, bringing(change, one));
    }
    --depth_;
    if (why.empty()) why = condition(change);
    return why.empty() ? tests_moved(evaluation_, change, t_) : why;
  }

  Zone zone_of(ProvisionId id) const { return evaluation_.moments().zone_of(book_.at(id)); }

  // Its own start or end, if it lies at this minute on any reading.
  std::string own(ProvisionId id) const {
    const Provision& provision = book_.at(id);
    const auto here = [this](const MomentRange& range) {
      return range.earliest == t_ || range.latest == t_;
    };
    const std::vector<Span>& spans = evaluation_.life(id).spans;
    for (const Span& span : spans) {
      if (here(span.until)) return provision.id + ' ' + end_words(span.until);
      if (here(span.from)) return provision.id + ' ' + start_words(span.from);
    }
    if (provision.new_end && !spans.empty()) {
      const MomentRange end =
          evaluation_.moments().end_of(*provision.new_end, spans.front().from, provision);
      if (here(end)) return "what " + provision.id + " adds " + end_words(end);
    }
    if (provision.new_from) {
      const MomentRange start = evaluation_.moments().begin_of(*provision.new_from, provision);
      if (here(start)) return "postponed by " + provision.id + ", it " + start_words(start);
    }
    return provision.yearly ? season(id) : std::string();
  }

  // Of what holds for a part of each year.
  std::string season(ProvisionId id) const {
    switch (step_at(evaluation_.life(id).written, t_)) {
      case Step::none: return {};
      case Step::up:
        return book_.at(id).id + " begins for the year on " + moment_text(t_, zone_of(id));
      case Step::down: break;
    }
    return book_.at(id).id + " has its last day of the year on " + last_before(t_, zone_of(id));
  }

  std::string condition(ProvisionId id) const {
    if (step_at(evaluation_.life(id).conditions, t_) == Step::none) return {};
    const Provision& provision = book_.at(id);
    std::string sentence;
    for (const Condition& one : provision.while_all) add_condition(one, sentence);
    for (const Condition& one : provision.unless_any) add_condition(one, sentence);
    return sentence;
  }

  void add_condition(const Condition& one, std::string& sentence) const {
    for (const Condition& part : one.parts) add_condition(part, sentence);
    if (one.kind != Condition::Kind::name) return;
    const Step step = step_at(condition_line(one, evaluation_), t_);
    if (step == Step::none) return;
    if (one.name.kind == Reference::Kind::event) {
      return add(sentence, book_.at(one.name.event()).id + ' ' +
                               event_words(evaluation_.moments().of_event(one.name.event())));
    }
    const std::string& name = book_.at(one.name.provision()).id;
    add(sentence, name + operative_words(condition_line(one, evaluation_).at(t_).value, step) +
                      ", on which it depends");
  }

  static std::string operative_words(Truth now, Step step) {
    if (now == Truth::unclear) return step == Step::up ? " may be operative" : " may have lapsed";
    return now == Truth::yes ? " is operative" : " is no longer operative";
  }

  static std::string event_words(const MomentRange& date) {
    return date.earliest == date.latest ? "is dated " + at_moment(date.earliest, date.zone)
                                        : "may be past by then";
  }

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
