// What the store holds, as the text of a records.yaml.
#include "cli/office_file.h"

#include <doctest/doctest.h>

#include "timeline/zone.h"

namespace inforce::test {
namespace {

using Kind = OfficeRecord::Kind;

OfficeRecord record(std::int64_t number, Kind kind, Date recorded) {
  return {.kind = kind,
          .number = number,
          .subject = kind == Kind::look ? "law" : "law/buy",
          .date = "2026-11-20",
          .amount = kind == Kind::evidence ? "12 Mt" : "",
          .account = "",
          .period = "",
          .source = kind == Kind::evidence ? "Letter \"A\\B\", p. 3" : "",
          .note = "",
          .by = "lin",
          .recorded = recorded,
          .entered = first_minute(recorded, utc()),
          .retracts = std::nullopt};
}

OfficeRecord retraction(std::int64_t number, std::int64_t of, Date recorded) {
  OfficeRecord made = record(number, Kind::retraction, recorded);
  made.retracts = of;
  return made;
}

std::string text(const std::vector<OfficeRecord>& records) {
  return records_text(with_retractions(records), IfMisfit::left_out);
}

const std::string head = "# What this office recorded itself; written by inforce.\n";

TEST_CASE("records are written as the entries of one file, and texts mean what they say") {
  CHECK(text({record(1, Kind::evidence, Date{2026, 11, 23}),
              record(2, Kind::look, Date{2026, 11, 24})}) ==
        head +
            "misfits: left out\n"
            "evidence:\n"
            "  - {of: \"law/buy\", date: \"2026-11-20\", amount: \"12 Mt\", source: \"Letter "
            "\\\"A\\\\B\\\", p. 3\", recorded: \"2026-11-23\"}  # record 1\n"
            "looked:\n"
            "  - {at: \"law\", date: \"2026-11-20\", recorded: \"2026-11-24\"}  # record 2\n");
}

TEST_CASE("a retracted entry was on file until the day of its retraction") {
  const std::string later =
      text({record(1, Kind::look, Date{2026, 11, 23}), retraction(2, 1, Date{2026, 11, 25})});
  CHECK(later.find("recorded: \"2026-11-23\", withdrawn: \"2026-11-25\"") != std::string::npos);
}

TEST_CASE("what was retracted on the day it was entered was never on file") {
  CHECK(text({record(1, Kind::look, Date{2026, 11, 23}), retraction(2, 1, Date{2026, 11, 23})}) ==
        head + "misfits: left out\n");
}

TEST_CASE("a store that is only looked for may be absent; one that is named may not") {
  CHECK(read_records({"no/such.db", StorePlace::Told::by_default})->empty());
  CHECK(read_records({})->empty());
  const auto named = read_records({"no/such.db", StorePlace::Told::option});
  REQUIRE_FALSE(named.has_value());
  CHECK(named.error().kind == StoreError::Kind::absent);
}

}  // namespace
}  // namespace inforce::test
