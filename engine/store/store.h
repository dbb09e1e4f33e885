// The office's own memory: what was told to whom, what was asked and answered, what somebody
// recorded. One SQLite file, in WAL mode.
//
// Packs are the law and stay text; here is only what cannot be read from them. The store does no
// reckoning with dates: instants are whole numbers of UTC minutes, days are texts YYYY-MM-DD.
#pragma once

#include <memory>
#include <string>

#include "timeline/result.h"

namespace inforce {

/// What is the matter with the store, in words for a person; the cure is in `hint`.
struct StoreError {
  enum class Kind {
    absent,       ///< there is no such file, and it was to be read only
    not_a_store,  ///< another file, or another program's database
    newer,        ///< written by a later version of inforce
    read_only,    ///< it was to be written
    full,         ///< no room left on the disk
    busy,         ///< another process holds it, and the wait is over
    damaged,      ///< cut short, or bytes are not what they were
    refused,      ///< anything else the system said
  } kind;
  std::string message;  ///< "the store /x/inforce.db was written by a newer inforce (format 7, …)"
  std::string hint;     ///< "update inforce, or name another store with --store FILE"
};

/// How long a writer waits for another, in milliseconds.
struct Patience {
  int milliseconds = 10000;
};

class Database;  // SQLite, known to the .cpp files of this folder only

/// An open store. Not to be shared between threads. Closing cannot fail.
class Store {
 public:
  /// To be written: made, with its folder, where there is none; brought up to this version's
  /// format.
  static Result<Store, StoreError> open(const std::string& path, Patience patience = {});
  /// To be read only: never made, never changed. Of an older format: brought up in memory only, or
  /// refused with the cure (run any writing command once).
  static Result<Store, StoreError> read(const std::string& path);

  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  [[nodiscard]] const std::string& path() const;
  [[nodiscard]] Database& database() const { return *database_; }

 private:
  explicit Store(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

/// One process at a time: held until destroyed, also when the process is killed. Deliveries take it
/// so that runs which overlap do not tell the same thing twice.
class StoreTurn {
 public:
  /// Waits for others up to `patience`. It is a lock on a file beside the store.
  static Result<StoreTurn, StoreError> take(const std::string& store_path, Patience patience);
  StoreTurn(StoreTurn&&) noexcept;
  StoreTurn& operator=(StoreTurn&&) noexcept;
  ~StoreTurn();

 private:
  explicit StoreTurn(int file) : file_(file) {}
  int file_ = -1;
};

}  // namespace inforce
