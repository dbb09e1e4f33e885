#include "rules/pack_node.h"

#include <doctest/doctest.h>

#include <string>

namespace inforce {
namespace {

PackNode numbered_map(int count) {
  std::vector<PackNode::Entry> entries;
  for (int i = count; i > 0; --i) {
    const std::string name = "key-" + std::to_string(i);
    entries.push_back({{name, {}}, PackNode::scalar(name, PackNode::Writing::plain, {}, 1)});
  }
  return PackNode::map(std::move(entries), {}, 1);
}

}  // namespace

TEST_CASE("a key is found in small and in large maps") {
  for (const int count : {1, 16, 17, 1000}) {
    const PackNode map = numbered_map(count);
    for (int i = 1; i <= count; ++i) {
      const std::string name = "key-" + std::to_string(i);
      const PackNode::Entry* entry = map.find(name);
      REQUIRE(entry != nullptr);
      CHECK(entry->value.text() == name);
    }
    CHECK(map.find("key-0") == nullptr);
    CHECK(map.find("") == nullptr);
    CHECK(map.find("zzz") == nullptr);
  }
}

TEST_CASE("a map keeps the order in which it was written") {
  CHECK(numbered_map(20).entries().front().key.value == "key-20");
}

TEST_CASE("an empty map holds no key") { CHECK(PackNode::map({}, {}, 1).find("a") == nullptr); }

TEST_CASE("a copy of a map finds its own entries") {
  const PackNode copy = [] {
    const PackNode original = numbered_map(40);
    return PackNode(original);
  }();
  const PackNode::Entry* entry = copy.find("key-7");
  REQUIRE(entry != nullptr);
  CHECK(entry >= copy.entries().data());
  CHECK(entry < copy.entries().data() + copy.entries().size());
}

}  // namespace inforce
