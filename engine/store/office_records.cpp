#include "engine/store/office_records.h"

#include <algorithm>

#include "engine/store/audit_log.h"
#include "engine/store/sealed_rows.h"

namespace inforce {
namespace {

using Kind = OfficeRecord::Kind;

std::string_view word(Kind kind) {
  switch (kind) {
    case Kind::evidence: return "evidence";
    case Kind::look: return "look";
    case Kind::retraction: return "retraction";
  }
  std::abort();  // a Kind has no other value
}

std::optional<Kind> kind_of(std::string_view text) {
  for (const Kind kind : {Kind::evidence, Kind::look, Kind::retraction}) {
    if (word(kind) == text) return kind;
  }
  return std::nullopt;
}

std::string seal_of(const OfficeRecord& record) {
  Canonical fields("inforce office record v1");
  fields.add(record.number).add(word(record.kind)).add(record.subject).add(record.date);
  fields.add(record.amount).add(record.account).add(record.period);
  fields.add(record.source).add(record.note).add(record.by);
  fields.add(iso(record.recorded)).add(record.entered.minutes_since_epoch()).add(record.retracts);
  return seal(fields.bytes());
}

OfficeRecord record_in(const SealedRows& rows) {
  const auto kind = kind_of(rows.text(1));
  const auto recorded = parse_date(rows.text(10));
  if (!kind || !recorded) rows.altered();
  OfficeRecord record{.kind = *kind,
                      .number = rows.number(0),
                      .subject = rows.text(2),
                      .date = rows.text(3),
                      .amount = rows.text(4),
                      .account = rows.text(5),
                      .period = rows.text(6),
                      .source = rows.text(7),
                      .note = rows.text(8),
                      .by = rows.text(9),
                      .recorded = *recorded,
                      .entered = Instant::from_minutes_since_epoch(rows.number(11)),
                      .retracts = rows.number_if_any(12)};
  rows.check_seal(seal_of(record));
  return record;
}

std::vector<OfficeRecord> all_records(Database& database) {
  SealedRows rows(database, "office_records",
                  "number, kind, subject, date, amount, account, period, source, note, by_whom, "
                  "recorded, entered, retracts, seal");
  std::vector<OfficeRecord> records;
  while (rows.next()) records.push_back(record_in(rows));
  return records;
}

void write(Database& database, const OfficeRecord& record) {
  Statement row(database,
                "INSERT INTO office_records VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.with(record.number).with(word(record.kind)).with(record.subject).with(record.date);
  row.with(record.amount).with(record.account).with(record.period);
  row.with(record.source).with(record.note);
  row.with(record.by).with(iso(record.recorded)).with(record.entered.minutes_since_epoch());
  row.with_or_null(record.retracts).with(seal_of(record)).run();
}

[[noreturn]] void refuse(std::string why) {
  throw StoreTrouble(refused(std::move(why),
                             "look its number up among the records; nothing was "
                             "recorded"));
}

/// Only what was entered, and still stands, can be retracted.
void check_retraction(const OfficeRecord& record, const std::vector<OfficeRecord>& records) {
  if ((record.kind == Kind::retraction) != record.retracts.has_value()) {
    refuse("a retraction names the record it retracts, and no other record does");
  }
  if (!record.retracts) return;
  const std::string name = "record " + std::to_string(*record.retracts);
  for (const OfficeRecord& other : records) {
    if (other.retracts == record.retracts) {
      refuse(name + " was retracted already, by record " + std::to_string(other.number));
    }
  }
  const auto found = std::find_if(records.begin(), records.end(), [&](const OfficeRecord& other) {
    return other.number == *record.retracts;
  });
  if (found == records.end()) refuse("there is no " + name + " to be retracted");
  if (found->kind == Kind::retraction) {
    refuse(name + " is a retraction itself: enter anew what it took back");
  }
}

}  // namespace

Result<std::int64_t, StoreError> OfficeRecords::add(const OfficeRecord& told) {
  return attempt(*store_, [&] {
    Database& database = store_->database();
    Transaction transaction(database, Transaction::Kind::writing);
    OfficeRecord record = told;
    check_retraction(record, all_records(database));
    record.number = next_number(database, "office_records");
    write(database, record);
    transaction.commit();
    return record.number;
  });
}

Result<std::vector<OfficeRecord>, StoreError> OfficeRecords::all() const {
  return attempt(*store_, [&] { return all_records(store_->database()); });
}

}  // namespace inforce
