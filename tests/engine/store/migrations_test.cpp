#include "engine/store/migrations.h"

#include "engine/store/ledger.h"
#include "tests/engine/store/store_files.h"

namespace inforce::test {
namespace {

std::vector<Migration> with_second_step() {
  std::vector<Migration> steps = migrations();
  const int next = steps.back().format + 1;
  steps.push_back({next, "ALTER TABLE runs ADD COLUMN host TEXT NOT NULL DEFAULT ''"});
  return steps;
}

TEST_CASE("formats are numbered from 1 without gaps") {
  int expected = 0;
  for (const Migration& step : migrations()) CHECK(step.format == ++expected);
}

TEST_CASE("an empty file takes all steps, a file of format 1 those after it") {
  const TemporaryFolder folder;
  Database empty(folder.file("empty"), Access::write, Patience{});
  migrate(empty, with_second_step());
  CHECK(format_of(empty) == 2);

  const std::string path = folder.file("first");
  {
    Store store = opened(path);
    REQUIRE(Ledger(store).record_run("desk", moment(5)).has_value());
  }
  Database first(path, Access::write, Patience{});
  CHECK(format_of(first) == 1);
  migrate(first, with_second_step());
  CHECK(format_of(first) == 2);
  CHECK(first.number("SELECT moment FROM runs WHERE host = ''") == 5);
}

TEST_CASE("a step that fails leaves the format before it") {
  const TemporaryFolder folder;
  Database database(folder.file("inforce.db"), Access::write, Patience{});
  std::vector<Migration> steps = migrations();
  steps.push_back({2, "CREATE TABLE half (a INTEGER) STRICT; CREATE TABLE runs (a INTEGER)"});
  CHECK_THROWS_AS(migrate(database, steps), StoreTrouble);
  CHECK(format_of(database) == 1);
  CHECK(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'half'") == 0);
}

TEST_CASE("rows are added at the end, and neither changed nor removed") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  REQUIRE(AuditLog(store).add(question_asked("first"), small_set()).has_value());
  REQUIRE(Ledger(store).record_run("desk", moment(5)).has_value());
  for (const char* sql :
       {"UPDATE audit SET answer = 'x'", "DELETE FROM audit", "DELETE FROM snapshots",
        "UPDATE runs SET moment = 6", "DELETE FROM runs",
        "INSERT INTO runs VALUES (3, 'desk', 6, '')", "INSERT INTO runs VALUES (0, 'desk', 6, '')",
        "INSERT OR REPLACE INTO runs VALUES (1, 'desk', 6, '')"}) {
    CAPTURE(sql);
    CHECK_THROWS_AS(store.database().run(sql), StoreTrouble);
  }
  for (const char* table : {"told", "silences", "office_records"}) {
    CHECK(store.database().number("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND "
                                  "tbl_name = '" +
                                  std::string(table) + "'") == 3);
  }
}

}  // namespace
}  // namespace inforce::test
