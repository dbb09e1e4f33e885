#include "engine/prove.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/truce.h"

namespace inforce {
namespace {

// What is said of the pause with these further lines, as "R430@12:3: message", one a line.
struct Said {
  Proven proven;
  std::string all;
};

Said proof(const std::string& more, const std::string& looked = "[2026-10-08]") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause(looked, more)));
  Diagnostics found;
  Said said{prove(book, found), ""};
  for (const Diagnostic& one : found.in_file_order(book.sources())) {
    said.all += number(one.code) + ": " + one.message + '\n';
  }
  return said;
}

std::string claim(const std::string& about, const std::string& record) {
  return "claims:\n  - {id: \"1\", about: " + about + ", says: {title: x}, record: " + record +
         ", verdict: right, why: z}\n";
}

TEST_CASE("expectations that hold are counted, and nothing is said") {
  const Said said = proof(R"(expect:
  - {date: 2026-11-26, item: ore, certain: nothing, at_worst: nothing}
  - {date: 2026-11-27, item: ore, certain: nothing, cautious: prohibition}
  - {date: 2026-11-28, item: ore, certain: prohibition}
  - {date: 2026-11-27, provision: rule/ban, status: [operative, suspended]}
  - {dates: {entry: 2026-11-28}, item: ore, certain: prohibition}
)");
  CHECK(said.all == "");
  CHECK(said.proven.expectations == 5);
}

TEST_CASE("an answer other than the one expected is an error where the pack says it") {
  const Said said = proof(R"(expect:
  - {date: 2026-11-28, item: ore, certain: licence, cautious: prohibition, at_worst: nothing}
  - {date: 2026-11-28, provision: rule/ban, status: suspended}
)");
  CHECK(said.all ==
        "R430: certain 'licence' is expected on 2026-11-28, and the packs come to 'prohibition'\n"
        "R430: at worst 'nothing' is expected on 2026-11-28, and the packs come to 'prohibition'\n"
        "R430: 'rule/ban' is expected to be suspended on 2026-11-28, and the packs have it "
        "operative\n");
  CHECK(said.proven.expectations == 0);
}

const char* const rate =
    "  rate: {parameter: a rate, values: [{from: 2024-01-01, value: 10 %}, {from: 2026, value: 12 "
    "%}], "
    "cite: {source: text, at: \"4\"}}\n";

TEST_CASE("a value is expected as it is written, or none, or not on file") {
  const Said said = proof(std::string(rate) + R"(expect:
  - {date: 2023-12-31, parameter: rate, value: none}
  - {date: 2024-01-01, parameter: rest/rate, value: 10 %}
  - {date: 2026-06-01, parameter: rate, value: [12 %, 10 %]}
  - {date: 2026-06-01, parameter: rate, value: not on file, as_known: 2020-01-01}
)");
  CHECK(said.all == "");
  CHECK(said.proven.expectations == 4);
}

TEST_CASE("another value, or one too few, is a difference") {
  const Said said = proof(std::string(rate) + R"(expect:
  - {date: 2024-01-01, parameter: rate, value: 10.0 %}
  - {date: 2026-06-01, parameter: rate, value: 12 %}
)");
  CHECK(said.all ==
        "R430: the value of 'rest/rate' is expected to be 10.0 % on 2024-01-01, and the packs have "
        "10 %\n"
        "R430: the value of 'rest/rate' is expected to be 12 % on 2026-06-01, and the packs have "
        "10 % or 12 %\n");
}

TEST_CASE("a claim's record may name the value on file") {
  CHECK(proof(std::string(rate) + claim("rate", "{value: 10 %}")).all == "");
  CHECK(proof(std::string(rate) + claim("rate", "{value: 12 %}")).all ==
        "R432: claim '1' records value '12 %' of 'rate', the packs say '10 %'\n");
}

TEST_CASE("one status too many is a difference, as one too few is") {
  CHECK(proof("expect:\n  - {date: 2026-11-28, provision: rule/ban, status: [operative, "
              "suspended]}\n")
            .all != "");
  CHECK(proof("expect:\n  - {date: 2026-11-27, provision: rule/ban, status: operative}\n").all !=
        "");
}

TEST_CASE("an expectation that is no question to the packs is refused like one") {
  CHECK(
      proof("expect:\n  - {date: 2026-11-28, item: oer, departure: UK, certain: nothing}\n").all ==
      "R431: 'oer' is no item of these packs\nR431: 'UK' is no country's code\n");
}

TEST_CASE("an expectation may look at the packs as known earlier") {
  const Said said = proof(R"(expect:
  - {date: 2025-12-01, item: ore, as_known: 2025-11-08, certain: prohibition}
  - {date: 2025-12-01, item: ore, as_known: 2025-11-09, certain: nothing}
  - {date: 2025-12-01, item: ore, certain: nothing}
)");
  CHECK(said.all == "");
}

TEST_CASE("a claim's record is held against the packs, field by field") {
  CHECK(proof(claim("rest",
                    "{published: 2025-11-09, nature: notice, force: binding, issuer: "
                    "office, title: Pause of the rule}"))
            .all == "");
  CHECK(proof(claim("rest/pause",
                    "{from: 2025-11-09, until_or_through: 2026-11-27, days: 383, "
                    "suspends: rule/ban, revival: presumed}"))
            .all == "");
  CHECK(proof(claim("rule/ban", "{control: prohibition, items: [ore], from: 2024-12-03}")).all ==
        "");
  CHECK(proof(claim("office", "{side: AU}")).all == "");
}

TEST_CASE("a claim that the packs do not bear out is an error") {
  CHECK(proof(claim("rest", "{published: 2025-11-10}")).all ==
        "R432: claim '1' records published '2025-11-10' of 'rest', the packs say '2025-11-09'\n");
  CHECK(proof(claim("rest/pause", "{days: 384}")).all ==
        "R432: claim '1' records days '384' of 'rest/pause', the packs say '383'\n");
  CHECK(proof(claim("rest/pause", "{through: 2026-11-27}")).all ==
        "R432: claim '1' records through '2026-11-27' of 'rest/pause', the packs say none\n");
  CHECK(proof(claim("rule/ban", "{items: [ore, ink]}")).all != "");
}

TEST_CASE("a record of a field that such a thing does not have is an error") {
  CHECK(proof(claim("rest", "{days: 1}")).all ==
        "R433: claim '1' records 'days' of 'rest', and an instrument has none\n");
  CHECK(proof(claim("ore", "{side: AU}")).all ==
        "R433: claim '1' records 'side' of 'ore', and an item has none\n");
}

}  // namespace
}  // namespace inforce
