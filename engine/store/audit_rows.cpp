#include "engine/store/audit_rows.h"

#include "engine/store/canonical.h"

namespace inforce {

const std::string audit_columns =
    "SELECT number, at, by_whom, command, question, assumptions, known_by, rule_set, version, "
    "answer_schema, answer, wording, previous, hash FROM audit ";

std::string hash_of(const AuditEntry& entry) {
  Canonical fields("inforce audit entry v1");
  fields.add(entry.number).add(entry.at.minutes_since_epoch()).add(entry.by).add(entry.command);
  fields.add(entry.question).add(entry.assumptions).add(entry.known_by).add(entry.set);
  fields.add(entry.version).add(entry.schema).add(entry.answer).add(entry.wording);
  fields.add(entry.previous);
  return seal(fields.bytes());
}

AuditEntry entry_in(const Statement& row) {
  return {.number = row.number(0),
          .at = Instant::from_minutes_since_epoch(row.number(1)),
          .by = row.text(2),
          .command = row.text(3),
          .question = row.text(4),
          .assumptions = row.text(5),
          .known_by = row.text(6),
          .set = row.text(7),
          .version = row.text(8),
          .schema = row.text(9),
          .answer = row.text(10),
          .wording = row.text(11),
          .previous = row.text(12),
          .hash = row.text(13)};
}

void insert(Database& database, const AuditEntry& entry) {
  Statement row(database, "INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.with(entry.number).with(entry.at.minutes_since_epoch()).with(entry.by).with(entry.command);
  row.with(entry.question).with(entry.assumptions).with(entry.known_by).with(entry.set);
  row.with(entry.version).with(entry.schema).with(entry.answer).with(entry.wording);
  row.with(entry.previous).with(entry.hash).run();
}

AuditHead head_of(Database& database) {
  Statement last(database, "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1");
  if (!last.next()) return {0, no_hash};
  return {last.number(0), last.text(1)};
}

}  // namespace inforce
