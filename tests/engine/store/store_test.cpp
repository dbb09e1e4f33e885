#include "engine/store/store.h"

#include <thread>

#include "engine/store/ledger.h"
#include "engine/store/migrations.h"
#include "tests/engine/store/store_files.h"

namespace inforce::test {
namespace {

template <class T>
StoreError error_of(const Result<T, StoreError>& result) {
  REQUIRE_FALSE(result.has_value());
  CHECK_FALSE(result.error().hint.empty());
  return result.error();
}

std::string made_store(const TemporaryFolder& folder) {
  const std::string path = folder.file("inforce.db");
  Store store = opened(path);
  REQUIRE(AuditLog(store).add(question_asked("first"), small_set()).has_value());
  REQUIRE(Ledger(store).record_run("desk", moment(5)).has_value());
  return path;
}

bool says(const StoreError& error, const std::string& text) {
  INFO(error.message);
  return error.message.find(text) != std::string::npos;
}

TEST_CASE("a store is made with its folder, and leaves one file when it is closed") {
  const TemporaryFolder folder;
  const std::string path = folder.file("state/inforce/inforce.db");
  { const Store store = opened(path); }
  CHECK(fs::exists(path));
  CHECK_FALSE(fs::exists(path + "-wal"));
  CHECK(Store::open(path).has_value());
}

TEST_CASE("an open store is in WAL mode, syncs fully and carries our signature and format") {
  const TemporaryFolder folder;
  const Store store = opened(folder.file("inforce.db"));
  Database& database = store.database();
  CHECK(database.text("PRAGMA journal_mode") == "wal");
  CHECK(database.number("PRAGMA synchronous") == 2);
  CHECK(database.number("PRAGMA foreign_keys") == 1);
  CHECK(database.number("PRAGMA application_id") == application_id);
  CHECK(database.number("PRAGMA user_version") == migrations().back().format);
  CHECK(database.number("SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND "
                        "name NOT LIKE 'sqlite_%' AND NOT strict") == 0);
}

TEST_CASE("an empty file is a store not yet made") {
  const TemporaryFolder folder;
  const std::string path = folder.file("empty");
  write_file(path, "");
  CHECK(error_of(Store::read(path)).kind == StoreError::Kind::absent);
  CHECK(Store::open(path).has_value());
}

TEST_CASE("a name that SQLite would read as more than a name is a name") {
  const TemporaryFolder folder;
  const std::string path = folder.file("a?mode=memory#b %41.db");
  { const Store store = opened(path); }
  CHECK(fs::exists(path));
  CHECK(Store::read(path).has_value());
}

TEST_CASE("reading makes nothing where there is nothing") {
  const TemporaryFolder folder;
  const StoreError error = error_of(Store::read(folder.file("none/inforce.db")));
  CHECK(error.kind == StoreError::Kind::absent);
  CHECK(folder.names().empty());
}

TEST_CASE("what is no store is told as what it is, and left as it is") {
  const TemporaryFolder folder;
  const std::string text = folder.file("notes.txt");
  write_file(text, "These are notes, and no database at all.\n");
  CHECK(error_of(Store::open(text)).kind == StoreError::Kind::not_a_store);
  CHECK(error_of(Store::read(text)).kind == StoreError::Kind::not_a_store);
  CHECK(read_file(text) == "These are notes, and no database at all.\n");

  CHECK(says(error_of(Store::open(folder.file("."))), "a folder"));
  CHECK(says(error_of(Store::open("/dev/null")), "no ordinary file"));
  CHECK(error_of(Store::open("")).kind == StoreError::Kind::refused);
}

TEST_CASE("another program's database is left alone") {
  const TemporaryFolder folder;
  const std::string path = folder.file("other.db");
  { Database(path, Access::write, Patience{}).run("CREATE TABLE birds (name TEXT)"); }
  const std::string before = read_file(path);
  CHECK(says(error_of(Store::open(path)), "the database of another program"));
  CHECK(error_of(Store::read(path)).kind == StoreError::Kind::not_a_store);
  CHECK(read_file(path) == before);
  CHECK(folder.names() == std::vector<std::string>{"other.db"});
}

TEST_CASE("a store of a newer format names both formats") {
  const TemporaryFolder folder;
  const std::string path = made_store(folder);
  { Database(path, Access::write, Patience{}).run("PRAGMA user_version = 99"); }
  for (const auto& result : {Store::open(path), Store::read(path)}) {
    const StoreError error = error_of(result);
    CHECK(error.kind == StoreError::Kind::newer);
    CHECK(says(error, "format 99"));
    CHECK(says(error, "up to " + std::to_string(migrations().back().format)));
  }
}

TEST_CASE("a file cut short is damaged, wherever it was cut") {
  const TemporaryFolder folder;
  const std::string path = made_store(folder);
  const std::string whole = read_file(path);
  for (const std::size_t size :
       {std::size_t{20}, std::size_t{99}, std::size_t{100}, std::size_t{4095}, std::size_t{4096},
        whole.size() / 2, whole.size() - 4096, whole.size() - 1}) {
    CAPTURE(size);
    write_file(path, whole.substr(0, size));
    CHECK(error_of(Store::open(path)).kind == StoreError::Kind::damaged);
  }
}

TEST_CASE("pages that do not fit together are told on one line, without SQLite's headings") {
  const TemporaryFolder folder;
  const std::string path = made_store(folder);
  std::string bytes = read_file(path);
  bytes.replace(2 * 4096 + 8, 32, 32, '\0');
  write_file(path, bytes);
  const std::string said = error_of(Store::open(path)).message;
  CHECK(said.find("its pages do not fit together (") != std::string::npos);
  CHECK(said.find("***") == std::string::npos);
  CHECK(said.find('\n') == std::string::npos);
}

TEST_CASE("pages turned into noise are damaged, and no answer is given from them") {
  const TemporaryFolder folder;
  const std::string path = made_store(folder);
  std::string bytes = read_file(path);
  for (std::size_t i = 4096; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 31 + 7);
  write_file(path, bytes);
  CHECK(error_of(Store::open(path)).kind == StoreError::Kind::damaged);
  auto store = Store::read(path);
  if (!store) {
    CHECK(store.error().kind == StoreError::Kind::damaged);
  } else {
    CHECK(error_of(Ledger(*store).told("desk")).kind == StoreError::Kind::damaged);
  }
}

TEST_CASE("each byte of a store flipped by itself is found, or does no harm") {
  const TemporaryFolder folder;
  const std::string path = made_store(folder);
  const std::string whole = read_file(path);
  for (std::size_t place = 0; place < whole.size(); place += 97) {
    CAPTURE(place);
    std::string bytes = whole;
    bytes[place] = static_cast<char>(bytes[place] ^ 0x20);
    write_file(path, bytes);
    auto store = Store::read(path);
    if (!store) continue;
    const auto last = Ledger(*store).last_run("desk");
    if (last) CHECK(*last == moment(5));
    const auto verdict = AuditLog(*store).verify(std::nullopt);
    const auto entry = AuditLog(*store).entry(1);
    if (verdict && verdict->finding.empty() && entry && *entry) CHECK((*entry)->answer == "first");
  }
}

TEST_CASE("a table that is not ours is damage, and no word of SQLite's alone") {
  const TemporaryFolder folder;
  const std::string path = made_store(folder);
  tamper(path, "ALTER TABLE runs RENAME COLUMN moment TO instant");
  Store store = opened(path);
  CHECK(error_of(Ledger(store).last_run("desk")).kind == StoreError::Kind::damaged);
}

TEST_CASE("a store in a folder that may not be written is read, and nothing is put beside it") {
  const TemporaryFolder folder;
  const std::string path = made_store(folder);
  fs::permissions(folder.file("."), fs::perms::owner_write, fs::perm_options::remove);
  const WithoutRights nobody;

  CHECK(error_of(Store::open(path)).kind == StoreError::Kind::read_only);
  CHECK(error_of(Store::open(folder.file("new/other.db"))).kind == StoreError::Kind::read_only);
  CHECK(error_of(StoreTurn::take(path, Patience{50})).kind == StoreError::Kind::read_only);
  auto store = Store::read(path);
  REQUIRE(store.has_value());
  const auto entries = AuditLog(*store).entries(1, 10);
  REQUIRE(entries.has_value());
  CHECK(entries->size() == 1);
  CHECK(folder.names() == std::vector<std::string>{"inforce.db"});
}

TEST_CASE("a file that may not be written and changes under its reader is read anew") {
  const TemporaryFolder folder;
  const std::string path = made_store(folder);
  fs::permissions(folder.file("."), fs::perms::owner_write, fs::perm_options::remove);
  auto reader = [&] {
    const WithoutRights nobody;
    return Store::read(path);
  }();
  REQUIRE(reader.has_value());
  fs::permissions(folder.file("."), fs::perms::owner_write, fs::perm_options::add);
  {
    Store writer = opened(path);
    REQUIRE(Ledger(writer).record_run("desk", moment(9)).has_value());
  }
  const WithoutRights nobody;
  const auto last = Ledger(*reader).last_run("desk");
  REQUIRE(last.has_value());
  CHECK(*last == moment(9));
}

TEST_CASE("what a killed writer left in its journal is not passed over") {
  const TemporaryFolder folder;
  const std::string path = folder.file("inforce.db");
  {
    Store writer = opened(path);
    REQUIRE(Ledger(writer).record_run("desk", moment(9)).has_value());
    fs::copy(path, folder.file("left.db"));
    fs::copy(path + "-wal", folder.file("left.db-wal"));
  }
  fs::permissions(folder.file("."), fs::perms::owner_write, fs::perm_options::remove);
  {
    const WithoutRights nobody;
    const StoreError error = error_of(Store::read(folder.file("left.db")));
    CHECK(error.kind == StoreError::Kind::read_only);
    CHECK(says(error, "left in mid-work"));
  }
  fs::permissions(folder.file("."), fs::perms::owner_write, fs::perm_options::add);
  auto store = Store::read(folder.file("left.db"));
  REQUIRE(store.has_value());
  CHECK(*Ledger(*store).last_run("desk") == moment(9));
}

TEST_CASE("a store that is still being made is not there yet") {
  const TemporaryFolder folder;
  const std::string path = folder.file("inforce.db");
  {
    Database database(path, Access::write, Patience{});
    database.run("PRAGMA application_id = " + std::to_string(application_id));
  }
  CHECK(error_of(Store::read(path)).kind == StoreError::Kind::absent);
  CHECK(Store::open(path).has_value());
}

TEST_CASE("what was opened to be read does not write") {
  const TemporaryFolder folder;
  const std::string path = made_store(folder);
  auto store = Store::read(path);
  REQUIRE(store.has_value());
  CHECK(error_of(Ledger(*store).record_run("desk", moment(6))).kind == StoreError::Kind::read_only);
}

TEST_CASE("a reader sees what a writer who is still there has committed") {
  const TemporaryFolder folder;
  const std::string path = folder.file("inforce.db");
  Store writer = opened(path);
  REQUIRE(Ledger(writer).record_run("desk", moment(7)).has_value());
  auto reader = Store::read(path);
  REQUIRE(reader.has_value());
  const auto last = Ledger(*reader).last_run("desk");
  REQUIRE(last.has_value());
  CHECK(*last == moment(7));
}

TEST_CASE("a writer waits for another, and then says so in words") {
  const TemporaryFolder folder;
  const std::string path = made_store(folder);
  Store first = opened(path);
  auto second = Store::open(path, Patience{100});
  REQUIRE(second.has_value());
  const Transaction held(first.database(), Transaction::Kind::writing);
  const StoreError error = error_of(Ledger(*second).record_run("desk", moment(8)));
  CHECK(error.kind == StoreError::Kind::busy);
  CHECK(says(error, "another process holds the store"));
  CHECK(says(error, "waited 0.1 s"));
  CHECK_FALSE(says(error, "locked"));
  CHECK(Ledger(*second).last_run("desk").has_value());  // who only reads does not wait
}

TEST_CASE("a database locked by somebody with other habits is busy, not broken") {
  const TemporaryFolder folder;
  const std::string path = made_store(folder);
  Database other(path, Access::write, Patience{});
  other.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  CHECK(error_of(Store::open(path, Patience{100})).kind == StoreError::Kind::busy);
}

TEST_CASE("eight at once make one store and lose nothing") {
  const TemporaryFolder folder;
  const std::string path = folder.file("inforce.db");
  std::vector<std::thread> threads;
  std::vector<std::string> said(8);
  for (std::size_t i = 0; i < said.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int n = 0; n < 5; ++n) {
        auto store = Store::open(path);
        if (!store) return void(said[i] = store.error().message);
        const auto added = AuditLog(*store).add(question_asked("answer"), small_set());
        if (!added) return void(said[i] = added.error().message);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& error : said) CHECK(error == "");
  Store store = opened(path);
  CHECK(AuditLog(store).head()->count == 40);
  CHECK(AuditLog(store).verify(std::nullopt)->finding.empty());
}

TEST_CASE("no room left is told so, and nothing is written by halves") {
  const TemporaryFolder folder;
  const std::string path = made_store(folder);
  Store store = opened(path);
  const std::int64_t pages = store.database().number("PRAGMA page_count");
  store.database().run("PRAGMA max_page_count = " + std::to_string(pages));
  const std::string long_answer(100000, 'x');
  const auto added = AuditLog(store).add(question_asked(long_answer), small_set());
  CHECK(error_of(added).kind == StoreError::Kind::full);
  CHECK(AuditLog(store).head()->count == 1);
  store.database().run("PRAGMA max_page_count = 1000000");
  CHECK(AuditLog(store).add(question_asked(long_answer), small_set()).has_value());
}

TEST_CASE("what the system says becomes the kind it is") {
  CHECK(system_trouble("x", "read", ENOSPC).kind == StoreError::Kind::full);
  CHECK(system_trouble("x", "read", EDQUOT).kind == StoreError::Kind::full);
  CHECK(system_trouble("x", "read", EROFS).kind == StoreError::Kind::read_only);
  CHECK(system_trouble("x", "read", EIO).kind == StoreError::Kind::refused);
}

}  // namespace
}  // namespace inforce::test
