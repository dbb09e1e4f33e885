// Every value of a rich pack replaced by things that do not belong there, and every line left out:
// the loader says something and goes on.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::around;
using test::Loading;
using test::Texts;

constexpr const char* rich = R"(aka: 46/2024
looked:
  - 2026-10-08
in_force:
  from: publication
not_encoded:
  - at: closing clause
    why: nobody can be asked
confidence: verified
provisions:
  rule:
    control: licence
    title: A rule
    aka: the rule
    from: 2025-01-01
    until_or_through: 2026-11
    yearly:
      from: 11-15
      through: 03-14
    attaches_to: entry
    at_most: 3 years
    except_by: bureau
    while:
      any:
        - buy
        - summit
    also_stated:
      - from: 2025-02-01
        source: press
        why: a slip
    scope:
      items:
        not: metal
      destination: US
      end_use: civil
      purity:
        more_than: 99.9 %
      contents:
        of: gallium
        origin: CN
        share:
          at_least: 0.1 %
      ownership:
        by: bureau
        share:
          at_least: 50 %
      dates: entry < 2026-02-24T00:01
    cite:
      source: text
      at: item 2
  rate:
    charge: 10 %
    stack: us
    windows:
      - from: 2025-01-01
        for: 1 year
        counting: unclear
        recorded: 2025-02-02
    cite:
      source: text
      at: item 3
  way:
    permission: goods under way
    excepts: rule
    if_all:
      - loading < 2026-02-24T00:01
    leaves: notification
    cite:
      source: text
      at: item 4
  pause:
    suspends: rule
    from:
      one_of:
        - 2025-11-10T12:01
        - 2025-11-10T13:01
      prefer: 2025-11-10T13:01
    through:
      within: 60 days
      of: summit
    revival: needs_act
    cite:
      source: text
      at: item 5
  more:
    extends: pause
    from: 2025-11-11
    new_through: 2027-01-10
    cite:
      source: text
      at: item 6
  step:
    amends: rate
    terms:
      rate: 25 %
    cite:
      source: text
      at: item 7
  share:
    parameter: a share
    values:
      - from: 2024
        value: 90 %
        approximate: true
  buy:
    obligation: buy
    bearer: US
    due:
      disputed:
        - date: 2026-01-01
          source: press
        - date: 2026-02-01
          source: bureau
    amount:
      at_least: 25
      unit: Mt
    restated:
      - due: 2026-03-01
        source: press
events:
  summit:
    title: Summit
    date: 2025-10-30
    zone: Asia/Seoul
claims:
  - id: 8-4
    about: rule
    says:
      from: 2023-12
    record:
      from: 2025-01-01
    verdict: wrong
    why: it was later
expect:
  - date: 2026-11-28
    item: gallium
    certain: nothing
  - date: 2026-11-28
    provision: rule
    status: operative
)";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// What holds of every loading, however bad the packs are.
void check_sane(const std::vector<std::string>& law) {
  Texts texts = around("");
  texts[3].second = joined(law);
  const Loading loading(texts);
  CHECK(loading.book.has_value() == !loading.found.has_errors());
  for (const Diagnostic& diagnostic : loading.found.all()) {
    CHECK_FALSE(diagnostic.message.empty());
    CHECK(diagnostic.mark.line <= loading.texts().at(diagnostic.mark.file).line_count());
  }
  CHECK(loading.rendered().empty() == loading.found.empty());
}

}  // namespace

TEST_CASE("the rich pack is sound") {
  const Loading loading(rich);
  CAPTURE(loading.rendered());
  CHECK(loading.found.empty());
  CHECK(loading.book);
}

TEST_CASE("no value in no place brings the loader down") {
  const std::vector<std::string> law = lines_of(around(rich)[3].second);
  for (std::size_t i = 0; i < law.size(); ++i) {
    const std::size_t colon = law[i].find(':');
    if (colon == std::string::npos) continue;
    for (const char* value :
         {"", "[]", "{}", "[x, x]", "{x: {y: [z]}}", "x", "2026-02-30", "law"}) {
      std::vector<std::string> changed = law;
      changed[i] = law[i].substr(0, colon + 1) + " " + value;
      CAPTURE(changed[i]);
      check_sane(changed);
    }
  }
}

TEST_CASE("no line that is missing brings the loader down") {
  const std::vector<std::string> law = lines_of(around(rich)[3].second);
  for (std::size_t i = 0; i < law.size(); ++i) {
    std::vector<std::string> changed = law;
    changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(i));
    CAPTURE(law[i]);
    check_sane(changed);
  }
}

}  // namespace inforce
