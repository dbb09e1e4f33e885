// Rows that carry a seal over what they say, in tables numbered 1, 2, 3 …
//
// They are read whole and in order, not by an index: what an index misses is not seen to be
// missing.
#pragma once

#include <optional>
#include <string>

#include "engine/store/canonical.h"
#include "engine/store/database.h"

namespace inforce {

class SealedRows {
 public:
  /// `columns` as the table has them, from the number to the seal, separated by ", ".
  SealedRows(Database& database, std::string table, const std::string& columns);

  /// The next row. Throws StoreTrouble, damaged, when its number is not the next one.
  bool next();
  /// Throws StoreTrouble, damaged, unless the row's last column is this.
  void check_seal(const std::string& seal) const;
  /// For what can be no value of its column.
  [[noreturn]] void altered() const;

  [[nodiscard]] std::int64_t number(int column) const { return rows_.number(column); }
  [[nodiscard]] std::string text(int column) const { return rows_.text(column); }
  [[nodiscard]] std::optional<std::int64_t> number_if_any(int column) const;

 private:
  Database* database_;
  std::string table_;
  int seal_column_;
  Statement rows_;
  std::int64_t count_ = 0;
};

/// The number the next row of the table gets.
std::int64_t next_number(Database& database, const std::string& table);

}  // namespace inforce
