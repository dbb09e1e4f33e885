#include "engine/store/migrations.h"

namespace inforce {
namespace {

/// Rows are numbered 1, 2, 3 …, and stay as they are.
std::string append_only(const std::string& table) {
  return "CREATE TRIGGER " + table + "_appends BEFORE INSERT ON " + table +
         " WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM " + table +
         ") BEGIN SELECT raise(ABORT, '" + table + ": rows are added at the end only'); END;\n" +
         "CREATE TRIGGER " + table + "_stays BEFORE UPDATE ON " + table +
         " BEGIN SELECT raise(ABORT, '" + table + ": rows are never changed'); END;\n" +
         "CREATE TRIGGER " + table + "_keeps BEFORE DELETE ON " + table +
         " BEGIN SELECT raise(ABORT, '" + table + ": rows are never removed'); END;\n";
}

/// Instants are UTC minutes, days are texts YYYY-MM-DD. A row's seal is a hash of all else in it:
/// SQLite tells damage of its pages, and not of what is written in them.
const char* const first_tables = R"sql(
CREATE TABLE snapshots (
  number INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  packed BLOB NOT NULL
) STRICT;

CREATE TABLE audit (
  number INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  by_whom TEXT NOT NULL,
  command TEXT NOT NULL,
  question TEXT NOT NULL,
  assumptions TEXT NOT NULL,
  known_by TEXT NOT NULL,
  rule_set TEXT NOT NULL REFERENCES snapshots (digest),
  version TEXT NOT NULL,
  answer_schema TEXT NOT NULL,
  answer TEXT NOT NULL,
  wording TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE told (
  number INTEGER PRIMARY KEY,
  audience TEXT NOT NULL,
  alert TEXT NOT NULL,
  earliest INTEGER NOT NULL,
  latest INTEGER,
  what TEXT NOT NULL,
  revision INTEGER NOT NULL,
  identity TEXT NOT NULL,
  body TEXT NOT NULL,
  told INTEGER NOT NULL,
  seal TEXT NOT NULL,
  UNIQUE (audience, alert, earliest, revision, what)
) STRICT;

CREATE TABLE runs (
  number INTEGER PRIMARY KEY,
  audience TEXT NOT NULL,
  moment INTEGER NOT NULL,
  seal TEXT NOT NULL
) STRICT;

CREATE TABLE silences (
  number INTEGER PRIMARY KEY,
  audience TEXT NOT NULL,
  alert TEXT NOT NULL,
  earliest INTEGER NOT NULL,
  until TEXT,
  by_whom TEXT NOT NULL,
  note TEXT NOT NULL,
  at INTEGER NOT NULL,
  seal TEXT NOT NULL
) STRICT;

CREATE TABLE office_records (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('evidence', 'look', 'retraction')),
  subject TEXT NOT NULL,
  date TEXT NOT NULL,
  amount TEXT NOT NULL,
  account TEXT NOT NULL,
  period TEXT NOT NULL,
  source TEXT NOT NULL,
  note TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  recorded TEXT NOT NULL,
  entered INTEGER NOT NULL,
  retracts INTEGER UNIQUE REFERENCES office_records (number),
  seal TEXT NOT NULL,
  CHECK ((kind = 'retraction') = (retracts IS NOT NULL))
) STRICT;
)sql";

std::string first_format() {
  std::string sql = first_tables;
  for (const char* table : {"snapshots", "audit", "told", "runs", "silences", "office_records"}) {
    sql += append_only(table);
  }
  return sql;
}

}  // namespace

const std::vector<Migration>& migrations() {
  static const std::vector<Migration> steps{{1, first_format()}};
  return steps;
}

int format_of(Database& database) {
  return static_cast<int>(database.number("PRAGMA user_version"));
}

void migrate(Database& database, const std::vector<Migration>& steps) {
  for (const Migration& step : steps) {
    if (format_of(database) >= step.format) continue;
    Transaction transaction(database, Transaction::Kind::writing);
    if (format_of(database) >= step.format) continue;  // by another process, while we waited
    database.run(step.sql);
    database.run("PRAGMA user_version = " + std::to_string(step.format));
    transaction.commit();
  }
}

}  // namespace inforce
