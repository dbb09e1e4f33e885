#include "tests/properties/validity.h"

#include <algorithm>
#include <vector>

#include "tests/properties/edit.h"
#include "tests/properties/view.h"

namespace inforce::oracle {

namespace {

constexpr Day all_known = 100000;

bool well_ordered(const Span& span) {
  if (span.from.earliest == never) return true;  // no date yet
  return span.from.earliest < span.until.earliest && span.from.latest < span.until.latest;
}

bool meet(const Span& one, const Span& other) {
  return one.from.earliest < other.until.latest && other.from.earliest < one.until.latest;
}

Pair later(const Pair& one, const Pair& other) {
  return {std::max(one.earliest, other.earliest), std::max(one.latest, other.latest)};
}

Pair earlier(const Pair& one, const Pair& other) {
  return {std::min(one.earliest, other.earliest), std::min(one.latest, other.latest)};
}

// A successor's: what its replacements' and its instrument's have in common.
std::vector<Span> spans_of(int p, const View& view) {
  const SeenProvision& seen = view.at(p);
  if (!seen.held_by_replacement) return seen.spans;
  const std::vector<Span> ever{{{since_ever, since_ever}, {never, never}}};
  std::vector<Span> all;
  for (const int r : seen.comes_with) {
    for (const Span& mine : view.at(r).spans) {
      for (const Span& bound : seen.instrument->in_force.empty() ? ever : seen.spans) {
        const Span both{later(mine.from, bound.from), earlier(mine.until, bound.until)};
        if (meet(mine, bound)) all.push_back(both);
      }
    }
  }
  return all;
}

bool can_meet(int y, int p, const View& view) {
  const auto mine = spans_of(y, view);
  const auto theirs = spans_of(p, view);
  return std::any_of(mine.begin(), mine.end(), [&](const Span& one) {
    return std::any_of(theirs.begin(), theirs.end(),
                       [&](const Span& other) { return meet(one, other); });
  });
}

// An extension may follow a gap, and a suspension that needs an act outlasts its window.
bool must_meet(int y, int p, const View& view) {
  const Head head = view.at(y).written->head;
  if (head == Head::extends) return false;
  return head != Head::resumes || view.at(p).written->revival != Revival::needs_act;
}

bool meets_its_targets(int y, const View& view) {
  bool any = false;
  for (int p = 0; p < view.count(); ++p) {
    const std::vector<int>& acting = view.at(p).acting;
    if (std::count(acting.begin(), acting.end(), y) == 0) continue;
    if (must_meet(y, p, view) && !can_meet(y, p, view)) return false;
    any = true;
  }
  return any;
}

Effect weakest_effect(int p, const View& view) {
  const Provision& written = *view.at(p).written;
  if (written.head != Head::control) return Effect::none;
  Effect weakest = written.effect;
  for (const int y : view.at(p).acting) {
    const auto& amended = view.at(y).written->new_effect;
    if (amended) weakest = std::min(weakest, *amended);
  }
  return weakest;
}

bool leaves_less(int y, const View& view) {
  const auto& leaves = view.at(y).written->leaves;
  if (!leaves) return true;
  for (int p = 0; p < view.count(); ++p) {
    const std::vector<int>& acting = view.at(p).acting;
    if (std::count(acting.begin(), acting.end(), y) == 0) continue;
    if (*leaves >= weakest_effect(p, view)) return false;
  }
  return true;
}

// A successor that is gone by the time it should come is refused; here more cautiously, whatever
// might lift what ended it.
bool brings_what_is_there(int y, const View& view) {
  if (view.at(y).written->head != Head::replaces) return true;
  const int successor = view.find(view.at(y).written->with);
  if (successor < 0 || view.at(y).spans.empty()) return true;
  for (const int other : view.at(successor).acting) {
    const Head head = view.at(other).written->head;
    if ((head != Head::ends && head != Head::replaces) || view.at(other).spans.empty()) continue;
    if (view.at(other).spans.front().from.latest < view.at(y).spans.front().from.earliest) {
      return false;
    }
  }
  return true;
}

// What would hold before an act of another instrument brings it is refused; here also where an act
// of its own brings it as well.
bool leaves_its_past(int y, const View& view) {
  if (view.at(y).written->head != Head::replaces) return true;
  const int successor = view.find(view.at(y).written->with);
  if (successor < 0) return true;
  const SeenProvision& brought = view.at(successor);
  if (!brought.held_by_replacement || brought.instrument == view.at(y).instrument) return true;
  Minute held = never;
  for (const Span& span : brought.spans) held = std::min(held, span.from.earliest);
  for (const SeenValue& value : brought.values) {
    if (brought.spans.empty()) held = std::min(held, value.start.earliest);
  }
  const std::vector<Span>& acts = view.at(y).spans;
  return held == never || (!acts.empty() && acts.front().from.latest <= held);
}

// Two amendments of one provision need starts that cannot be confused.
bool amends_in_order(int y, const View& view) {
  if (view.at(y).written->head != Head::amends) return true;
  for (int p = 0; p < view.count(); ++p) {
    const std::vector<int>& acting = view.at(p).acting;
    if (std::count(acting.begin(), acting.end(), y) == 0) continue;
    for (const int other : acting) {
      if (other == y || view.at(other).written->head != Head::amends) continue;
      const Pair mine = view.at(y).spans.front().from;
      const Pair theirs = view.at(other).spans.front().from;
      if (mine.earliest <= theirs.latest && theirs.earliest <= mine.latest) return false;
    }
  }
  return true;
}

bool known_together(const KnownDays& one, const KnownDays& other) {
  const auto since = [](const KnownDays& known) {
    return known.recorded.value_or(known.published.value_or(-all_known));
  };
  const auto until = [](const KnownDays& known) { return known.withdrawn.value_or(all_known); };
  return since(one) < until(other) && since(other) < until(one);
}

// So do two values of a parameter.
bool values_in_order(const SeenProvision& parameter) {
  for (const SeenValue& one : parameter.values) {
    for (const SeenValue& other : parameter.values) {
      if (&one == &other || !known_together(one.written->known, other.written->known)) continue;
      if (one.start.earliest == never || other.start.earliest == never) continue;
      const bool apart =
          one.start.latest < other.start.earliest || other.start.latest < one.start.earliest;
      if (!apart) return false;
    }
  }
  return true;
}

struct Edge {
  int from = 0, to = 0;
  bool reciprocal = false;  // a plain `while`
};

void add_conditions(int p, const std::vector<Condition>& conditions, bool reciprocal,
                    const View& view, std::vector<Edge>& out) {
  for (const Condition& condition : conditions) {
    if (condition.kind != Condition::Kind::ref) {
      add_conditions(p, condition.parts, reciprocal, view, out);
    } else if (view.find(condition.ref) >= 0) {
      out.push_back({p, view.find(condition.ref), reciprocal});
    }
  }
}

void add_anchors(int p, const WrittenDate& date, const View& view, std::vector<Edge>& out) {
  if (!date.ref.empty() && view.find(date.ref) >= 0) {
    out.push_back({p, view.find(date.ref), false});
  }
  for (const WrittenDate& reading : date.readings) add_anchors(p, reading, view, out);
}

std::vector<Edge> edges_of(const View& view) {
  std::vector<Edge> all;
  for (int p = 0; p < view.count(); ++p) {
    const SeenProvision& seen = view.at(p);
    for (const int y : seen.acting) all.push_back({p, y, false});
    for (const int r : seen.comes_with) all.push_back({p, r, false});
    add_conditions(p, seen.written->while_all, true, view, all);
    add_conditions(p, seen.written->unless_any, false, view, all);
    Provision copy = *seen.written;
    for (const WrittenDate* date : dates_of(copy)) add_anchors(p, *date, view, all);
  }
  return all;
}

// In a loop all edges are `while`, and none leads from a provision to itself.
int in_a_bad_loop(const View& view) {
  const auto n = static_cast<std::size_t>(view.count());
  const std::vector<Edge> edges = edges_of(view);
  std::vector<std::vector<bool>> reaches(n, std::vector<bool>(n, false));
  for (const Edge& edge : edges) {
    reaches[static_cast<std::size_t>(edge.from)][static_cast<std::size_t>(edge.to)] = true;
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = 0; q < n; ++q) {
        if (reaches[p][k] && reaches[k][q]) reaches[p][q] = true;
      }
    }
  }
  for (const Edge& edge : edges) {
    const bool loops =
        edge.from == edge.to ||
        reaches[static_cast<std::size_t>(edge.to)][static_cast<std::size_t>(edge.from)];
    if (loops && (!edge.reciprocal || edge.from == edge.to)) return edge.to;
  }
  return -1;
}

// Counted to a day that the zone skipped: the law leaves open which day that is.
bool counts_to_no_day(const SeenProvision& seen, const View& view) {
  const DateContext where = view.context(*seen.instrument);
  Provision copy = *seen.written;
  for (const WrittenDate* date : dates_of(copy)) {
    if (date->form != DateForm::within) continue;
    const Stamps stamps = stamps_of(*date, where);
    for (const Stamp& stamp : {stamps.earliest, stamps.latest}) {
      const bool day = stamp.kind == Stamp::Kind::day;
      if (day && !day_exists(date_of(stamp.day), named_zone(stamp.zone, false))) return true;
    }
  }
  return false;
}

bool is_sound(int p, const View& view) {
  const SeenProvision& seen = view.at(p);
  if (counts_to_no_day(seen, view)) return false;
  if (!std::all_of(seen.spans.begin(), seen.spans.end(), well_ordered)) return false;
  if (!values_in_order(seen)) return false;
  if (seen.written->targets.empty()) return true;
  if (!meets_its_targets(p, view) || !leaves_less(p, view)) return false;
  return amends_in_order(p, view) && brings_what_is_there(p, view) && leaves_its_past(p, view);
}

}  // namespace

std::string first_offence(const WrittenBook& book) {
  const View view(book, all_known, WrongEngine::knowledge_ignored);
  const int loop = in_a_bad_loop(view);
  if (loop >= 0) return view.at(loop).written->id;
  for (int p = view.count() - 1; p >= 0; --p) {
    if (!is_sound(p, view)) return view.at(p).written->id;
  }
  return {};
}

}  // namespace inforce::oracle
