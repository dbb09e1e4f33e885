#include "cli/render/canonical_json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "cli/program.h"
#include "timeline/date.h"
#include "timeline/zone.h"

namespace inforce::test {
namespace {

using Json = nlohmann::json;

// Keys whose texts are ids, dates, words of the language, names or numbers: kept as they are. A new
// key is put here or into the table of prose, so that somebody decides.
const std::set<std::string> kept{"about",      "option",     "account",     "after",
                                 "amended_by", "amount",     "as",          "as_known",
                                 "at",         "at_worst",   "attaches_to", "bearer",
                                 "before",     "by",         "cautious",    "certain",
                                 "charges",    "bears_on",   "civil",       "class",
                                 "component",  "confidence", "control",     "date",
                                 "dates",      "departure",  "destination", "did_not_matter",
                                 "digest",     "does",       "earliest",    "effect",
                                 "end",        "end_use",    "ends",        "entry",
                                 "event",      "field",      "file",        "for",
                                 "force",      "from",       "greatest",    "head",
                                 "id",         "instant",    "instead_of",  "instrument",
                                 "is",         "items",      "key",         "kind",
                                 "last",       "last_look",  "latest",      "leaves",
                                 "least",      "life",       "link",        "looked",
                                 "manner",     "minute",     "nature",      "not_for_all",
                                 "not_told",   "obligation", "oldest_look", "on_file_from",
                                 "origin",     "parameter",  "parties",     "party_names",
                                 "period",     "permission", "place",       "provision",
                                 "provisions", "published",  "publisher",   "rates",
                                 "reason",     "record",     "reference",   "restated_by",
                                 "round",      "schema",     "seen",        "set",
                                 "sign",       "source",     "stack",       "standing",
                                 "state",      "states",     "status",      "subject",
                                 "suppose",    "through",    "today",       "told",
                                 "towards",    "transit",    "unit",        "until",
                                 "url",        "value",      "values",      "verdict",
                                 "was",        "what",       "withdrawn",   "zone"};

// Objects under these have keys of an author's own.
const std::set<std::string> open_ended{"says", "record"};

void collect(const Json& value, const std::string& key, std::set<std::string>& found) {
  if (value.is_string()) found.insert(key);
  if (value.is_array()) {
    for (const Json& one : value) collect(one, key, found);
  }
  if (!value.is_object() || open_ended.count(key) != 0) return;
  for (const auto& [name, one] : value.items()) collect(one, name, found);
}

Json answer(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(),
                   {"--format", "json", "--packs", INFORCE_SOURCE_DIR "/tests/packs/invented"});
  const auto said = inforce::run({.arguments = std::move(arguments),
                                  .environment = {{"LC_ALL", "C.UTF-8"}},
                                  .now = first_minute(Date{2026, 11, 23}, utc()),
                                  .user = "clerk",
                                  .terminal = false,
                                  .terminal_width = {}});
  CHECK_MESSAGE(said.err.empty(), said.err);
  return Json::parse(said.out);
}

TEST_CASE("every key of every answer is told to be prose, or told to be none") {
  std::set<std::string> found;
  for (const auto& line : std::vector<std::vector<std::string>>{
           {"on", "2021-07-01", "--all", "--item", "amber", "--from", "NZ", "--to", "WS"},
           {"why", "2021-07-01", "--item", "amber", "--from", "NZ", "--to", "WS"},
           {"on", "--item", "amber", "--entry", "2021-07-01"},
           {"list"},
           {"show", "kauri-2020-3"},
           {"show", "kauri-2020-3/item-2"},
           {"obligations", "2023-01-01"},
           {"charges", "2019-06-01", "--item", "salt-fish", "--to", "BR"},
           {"value"},
           {"events"},
           {"claims"},
           {"diff", "2021-01-01", "2021-12-31"},
           {"changes", "--between", "2021-01-01", "2021-12-31"},
           {"certify", "2026-11-23", "--item", "amber", "--from", "NZ", "--to", "WS", "--ref", "x"},
           {}}) {
    collect(answer(line), "", found);
  }
  for (const std::string& key : found) {
    CHECK_MESSAGE((prose_of(key) != Prose::none || kept.count(key) != 0), key);
  }
}

TEST_CASE("prose is dropped, the rest is kept with its keys sorted") {
  CHECK(canonical_json(R"({"title": "T", "provision": "a/b", "effect": "licence", "n": 3})") ==
        R"({"effect":"licence","n":3,"provision":"a/b"})");
}

TEST_CASE("of sentences that matter by number the number is kept") {
  CHECK(canonical_json(R"({"not_covered": ["one.", "two."], "warnings": []})") ==
        R"({"not_covered":2,"warnings":0})");
}

TEST_CASE("what stands below a key of prose and is no text is kept") {
  CHECK(canonical_json(R"({"because": [{"provision": "a/b", "sentence": "s"}], "why": "x"})") ==
        R"({"because":[{"provision":"a/b"}]})");
}

TEST_CASE("what is no JSON has no canonical form") { CHECK(canonical_json("nothing\n") == ""); }

TEST_CASE("an answer that says more finds the same, one that says other or less does not") {
  const std::string was = R"({"schema":"inforce/on/v1","findings":[{"a":1}],"x":"y"})";
  CHECK(first_difference(was, R"({"schema":"v2","findings":[{"a":1,"b":2}],"x":"y","z":0})") ==
        std::nullopt);
  CHECK(first_difference(was, R"({"schema":"v1","findings":[{"a":2}],"x":"y"})") ==
        "findings/0/a: was 1, is 2");
  CHECK(first_difference(was, R"({"schema":"v1","findings":[],"x":"y"})") ==
        "findings: was 1 long, is 0");
  CHECK(first_difference(was, R"({"schema":"v1","findings":[{"a":1}]})") ==
        "x: was \"y\", is not there");
}

}  // namespace
}  // namespace inforce::test
