#include "engine/story.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/names.h"
#include "engine/presumption.h"
#include "engine/suspension_story.h"
#include "engine/terms.h"
#include "engine/window_text.h"

namespace inforce {

namespace {

constexpr std::size_t deepest_chain =
    6;  // an act on an act on an act: beyond that the chain is cut
constexpr std::string_view told_above = " (told above)";

std::string heading(const RuleBook& book, ProvisionId id) {
  const Provision& provision = book.at(id);
  std::string text = called(book, id) + ": ";
  if (provision.head == Head::control) {
    text += std::string(word(provision.effect)) + ", ";
  } else if (provision.head == Head::charge) {
    text += "charge, ";
  }
  const std::string& said = provision.title.empty() ? provision.text : provision.title;
  return text + (said.empty() ? book.instrument_of(provision).title : said);
}

// Builds the chain at one minute.
class Story {
 public:
  Story(const Evaluation& evaluation, Instant t, ToldAbove& told)
      : evaluation_(evaluation), book_(evaluation.book()), t_(t), told_(told) {}

  Reason provision(ProvisionId id) {
    const Provision& record = book_.at(id);
    told_.emplace(id, t_);
    Reason reason = place(Reason::Kind::provision, id, heading(book_, id));
    reason.dates = windows_text(evaluation_.moments(), id);
    add_rates(record, id, reason);
    add_publication(id, reason);
    for (const Acting& one : evaluation_.life(id).acting) add_act(one, id, reason);
    add_conditions(id, reason);
    add_accounts(record, reason);
    return reason;
  }

 private:
  Reason place(Reason::Kind kind, ProvisionId id, std::string sentence) const {
    const Provision& record = book_.at(id);
    Reason reason;
    reason.kind = kind;
    reason.sentence = std::move(sentence);
    reason.provision = id;
    reason.mark = record.name.mark;
    const Date known_by = evaluation_.known().by();
    for (const Cite& cite : record.cites) {
      if (is_later(book_, record.instrument, cite, known_by)) continue;
      reason.citation = citation(book_, record.instrument, cite);
      reason.link = link(book_, record.instrument, cite);
      break;
    }
    return reason;
  }

  static Reason note(Reason::Kind kind, std::string sentence) {
    Reason reason;
    reason.kind = kind;
    reason.sentence = std::move(sentence);
    return reason;
  }

  void add_rates(const Provision& record, ProvisionId id, Reason& reason) const {
    if (record.head != Head::charge) return;
    std::vector<std::string> words;
    for (const Quantity& rate : rates(evaluation_, id, t_)) {
      words.push_back(rate.unit.empty() ? rate.digits : rate.digits + " " + rate.unit);
    }
    reason.because.push_back(note(Reason::Kind::note, "the rate: " + either_of(words)));
  }

  // Only on the day itself: later its hour is of no account.
  void add_publication(ProvisionId id, Reason& reason) const {
    if (!published_on(book_, id, civil_date(t_, zone_of(id)))) return;
    reason.because.push_back(
        note(Reason::Kind::publication,
             "in force from publication; the hour is unknown, the day counts from its beginning"));
  }

  void add_accounts(const Provision& record, Reason& reason) const {
    for (const OtherAccount& account :
         known_accounts(evaluation_.known(), record.instrument, record.also_stated)) {
      Reason other = note(Reason::Kind::account, "also stated, and not followed: " + account.field +
                                                     " " + account.value + " (" + account.source +
                                                     "): " + account.why);
      other.mark = account.mark;
      reason.because.push_back(std::move(other));
    }
  }

  void add_conditions(ProvisionId id, Reason& reason) {
    const Provision& record = book_.at(id);
    for (const Condition& one : record.while_all) add_condition(one, "only while ", reason);
    for (const Condition& one : record.unless_any) add_condition(one, "unless ", reason);
  }

  void add_condition(const Condition& one, const std::string& wording, Reason& reason) {
    const Truth value = condition_line(one, evaluation_).at(t_).value;
    const std::string state = value == Truth::yes  ? "that is so"
                              : value == Truth::no ? "that is not so"
                                                   : "whether that is so is open";
    const bool event = one.kind == Condition::Kind::name && one.name.kind == Reference::Kind::event;
    Reason condition =
        note(Reason::Kind::condition,
             wording + name_of(one) + (event ? " has happened: " : " holds: ") + state);
    condition.mark = one.mark;
    for (const Condition& part : one.parts) add_condition(part, "", condition);
    if (one.kind == Condition::Kind::name && one.name.kind == Reference::Kind::provision) {
      add_life(one.name.provision(), condition);
    }
    reason.because.push_back(std::move(condition));
  }

  // What a condition hangs on has a chain of its own; that of two that hang on each other is told
  // once.
  void add_life(ProvisionId id, Reason& condition) {
    condition.provision = id;
    if (!evaluation_.known().holds(id)) return;
    condition.dates = windows_text(evaluation_.moments(), id);
    if (std::find(path_.begin(), path_.end(), id) != path_.end()) return;
    if (told_before(id)) {
      if (hangs_on_anything(id)) condition.sentence += told_above;
      return;
    }
    say_if_cut(id, condition);
    path_.push_back(id);
    for (const Acting& one : evaluation_.life(id).acting) add_act(one, id, condition);
    add_conditions(id, condition);
    path_.pop_back();
  }

  std::string name_of(const Condition& condition) const {
    if (condition.kind == Condition::Kind::name) return called(book_, condition.name);
    std::vector<std::string> parts;
    for (const Condition& part : condition.parts) parts.push_back(name_of(part));
    return condition.kind == Condition::Kind::any ? "any of " + either_of(parts, 99)
                                                  : "all of " + either_of(parts, 99);
  }

  void add_act(const Acting& one, ProvisionId target, Reason& reason) {
    if (path_.size() > deepest_chain || never_mattered(one)) return;
    const Head head = book_.at(one.change).head;
    Reason act = place(Reason::Kind::change, one.change,
                       called(book_, one.change) + " " + std::string(verb(head)) + " " +
                           called(book_, target) + ": " + state_of(one, target));
    act.dates = windows_text(evaluation_.moments(), one.change);
    const std::string moved = moved_to_text(evaluation_.moments(), one.change);
    if (!moved.empty()) act.dates = moved + "; " + act.dates;
    told_before(one.change) ? name_only(act) : tell(one.change, act);
    if (is_latest_suspension(evaluation_, one, target, t_)) {
      for (Reason& told : suspension_story(evaluation_, one, target, t_)) {
        act.because.push_back(std::move(told));
      }
    }
    reason.because.push_back(std::move(act));
  }

  void tell(ProvisionId change, Reason& act) {
    add_publication(change, act);
    say_if_cut(change, act);
    add_depths(change, act);
    add_accounts(book_.at(change), act);
  }

  static void name_only(Reason& act) {
    act.sentence += told_above;
    act.citation.clear();
    act.link.clear();
  }

  void add_depths(ProvisionId change, Reason& act) {
    path_.push_back(change);
    for (const Acting& deeper : evaluation_.life(change).acting) add_act(deeper, change, act);
    add_conditions(change, act);
    path_.pop_back();
  }

  // What many things hang on is told at the first of them: the chain grows with the law that is
  // in it, not with the ways through it.
  bool told_before(ProvisionId id) {
    const std::pair key{id, t_};
    if (!is_cut(id)) return !told_.insert(key).second;
    return told_.count(key) > 0 || !cut_.insert(id).second;
  }

  bool hangs_on_anything(ProvisionId id) const {
    const Provision& record = book_.at(id);
    return !evaluation_.life(id).acting.empty() || !record.while_all.empty() ||
           !record.unless_any.empty();
  }

  // What acts on the last link of a chain is not told with it: it counts as told in this reason
  // only.
  bool is_cut(ProvisionId id) const {
    const std::vector<Acting>& acting = evaluation_.life(id).acting;
    return path_.size() >= deepest_chain &&
           std::any_of(acting.begin(), acting.end(),
                       [this](const Acting& one) { return !never_mattered(one); });
  }

  void say_if_cut(ProvisionId id, Reason& reason) const {
    if (is_cut(id)) reason.sentence += " (what acts on it in turn is left out here)";
  }

  // An act that never reaches these facts, and could not, is not part of the story.
  bool never_mattered(const Acting& one) const {
    return std::all_of(one.raw.steps().begin(), one.raw.steps().end(),
                       [](const OpenLine::Step& step) { return step.value.value == Truth::no; });
  }

  std::string state_of(const Acting& one, ProvisionId target) const {
    switch (one.act.at(t_).value) {
      case Truth::yes: return "it acts";
      case Truth::unclear: return "it may act";
      case Truth::no: break;
    }
    if (book_.instrument_of(book_.at(one.change)).force == Force::agreed) {
      return "agreed only, without effect";
    }
    if (!may_act(book_, one.change, target)) return "no act of its side, without effect";
    const auto next = one.act.changes(t_ + 1, std::nullopt);
    const bool before = once(one.act).at(t_).value != Truth::no;
    if (!next.empty() && !before) {
      return "not yet, from " + moment_text(next.front().at, zone_of(one.change));
    }
    if (before) return without_effect(evaluation_.life(one.change));
    return "it does not act here";
  }

  // Of an act that worked, or may have, and does no longer.
  std::string without_effect(const Life& act) const {
    if (act.ended.at(t_).value == Truth::yes) return "it was ended";
    if (act.in_force.at(t_).value == Truth::no) return "it has run out";
    if (act.suspended.at(t_).value == Truth::yes) {
      return "it is suspended itself, by " + suspenders(evaluation_, act, t_);
    }
    if (act.conditions.at(t_).value == Truth::no) return "what it depends on does not hold";
    return act.operative.at(t_).value == Truth::no ? "it has run out" : "it does not act here";
  }

  Zone zone_of(ProvisionId id) const { return evaluation_.moments().zone_of(book_.at(id)); }

  const Evaluation& evaluation_;
  const RuleBook& book_;
  Instant t_;
  ToldAbove& told_;                // with all that hangs on them
  std::set<ProvisionId> cut_;      // without what acts on them
  std::vector<ProvisionId> path_;  // from the provision told down to the one at hand
};

}  // namespace

Reason story(const Evaluation& evaluation, ProvisionId provision, Instant t, ToldAbove& told) {
  return Story(evaluation, t, told).provision(provision);
}

}  // namespace inforce
