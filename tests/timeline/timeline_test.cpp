#include "timeline/timeline.h"

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>

#include "tests/support/property.h"

namespace inforce::test {
namespace {

using Steps = std::vector<Timeline<int>::Step>;

Instant minute(std::int64_t number) { return Instant::from_minutes_since_epoch(number); }

// What a timeline says at each of the minutes -2 to 33, and far away: the naive reading.
using Naive = std::map<std::int64_t, int>;
constexpr std::int64_t first_looked_at = -2, last_looked_at = 33;

template <class T>
Naive read(const Timeline<T>& timeline) {
  Naive values;
  for (auto m = first_looked_at; m <= last_looked_at; ++m) {
    values[m] = static_cast<int>(timeline.at(minute(m)));
  }
  return values;
}

struct Painted {
  std::int64_t from;
  std::int64_t until;
  int value;
};

// A few strokes over minutes 0 to 30 with few values, so that they often touch and agree.
std::vector<Painted> any_strokes() {
  const auto stroke = rc::gen::map(
      rc::gen::tuple(rc::gen::inRange(0, 30), rc::gen::inRange(0, 31), rc::gen::inRange(0, 3)),
      [](const std::tuple<int, int, int>& drawn) {
        return Painted{std::get<0>(drawn), std::get<1>(drawn), std::get<2>(drawn)};
      });
  return *rc::gen::container<std::vector<Painted>>(stroke);
}

Timeline<int> paint(const std::vector<Painted>& strokes) {
  Timeline<int> made(0);
  for (const Painted& stroke : strokes) {
    made.set(minute(stroke.from), minute(stroke.until), stroke.value);
  }
  return made;
}

Timeline<Truth> truths(const Timeline<int>& numbers) {
  return numbers.map([](int number) { return static_cast<Truth>(number); });
}

template <class T>
void assert_invariant(const Timeline<T>& timeline) {
  const auto& steps = timeline.steps();
  RC_ASSERT(!steps.empty());
  RC_ASSERT(steps.front().from == Instant::first());
  for (std::size_t i = 1; i < steps.size(); ++i) {
    RC_ASSERT(steps[i - 1].from < steps[i].from);
    RC_ASSERT(!(steps[i - 1].value == steps[i].value));
  }
}

}  // namespace

TEST_CASE("a constant timeline says one thing at all times") {
  const Timeline<std::string> always("licence");
  CHECK(always.at(Instant::first()) == "licence");
  CHECK(always.at(Instant::last()) == "licence");
  CHECK(always.at(Instant::first() - 1) == "licence");  // before the axis: as at its beginning
  CHECK(always.steps().size() == 1);
  CHECK_FALSE(always.next_change_after(Instant::first()).has_value());
  CHECK(always.changes(Instant::first(), std::nullopt).empty());
}

TEST_CASE("set holds from its first minute to the one before its end") {
  Timeline<int> timeline(0);
  timeline.set(minute(10), minute(20), 1);
  CHECK(timeline.at(minute(9)) == 0);
  CHECK(timeline.at(minute(10)) == 1);
  CHECK(timeline.at(minute(19)) == 1);
  CHECK(timeline.at(minute(20)) == 0);
  CHECK(timeline.step_at(minute(15)).from == minute(10));
}

TEST_CASE("set without an end holds for good, and never is after the end of time") {
  Timeline<int> for_good(0);
  for_good.set(minute(10), std::nullopt, 1);
  CHECK(for_good.at(Instant::last()) == 1);
  CHECK(for_good.steps().size() == 2);

  Timeline<int> until_never(0);
  until_never.set(minute(10), Instant::last() + 1, 1);
  CHECK(until_never == for_good);

  Timeline<int> from_never(0);
  from_never.set(Instant::last() + 1, std::nullopt, 1);
  CHECK(from_never == Timeline<int>(0));
}

TEST_CASE("set over everything leaves nothing of what was") {
  Timeline<int> timeline(0);
  timeline.set(minute(10), minute(20), 1);
  timeline.set(Period::always(), 2);
  CHECK(timeline == Timeline<int>(2));
}

TEST_CASE("an empty run changes nothing") {
  Timeline<int> timeline(0);
  timeline.set(minute(10), minute(10), 1);
  timeline.set(minute(10), minute(5), 1);
  CHECK(timeline == Timeline<int>(0));
}

TEST_CASE("neighbours of one value become one step") {
  Timeline<int> timeline(0);
  timeline.set(minute(10), minute(20), 1);
  timeline.set(minute(20), minute(30), 1);
  CHECK(timeline.steps().size() == 3);
  timeline.set(minute(10), minute(30), 0);
  CHECK(timeline == Timeline<int>(0));
}

TEST_CASE("a value may be set from the timeline itself") {
  Timeline<std::string> timeline("a value too long to be kept within the string itself");
  timeline.set(minute(10), std::nullopt, "another value too long to be kept within the string");
  timeline.set(minute(5), minute(20), timeline.at(minute(0)));
  CHECK(timeline.at(minute(19)) == "a value too long to be kept within the string itself");
  CHECK(timeline.at(minute(20)) == "another value too long to be kept within the string");
}

TEST_CASE("steps given are made into the fewest") {
  const auto timeline = Timeline<int>::from_steps({{Instant::first(), 0},
                                                   {minute(10), 0},
                                                   {minute(20), 1},
                                                   {minute(20), 2},
                                                   {minute(30), 2},
                                                   {minute(40), 1},
                                                   {minute(40), 2}});
  CHECK(timeline.steps() == Steps{{Instant::first(), 0}, {minute(20), 2}});
}

TEST_CASE("the next change is the next minute with another value") {
  Timeline<int> timeline(0);
  timeline.set(minute(10), minute(20), 1);
  CHECK(timeline.next_change_after(minute(9)) == minute(10));
  CHECK(timeline.next_change_after(minute(10)) == minute(20));
  CHECK_FALSE(timeline.next_change_after(minute(20)).has_value());
}

TEST_CASE("changes come with what was and what is, the first minute included, the last not") {
  Timeline<int> timeline(0);
  timeline.set(minute(10), minute(20), 1);
  const std::vector<Timeline<int>::Change> up{{minute(10), 0, 1}};
  CHECK(timeline.changes(minute(10), minute(20)) == up);
  CHECK(timeline.changes(minute(11), minute(20)).empty());
  CHECK(timeline.changes(minute(10), minute(21)).size() == 2);
  CHECK(timeline.changes(Instant::first(), std::nullopt).size() == 2);
}

TEST_CASE("combine asks once for each stretch, not for each minute") {
  Timeline<int> a(0);
  a.set(minute(10), minute(20), 1);
  Timeline<int> b(0);
  b.set(minute(10), minute(30), 1);
  int asked = 0;
  const auto sum = a.combine(b, [&asked](int x, int y) {
    ++asked;
    return x + y;
  });
  CHECK(asked == 4);
  CHECK(sum.steps() ==
        Steps{{Instant::first(), 0}, {minute(10), 2}, {minute(20), 1}, {minute(30), 0}});
}

TEST_CASE("values need only ==") {
  struct Plain {
    std::shared_ptr<int> cause;
    bool operator==(const Plain&) const = default;
  };
  Timeline<Plain> timeline(Plain{});
  timeline.set(minute(1), minute(2), Plain{std::make_shared<int>(1)});
  CHECK(timeline.map([](const Plain& plain) { return plain.cause ? *plain.cause : 0; })
            .at(minute(1)) == 1);
}

TEST_CASE("once is what has been at most so far") {
  Timeline<Truth> acts(Truth::no);
  acts.set(minute(5), minute(8), Truth::unclear);
  acts.set(minute(10), minute(20), Truth::yes);
  const auto acted = once(acts);
  CHECK(acted.at(minute(4)) == Truth::no);
  CHECK(acted.at(minute(9)) == Truth::unclear);
  CHECK(acted.at(minute(10)) == Truth::yes);
  CHECK(acted.at(Instant::last()) == Truth::yes);
  CHECK(once(acted) == acted);
}

TEST_CASE("laws of timelines, against a reading minute by minute") {
  holds_always("set is as painting, minute by minute", [] {
    const auto strokes = any_strokes();
    Naive wall;
    for (auto m = first_looked_at; m <= last_looked_at; ++m) wall[m] = 0;
    for (const Painted& stroke : strokes) {
      for (auto m = stroke.from; m < stroke.until; ++m) wall[m] = stroke.value;
    }
    const auto timeline = paint(strokes);
    assert_invariant(timeline);
    RC_ASSERT(read(timeline) == wall);
  });

  holds_always("combine and map are pointwise", [] {
    const auto a = paint(any_strokes());
    const auto b = paint(any_strokes());
    const auto f = [](int x, int y) { return (2 * x + y) % 3; };
    const auto combined = a.combine(b, f);
    assert_invariant(combined);
    const auto doubled = a.map([](int x) { return x / 2; });
    assert_invariant(doubled);
    for (auto m = first_looked_at; m <= last_looked_at; ++m) {
      RC_ASSERT(combined.at(minute(m)) == f(a.at(minute(m)), b.at(minute(m))));
      RC_ASSERT(doubled.at(minute(m)) == a.at(minute(m)) / 2);
    }
  });

  holds_always("equal is the same at every minute", [] {
    const auto a = paint(any_strokes());
    const auto b = paint(any_strokes());
    RC_ASSERT((a == b) == (read(a) == read(b)));
  });

  holds_always("changes over [a, b) and [b, c) are those over [a, c)", [] {
    const auto timeline = paint(any_strokes());
    auto cuts = *rc::gen::container<std::vector<int>>(3, rc::gen::inRange(-2, 34));
    std::sort(cuts.begin(), cuts.end());
    auto joined = timeline.changes(minute(cuts[0]), minute(cuts[1]));
    for (auto& change : timeline.changes(minute(cuts[1]), minute(cuts[2]))) {
      joined.push_back(change);
    }
    RC_ASSERT(joined == timeline.changes(minute(cuts[0]), minute(cuts[2])));
  });

  holds_always("folding all changes rebuilds the timeline", [] {
    const auto timeline = paint(any_strokes());
    Timeline<int> rebuilt(timeline.at(Instant::first()));
    for (const auto& change : timeline.changes(Instant::first(), std::nullopt)) {
      RC_ASSERT(rebuilt.at(change.at) == change.before);
      rebuilt.set(change.at, std::nullopt, change.after);
    }
    RC_ASSERT(rebuilt == timeline);
  });

  holds_always("both, either, negate and once, minute by minute", [] {
    const auto a = truths(paint(any_strokes()));
    const auto b = truths(paint(any_strokes()));
    Truth greatest = Truth::no;
    for (auto m = first_looked_at; m <= last_looked_at; ++m) {
      const Truth x = a.at(minute(m)), y = b.at(minute(m));
      greatest = either(greatest, x);
      RC_ASSERT(both(a, b).at(minute(m)) == both(x, y));
      RC_ASSERT(either(a, b).at(minute(m)) == either(x, y));
      RC_ASSERT(negate(a).at(minute(m)) == negate(x));
      RC_ASSERT(once(a).at(minute(m)) == greatest);
    }
    assert_invariant(both(a, b));
    assert_invariant(once(a));
  });
}

}  // namespace inforce::test
