// SQLite as this folder uses it: statements, transactions, and trouble in our words.
//
// Only database.cpp includes SQLite, so that no other file can meet its exceptions.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/store/store.h"
#include "engine/store/trouble.h"
#include "engine/store/wait.h"
#include "timeline/result.h"

namespace SQLite {  // NOLINT(readability-identifier-naming): the name is theirs
class Database;
class Statement;
}  // namespace SQLite

namespace inforce {

enum class Access : std::uint8_t {
  write,   ///< made, if it is not there
  look,    ///< with the locks that need a writable folder; changes nothing
  beside,  ///< without the right to write; the journal of a writer is there and is read
  frozen   ///< without the right to write, and nobody writes: no locks, no files beside it
};

/// One connection. What it throws is StoreTrouble.
class Database {
 public:
  Database(std::string path, Access access, Patience patience);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] Patience patience() const { return patience_; }

  /// One statement or several, whose rows nobody wants.
  void run(const std::string& sql);
  /// The first column of the first row.
  [[nodiscard]] std::int64_t number(const std::string& sql);
  [[nodiscard]] std::string text(const std::string& sql);
  /// Also true when the file may not be written although that was asked for.
  [[nodiscard]] bool read_only() const;
  /// What a transaction under way has changed is written to the journal now, not when it ends.
  void flush();
  /// Ends a transaction, if one is under way. Does not throw.
  void roll_back() noexcept;
  /// A file read without locks (`frozen`) may change under the reader: then it is opened anew, and
  /// what was read of it is void.
  bool renewed_if_changed();

 private:
  friend class Statement;
  void connect();

  std::string path_;
  Access access_;
  Patience patience_;
  std::string stamp_;  ///< of a file read without locks
  std::unique_ptr<SQLite::Database> sqlite_;
};

/// A statement with its values, given in order.
class Statement {
 public:
  Statement(Database& database, const std::string& sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& with(std::int64_t value);
  Statement& with(std::string_view text);
  Statement& with_or_null(const std::optional<std::int64_t>& value);
  Statement& with_or_null(const std::optional<std::string>& text);
  Statement& with_bytes(std::string_view bytes);

  void run();   ///< to its end, its rows unread
  bool next();  ///< the next row; false after the last
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t number(int column) const;
  [[nodiscard]] std::string text(int column) const;  ///< or bytes

 private:
  Database* database_;
  std::unique_ptr<SQLite::Statement> sqlite_;
  int given_ = 0;
};

/// Undone when it is not committed.
class Transaction {
 public:
  enum class Kind : std::uint8_t {
    reading,  ///< sees the store as it is at the first read
    writing   ///< one at a time; waits for others before it reads anything
  };
  Transaction(Database& database, Kind kind);
  ~Transaction() { database_->roll_back(); }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  void commit();

 private:
  Database* database_;
};

/// What `work` returns, or the trouble it met. It is done again while somebody else holds the store
/// and there is time left, so it has to be something that can be done again: a look, or one
/// transaction. (SQLite's own wait does not cover a store that is being made or closed.)
template <class Work>
auto attempt(Patience patience, Work work) -> Result<decltype(work()), StoreError> {
  const Wait wait(patience);
  while (true) {
    try {
      return work();
    } catch (const StoreTrouble& trouble) {
      if (trouble.error.kind != StoreError::Kind::busy || !wait.more()) {
        return failure(trouble.error);
      }
    }
  }
}

/// The same on an open store.
template <class Work>
auto attempt(const Store& store, Work work) -> Result<decltype(work()), StoreError> {
  Database& database = store.database();
  while (true) {
    auto result = attempt(database.patience(), work);
    const auto renewed =
        attempt(database.patience(), [&] { return database.renewed_if_changed(); });
    if (!renewed) return failure(renewed.error());
    if (!*renewed) return result;
  }
}

}  // namespace inforce
