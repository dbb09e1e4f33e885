#include "cli/draft/schema_line.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

namespace inforce::test {

namespace {

// Schemas as a checkout and as an installed tree have them.
void lay_out(const TemporaryFolder& place, const std::string& folder) {
  fs::create_directories(place.file(folder));
  for (const char* kind : {"pack", "instrument"}) {
    write_file(place.file(folder) + '/' + kind + ".schema.json", "{}");
  }
}

}  // namespace

TEST_CASE("a file in a checkout names the schema of the checkout, as the way from its own folder") {
  const TemporaryFolder place;
  lay_out(place, "rules/schema");
  CHECK(schema_line(place.file("ours/pack.yaml"), "/nowhere/packs", {}) ==
        "# yaml-language-server: $schema=../rules/schema/pack.schema.json\n");
  CHECK(schema_line(place.file("a/b/notice-7.yaml"), "/nowhere/packs", {}) ==
        "# yaml-language-server: $schema=../../rules/schema/instrument.schema.json\n");
}

TEST_CASE("a file elsewhere names the installed schema, and no schema that is not there") {
  const TemporaryFolder place;
  lay_out(place, "share/schema");
  const std::string installed = "# yaml-language-server: $schema=" + place.file("share/schema");
  CHECK(schema_line(place.file("ours/pack.yaml"), place.file("share/packs"), {}) ==
        installed + "/pack.schema.json\n");
  CHECK(schema_line({}, place.file("share/packs"), {}) == installed + "/instrument.schema.json\n");
  CHECK(schema_line(place.file("ours/pack.yaml"), place.file("other/packs"), {}).empty());
  CHECK(schema_line({}, place.file("other/packs"), {}).empty());
}

TEST_CASE("where nothing is installed, a file names the schema of the program's own checkout") {
  const TemporaryFolder place;
  lay_out(place, "checkout/rules/schema");
  const std::string own = place.file("checkout/rules/schema");
  CHECK(schema_line(place.file("ours/pack.yaml"), "/nowhere/packs", own) ==
        "# yaml-language-server: $schema=" + own + "/pack.schema.json\n");
  CHECK(schema_line({}, "/nowhere/packs", own).empty());
}

}  // namespace inforce::test
