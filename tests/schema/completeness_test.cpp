// What a schema offers to an author, the loader takes: each key and word stands in an accepted
// file.
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "rules/yaml_reader.h"
#include "tests/schema/editor_view.h"
#include "tests/support/golden.h"

using namespace inforce;
using namespace inforce::test;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

using Words = std::set<std::string>;

void collect_offered(const json& schema, Words& words) {
  if (schema.is_array()) {
    for (const json& part : schema) collect_offered(part, words);
  }
  if (!schema.is_object()) return;
  for (const auto& [key, value] : schema.items()) {
    if (key == "enum") {
      for (const json& word : value) {
        if (word.is_string()) words.insert(word.get<std::string>());
      }
    } else if (key == "properties") {
      for (const auto& [name, inner] : value.items()) {
        words.insert(name);
        collect_offered(inner, words);
      }
    } else {
      collect_offered(value, words);
    }
  }
}

void collect_used(const json& document, Words& words) {
  if (document.is_string()) words.insert(document.get<std::string>());
  if (document.is_array()) {
    for (const json& part : document) collect_used(part, words);
  }
  if (!document.is_object()) return;
  for (const auto& [key, value] : document.items()) {
    words.insert(key);
    collect_used(value, words);
  }
}

json read_tree(const fs::path& path) {
  Diagnostics found;
  const auto tree = read_yaml(0, SourceText(path.string(), read_file(path.string())), found);
  REQUIRE_MESSAGE(tree.has_value(), path);
  return editor_view(*tree);
}

}  // namespace

TEST_CASE("each key and word of the schemas stands in a file that the loader accepts") {
  Words offered;
  for (const auto& entry : fs::directory_iterator(source_root + "/rules/schema")) {
    collect_offered(json::parse(read_file(entry.path().string())), offered);
  }
  Words used;
  for (const auto& entry :
       fs::recursive_directory_iterator(source_root + "/tests/schema/corpus/accepted")) {
    if (entry.path().extension() == ".yaml") collect_used(read_tree(entry.path()), used);
  }
  REQUIRE(offered.size() > 100);
  for (const std::string& word : offered) CHECK_MESSAGE(used.count(word) == 1, word);
}
