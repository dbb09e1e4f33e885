
#include "engine/store/audit_rows.h"
#include "engine/store/snapshots.h"
#include "tests/engine/store/store_files.h"

namespace inforce::test {
namespace {

/// A log of nine entries: "answer 1" to "answer 9".
std::string made_log(const TemporaryFolder& folder) {
  const std::string path = folder.file("inforce.db");
  fs::remove(path);
  Store store = opened(path);
  for (int i = 1; i <= 9; ++i) {
    const auto entry = question_asked("answer " + std::to_string(i));
    REQUIRE(AuditLog(store).add(entry, small_set()).has_value());
  }
  return path;
}

AuditVerdict verdict_on(const std::string& path, std::optional<AuditHead> known = std::nullopt) {
  auto store = Store::read(path);
  REQUIRE(store.has_value());
  const auto verdict = AuditLog(*store).verify(known);
  INFO((verdict ? "" : verdict.error().message));
  REQUIRE(verdict.has_value());
  return *verdict;
}

AuditHead head_of(const std::string& path) {
  Store store = opened(path);
  return *AuditLog(store).head();
}

AuditEntry entry_of(const std::string& path, std::int64_t number) {
  Store store = opened(path);
  return **AuditLog(store).entry(number);
}

const std::string row_5_anew =
    "INSERT INTO audit SELECT 5, at, 'eve', command, question, assumptions, known_by, rule_set, "
    "version, answer_schema, answer, wording, previous, hash FROM audit WHERE number = 4;";
const std::string make_room_at_5 =
    "UPDATE audit SET number = -number - 1 WHERE number >= 5; "
    "UPDATE audit SET number = -number WHERE number < 0;";

/// Gives entry `number` the hash its words have, and perhaps another entry to follow.
void hash_again(const std::string& path, std::int64_t number) {
  const AuditEntry entry = entry_of(path, number);
  tamper(path, "UPDATE audit SET hash = '" + hash_of(entry) +
                   "' WHERE number = " + std::to_string(number));
}

void follow(const std::string& path, std::int64_t number) {
  tamper(path, "UPDATE audit SET previous = (SELECT hash FROM audit WHERE number = " +
                   std::to_string(number - 1) + ") WHERE number = " + std::to_string(number));
}

TEST_CASE("an untouched chain holds, with and without a head known") {
  const TemporaryFolder folder;
  const std::string path = made_log(folder);
  CHECK(verdict_on(path).finding.empty());
  CHECK(verdict_on(path, head_of(path)).finding.empty());
  CHECK(verdict_on(path, AuditHead{0, no_hash}).finding.empty());
  const AuditEntry fourth = entry_of(path, 4);
  CHECK(verdict_on(path, AuditHead{4, fourth.hash}).number == std::nullopt);
}

TEST_CASE("an empty log holds") {
  const TemporaryFolder folder;
  const std::string path = folder.file("inforce.db");
  { const Store store = opened(path); }
  CHECK(verdict_on(path).finding.empty());
  CHECK(verdict_on(path, AuditHead{1, seal("")}).finding ==
        "the tail was cut: 1 entries known, 0 here");
}

TEST_CASE("a flipped byte names its entry") {
  const TemporaryFolder folder;
  const std::string path = made_log(folder);
  flip(path, "answer 5", "answer 4");
  CHECK(verdict_on(path).number == 5);
  CHECK(verdict_on(path).finding == "entry 5 was altered: what it says does not give its hash");
}

TEST_CASE("an entry altered in any way is the first named") {
  const TemporaryFolder folder;
  for (const char* change : {"at = at + 1", "by_whom = 'eve'", "wording = ''", "hash = '0'",
                             "previous = '0'", "version = '9'"}) {
    CAPTURE(change);
    const std::string path = made_log(folder);
    tamper(path, "UPDATE audit SET " + std::string(change) + " WHERE number = 5");
    CHECK(verdict_on(path).number == 5);
  }
}

TEST_CASE("a removed row is named, also where those after it are numbered anew") {
  const TemporaryFolder folder;
  std::string path = made_log(folder);
  tamper(path, "DELETE FROM audit WHERE number = 5");
  CHECK(verdict_on(path).finding == "entry 5 was removed: the next there is entry 6");

  tamper(path, "UPDATE audit SET number = number - 1 WHERE number > 5");
  CHECK(verdict_on(path).finding == "entry 5 was removed, and those after it were numbered anew");

  path = made_log(folder);
  tamper(path, "DELETE FROM audit WHERE number < 4");
  CHECK(verdict_on(path).finding == "entries 1 to 3 were removed: the next there is entry 4");
}

TEST_CASE("an inserted row is named, at the end, within, and before the first") {
  const TemporaryFolder folder;
  std::string path = made_log(folder);
  tamper(path, make_room_at_5 + row_5_anew);
  CHECK(verdict_on(path).number == 5);
  CHECK(verdict_on(path).finding.find("entry 5 was inserted") == 0);

  follow(path, 5);
  hash_again(path, 5);  // as well as it can be done without touching the others
  CHECK(verdict_on(path).number == 5);
  CHECK(verdict_on(path).finding.find("entry 5 was inserted") == 0);

  path = made_log(folder);
  tamper(path,
         "INSERT INTO audit SELECT 10, at, by_whom, command, question, assumptions, "
         "known_by, rule_set, version, answer_schema, answer, wording, previous, hash FROM "
         "audit WHERE number = 9");
  CHECK(verdict_on(path).finding == "entry 10 was inserted: it is a copy of entry 9");

  path = made_log(folder);
  tamper(path,
         "INSERT INTO audit SELECT 0, at, by_whom, command, question, assumptions, "
         "known_by, rule_set, version, answer_schema, answer, wording, previous, hash FROM "
         "audit WHERE number = 9");
  CHECK(verdict_on(path).number == 0);
}

TEST_CASE("an entry altered and given a new hash is named, not the one after it") {
  const TemporaryFolder folder;
  const std::string path = made_log(folder);
  tamper(path, "UPDATE audit SET answer = 'nothing' WHERE number = 5");
  hash_again(path, 5);
  CHECK(verdict_on(path).number == 5);
}

TEST_CASE("a cut tail is found by who knows the head") {
  const TemporaryFolder folder;
  const std::string path = made_log(folder);
  const AuditHead known = head_of(path);
  tamper(path, "DELETE FROM audit WHERE number > 7");
  CHECK(verdict_on(path).finding.empty());
  CHECK(verdict_on(path, known).number == 8);
  CHECK(verdict_on(path, known).finding == "the tail was cut: 9 entries known, 7 here");
}

TEST_CASE("a chain rewritten from an entry on is found by who knows the head") {
  const TemporaryFolder folder;
  const std::string path = made_log(folder);
  const AuditHead known = head_of(path);
  tamper(path, "UPDATE audit SET answer = 'nothing' WHERE number = 5");
  hash_again(path, 5);
  for (int number = 6; number <= 9; ++number) {
    follow(path, number);
    hash_again(path, number);
  }
  CHECK(verdict_on(path).finding.empty());
  CHECK(verdict_on(path, known).number == 9);
  CHECK(verdict_on(path, known).finding.find("the log was rewritten") != std::string::npos);
}

TEST_CASE("a rule set gone or altered is named by the first entry that needs it") {
  const TemporaryFolder folder;
  std::string path = made_log(folder);
  tamper(path, "DELETE FROM snapshots");
  CHECK(verdict_on(path).number == 1);
  CHECK(verdict_on(path).finding.find("the rule set that entry 1") == 0);

  path = made_log(folder);
  tamper(path, "UPDATE snapshots SET packed = x'00'");
  CHECK(verdict_on(path).number == 1);

  path = made_log(folder);
  tamper(path, "UPDATE snapshots SET size = size + 1");
  CHECK(verdict_on(path).number == 1);
}

/// A log of so many entries by one person, long ones, in one transaction.
void fill(const std::string& path, const std::string& by, std::int64_t count) {
  Store store = opened(path);
  store.database().run("PRAGMA synchronous = OFF");
  const Transaction transaction(store.database(), Transaction::Kind::writing);
  AuditEntry entry = question_asked("first");
  entry.by = by;
  entry.set = keep_snapshot(store.database(), small_set());
  entry.hash = no_hash;
  while (entry.number < count) {
    entry.previous = entry.hash;
    ++entry.number;
    entry.answer = std::string(200, 'x') + std::to_string(entry.number);
    entry.hash = hash_of(entry);
    insert(store.database(), entry);
  }
  store.database().run("COMMIT");
}

TEST_CASE("of a hundred thousand entries none is altered, removed, added or rewritten unseen") {
  const TemporaryFolder folder;
  const std::string path = folder.file("inforce.db");
  constexpr std::int64_t count = 100000;
  fill(path, "lin", count);
  const AuditHead head = head_of(path);
  CHECK(verdict_on(path, head).finding.empty());

  tamper(path, "UPDATE audit SET answer = replace(answer, '50000', '50001') WHERE number = 50000");
  CHECK(verdict_on(path).number == 50000);
  tamper(path, "UPDATE audit SET answer = replace(answer, '50001', '50000') WHERE number = 50000");

  const std::string copy = folder.file("copy.db");
  fs::copy_file(path, copy);
  tamper(copy, make_room_at_5 + row_5_anew);
  CHECK(verdict_on(copy).number == 5);

  tamper(path, "DELETE FROM audit WHERE number = 99999");
  CHECK(verdict_on(path).number == 99999);
  tamper(path, "DELETE FROM audit WHERE number > 99000");
  CHECK(verdict_on(path).finding.empty());  // a tail that is gone is not missed
  CHECK(verdict_on(path, head).number == 99001);

  tamper(path, "DELETE FROM audit");
  fill(path, "eve", count);
  CHECK(verdict_on(path).finding.empty());
  CHECK_FALSE(verdict_on(path, head).finding.empty());
}

}  // namespace
}  // namespace inforce::test
