// What comes in the place of a provision that is replaced.
#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

// What makes a successor begin with the act that brings it.
std::string wait_for_act(const Checked& book, const Provision& successor) {
  if (!successor.windows.empty()) return "leave out its 'from'";
  return "this is the 'in_force' of " +
         in_quotes(book.draft.instruments[successor.instrument.index].id.value) +
         ": put the successor into an instrument without one";
}

/// R406: between old and new there is one minute of change.
void check_start(Checked& book, ProvisionId id, const Provision& replacement) {
  for (const WindowBounds& window : book.dates.windows(id)) {
    const auto& start = window.written == nullptr ? std::nullopt : window.written->from;
    if (!start || window.from.unknown() || window.from.exact()) continue;
    book.out.add({.code = Code::imprecise_successor,
                  .mark = start->mark,
                  .message = in_quotes(book.at(id).id) + " comes in the place of another with " +
                             in_quotes(replacement.id) + ", but when it begins is not certain",
                  .also = {{replacement.with.front().name.mark, "comes with this act"}},
                  .hint = wait_for_act(book, book.at(id)) +
                          "; it then holds as long as the replacement acts"});
    return;
  }
}

/// R229: from the replacement's start to the successor's own nothing holds.
void check_gap(Checked& book, ProvisionId change, ProvisionId now) {
  const auto acts = book.dates.windows(change);
  const auto holds = book.dates.windows(now);
  if (acts.empty() || holds.empty() || !book.known_together(change, now)) return;
  const DateBounds& gone = acts.front().from;
  const bool there = std::any_of(holds.begin(), holds.end(), [&](const WindowBounds& window) {
    return window.from.unknown() || window.from.earliest <= gone.latest;
  });
  if (there || gone.unknown()) return;
  const auto first = std::min_element(holds.begin(), holds.end(),
                                      [](const WindowBounds& one, const WindowBounds& other) {
                                        return one.from.earliest < other.from.earliest;
                                      });
  if (!first->from.exact()) return;  // refused for that already
  const Provision& replacement = book.at(change);
  book.out.add(
      {.code = Code::gap_before_successor,
       .mark = first->written->mark,
       .message = in_quotes(book.at(now).id) + " begins only after " + in_quotes(replacement.id) +
                  " has put it in the place of another, so neither holds in between",
       .also = {{replacement.with.front().name.mark, "comes with this act"}},
       .hint = wait_for_act(book, book.at(now)) + ", or let the replacement begin on that day"});
}

/// R242: what has run out by itself before it should come rules nothing any more.
void check_over(Checked& book, ProvisionId change, ProvisionId now) {
  const auto acts = book.dates.windows(change);
  const auto holds = book.widest(now);
  if (acts.empty() || holds.empty() || acts.front().from.unknown()) return;
  if (!book.known_together(change, now)) return;
  const DateBounds& gone = acts.front().from;
  const auto last = std::max_element(holds.begin(), holds.end(),
                                     [](const WindowBounds& one, const WindowBounds& other) {
                                       return one.until.latest < other.until.latest;
                                     });
  const bool over = !last->until.unknown() && last->until.latest <= gone.earliest;
  if (!over || last->written == nullptr || book.at(now).windows.empty()) return;
  const Provision& replacement = book.at(change);
  book.out.add({.code = Code::successor_over,
                .mark = replacement.with.front().name.mark,
                .message = in_quotes(book.at(now).id) + " has run out before " +
                           in_quotes(replacement.id) +
                           " puts it in the place of another, so neither holds from then on",
                .also = {{last->written->mark, "its time"}},
                .hint = "check the years, or name the provision that holds from then on"});
}

// The earliest start that a provision has without any act that brings it: its instrument's, or of a
// parameter its first value's. Nothing where it has none, or one of its own.
std::optional<DateBounds> start_without_act(Checked& book, ProvisionId now) {
  std::optional<DateBounds> first;
  const auto take = [&first](const DateBounds& from) {
    if (!from.unknown() && (!first || from.earliest < first->earliest)) first = from;
  };
  const Provision& successor = book.at(now);
  if (!successor.windows.empty()) return first;
  for (const Window& window : book.home(now).in_force) {
    take(book.dates.window(window, successor.instrument).from);
  }
  const bool by_values = successor.head == Head::parameter && book.home(now).in_force.empty();
  for (const ParameterValue& value : successor.values) {
    if (by_values) take(book.dates.begin(value.from, successor.instrument));
  }
  return first;
}

// An act of its own instrument says when it begins: no other takes that away.
bool brought_at_home(const Checked& book, ProvisionId change, ProvisionId now) {
  const auto& brought_by = book.successor_of[now.index];
  return std::any_of(brought_by.begin(), brought_by.end(), [&](ProvisionId one) {
    return book.at(one).instrument == book.at(now).instrument && book.known_together(one, change);
  });
}

/// R451: an act that brings what holds already would leave it its time from the act on alone.
void check_held_before(Checked& book, ProvisionId change, ProvisionId now) {
  if (!book.known_together(change, now) || brought_at_home(book, change, now)) return;
  const auto held = start_without_act(book, now);
  const auto acts = book.dates.windows(change);
  const bool dated = !acts.empty() && !acts.front().from.unknown();
  if (!held || (dated && acts.front().from.latest <= held->earliest)) return;
  const Provision& replacement = book.at(change);
  const Provision& successor = book.at(now);
  const std::string home = in_quotes(book.draft.instruments[successor.instrument.index].id.value);
  book.out.add({.code = Code::successor_held_before,
                .mark = replacement.with.front().name.mark,
                .message = in_quotes(successor.id) + " holds already from " +
                           iso(civil_date(held->earliest, held->zone)) + " on, as " + home +
                           " has it; brought by " + in_quotes(replacement.id) +
                           " it would hold only while that acts",
                .also = {{successor.name.mark, "it has no window of its own"}},
                .hint =
                    "nothing new comes in the old rule's place: let the act end it ('ends:', 'how: "
                    "repeal'), or give the successor its 'from' where it stands"});
}

// The act that has certainly ended the successor by the time it should come. Of two that begin
// together, each with the other's old rule for its new one, the later in the pack is told.
const Provision* gone_by(Checked& book, ProvisionId change, ProvisionId now) {
  const auto mine = book.dates.windows(change);
  if (mine.empty() || mine.front().from.unknown()) return nullptr;
  for (const ProvisionId act : book.acting[now.index]) {
    if (act == change || !book.ends_for_sure(act, now)) continue;
    if (!book.known_together(act, change)) continue;
    const auto theirs = book.dates.windows(act);
    if (theirs.empty() || theirs.front().from.unknown()) continue;
    if (theirs.front().from.latest < mine.front().from.earliest) return &book.at(act);
    const auto& brought = book.successor_of;
    const auto& olds = book.targets[change.index];
    const bool back = std::any_of(olds.begin(), olds.end(), [&](ProvisionId old) {
      const auto& by = brought[old.index];
      return std::find(by.begin(), by.end(), act) != by.end();
    });
    const bool together = theirs.front().from.earliest <= mine.front().from.latest;
    if (back && together && act < change) return &book.at(act);
  }
  return nullptr;
}

/// R418: what was replaced does not come back.
void check_returns(Checked& book, ProvisionId change, ProvisionId now) {
  const Provision& replacement = book.at(change);
  const Reference& with = replacement.with.front();
  const auto& olds = book.targets[change.index];
  const bool itself = std::find(olds.begin(), olds.end(), now) != olds.end();
  const Provision* by = itself ? nullptr : gone_by(book, change, now);
  if (!itself && by == nullptr) return;
  std::vector<Label> also;
  if (by != nullptr) also.push_back({by->name.mark, "ended by this"});
  book.out.add({.code = Code::replaced_successor,
                .mark = with.name.mark,
                .message = itself ? in_quotes(replacement.id) + " replaces " +
                                        in_quotes(book.at(now).id) +
                                        " with itself, so nothing is left of it"
                                  : in_quotes(book.at(now).id) + " cannot come with " +
                                        in_quotes(replacement.id) + ": " + in_quotes(by->id) +
                                        " had ended it before",
                .also = also,
                .hint = "write what holds from then on as a provision with a name of its own"});
}

/// R417: an obligation says nothing of what a control ruled.
void check_head(Checked& book, const Provision& replacement, ProvisionId old, ProvisionId now) {
  const Head was = book.at(old).head;
  const Head is = book.at(now).head;
  if (!book.whole(old) || !book.whole(now) || was == is) return;
  book.out.add(
      {.code = Code::narrower_successor,
       .mark = replacement.with.front().name.mark,
       .message = in_quotes(book.at(now).id) + " is of another kind (" + std::string(word(is)) +
                  ") than " + in_quotes(book.at(old).id) + " (" + std::string(word(was)) +
                  "), in whose place it comes",
       .also = {{book.at(old).name.mark, "the old rule"}, {book.at(now).name.mark, "the new one"}},
       .hint = "if the old rule only ceases, write 'ends:' instead"});
}

}  // namespace

void check_successors(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& replacement) {
    for (const Reference& with : replacement.with) {
      if (with.kind != Reference::Kind::provision) continue;
      if (book.whole(with.provision())) {
        check_start(book, with.provision(), replacement);
        check_gap(book, id, with.provision());
        check_over(book, id, with.provision());
        check_held_before(book, id, with.provision());
        check_returns(book, id, with.provision());
      }
      for (const ProvisionId old : book.targets[id.index]) {
        check_head(book, replacement, old, with.provision());
      }
    }
  });
}

}  // namespace inforce
