// A folder for one test's stores, and what can be done to a file behind the store's back.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "engine/store/audit_log.h"
#include "engine/store/database.h"
#include "engine/store/store.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/without_rights.h"

namespace inforce::test {

namespace fs = std::filesystem;

inline Store opened(const std::string& path) {
  auto store = Store::open(path);
  INFO((store ? "" : store.error().message));
  REQUIRE(store.has_value());
  return std::move(*store);
}

/// As somebody with an SQLite shell would, triggers and keys out of the way.
inline void tamper(const std::string& path, const std::string& sql) {
  Database database(path, Access::write, Patience{});
  database.run("PRAGMA foreign_keys = OFF");
  for (const char* table : {"audit", "told", "runs", "silences", "office_records", "snapshots"}) {
    for (const char* trigger : {"appends", "stays", "keeps"}) {
      database.run("DROP TRIGGER IF EXISTS " + std::string(table) + "_" + trigger);
    }
  }
  database.run(sql);
}

/// `changed` in place of the first `text` in the file's bytes; both of one length.
inline void flip(const std::string& path, const std::string& text, const std::string& changed) {
  std::string bytes = read_file(path);
  const std::size_t place = bytes.find(text);
  REQUIRE(place != std::string::npos);
  REQUIRE(text.size() == changed.size());
  write_file(path, bytes.replace(place, text.size(), changed));
}

inline Instant moment(int minutes) { return Instant::from_minutes_since_epoch(minutes); }

inline AuditEntry question_asked(const std::string& answer) {
  return {.at = moment(29000000),
          .by = "lin",
          .command = "on",
          .question = R"({"words":["2026-11-28"]})",
          .assumptions = "{}",
          .known_by = "2026-11-23",
          .set = "",
          .version = "0.1.0",
          .schema = "inforce/on/v1",
          .answer = answer,
          .wording = seal(answer),
          .previous = "",
          .hash = ""};
}

inline std::vector<SnapshotFile> small_set() {
  return {{"isle", "pack.yaml", "format: 1\n", false}, {"isle", "norms.yaml", "a: b\n", true}};
}

}  // namespace inforce::test
