#include "engine/open.h"

#include <algorithm>

namespace inforce {

std::string_view word(OpenKind kind) {
  switch (kind) {
    case OpenKind::text: return "text";
    case OpenKind::announcement: return "announcement";
    case OpenKind::facts: return "facts";
  }
  return {};  // an OpenKind has no other value
}

TruthLine truths(const OpenLine& line) {
  return line.map([](Open value) { return value.value; });
}

OpenLine both(const OpenLine& a, const OpenLine& b) {
  return a.combine(b, [](Open x, Open y) { return both(x, y); });
}

OpenLine either(const OpenLine& a, const OpenLine& b) {
  return a.combine(b, [](Open x, Open y) { return either(x, y); });
}

OpenLine negate(const OpenLine& a) {
  return a.map([](Open x) { return negate(x); });
}

OpenLine capped(const OpenLine& a, OpenKind kind) {
  return a.map([kind](Open x) { return capped(x, kind); });
}

OpenLine once(const OpenLine& a) {
  Open greatest = certainly_not;
  return a.map([&greatest](Open x) { return greatest = either(greatest, x); });
}

Shift shift_at(const OpenLine& a, Instant t) {
  const Truth before = a.at(t - 1).value;
  const Truth after = a.at(t).value;
  if (before == after) return Shift::none;
  return before < after ? Shift::up : Shift::down;
}

bool ever_possible(const OpenLine& a) {
  return std::any_of(a.steps().begin(), a.steps().end(),
                     [](const OpenLine::Step& step) { return step.value.value != Truth::no; });
}

}  // namespace inforce
