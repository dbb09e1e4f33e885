#include "engine/store/audit_log.h"

#include "engine/store/audit_rows.h"
#include "engine/store/canonical.h"
#include "engine/store/packed.h"
#include "tests/engine/store/store_files.h"

namespace inforce::test {
namespace {

TEST_CASE("a seal is SHA-256 in hexadecimal digits") {
  CHECK(seal("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(seal("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("different lists never give the same bytes") {
  CHECK(Canonical("k").add("ab").add("c").bytes() == "1:k,2:ab,1:c,");
  CHECK(Canonical("k").add("a").add("bc").bytes() == "1:k,1:a,2:bc,");
  CHECK(Canonical("k").add(std::optional<std::int64_t>()).bytes() == "1:k,1:-,");
  CHECK(Canonical("k").add(std::int64_t{-1}).bytes() == "1:k,2:-1,");
}

TEST_CASE("a list is read back, and bytes that are none are refused") {
  CanonicalReader reader("0:,3:a,b,");
  CHECK(reader.next() == "");
  CHECK(reader.next() == "a,b");
  CHECK(reader.at_end());
  for (const char* bytes :
       {"", "3:ab,", "1:ab", ":a,", "1a,", "-1:a,", "99999999999999999999:a,"}) {
    CHECK(CanonicalReader(bytes).next() == std::nullopt);
  }
}

TEST_CASE("packed bytes come back, and others are refused") {
  const std::string bytes(5000, 'x');
  CHECK(packed(bytes).size() < 100);
  CHECK(unpacked(packed(bytes), 5000) == bytes);
  CHECK(unpacked(packed(""), 0) == "");
  CHECK(unpacked(packed(bytes), 4999) == std::nullopt);
  CHECK(unpacked(packed(bytes), 5001) == std::nullopt);
  CHECK(unpacked(packed(bytes), std::int64_t{1} << 60U) == std::nullopt);
  CHECK(unpacked("no such thing", 13) == std::nullopt);
}

TEST_CASE("entries are numbered, chained and given back byte for byte") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  AuditLog log(store);
  CHECK(log.head()->count == 0);
  CHECK(log.head()->hash == no_hash);
  CHECK(*log.entry(1) == std::nullopt);

  const std::string answer("a\0b \xff\n自", 9);
  const auto first = log.add(question_asked(answer), small_set());
  const auto second = log.add(question_asked("second"), small_set());
  REQUIRE(second.has_value());
  CHECK(first->number == 1);
  CHECK(first->previous == no_hash);
  CHECK(first->hash == hash_of(*first));
  CHECK(second->previous == first->hash);
  CHECK(second->set == first->set);
  CHECK(log.head()->count == 2);
  CHECK(log.head()->hash == second->hash);

  const auto read = log.entry(1);
  REQUIRE(read->has_value());
  CHECK((*read)->answer == answer);
  CHECK((*read)->at == first->at);
  CHECK(hash_of(**read) == first->hash);
  CHECK(log.entries(1, 1)->size() == 1);
  CHECK(log.entries(2, 10)->front().answer == "second");
  CHECK(log.entries(3, 10)->empty());
}

TEST_CASE("every field of an entry is in its hash") {
  const AuditEntry entry = question_asked("x");
  std::vector<AuditEntry> others(13, entry);
  others[0].number = 2;
  others[1].at = moment(1);
  std::size_t i = 2;
  for (auto field :
       {&AuditEntry::by, &AuditEntry::command, &AuditEntry::question, &AuditEntry::assumptions,
        &AuditEntry::known_by, &AuditEntry::set, &AuditEntry::version, &AuditEntry::schema,
        &AuditEntry::answer, &AuditEntry::wording, &AuditEntry::previous}) {
    others[i++].*field += "!";
  }
  REQUIRE(i == others.size());
  for (const AuditEntry& other : others) CHECK(hash_of(other) != hash_of(entry));
}

TEST_CASE("a rule set is kept once, whole and in order") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  AuditLog log(store);
  const auto first = log.add(question_asked("1"), small_set());
  REQUIRE(log.add(question_asked("2"), small_set()).has_value());
  auto other_set = small_set();
  std::swap(other_set[0], other_set[1]);
  const auto third = log.add(question_asked("3"), other_set);
  CHECK(third->set != first->set);
  CHECK(store.database().number("SELECT count(*) FROM snapshots") == 2);

  const auto files = log.snapshot(first->set);
  REQUIRE(files.has_value());
  REQUIRE(files->size() == 2);
  CHECK(files->at(0).pack == "isle");
  CHECK(files->at(0).name == "pack.yaml");
  CHECK(files->at(0).bytes == "format: 1\n");
  CHECK_FALSE(files->at(0).overlay);
  CHECK(files->at(1).overlay);
  CHECK(log.snapshot("none").error().kind == StoreError::Kind::refused);
}

TEST_CASE("where one file ends and the next begins is part of the digest") {
  const TemporaryFolder folder;
  Store store = opened(folder.file("inforce.db"));
  AuditLog log(store);
  const auto one = log.add(question_asked("1"), {{"a", "bc", "d", false}});
  const auto two = log.add(question_asked("2"), {{"ab", "c", "d", false}});
  const auto three = log.add(question_asked("3"), {{"a", "bc", "d", true}});
  CHECK(one->set != two->set);
  CHECK(one->set != three->set);
}

}  // namespace
}  // namespace inforce::test
