#include "engine/store/ledger.h"

#include <algorithm>
#include <set>

#include "engine/store/audit_log.h"
#include "engine/store/sealed_rows.h"

namespace inforce {
namespace {

struct Run {
  std::int64_t number = 0;
  std::string audience;
  Instant now;
};

Instant instant(std::int64_t minutes) { return Instant::from_minutes_since_epoch(minutes); }

std::optional<std::int64_t> minutes(const std::optional<Instant>& t) {
  if (!t) return std::nullopt;
  return t->minutes_since_epoch();
}

std::string seal_of(const ToldAlert& row) {
  Canonical fields("inforce told v1");
  fields.add(row.number).add(row.audience).add(row.alert).add(row.earliest.minutes_since_epoch());
  fields.add(minutes(row.latest)).add(row.what).add(std::int64_t{row.revision});
  fields.add(row.identity).add(row.body).add(row.told.minutes_since_epoch());
  return seal(fields.bytes());
}

std::string seal_of(const Run& row) {
  Canonical fields("inforce run v1");
  fields.add(row.number).add(row.audience).add(row.now.minutes_since_epoch());
  return seal(fields.bytes());
}

std::string seal_of(std::int64_t number, const Silence& row) {
  Canonical fields("inforce silence v1");
  fields.add(number).add(row.audience).add(row.alert).add(row.earliest.minutes_since_epoch());
  fields.add(row.until ? iso(*row.until) : "").add(row.by).add(row.note);
  fields.add(row.at.minutes_since_epoch());
  return seal(fields.bytes());
}

const std::string told_columns =
    "number, audience, alert, earliest, latest, what, revision, identity, body, told, seal";
const std::string run_columns = "number, audience, moment, seal";
const std::string silence_columns =
    "number, audience, alert, earliest, until, by_whom, note, at, seal";

std::vector<ToldAlert> all_told(Database& database) {
  SealedRows rows(database, "told", told_columns);
  std::vector<ToldAlert> told;
  while (rows.next()) {
    ToldAlert row{.number = rows.number(0),
                  .audience = rows.text(1),
                  .alert = rows.text(2),
                  .earliest = instant(rows.number(3)),
                  .latest = std::nullopt,
                  .what = rows.text(5),
                  .revision = static_cast<int>(rows.number(6)),
                  .identity = rows.text(7),
                  .body = rows.text(8),
                  .told = instant(rows.number(9))};
    if (const auto latest = rows.number_if_any(4)) row.latest = instant(*latest);
    rows.check_seal(seal_of(row));
    told.push_back(std::move(row));
  }
  return told;
}

std::vector<Run> all_runs(Database& database) {
  SealedRows rows(database, "runs", run_columns);
  std::vector<Run> runs;
  while (rows.next()) {
    runs.push_back({rows.number(0), rows.text(1), instant(rows.number(2))});
    rows.check_seal(seal_of(runs.back()));
  }
  return runs;
}

std::optional<Date> until_in(const SealedRows& rows) {
  const std::string text = rows.text(4);
  if (text.empty()) return std::nullopt;
  const auto date = parse_date(text);
  if (!date) rows.altered();
  return *date;
}

std::vector<Silence> all_silences(Database& database) {
  SealedRows rows(database, "silences", silence_columns);
  std::vector<Silence> silences;
  while (rows.next()) {
    silences.push_back({.audience = rows.text(1),
                        .alert = rows.text(2),
                        .earliest = instant(rows.number(3)),
                        .until = until_in(rows),
                        .by = rows.text(5),
                        .note = rows.text(6),
                        .at = instant(rows.number(7))});
    rows.check_seal(seal_of(rows.number(0), silences.back()));
  }
  return silences;
}

template <class Row>
std::vector<Row> of_audience(std::vector<Row> rows, const std::string& audience) {
  const auto others = [&](const Row& row) { return row.audience != audience; };
  rows.erase(std::remove_if(rows.begin(), rows.end(), others), rows.end());
  return rows;
}

bool is_on_record(Database& database, const ToldAlert& told) {
  Statement same(database,
                 "SELECT 1 FROM told WHERE audience = ? AND alert = ? AND earliest = ? AND "
                 "revision = ? AND what = ?");
  same.with(told.audience).with(told.alert).with(told.earliest.minutes_since_epoch());
  return same.with(std::int64_t{told.revision}).with(told.what).next();
}

void write(Database& database, ToldAlert told) {
  told.number = next_number(database, "told");
  Statement row(database, "INSERT INTO told VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.with(told.number).with(told.audience).with(told.alert);
  row.with(told.earliest.minutes_since_epoch()).with_or_null(minutes(told.latest)).with(told.what);
  row.with(std::int64_t{told.revision}).with(told.identity).with(told.body);
  row.with(told.told.minutes_since_epoch()).with(seal_of(told)).run();
}

void write(Database& database, Run run) {
  run.number = next_number(database, "runs");
  Statement row(database, "INSERT INTO runs VALUES (?, ?, ?, ?)");
  row.with(run.number).with(run.audience).with(run.now.minutes_since_epoch());
  row.with(seal_of(run)).run();
}

void write(Database& database, const Silence& silence) {
  const std::int64_t number = next_number(database, "silences");
  std::optional<std::string> until;
  if (silence.until) until = iso(*silence.until);
  Statement row(database, "INSERT INTO silences VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.with(number).with(silence.audience).with(silence.alert);
  row.with(silence.earliest.minutes_since_epoch()).with_or_null(until).with(silence.by);
  row.with(silence.note).with(silence.at.minutes_since_epoch());
  row.with(seal_of(number, silence)).run();
}

void write_untold(Database& database, const std::vector<ToldAlert>& tellings) {
  for (const ToldAlert& told : tellings) {
    if (!is_on_record(database, told)) write(database, told);
  }
}

/// More than a commit adds to what is written already: the first page, and pages that divide.
constexpr std::size_t spare_bytes = 32768;

template <class Row>
bool write_in_one_go(Database& database, const Row& row) {
  Transaction transaction(database, Transaction::Kind::writing);
  write(database, row);
  transaction.commit();
  return true;
}

}  // namespace

Result<std::vector<ToldAlert>, StoreError> Ledger::told(const std::string& audience) const {
  return attempt(*store_, [&] { return of_audience(all_told(store_->database()), audience); });
}

Result<bool, StoreError> Ledger::record(const std::vector<ToldAlert>& tellings) {
  return attempt(*store_, [&] {
    Database& database = store_->database();
    Transaction transaction(database, Transaction::Kind::writing);
    write_untold(database, tellings);
    transaction.commit();
    return true;
  });
}

Result<bool, StoreError> Ledger::record(const std::vector<ToldAlert>& tellings,
                                        const std::string& audience, Instant now) {
  return attempt(*store_, [&] {
    Database& database = store_->database();
    Transaction transaction(database, Transaction::Kind::writing);
    write_untold(database, tellings);
    write(database, Run{0, audience, now});
    transaction.commit();
    return true;
  });
}

Result<bool, StoreError> Ledger::make_room(const std::vector<ToldAlert>& tellings,
                                           const std::string& audience, Instant now) {
  return attempt(*store_, [&] {
    Database& database = store_->database();
    const Transaction taken_back(database, Transaction::Kind::writing);
    write_untold(database, tellings);
    write(database, Run{0, audience, now});
    const std::string spare(spare_bytes, ' ');
    write(database, ToldAlert{0, {}, {}, now, std::nullopt, {}, 0, {}, spare, now});
    database.flush();
    return true;
  });
}

Result<std::optional<Instant>, StoreError> Ledger::last_run(const std::string& audience,
                                                            std::optional<Instant> before) const {
  return attempt(*store_, [&] {
    std::optional<Instant> last;
    for (const Run& run : of_audience(all_runs(store_->database()), audience)) {
      const bool counts = !before || run.now < *before;
      if (counts && (!last || *last < run.now)) last = run.now;
    }
    return last;
  });
}

Result<bool, StoreError> Ledger::record_run(const std::string& audience, Instant now) {
  return attempt(*store_, [&] {
    return write_in_one_go(store_->database(), Run{0, audience, now});
  });
}

Result<bool, StoreError> Ledger::silence(const Silence& silence) {
  return attempt(*store_, [&] { return write_in_one_go(store_->database(), silence); });
}

Result<std::vector<Silence>, StoreError> Ledger::silences(const std::string& audience) const {
  return attempt(*store_, [&] {
    std::vector<Silence> found = of_audience(all_silences(store_->database()), audience);
    std::reverse(found.begin(), found.end());
    return found;
  });
}

Result<std::vector<std::string>, StoreError> Ledger::audiences() const {
  return attempt(*store_, [&] {
    std::set<std::string> names;
    for (const ToldAlert& told : all_told(store_->database())) names.insert(told.audience);
    for (const Run& run : all_runs(store_->database())) names.insert(run.audience);
    return std::vector<std::string>(names.begin(), names.end());
  });
}

}  // namespace inforce
