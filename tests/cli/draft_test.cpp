#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "cli/draft/act.h"
#include "cli/draft/outcome.h"
#include "cli/draft/starter_pack.h"
#include "cli/yaml_word.h"
#include "engine/prove.h"
#include "rules/load.h"
#include "tests/engine/isle.h"

namespace inforce {

TEST_CASE("a text is plain only where every reader of YAML takes it for that text") {
  CHECK(yaml_word("Announcement No. 9 of 2026") == "Announcement No. 9 of 2026");
  CHECK(yaml_word("cn-mofcom-2025-72/suspension") == "cn-mofcom-2025-72/suspension");
  CHECK(yaml_word("No") == "\"No\"");
  CHECK(yaml_word("null") == "\"null\"");
  CHECK(yaml_word("10 %") == "\"10 %\"");
  CHECK(yaml_word("2026-11-27") == "\"2026-11-27\"");
  CHECK(yaml_word("a: b") == "\"a: b\"");
  CHECK(yaml_word("say \"so\" \\ not") == "\"say \\\"so\\\" \\\\ not\"");
  CHECK(yaml_word("") == "\"\"");
  CHECK(yaml_word("ends with a blank ") == "\"ends with a blank \"");
  CHECK(yaml_words({"one"}) == "one");
  CHECK(yaml_words({"one", "two: 2"}) == "[one, \"two: 2\"]");
}

TEST_CASE("an act that nobody opened is recalled, and one that was read is not") {
  DraftedAct act{};
  act.instrument = "a";
  act.title = "T";
  act.verb = draft_verbs().front();
  act.issuers = {"x"};
  act.targets = {"b/c"};
  CHECK(yaml_of(act).find("confidence: recalled") != std::string::npos);
  act.seen = Seen::secondary;
  CHECK(yaml_of(act).find("confidence") == std::string::npos);
}

TEST_CASE("the pack one begins with passes check and proves what it expects") {
  for (const char* id : {"own", "our-packs"}) {
    CAPTURE(id);
    std::vector<PackFile> files;
    for (const StarterFile& file : starter_pack(id, Date{2026, 3, 1})) {
      files.push_back({"p", "p/" + file.name, file.text});
    }
    Sources sources;
    Diagnostics found;
    const auto book = load_packs(files, sources, found);
    CAPTURE(render(found, book ? book->sources() : sources, Paint::plain));
    CHECK(found.empty());
    REQUIRE(book);
    CHECK(prove(*book, found).expectations == 6);
    CHECK(found.empty());
  }
}

namespace {

// "from → to" of law/ban, over all time, with an act and without.
std::string moved(const std::string& law, const std::string& act) {
  const test::Asking without(law);
  const test::Asking with(law + act);
  std::string all;
  for (const ChangedProvision& one : outcome_of(without.chronicle, with.chronicle)) {
    if (with.book->at(one.id).id != "law/ban") continue;
    for (const ChangedStretch& stretch : one.stretches) {
      all += (all.empty() ? "" : "; ") + stretch.before + " → " + stretch.after;
    }
  }
  return all;
}

}  // namespace

TEST_CASE("an act for all is seen where acts for some leave the target open already") {
  const std::string year =
      test::provision("ban", "control: licence, from: 2025-01-01, through: 2025-12-31") +
      test::provision("longer",
                      "extends: ban, scope: {destination: CL}, from: 2025-06-01, "
                      "new_through: 2026-06-30") +
      test::provision("stop",
                      "ends: ban, how: repeal, scope: {end_use: military}, from: 2025-10-01");
  CHECK(moved(year, test::provision("all",
                                    "extends: ban, from: 2025-11-01, "
                                    "new_through: 2026-06-30")) == "ended → operative");
  CHECK(moved(year, test::provision("all",
                                    "ends: ban, how: repeal, from: 2025-11-01, "
                                    "confidence: recalled")) == "operative → operative or ended");
  const std::string rests =
      test::provision("ban", "control: licence, from: 2025-01-01") +
      test::provision("part", "suspends: ban, scope: {destination: CL}, from: 2025-06-01");
  CHECK(moved(rests, test::provision("all",
                                     "suspends: ban, from: 2025-07-01, through: 2025-07-31, "
                                     "confidence: recalled")) ==
        "operative → operative or suspended");
}

TEST_CASE("an act that moves what another moves for others is seen") {
  const std::string law =
      test::provision("ban", "control: licence, from: 2025-01-01") +
      test::provision("one",
                      "suspends: ban, scope: {destination: CL}, from: 2025-06-01, "
                      "through: 2025-12-31") +
      test::provision("two",
                      "suspends: ban, scope: {destination: PE}, from: 2025-06-01, "
                      "through: 2026-06-30");
  CHECK(moved(law, test::provision("more",
                                   "extends: one, from: 2025-12-01, "
                                   "new_through: 2026-06-30")) ==
        "operative or suspended → operative or suspended, for other shipments than before");
  CHECK(moved(law, test::provision("all", "suspends: ban, from: 2025-01-01, through: 2026-12-31") +
                       test::provision("more",
                                       "extends: one, from: 2025-12-01, "
                                       "new_through: 2026-06-30"))
            .find("for other shipments") == std::string::npos);
  const std::string longer =
      test::provision("ban",
                      "control: licence, scope: {items: ore}, from: 2025-01-01, "
                      "through: 2025-12-31") +
      test::provision("one",
                      "extends: ban, scope: {destination: CL}, from: 2025-06-01, "
                      "new_through: 2026-06-30");
  CHECK(moved(longer, test::provision("rest",
                                      "suspends: one, from: 2025-10-01, "
                                      "through: 2025-10-31"))
            .empty());
}

TEST_CASE("an act on what is over for all but some is seen") {
  const std::string law =
      test::provision("ban", "control: licence, from: 2025-01-01") +
      test::provision("pause", "suspends: ban, from: 2025-03-01, through: 2025-12-31") +
      test::provision("more",
                      "extends: pause, scope: {destination: CL}, from: 2025-06-01, "
                      "new_through: 2026-06-30");
  CHECK(moved(law, test::provision("end", "ends: pause, how: repeal, from: 2026-03-01"))
            .rfind("operative or suspended → operative", 0) == 0);
}

}  // namespace inforce
