#include "engine/store/database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <cerrno>

#include "engine/store/inspection.h"

namespace inforce {
namespace {

std::string uri(const std::string& path) {
  static const char* digits = "0123456789ABCDEF";
  std::string text = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      const auto byte = static_cast<unsigned char>(c);
      text += {'%', digits[byte >> 4U], digits[byte & 15U]};
    } else {
      text += c;
    }
  }
  return text + "?immutable=1";
}

int flags(Access access) {
  switch (access) {
    case Access::write: return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE;
    case Access::look: return SQLite::OPEN_READWRITE;
    case Access::beside: return SQLite::OPEN_READONLY;
    case Access::frozen: return SQLite::OPEN_READONLY | SQLite::OPEN_URI;
  }
  std::abort();  // an Access has no other value
}

/// SQLITE_ERROR comes of our own statements only when the tables are not those we made.
StoreError in_words(const SQLite::Exception& thrown, const std::string& path, Patience patience,
                    int error_number) {
  switch (thrown.getErrorCode()) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL: return held_by_another(path, patience);
    case SQLITE_FULL: return no_room(path);
    case SQLITE_READONLY: return not_writable("the store " + path);
    case SQLITE_NOTADB: return damaged_store(path, "it does not begin as a database does");
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:
    case SQLITE_MISMATCH: return damaged_store(path, thrown.what());
    case SQLITE_CONSTRAINT:
      return refused("the store " + path + " refuses this entry: " + thrown.what(),
                     "please report this: inforce should not have tried");
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      if (error_number != 0) return system_trouble(path, "read or written", error_number);
      break;
    default: break;
  }
  return refused("the store " + path + " could not be used: " + thrown.what(),
                 "look to the disk and the folder, or name another store with --store FILE");
}

/// Does `work`; an exception of SQLite ends here.
template <class Work>
auto spoken(const SQLite::Database* sqlite, const std::string& path, Patience patience, Work work) {
  errno = 0;
  try {
    return work();
  } catch (const SQLite::Exception& thrown) {
    const int number = sqlite == nullptr ? errno : sqlite3_system_errno(sqlite->getHandle());
    throw StoreTrouble(in_words(thrown, path, patience, number));
  }
}

}  // namespace

Database::Database(std::string path, Access access, Patience patience)
    : path_(std::move(path)), access_(access), patience_(patience) {
  connect();
}

void Database::connect() {
  const bool frozen = access_ == Access::frozen;
  std::string stamp = frozen ? stamp_of(path_) : "";
  spoken(nullptr, path_, patience_, [&] {
    sqlite_ = std::make_unique<SQLite::Database>(frozen ? uri(path_) : path_, flags(access_),
                                                 patience_.milliseconds);
  });
  run("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF");
  if (access_ != Access::write) run("PRAGMA query_only = ON");
  stamp_ = std::move(stamp);
}

bool Database::renewed_if_changed() {
  if (access_ != Access::frozen || stamp_of(path_) == stamp_) return false;
  access_ = inspect_before_reading(path_);
  connect();
  return true;
}

Database::~Database() = default;

void Database::run(const std::string& sql) {
  spoken(sqlite_.get(), path_, patience_, [&] { sqlite_->exec(sql); });
}

std::int64_t Database::number(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.next() ? statement.number(0) : 0;
}

std::string Database::text(const std::string& sql) {
  Statement statement(*this, sql);
  return statement.next() ? statement.text(0) : std::string();
}

bool Database::read_only() const { return sqlite3_db_readonly(sqlite_->getHandle(), "main") != 0; }

void Database::flush() {
  spoken(sqlite_.get(), path_, patience_, [&] {
    sqlite3* handle = sqlite_->getHandle();
    const int code = sqlite3_db_cacheflush(handle);
    if (code != SQLITE_OK) throw SQLite::Exception(handle, code);
  });
}

void Database::roll_back() noexcept {
  if (sqlite3_get_autocommit(sqlite_->getHandle()) == 0) sqlite_->tryExec("ROLLBACK");
}

Statement::Statement(Database& database, const std::string& sql) : database_(&database) {
  spoken(database.sqlite_.get(), database.path_, database.patience_,
         [&] { sqlite_ = std::make_unique<SQLite::Statement>(*database.sqlite_, sql); });
}

Statement::~Statement() = default;

Statement& Statement::with(std::int64_t value) {
  sqlite_->bind(++given_, value);
  return *this;
}

Statement& Statement::with(std::string_view text) {
  sqlite_->bind(++given_, std::string(text));
  return *this;
}

Statement& Statement::with_or_null(const std::optional<std::int64_t>& value) {
  if (value) return with(*value);
  sqlite_->bind(++given_);
  return *this;
}

Statement& Statement::with_or_null(const std::optional<std::string>& text) {
  if (text) return with(std::string_view(*text));
  sqlite_->bind(++given_);
  return *this;
}

Statement& Statement::with_bytes(std::string_view bytes) {
  sqlite_->bind(++given_, bytes.data(), static_cast<int>(bytes.size()));
  return *this;
}

void Statement::run() {
  while (next()) continue;
}

bool Statement::next() {
  return spoken(database_->sqlite_.get(), database_->path_, database_->patience_,
                [&] { return sqlite_->executeStep(); });
}

bool Statement::is_null(int column) const { return sqlite_->isColumnNull(column); }

std::int64_t Statement::number(int column) const { return sqlite_->getColumn(column).getInt64(); }

std::string Statement::text(int column) const { return sqlite_->getColumn(column).getString(); }

Transaction::Transaction(Database& database, Kind kind) : database_(&database) {
  database.run(kind == Kind::writing ? "BEGIN IMMEDIATE" : "BEGIN");
}

void Transaction::commit() { database_->run("COMMIT"); }

}  // namespace inforce
