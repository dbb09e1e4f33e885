#include "cli/store_place.h"

#include <doctest/doctest.h>

namespace inforce::test {
namespace {

using Variables = std::map<std::string, std::string>;

std::string path(const std::optional<std::string>& option, const Variables& environment) {
  return store_place(option, environment).path;
}

TEST_CASE("the store is the one named, else the variable's, else in the folder of state") {
  Variables all{{"INFORCE_STORE", "/v.db"}, {"XDG_STATE_HOME", "/state"}, {"HOME", "/home/lin"}};
  CHECK(path("/o.db", all) == "/o.db");
  CHECK(store_place("/o.db", all).is_named());
  CHECK(path(std::nullopt, all) == "/v.db");
  CHECK(store_place(std::nullopt, all).is_named());
  all.erase("INFORCE_STORE");
  CHECK(path(std::nullopt, all) == "/state/inforce/inforce.db");
  CHECK_FALSE(store_place(std::nullopt, all).is_named());
  all.erase("XDG_STATE_HOME");
  CHECK(path(std::nullopt, all) == "/home/lin/.local/state/inforce/inforce.db");
  CHECK(path(std::nullopt, {}).empty());
}

TEST_CASE("an empty variable says nothing, and a relative folder of state is passed over") {
  CHECK(path(std::nullopt, {{"INFORCE_STORE", ""}, {"XDG_STATE_HOME", "state"}, {"HOME", "/h"}}) ==
        "/h/.local/state/inforce/inforce.db");
}

}  // namespace
}  // namespace inforce::test
