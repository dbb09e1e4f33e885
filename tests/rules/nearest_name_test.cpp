#include "rules/nearest_name.h"

#include <doctest/doctest.h>

namespace inforce {

TEST_CASE("an edit is one insertion, deletion, substitution or swap of neighbours") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("from", "form") == 1);
  CHECK(edit_distance("through", "trough") == 1);
  CHECK(edit_distance("scope", "scopes") == 1);
  CHECK(edit_distance("notice", "notise") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
  CHECK(edit_distance("CN", "cn") == 0);
  CHECK(edit_distance("镓和锗", "镓锗") == 1);
}

TEST_CASE("the nearest key is suggested, and nothing for a stranger") {
  const std::vector<std::string_view> keys = {"from", "through", "until", "scope", "title"};
  CHECK(nearest_name("form", keys) == "from");
  CHECK(nearest_name("trough", keys) == "through");
  CHECK(nearest_name("Title", keys) == "title");
  CHECK_FALSE(nearest_name("departure", keys));
  CHECK_FALSE(nearest_name("", keys));
  CHECK_FALSE(nearest_name("from", {}));
}

TEST_CASE("long names may differ by a third of their length") {
  CHECK(nearest_name("until_or_trough_x", {"until_or_through"}) == "until_or_through");
  CHECK_FALSE(nearest_name("until", {"until_or_through"}));
}

TEST_CASE("short words are not turned into any other short word") {
  CHECK_FALSE(nearest_name("ab", {"cd"}));
  CHECK(nearest_name("ab", {"ac"}) == "ac");
}

TEST_CASE("between equals the alphabet decides, whatever the order") {
  CHECK(nearest_name("bat", {"cat", "bad"}) == "bad");
  CHECK(nearest_name("bat", {"bad", "cat"}) == "bad");
  CHECK(nearest_name("form", {"for", "from"}) == "from");
}

TEST_CASE("an id is found by its last part when only one has it") {
  const std::vector<std::string_view> ids = {
      "cn-mofcom-2024-46/item-2", "cn-mofcom-2023-23/licence", "cn-mofcom-2023-39/licence"};
  CHECK(nearest_id("item-2", ids) == "cn-mofcom-2024-46/item-2");
  CHECK(nearest_id("2023-39/licence", ids) == "cn-mofcom-2023-39/licence");
  CHECK_FALSE(nearest_id("licence", ids));
  CHECK(nearest_id("cn-mofcom-2024-46/item-3", ids) == "cn-mofcom-2024-46/item-2");
}

TEST_CASE("a question is asked only when there is a name to ask about") {
  CHECK(did_you_mean("from") == "did you mean 'from'?");
  CHECK(did_you_mean(std::nullopt).empty());
}

}  // namespace inforce
