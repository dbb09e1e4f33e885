// Whether a change can act on what it names.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

bool has_start(const std::vector<WindowBounds>& windows) {
  return std::any_of(windows.begin(), windows.end(),
                     [](const WindowBounds& window) { return !window.from.unknown(); });
}

// What has no start yet may start anywhere.
bool may_meet(Checked& book, ProvisionId change, ProvisionId target) {
  const auto mine = book.widest(change);
  const auto theirs = book.widest(target);
  if (!has_start(mine) || !has_start(theirs)) return true;
  return std::any_of(mine.begin(), mine.end(), [&](const WindowBounds& one) {
    return one.from.unknown() ||
           std::any_of(theirs.begin(), theirs.end(), [&](const WindowBounds& other) {
             return other.from.unknown() || one.may_meet(other);
           });
  });
}

/// R401: the change and its target never hold at the same time.
void check_meets(Checked& book, ProvisionId id, const Provision& change, const Reference& target,
                 const std::vector<ProvisionId>& named) {
  if (change.head == Head::extends) return;  // it may come after a gap
  const bool meets = std::any_of(named.begin(), named.end(), [&](ProvisionId one) {
    return !book.whole(one) || may_meet(book, id, one);
  });
  if (meets || named.empty()) return;
  const Provision& first = book.at(named.front());
  const auto all = book.named(id, target);
  const bool itself = std::find(all.begin(), all.end(), named.front()) != all.end();
  std::vector<Label> also;
  if (!change.windows.empty()) also.push_back({change.windows.front().mark, "acts from here"});
  if (!first.windows.empty()) {
    also.push_back({first.windows.front().mark, itself ? "what it names" : "what suspends that"});
  }
  const std::string what =
      itself ? in_quotes(target.name.value) + " is not in force at any time at which it acts"
             : "nothing suspends " + in_quotes(target.name.value) + " at any time at which it acts";
  book.out.add({.code = Code::change_never_meets,
                .mark = target.name.mark,
                .message = in_quotes(change.id) + " can never act: " + what,
                .also = also,
                .hint = itself ? "check the dates of both, or that it names the right provision"
                               : "what a suspension leaves when its time is over needs no "
                                 "resumption; check the dates of both"});
}

// Has the act begun before the change can, or in the same minute?
bool is_before(Checked& book, ProvisionId act, ProvisionId change, bool or_with = false) {
  const auto mine = book.dates.windows(change);
  const auto theirs = book.dates.windows(act);
  return !theirs.empty() && std::all_of(mine.begin(), mine.end(), [&](const WindowBounds& window) {
    if (theirs.front().from.unknown()) return false;
    const Instant begun = theirs.front().from.latest;
    return begun < window.from.earliest || (or_with && begun == window.from.earliest);
  });
}

// The act that had ended the target before the change could begin.
const Provision* ended_by(Checked& book, ProvisionId change, ProvisionId target) {
  for (const ProvisionId act : book.acting[target.index]) {
    if (act == change || !book.ends_for_sure(act, target)) continue;
    if (book.known_together(act, change) && is_before(book, act, change)) return &book.at(act);
  }
  return nullptr;
}

/// R402: what a provision is resumed from are all its suspensions (B 4), later ones as well.
void check_not_lifted(Checked& book, ProvisionId id, const Provision& suspension) {
  if (suspension.head != Head::suspends || !has_start(book.dates.windows(id))) return;
  for (const ProvisionId act : book.acting[id.index]) {
    if (book.at(act).head != Head::resumes || !book.acts_for_sure(act, id)) continue;
    if (!book.known_together(act, id) || !is_before(book, act, id, true)) continue;
    const Reference& names = book.at(act).targets.front();
    const auto named = book.named(act, names);
    const bool itself = std::find(named.begin(), named.end(), id) != named.end();
    book.out.add({.code = Code::change_after_end,
                  .mark = suspension.head_mark,
                  .message = in_quotes(suspension.id) + " acts on nothing: " +
                             in_quotes(book.at(act).id) + " has lifted it by the time it begins",
                  .also = {{names.name.mark, itself ? "lifts it" : "lifts every suspension"}},
                  .hint = itself ? "check the dates of both: what is lifted before it begins never "
                                   "acts"
                                 : "name there the suspension that is lifted, and not what was "
                                   "suspended"});
    return;
  }
}

/// R402: another act had ended the target before.
void check_not_ended(Checked& book, ProvisionId id, const Provision& change,
                     const Reference& target, const std::vector<ProvisionId>& named) {
  const Provision* by = nullptr;
  for (const ProvisionId one : named) {
    by = ended_by(book, id, one);
    if (by == nullptr) return;
  }
  if (by == nullptr || !has_start(book.dates.windows(id))) return;
  book.out.add({.code = Code::change_after_end,
                .mark = target.name.mark,
                .message = in_quotes(change.id) + " acts on nothing: " + in_quotes(by->id) +
                           " had ended " + in_quotes(target.name.value) + " before",
                .also = {{by->name.mark, "ended by this"}},
                .hint = "name what came in its place, or undo the ending first"});
}

// Does another act still put the target off when this one begins?
bool put_off_till_then(Checked& book, ProvisionId change, ProvisionId target) {
  const Instant begins = book.dates.windows(change).front().from.earliest;
  const auto& acting = book.acting[target.index];
  return std::any_of(acting.begin(), acting.end(), [&](ProvisionId other) {
    if (other == change || book.at(other).head != Head::postpones) return false;
    if (!book.known_together(other, change)) return false;
    const auto stretches = book.own_windows(other);
    return std::any_of(stretches.begin(), stretches.end(), [&](const WindowBounds& one) {
      return one.from.earliest < begins && begins <= one.until.latest;
    });
  });
}

bool all_begun(const std::vector<WindowBounds>& windows, Instant before) {
  return !windows.empty() &&
         std::all_of(windows.begin(), windows.end(), [before](const WindowBounds& window) {
           return !window.from.unknown() && window.from.latest < before;
         });
}

// In every reading, and for good: nothing of it is still to come by its own dates.
bool has_begun(Checked& book, ProvisionId id, Instant before) {
  if (book.at(id).yearly || !all_begun(book.widest(id), before)) return false;
  const auto& brought_by = book.successor_of[id.index];
  const bool brought = book.at(id).windows.empty() && !brought_by.empty();
  return !brought || std::any_of(brought_by.begin(), brought_by.end(), [&](ProvisionId act) {
    return all_begun(book.dates.windows(act), before);
  });
}

/// R452: what is put off has begun.
void check_not_begun(Checked& book, ProvisionId id, const Provision& change,
                     const Reference& target, const std::vector<ProvisionId>& named) {
  const auto mine = book.dates.windows(id);
  if (change.head != Head::postpones || !has_start(mine)) return;
  const Instant acts = mine.front().from.earliest;
  std::vector<Label> begun;
  std::string which;
  for (const ProvisionId one : named) {
    const bool before = has_begun(book, one, acts) && book.has_weight(id, one);
    if (!before || put_off_till_then(book, id, one)) continue;
    const DateBounds since = book.widest(one).front().from;
    which += (begun.empty() ? "" : "; ") + in_quotes(book.at(one).id) + ", on " +
             iso(civil_date(since.latest, since.zone));
    begun.push_back({book.at(one).name.mark, "has begun"});
  }
  if (begun.empty()) return;
  const bool several = begun.size() > 1;
  book.out.add({.code = Code::postponed_after_start,
                .mark = target.name.mark,
                .message = in_quotes(change.id) + " puts off what has begun before that (" + which +
                           "): " + (several ? "they" : "it") + " would be out of force for a time",
                .also = std::move(begun),
                .hint = "what has begun is suspended: write 'suspends' with 'until'; or correct "
                        "the day from which it is put off"});
}

std::string joined(const std::vector<std::string>& sides) {
  std::string text;
  for (const std::string& one : sides) text += (text.empty() ? "" : " and ") + one;
  return text;
}

/// R403: an act brings no law of another side.
void check_successor_side(Checked& book, ProvisionId id, const Provision& change,
                          const Reference& with) {
  if (with.kind != Reference::Kind::provision || !book.whole(with.provision())) return;
  const auto sides = sides_of(book.draft, book.home(id));
  const auto theirs = sides_of(book.draft, book.home(with.provision()));
  if (sides.empty() || theirs.empty() || book.shares_side(id, with.provision())) return;
  book.out.add({.code = Code::change_of_another_side,
                .mark = with.name.mark,
                .message = in_quotes(change.id) + " acts for " + joined(sides) + ", and " +
                           in_quotes(with.name.value) + ", which it brings, is law of " +
                           joined(theirs),
                .hint = "name what this side itself puts in the place of the old rule"});
}

/// R403: only the target's own side acts on it.
void check_side(Checked& book, ProvisionId id, const Provision& change, const Reference& target,
                const std::vector<ProvisionId>& named) {
  if (named.empty() || book.home(id).force == Force::agreed) return;
  const auto sides = sides_of(book.draft, book.home(id));
  const auto theirs = sides_of(book.draft, book.home(named.front()));
  if (sides.empty() || theirs.empty()) return;
  const bool shared = std::any_of(named.begin(), named.end(),
                                  [&](ProvisionId one) { return book.shares_side(id, one); });
  if (shared) return;
  book.out.add({.code = Code::change_of_another_side,
                .mark = target.name.mark,
                .message = in_quotes(change.id) + " acts for " + joined(sides) + ", and " +
                           in_quotes(target.name.value) + " is law of " + joined(theirs) +
                           ", so it changes nothing",
                .hint = "add the other side's own act; what one side says of the other is an "
                        "account ('also_stated')"});
}

}  // namespace

void check_reach(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& change) {
    check_not_lifted(book, id, change);
    for (const Reference& with : change.with) check_successor_side(book, id, change, with);
    for (const Reference& target : change.targets) {
      auto named = book.named(id, target);
      // What is resumed are the suspensions of what is named.
      if (change.head == Head::resumes) {
        const bool itself = named.size() == 1 && book.at(named.front()).head == Head::suspends;
        if (!itself) named = book.targets[id.index];
      }
      named.erase(std::remove_if(named.begin(), named.end(),
                                 [&](ProvisionId one) { return !book.known_together(id, one); }),
                  named.end());
      check_meets(book, id, change, target, named);
      check_not_ended(book, id, change, target, named);
      check_not_begun(book, id, change, target, named);
      check_side(book, id, change, target, named);
    }
  });
}

}  // namespace inforce
