#include "engine/store/office_records.h"

#include "tests/engine/store/store_files.h"

namespace inforce::test {
namespace {

using Kind = OfficeRecord::Kind;

OfficeRecord entered(Kind kind) {
  return {.kind = kind,
          .subject = "isle-2026/grain",
          .date = "2026-11-20",
          .amount = kind == Kind::evidence ? "12 Mt" : "",
          .account = "",
          .period = kind == Kind::evidence ? "2026" : "",
          .source = "letter of 20 November",
          .note = "",
          .by = "lin",
          .recorded = Date{2026, 11, 23},
          .entered = moment(500),
          .retracts = std::nullopt};
}

OfficeRecord retraction(std::int64_t of) {
  OfficeRecord record = entered(Kind::retraction);
  record.retracts = of;
  return record;
}

TEST_CASE("records come back as entered, in order, retractions among them") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  OfficeRecords records(store);
  CHECK(*records.add(entered(Kind::evidence)) == 1);
  CHECK(*records.add(entered(Kind::look)) == 2);
  CHECK(*records.add(retraction(1)) == 3);
  const auto all = records.all();
  REQUIRE(all.has_value());
  REQUIRE(all->size() == 3);
  CHECK(all->at(0).kind == Kind::evidence);
  CHECK(all->at(0).amount == "12 Mt");
  CHECK(all->at(0).period == "2026");
  CHECK(all->at(0).recorded == Date{2026, 11, 23});
  CHECK(all->at(0).entered == moment(500));
  CHECK(all->at(1).kind == Kind::look);
  CHECK(all->at(1).retracts == std::nullopt);
  CHECK(all->at(2).retracts == 1);
}

TEST_CASE("only what was entered and still stands is retracted") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  OfficeRecords records(store);
  REQUIRE(records.add(entered(Kind::evidence)).has_value());
  REQUIRE(records.add(retraction(1)).has_value());
  OfficeRecord mixed = entered(Kind::evidence);
  mixed.retracts = 1;
  for (const OfficeRecord& record : {retraction(1), retraction(2), retraction(3), retraction(0),
                                     entered(Kind::retraction), mixed}) {
    const auto added = records.add(record);
    REQUIRE_FALSE(added.has_value());
    CHECK(added.error().kind == StoreError::Kind::refused);
  }
  CHECK(records.add(retraction(1)).error().message ==
        "record 1 was retracted already, by record 2");
  CHECK(records.all()->size() == 2);
}

TEST_CASE("a record with other bytes than entered is damage") {
  const TemporaryFolder folder;
  const std::string path = folder.file("inforce.db");
  {
    Store store = opened(path);
    REQUIRE(OfficeRecords(store).add(entered(Kind::evidence)).has_value());
  }
  flip(path, "12 Mt", "13 Mt");
  Store store = opened(path);
  const auto all = OfficeRecords(store).all();
  REQUIRE_FALSE(all.has_value());
  CHECK(all.error().kind == StoreError::Kind::damaged);
  CHECK(all.error().message.find("row 1 of office_records") != std::string::npos);
}

}  // namespace
}  // namespace inforce::test
