#include "engine/store/store.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "engine/store/database.h"
#include "engine/store/inspection.h"
#include "engine/store/migrations.h"

namespace inforce {
namespace {

/// A store larger than this is not read through each time it is opened.
constexpr std::int64_t checked_bytes = 32LL << 20U;

void make_folder(const std::string& path) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw StoreTrouble(system_trouble(folder.string(), "made", error.value()));
}

/// What tells whose database it is.
struct Signature {
  std::int64_t application, format, tables;

  /// Made, and nothing in it yet.
  [[nodiscard]] bool is_nobodys() const { return application == 0 && format == 0 && tables == 0; }
};

/// Read at one moment: between two reads another process may make the tables.
Signature signature_of(Database& database) {
  Statement statement(database,
                      "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) "
                      "FROM pragma_application_id, pragma_user_version");
  if (!statement.next()) throw StoreTrouble(damaged_store(database.path(), "it tells no format"));
  return {statement.number(0), statement.number(1), statement.number(2)};
}

/// Signed before anything else, so that one left over by a crash is known as ours.
void sign_if_new(Database& database) {
  if (!signature_of(database).is_nobodys()) return;
  database.run("PRAGMA application_id = " + std::to_string(application_id));
}

void check_signature(Database& database) {
  const Signature its = signature_of(database);
  if (its.application != application_id) {
    throw StoreTrouble(not_a_store(database.path(), "the database of another program"));
  }
  const int ours = migrations().back().format;
  if (its.format > ours) {
    throw StoreTrouble(newer_store(database.path(), static_cast<int>(its.format), ours));
  }
  if ((its.tables != 0) != (its.format > 0)) {
    throw StoreTrouble(damaged_store(database.path(), "its tables are not those of its format"));
  }
}

/// What SQLite found, without the line that says where it looked, on one line.
std::string finding_in(std::string said) {
  if (said.rfind("***", 0) == 0) said.erase(0, std::min(said.find('\n'), said.size() - 1) + 1);
  return said.substr(0, said.find('\n'));
}

void check_pages(Database& database) {
  const std::int64_t size =
      database.number("PRAGMA page_count") * database.number("PRAGMA page_size");
  if (size > checked_bytes) return;
  const std::string said = database.text("PRAGMA quick_check(1)");
  if (said != "ok") {
    throw StoreTrouble(
        damaged_store(database.path(), "its pages do not fit together (" + finding_in(said) + ')'));
  }
}

/// The journal that lets others read while one writes. It needs memory shared between processes.
void keep_journal(Database& database) {
  if (database.text("PRAGMA journal_mode = WAL") == "wal") return;
  throw StoreTrouble(refused(
      "the store " + database.path() + " is on a disk that processes cannot share",
      "name a file on a disk of this machine with --store FILE; network folders will not do"));
}

/// Reading brings nothing up to date. A file signed and no more is still being made.
void check_format(Database& database) {
  const int ours = migrations().back().format;
  const int format = format_of(database);
  if (format == ours) return;
  if (format == 0) throw StoreTrouble(absent(database.path()));
  throw StoreTrouble(refused("the store " + database.path() + " is of an older format (" +
                                 std::to_string(format) + "; this inforce reads format " +
                                 std::to_string(ours) + ")",
                             "run any command that records something on it once: that brings it "
                             "up to date"));
}

std::unique_ptr<Database> opened_to_read(const std::string& path, Access access) {
  auto database = std::make_unique<Database>(path, access, Patience{});
  // One whose maker was killed at its first words: its journal takes them back.
  if (signature_of(*database).is_nobodys()) throw StoreTrouble(absent(path));
  check_signature(*database);
  check_format(*database);
  return database;
}

/// On a full disk there is no room for the memory that readers and writers share. Where no journal
/// is, the file can be read without.
std::unique_ptr<Database> opened_to_read(const std::string& path) {
  const Access access = inspect_before_reading(path);
  try {
    return opened_to_read(path, access);
  } catch (const StoreTrouble& trouble) {
    const bool full = trouble.error.kind == StoreError::Kind::full;
    if (!full || access != Access::look || has_journal(path)) throw;
    return opened_to_read(path, Access::frozen);
  }
}

}  // namespace

Store::Store(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

const std::string& Store::path() const { return database_->path(); }

Result<Store, StoreError> Store::open(const std::string& told, Patience patience) {
  return attempt(patience, [&] {
    const std::string path = file_meant(told);
    make_folder(path);
    inspect_before_writing(path);
    auto database = std::make_unique<Database>(path, Access::write, patience);
    if (database->read_only()) throw StoreTrouble(not_writable("the store " + path));
    sign_if_new(*database);
    check_signature(*database);
    keep_journal(*database);
    check_pages(*database);
    migrate(*database, migrations());
    return Store(std::move(database));
  });
}

Result<Store, StoreError> Store::read(const std::string& told) {
  return attempt(Patience{}, [&] {
    const std::string path = file_meant(told);
    return Store(opened_to_read(path));
  });
}

}  // namespace inforce
