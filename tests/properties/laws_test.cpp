// Laws of the engine that need no oracle, on generated rule books.

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "tests/properties/ablate.h"
#include "tests/properties/edit.h"
#include "tests/properties/engine_adapter.h"
#include "tests/properties/generate.h"
#include "tests/properties/view.h"
#include "tests/properties/write_yaml.h"

namespace inforce::oracle {
namespace {

constexpr int books_tried = 120;
constexpr int questions_each = 4;

// Runs `law` on books that load, with questions about each.
void for_generated_cases(std::uint64_t seed,
                         const std::function<void(Random&, const Case&, const Engine&)>& law) {
  Random random(seed);
  for (int i = 0; i < books_tried; ++i) {
    Case asked{generate_book(random), {}, Date{2026, 1, 1}};
    // A permission must be claimed: telling more may flip an answer, and rightly.
    if (remove(Feature::permission, asked) && provisions_of(asked.book).empty()) continue;
    std::string refused;
    const Engine engine = load(write_yaml(asked.book), refused);
    if (!engine) continue;
    const Edges edges = edges_of(asked.book);
    for (int k = 0; k < questions_each; ++k) {
      asked.as_known = generate_knowledge_date(random, asked.book);
      asked.question = generate_question(random, asked.book, edges);
      law(random, asked, engine);
    }
  }
}

FindingAnswer finding(const CaseAnswer& answer, const std::string& id) {
  const auto found = answer.findings.find(id);
  return found == answer.findings.end() ? FindingAnswer{} : found->second;
}

// Each finding of `closer` lies within the bounds it had.
std::string outside(const CaseAnswer& wider, const CaseAnswer& closer) {
  std::string made;
  CaseAnswer all = wider;
  all.findings.insert(closer.findings.begin(), closer.findings.end());
  for (const auto& [id, ignored] : all.findings) {
    const FindingAnswer before = finding(wider, id);
    const FindingAnswer after = finding(closer, id);
    if (after.lo < before.lo || after.hi > before.hi) made += id + " left its bounds\n";
  }
  if (closer.certain < wider.certain) made += "the certain line fell\n";
  if (closer.at_worst > wider.at_worst) made += "the worst line rose\n";
  return made;
}

std::string described(const Case& asked) {
  std::string made = text(asked.question) + " --as-known " + iso(asked.as_known) + "\n";
  for (const auto& [name, content] : write_yaml(asked.book)) made += "# " + name + "\n" + content;
  return made;
}

Instrument stranger(const std::string& id, Day published) {
  Instrument made;
  made.id = id;
  made.issuers = {"cn-one"};
  made.known.published = published;
  return made;
}

WrittenWindow since(Day day) {
  WrittenWindow window;
  window.from = WrittenDate{};
  window.from->day = day;
  return window;
}

// One way of settling an open date; false if it is settled.
bool settle(Random& random, WrittenDate& date) {
  if (!date.readings.empty()) {
    date = WrittenDate(random.pick(date.readings));
    return true;
  }
  if (date.form == DateForm::interval) {
    date.form = DateForm::day;
    date.day += random.between(0, date.last_day - date.day);
    return true;
  }
  if (date.mark != 0 && date.form == DateForm::day) {
    date.mark = 0;
    return true;
  }
  return false;
}

bool settle_ends(Random& random, Provision& provision) {
  bool any = false;
  for (WrittenWindow& window : provision.windows) {
    if (window.end_key != EndKey::until_or_through) continue;
    window.end_key = random.chance(50) ? EndKey::until : EndKey::through;
    any = true;
  }
  return any;
}

bool settle_dates(Random& random, WrittenBook& book) {
  bool any = false;
  for (WrittenDate* date : dates_of(book)) {
    if (random.chance(60)) any = settle(random, *date) || any;
  }
  for (Provision* provision : provisions_of(book)) any = settle_ends(random, *provision) || any;
  return any;
}

std::vector<std::string> joined(std::vector<std::string> first,
                                const std::vector<std::string>& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

// Days begin at other moments in other zones, so lists by day need not join in order.
std::vector<std::string> sorted(std::vector<std::string> lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

TEST_CASE("telling a missing fact never flips a certain answer") {
  for_generated_cases(11, [](Random&, const Case& asked, const Engine& engine) {
    Case told = asked;
    if (!remove(Feature::missing_fact, told)) return;
    keep_tested(told.question, told.book);
    const std::string broken = outside(ask(*engine, asked.question, asked.as_known),
                                       ask(*engine, told.question, asked.as_known));
    if (!broken.empty()) FAIL_CHECK(broken << described(asked));
  });
}

TEST_CASE("settling an open date never flips a certain answer") {
  for_generated_cases(12, [](Random& random, const Case& asked, const Engine& engine) {
    Case settled = asked;
    std::string refused;
    if (!settle_dates(random, settled.book)) return;
    const Engine other = load(write_yaml(settled.book), refused);
    if (!other) return;
    const std::string broken = outside(ask(*engine, asked.question, asked.as_known),
                                       ask(*other, asked.question, asked.as_known));
    if (!broken.empty())
      FAIL_CHECK(broken << described(asked) << "settled:\n" << described(settled));
  });
}

TEST_CASE("a file about other goods changes no finding") {
  for_generated_cases(13, [](Random&, const Case& asked, const Engine& engine) {
    if (!asked.question.item) return;
    Case wider = asked;
    Instrument other = stranger("other", 10000);
    Provision control;
    control.id = "other/control";
    control.effect = Effect::prohibition;
    control.windows = {since(10000)};
    ScopeTest goods;
    goods.values = {"other-goods"};
    control.scope = {goods};
    other.provisions = {control};
    wider.book.instruments.push_back(other);
    wider.book.items.push_back({"other-goods", {}});
    std::string refused;
    const Engine with = load(write_yaml(wider.book), refused);
    REQUIRE(with);
    const std::string broken = differences(ask(*engine, asked.question, asked.as_known),
                                           ask(*with, asked.question, asked.as_known));
    if (!broken.empty()) FAIL_CHECK(broken << described(asked));
  });
}

TEST_CASE("the changes over two stretches that touch are those over both") {
  int told_twice = 0;
  for_generated_cases(16, [&](Random& random, const Case& asked, const Engine& engine) {
    const Edges edges = edges_of(asked.book);
    std::vector<Instant> ends;
    for (int i = 0; i < 3; ++i) ends.push_back(generate_minute(random, edges));
    std::sort(ends.begin(), ends.end());
    const auto over = [&](auto from, auto until) {
      return changes(*engine, from, until, asked.as_known);
    };
    const auto day = [&](int i) { return civil_date(ends[static_cast<std::size_t>(i)], utc()); };
    CHECK_MESSAGE(joined(over(ends[0], ends[1]), over(ends[1], ends[2])) == over(ends[0], ends[2]),
                  described(asked));
    const std::vector<std::string> before = over(day(0), day(1));
    const std::vector<std::string> after = over(day(1), day(2));
    if (!before.empty() && !after.empty()) ++told_twice;
    CHECK_MESSAGE(sorted(joined(before, after)) == sorted(over(day(0), day(2))), described(asked));
  });
  CHECK(told_twice > 20);
}

TEST_CASE("the order of the files changes no answer") {
  for_generated_cases(14, [](Random&, const Case& asked, const Engine& engine) {
    std::map<std::string, std::string> renamed;
    int number = 99;
    for (const auto& [name, content] : write_yaml(asked.book)) {
      const bool instrument = content.rfind("instrument:", 0) == 0;
      renamed[instrument ? "a" + std::to_string(number--) + ".yaml" : name] = content;
    }
    std::string refused;
    const Engine other = load(renamed, refused);
    REQUIRE(other);
    const std::string broken = differences(ask(*engine, asked.question, asked.as_known),
                                           ask(*other, asked.question, asked.as_known));
    if (!broken.empty()) FAIL_CHECK(broken << described(asked));
  });
}

TEST_CASE("what becomes known later changes no answer as known before") {
  for_generated_cases(15, [](Random&, const Case& asked, const Engine& engine) {
    Case later = asked;
    const Day next = asked.as_known.days_since_epoch() + 1;
    Instrument ending = stranger("later", next);
    for (const Provision* provision : provisions_of(asked.book)) {
      if (acts_for_good(*provision) || !ending.provisions.empty()) continue;
      Provision end;
      end.id = "later/end";
      end.head = Head::ends;
      end.how = "repeal";
      end.targets = {provision->id};
      end.windows = {since(10000)};
      ending.provisions = {end};
    }
    later.book.instruments.push_back(ending);
    std::string refused;
    const Engine other = load(write_yaml(later.book), refused);
    if (!other) return;  // the target has no window that the ending could meet
    const std::string broken = differences(ask(*engine, asked.question, asked.as_known),
                                           ask(*other, asked.question, asked.as_known));
    if (!broken.empty()) FAIL_CHECK(broken << described(asked));
  });
}

}  // namespace inforce::oracle
