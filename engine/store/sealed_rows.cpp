#include "engine/store/sealed_rows.h"

#include <algorithm>

namespace inforce {

SealedRows::SealedRows(Database& database, std::string table, const std::string& columns)
    : database_(&database),
      table_(std::move(table)),
      seal_column_(static_cast<int>(std::count(columns.begin(), columns.end(), ','))),
      rows_(database, "SELECT " + columns + " FROM " + table_ + " ORDER BY number") {}

bool SealedRows::next() {
  if (!rows_.next()) return false;
  ++count_;
  if (number(0) != count_) {
    throw StoreTrouble(damaged_store(
        database_->path(), "row " + std::to_string(count_) + " of " + table_ + " is missing"));
  }
  return true;
}

void SealedRows::check_seal(const std::string& seal) const {
  if (text(seal_column_) != seal) altered();
}

void SealedRows::altered() const {
  throw StoreTrouble(damaged_store(database_->path(), "row " + std::to_string(count_) + " of " +
                                                          table_ + " is not what it was"));
}

std::optional<std::int64_t> SealedRows::number_if_any(int column) const {
  if (rows_.is_null(column)) return std::nullopt;
  return number(column);
}

std::int64_t next_number(Database& database, const std::string& table) {
  return database.number("SELECT coalesce(max(number), 0) + 1 FROM " + table);
}

}  // namespace inforce
