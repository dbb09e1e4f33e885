// Loops: rules that would have to be known before they can be.
//
// Semantics, "Why it is well-defined": what rests on each other may do so by `while` alone, and no
// rule by `while` on itself. What is on file only grows a component, so a book without a bad loop
// among all its facts has none on any day; only else each day is tried.
#include <algorithm>
#include <queue>
#include <set>
#include <string>

#include "rules/checks/checked.h"
#include "rules/dependencies.h"

namespace inforce {
namespace {

struct Edge {
  ProvisionId from;
  Dependency to;
};

bool is_bad(ProvisionId from, const Dependency& edge) {
  return edge.kind != Dependency::Kind::while_condition || edge.on == from;
}

// What a replacement names as successor rests on it, and is none of its targets.
std::string acts_on(const Checked& book, ProvisionId act, ProvisionId other) {
  const Head head = book.at(act).head;
  const auto& targets = book.targets[act.index];
  const bool is_target = std::find(targets.begin(), targets.end(), other) != targets.end();
  if (!is_target) return " brings ";
  if (head == Head::permission) return " excepts from ";
  return " " + std::string(word(head)) + " ";
}

// "a suspends b": what an edge says, with the one that is named first.
std::string sentence(const Checked& book, const Edge& edge) {
  const std::string from = in_quotes(book.at(edge.from).id);
  const std::string to = in_quotes(book.at(edge.to.on).id);
  switch (edge.to.kind) {
    case Dependency::Kind::act: return to + acts_on(book, edge.to.on, edge.from) + from;
    case Dependency::Kind::while_condition:
      return from + " holds only while " + (edge.from == edge.to.on ? "itself" : to) + " does";
    case Dependency::Kind::unless_condition:
      return from + " holds only unless " + (edge.from == edge.to.on ? "itself" : to) + " does";
    case Dependency::Kind::anchor: {
      std::string way = from + " is dated from ";
      for (const EventId event : edge.to.via) {
        way += in_quotes(book.draft.events[event.index].id) + ", which is dated from ";
      }
      return way + (edge.from == edge.to.on && edge.to.via.empty() ? "itself" : to);
    }
    case Dependency::Kind::part:
      return from + " is computed from " + (edge.from == edge.to.on ? "itself" : to);
  }
  return {};  // a Dependency has no other kind
}

class Loops {
 public:
  explicit Loops(Checked& book) : book_(book), all_(dependencies(book.draft, book.targets)) {
    for (std::uint32_t index = 0; index < all_.size(); ++index) {
      auto& edges = all_[index];
      edges.erase(std::remove_if(edges.begin(), edges.end(),
                                 [&](const Dependency& edge) {
                                   return !book.whole({index}) || !book.whole(edge.on);
                                 }),
                  edges.end());
    }
  }

  void run() {
    const std::vector<bool> everything(all_.size(), true);
    for (const auto& component : components(all_, everything)) {
      if (bad_edges(component, everything).empty()) continue;
      for (const Date day : days_of(component)) try_day(component, day);
    }
  }

 private:
  void try_day(const std::vector<ProvisionId>& members, Date day) {
    std::vector<bool> known(all_.size(), false);
    for (const ProvisionId id : members) known[id.index] = book_.known(id).holds(day);
    for (const auto& component : components(all_, known)) {
      const auto bad = bad_edges(component, known);
      if (!bad.empty()) report(shortest(bad, component));
    }
  }

  // Days on which what is on file changes.
  std::set<Date> days_of(const std::vector<ProvisionId>& members) const {
    std::set<Date> days{Date::first(), Date::last()};
    for (const ProvisionId id : members) {
      const KnownDays known = book_.known(id);
      if (known.from) days.insert(*known.from);
      if (known.until) days.insert(*known.until);
    }
    return days;
  }

  std::vector<Edge> bad_edges(const std::vector<ProvisionId>& component,
                              const std::vector<bool>& known) const {
    std::vector<Edge> bad;
    for (const ProvisionId from : component) {
      for (const Dependency& edge : all_[from.index]) {
        const bool inside =
            known[edge.on.index] && std::binary_search(component.begin(), component.end(), edge.on);
        if (inside && is_bad(from, edge)) bad.push_back({from, edge});
      }
    }
    return bad;
  }

  std::vector<Edge> shortest(const std::vector<Edge>& bad,
                             const std::vector<ProvisionId>& component) const {
    std::vector<Edge> best;
    for (const Edge& edge : bad) {
      auto loop = way(edge.to.on, edge.from, component);
      loop.insert(loop.begin(), edge);
      if (best.empty() || loop.size() < best.size()) best = std::move(loop);
      if (best.size() <= 2) break;
    }
    return best;
  }

  // The shortest way within the component; both ends are in it.
  std::vector<Edge> way(ProvisionId from, ProvisionId to,
                        const std::vector<ProvisionId>& component) const {
    std::vector<std::optional<Edge>> came(all_.size());
    std::queue<ProvisionId> next;
    next.push(from);
    std::vector<bool> seen(all_.size(), false);
    seen[from.index] = true;
    while (!next.empty() && !seen[to.index]) {
      const ProvisionId at = next.front();
      next.pop();
      for (const Dependency& edge : all_[at.index]) {
        const bool inside = std::binary_search(component.begin(), component.end(), edge.on);
        if (!inside || seen[edge.on.index]) continue;
        seen[edge.on.index] = true;
        came[edge.on.index] = Edge{at, edge};
        next.push(edge.on);
      }
    }
    std::vector<Edge> path;
    for (ProvisionId at = to; at != from && came[at.index]; at = path.front().from) {
      path.insert(path.begin(), *came[at.index]);
    }
    return path;
  }

  /// R501, R502.
  void report(const std::vector<Edge>& loop) {
    const bool dates = std::all_of(loop.begin(), loop.end(), [](const Edge& edge) {
      return edge.to.kind == Dependency::Kind::anchor;
    });
    const bool computed = std::any_of(loop.begin(), loop.end(), [](const Edge& edge) {
      return edge.to.kind == Dependency::Kind::part;
    });
    std::string way;
    std::vector<Label> also;
    for (const Edge& edge : loop) {
      way += (way.empty() ? "" : ", ") + sentence(book_, edge);
      if (also.size() < 8 && &edge != &loop.front()) {
        also.push_back({edge.to.mark, sentence(book_, edge)});
      }
    }
    if (!told_.insert(way).second) return;
    const bool on_itself = loop.size() == 1 && !dates && !computed;
    book_.out.add({.code = dates ? Code::dates_in_a_circle : Code::loop,
                   .mark = loop.front().to.mark,
                   .message = (dates ? "dates in a circle: " : "a loop: ") + way,
                   .also = also,
                   .hint = dates      ? "give one of them a date of its own"
                           : computed ? "give one of them values of its own"
                           : on_itself
                               ? "name another provision here, or take it out"
                               : "only 'while' may be mutual; take one step out, or date it "
                                 "by an event instead"});
  }

  Checked& book_;
  Dependencies all_;
  std::set<std::string> told_;
};

// The events that an event's date is counted from.
void add_anchors(const WrittenDate& date, std::vector<const Reference*>& found) {
  if (date.of.kind == Reference::Kind::event) found.push_back(&date.of);
  for (const WrittenDate& reading : date.readings) add_anchors(reading, found);
}

/// R502: events that are dated from each other alone.
void check_events(Checked& book) {
  const auto& events = book.draft.events;
  for (std::uint32_t start = 0; start < events.size(); ++start) {
    std::uint32_t at = start;
    std::string way = in_quotes(events[start].id);
    const Reference* first = nullptr;
    // An event has at most one anchor: the readings of a choice are civil dates.
    for (std::size_t steps = 0; steps < events.size(); ++steps) {
      std::vector<const Reference*> anchors;
      if (events[at].date) add_anchors(*events[at].date, anchors);
      if (anchors.empty()) break;
      if (first == nullptr) first = anchors.front();
      at = anchors.front()->index;
      way += " is dated from " + in_quotes(events[at].id);
      // Told once, at the first of the circle.
      if (at < start) break;
      if (at != start) {
        way += ", which";
        continue;
      }
      book.out.add({.code = Code::dates_in_a_circle,
                    .mark = first->name.mark,
                    .message = "dates in a circle: " + way,
                    .hint = "give one of them a date of its own"});
      break;
    }
  }
}

}  // namespace

void check_loops(Checked& book) {
  Loops(book).run();
  check_events(book);
}

}  // namespace inforce
