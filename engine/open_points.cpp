#include "engine/open_points.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/allowance.h"
#include "engine/date_points.h"
#include "engine/fact_points.h"
#include "engine/names.h"
#include "engine/terms.h"
#include "engine/window_text.h"

namespace inforce {

namespace {

bool open_at(const OpenLine& line, Instant t) { return line.at(t).value == Truth::unclear; }

class Points {
 public:
  explicit Points(const Evaluation& evaluation) : evaluation_(evaluation) {}

  std::vector<OpenPoint> run(ProvisionId id, Instant t) {
    own_weight(id);
    in_force(id, t);
    const Life& life = evaluation_.life(id);
    for (const Acting& one : life.acting) {
      const Head head = book().at(one.change).head;
      if (head == Head::suspends || head == Head::permission || head == Head::amends) {
        act(one, id, t);
      }
    }
    conditions(id, t);
    reach(id, t);
    return std::move(found_);
  }

  // From the latest amendment back to the first that surely acts.
  std::vector<OpenPoint> rate(ProvisionId id, Instant t) {
    const std::vector<const Acting*> amendments = amendments_in_order(evaluation_, id);
    for (auto one = amendments.rbegin(); one != amendments.rend(); ++one) {
      if (!book().at((*one)->change).terms.rate) continue;
      if ((*one)->act.at(t).value == Truth::yes) break;
      act(**one, id, t);
    }
    return std::move(found_);
  }

 private:
  const RuleBook& book() const { return evaluation_.book(); }

  void add(OpenPoint point) {
    if (std::find(found_.begin(), found_.end(), point) == found_.end()) {
      found_.push_back(std::move(point));
    }
  }
  void add_text(ProvisionId id, Mark mark, std::string sentence) {
    add({OpenKind::text, std::move(sentence), {}, {}, {}, id, mark});
  }

  // Each unclear thing is followed once; loops of `while` end here.
  bool first_visit(ProvisionId id, Instant t) { return visited_.emplace(id, t).second; }

  void unchecked(ProvisionId id) {
    const Provision& provision = book().at(id);
    if (provision.confidence == Confidence::verified) return;
    add({OpenKind::text,
         called(book(), id) + " was not checked against a source",
         {},
         {},
         {},
         id,
         provision.name.mark,
         true});
  }

  void own_weight(ProvisionId id) {
    unchecked(id);
    const Provision& provision = book().at(id);
    const Instrument& instrument = book().instrument_of(provision);
    if (!provision.announced || instrument.force == Force::binding) return;
    add({OpenKind::announcement,
         called(book(), id) + " is announced, and no binding act is on file",
         {},
         {},
         {},
         id,
         provision.head_mark});
  }

  void in_force(ProvisionId id, Instant t) {
    const Life& life = evaluation_.life(id);
    if (!open_at(life.in_force, t)) return;
    if (open_at(life.written, t)) own_dates(id, t);
    for (const Acting& one : life.acting) {
      const Head head = book().at(one.change).head;
      if (head != Head::suspends && head != Head::permission && head != Head::amends) {
        act(one, id, t);
      }
    }
  }

  void own_dates(ProvisionId id, Instant t) {
    const Provision& provision = book().at(id);
    for (OpenPoint& point : date_points(evaluation_, id, t)) add(std::move(point));
    if (evaluation_.moments().begins_with_values(id) && provision.computed) {
      for (const Reference& part : provision.computed->parts) {
        if (evaluation_.known().holds(part.provision())) own_dates(part.provision(), t);
      }
    }
    if (!evaluation_.life(id).spans.empty()) return;
    // It begins with the act that puts it in another's place.
    for (std::uint32_t index = 0; index < book().provisions().size(); ++index) {
      const Provision& change = book().at(ProvisionId{index});
      const bool names_it =
          std::any_of(change.with.begin(), change.with.end(),
                      [&](const Reference& with) { return with.provision() == id; });
      if (!names_it || !evaluation_.known().holds(ProvisionId{index})) continue;
      for (const ProvisionId target : book().targets(ProvisionId{index})) {
        if (evaluation_.known().holds(target)) replaced(ProvisionId{index}, target, t);
      }
    }
  }

  void replaced(ProvisionId change, ProvisionId target, Instant t) {
    for (const Acting& one : evaluation_.life(target).acting) {
      if (one.change == change) act_points(one, target, t);
    }
  }

  void act(const Acting& one, ProvisionId target, Instant t) {
    const Worse of_target = worse_;
    if (!makes_worse(evaluation_, one, target, t)) worse_ = turned(worse_);
    act_points(one, target, t);
    worse_ = of_target;
  }

  void act_points(const Acting& one, ProvisionId target, Instant t) {
    if (!open_at(one.act, t)) return;
    const bool cut = is_cut(book(), one.change, target);
    if (cut) {
      const Provision& change = book().at(one.change);
      add({OpenKind::announcement,
           called(book(), one.change) +
               " is an announcement: no binding act that does it is on file",
           {},
           {},
           {},
           one.change,
           change.head_mark});
    }
    if (!open_at(one.raw, t)) return;
    unchecked(one.change);
    working(one.change, t);
    const Provision& change = book().at(one.change);
    scope_points(change, t, change.scope);
    fact_points(evaluation_, one.change, change.if_all, t, worse_, found_);
    if (draws_are_open(evaluation_, one.change, t)) {
      add_text(one.change, change.amount->mark,
               "how much was drawn from " + called(book(), one.change) + " by then is open");
    }
  }

  // Why it is open whether a change works at `t`. What works beyond its own time rests on its past.
  void working(ProvisionId id, Instant t) {
    const Provision& provision = book().at(id);
    const bool lasts =
        provision.head == Head::suspends &&
        (provision.revival == Revival::unclear || provision.revival == Revival::needs_act);
    if (!provision.acts_for_good() && !lasts) return operative(id, t);
    const Life& life = evaluation_.life(id);
    const Truth now = life.operative.at(t).value;
    const Truth ever = once(life.operative).at(t).value;
    if (lasts && provision.revival == Revival::unclear) {
      if (now == Truth::yes) return;
      if (now < ever) revival(id, provision);
    }
    if (ever != Truth::yes) past(id, t);
    for (const Acting& one : life.acting) {
      const Head head = book().at(one.change).head;
      if (head == Head::suspends || head == Head::ends || head == Head::replaces ||
          head == Head::resumes) {
        act(one, id, t);
      }
    }
  }

  void revival(ProvisionId id, const Provision& provision) {
    add_text(
        id, provision.head_mark,
        "whether what " + called(book(), id) + " suspended is operative again by itself is open");
  }

  void past(ProvisionId id, Instant t) {
    for (const OpenLine::Step& step : evaluation_.life(id).operative.steps()) {
      if (step.from <= t && step.value.value == Truth::unclear) operative(id, step.from);
    }
  }

  void operative(ProvisionId id, Instant t) {
    const Life& life = evaluation_.life(id);
    if (!open_at(life.operative, t) || !first_visit(id, t)) return;
    in_force(id, t);
    for (const Acting& one : life.acting) {
      if (book().at(one.change).head == Head::suspends) act(one, id, t);
    }
    conditions(id, t);
  }

  void conditions(ProvisionId id, Instant t) {
    if (!open_at(evaluation_.life(id).conditions, t)) return;
    const Provision& provision = book().at(id);
    for (const Condition& one : provision.while_all) condition(one, t);
    worse_ = turned(worse_);
    for (const Condition& one : provision.unless_any) condition(one, t);
    worse_ = turned(worse_);
  }

  void condition(const Condition& one, Instant t) {
    if (!open_at(condition_line(one, evaluation_), t)) return;
    for (const Condition& part : one.parts) condition(part, t);
    if (one.kind != Condition::Kind::name) return;
    if (one.name.kind == Reference::Kind::provision) {
      unchecked(one.name.provision());
      operative(one.name.provision(), t);
      return;
    }
    const Event& event = book().at(one.name.event());
    const std::string when = event.date ? date_text(book(), *event.date) : "no date is on file";
    add({OpenKind::text,
         "when " + event.title + " happened is open: " + when,
         {},
         {},
         {},
         std::nullopt,
         event.date ? event.date->mark : event.name.mark});
  }

  // The scopes of the versions that are possible: from the latest amendment back to the first that
  // surely acts, else to the provision's own.
  void reach(ProvisionId id, Instant t) {
    const std::vector<const Acting*> amendments = amendments_in_order(evaluation_, id);
    for (auto one = amendments.rbegin(); one != amendments.rend(); ++one) {
      const Provision& change = book().at((*one)->change);
      const Truth acts = (*one)->act.at(t).value;
      if (!change.terms.scope || acts == Truth::no) continue;
      scope_points(change, t, *change.terms.scope);
      if (acts == Truth::yes) return;
    }
    scope_points(book().at(id), t, book().at(id).scope);
  }

  void scope_points(const Provision& provision, Instant t, const Scope& scope) {
    fact_points(evaluation_, provision, scope, t, worse_, found_);
  }

  const Evaluation& evaluation_;
  std::vector<OpenPoint> found_;
  std::set<std::pair<ProvisionId, Instant>> visited_;
  Worse worse_ = Worse::if_so;  // of what is looked at
};

}  // namespace

std::vector<OpenPoint> open_points(const Evaluation& evaluation, ProvisionId id, Instant t) {
  return Points(evaluation).run(id, t);
}

std::vector<OpenPoint> rate_points(const Evaluation& evaluation, ProvisionId charge, Instant t) {
  return Points(evaluation).rate(charge, t);
}

}  // namespace inforce
