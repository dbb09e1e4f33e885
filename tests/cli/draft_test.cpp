#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>

#include "cli/draft/act.h"
#include "cli/draft/starter_pack.h"
#include "cli/yaml_word.h"
#include "engine/prove.h"
#include "rules/load.h"

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

}  // namespace inforce
