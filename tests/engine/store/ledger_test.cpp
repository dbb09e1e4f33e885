#include "engine/store/ledger.h"

#include "tests/engine/store/store_files.h"

namespace inforce::test {
namespace {

ToldAlert telling(const std::string& audience, const std::string& what) {
  return {.audience = audience,
          .alert = "isle-2026/pause snaps-back window-1",
          .earliest = moment(100),
          .latest = std::nullopt,
          .what = what,
          .revision = 0,
          .identity = "abc@inforce",
          .body = R"({"what":"自"})",
          .told = moment(50)};
}

TEST_CASE("what was told is there in the order told, for its audience alone") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  Ledger ledger(store);
  CHECK(ledger.told("desk")->empty());
  ToldAlert moved = telling("desk", "moved");
  moved.latest = moment(200);
  moved.revision = 1;
  REQUIRE(ledger.record({telling("desk", "lead 30"), telling("board", "lead 30")}).has_value());
  REQUIRE(ledger.record({moved}).has_value());

  const auto told = ledger.told("desk");
  REQUIRE(told.has_value());
  REQUIRE(told->size() == 2);
  CHECK(told->at(0).number == 1);
  CHECK(told->at(0).what == "lead 30");
  CHECK(told->at(0).latest == std::nullopt);
  CHECK(told->at(0).body == R"({"what":"自"})");
  CHECK(told->at(1).number == 3);
  CHECK(told->at(1).latest == moment(200));
  CHECK(told->at(1).revision == 1);
  CHECK(told->at(1).told == moment(50));
  CHECK(ledger.told("board")->size() == 1);
}

TEST_CASE("a telling on record already stays as it is, the others are added") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  Ledger ledger(store);
  REQUIRE(ledger.record({telling("desk", "lead 30")}).has_value());
  ToldAlert again = telling("desk", "lead 30");
  again.body = "another";
  REQUIRE(ledger.record({again, telling("desk", "lead 7"), telling("desk", "lead 7")}).has_value());
  const auto told = ledger.told("desk");
  REQUIRE(told->size() == 2);
  CHECK(told->at(0).body == telling("desk", "").body);
  CHECK(told->at(1).what == "lead 7");
}

TEST_CASE("tellings are recorded all or none") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  const std::int64_t pages = store.database().number("PRAGMA page_count");
  store.database().run("PRAGMA max_page_count = " + std::to_string(pages));
  ToldAlert large = telling("desk", "lead 7");
  large.body = std::string(100000, 'x');
  CHECK_FALSE(Ledger(store).record({telling("desk", "lead 30"), large}).has_value());
  CHECK(Ledger(store).told("desk")->empty());
}

TEST_CASE("room that was made for a record is all that it takes, and holds nothing yet") {
  const TemporaryFolder folder;
  const std::string path = folder.file("inforce.db");
  Store store = opened(path);
  std::vector<ToldAlert> many;
  for (int i = 0; i < 50; ++i) {
    many.push_back(telling("desk", "lead " + std::to_string(i)));
    many.back().body = std::string(3000, 'x');
  }
  Ledger ledger(store);
  REQUIRE(ledger.make_room(many, "desk", moment(60)).has_value());
  const auto room = fs::file_size(path + "-wal");
  CHECK(room > 150'000);
  CHECK(ledger.told("desk")->empty());
  CHECK(*ledger.last_run("desk") == std::nullopt);
  REQUIRE(ledger.record(many, "desk", moment(60)).has_value());
  CHECK(fs::file_size(path + "-wal") == room);
  CHECK(ledger.told("desk")->size() == 50);
  CHECK(*ledger.last_run("desk") == moment(60));
}

TEST_CASE("without room for a record there is none to be made") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  const std::int64_t pages = store.database().number("PRAGMA page_count");
  store.database().run("PRAGMA max_page_count = " + std::to_string(pages));
  const auto room = Ledger(store).make_room({telling("desk", "lead 30")}, "desk", moment(60));
  REQUIRE_FALSE(room.has_value());
  CHECK(room.error().kind == StoreError::Kind::full);
}

TEST_CASE("the last run before a moment is of those that took an earlier one") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  Ledger ledger(store);
  for (const int now : {10, 30, 20}) REQUIRE(ledger.record_run("desk", moment(now)).has_value());
  CHECK(*ledger.last_run("desk", moment(30)) == moment(20));
  CHECK(*ledger.last_run("desk", moment(10)) == std::nullopt);
}

TEST_CASE("the last run is the latest moment, not the latest row") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  Ledger ledger(store);
  CHECK(*ledger.last_run("desk") == std::nullopt);
  for (const int now : {10, 30, 20}) REQUIRE(ledger.record_run("desk", moment(now)).has_value());
  REQUIRE(ledger.record_run("board", moment(90)).has_value());
  CHECK(*ledger.last_run("desk") == moment(30));
}

TEST_CASE("silences come latest first, for good or until a day") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  Ledger ledger(store);
  Silence silence{.audience = "desk",
                  .alert = "a",
                  .earliest = moment(100),
                  .until = Date{2026, 12, 24},
                  .by = "lin",
                  .note = "asked the ministry",
                  .at = moment(60)};
  REQUIRE(ledger.silence(silence).has_value());
  silence.until.reset();
  REQUIRE(ledger.silence(silence).has_value());
  const auto silences = ledger.silences("desk");
  REQUIRE(silences->size() == 2);
  CHECK(silences->at(0).until == std::nullopt);
  CHECK(silences->at(1).until == Date{2026, 12, 24});
  CHECK(silences->at(1).note == "asked the ministry");
  CHECK(ledger.silences("board")->empty());
}

TEST_CASE("audiences are those told anything or with a run, sorted") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  Ledger ledger(store);
  REQUIRE(ledger.record_run("desk", moment(1)).has_value());
  REQUIRE(ledger.record({telling("board", "lead 1"), telling("desk", "lead 1")}).has_value());
  CHECK(*ledger.audiences() == std::vector<std::string>{"board", "desk"});
}

TEST_CASE("a row altered or taken out of the ledger is damage, not silence") {
  const TemporaryFolder folder;
  const std::string path = folder.file("inforce.db");
  for (const char* sql :
       {"UPDATE told SET earliest = 101 WHERE number = 1", "UPDATE told SET audience = 'dusk'",
        "DELETE FROM told WHERE number = 1", "UPDATE told SET latest = 7"}) {
    CAPTURE(sql);
    fs::remove(path);
    {
      Store store = opened(path);
      REQUIRE(Ledger(store).record({telling("desk", "a"), telling("desk", "b")}).has_value());
    }
    tamper(path, sql);
    Store store = opened(path);
    const auto told = Ledger(store).told("desk");
    REQUIRE_FALSE(told.has_value());
    CHECK(told.error().kind == StoreError::Kind::damaged);
  }
}

}  // namespace
}  // namespace inforce::test
