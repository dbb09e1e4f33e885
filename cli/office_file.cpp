#include "cli/office_file.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "cli/yaml_word.h"

namespace inforce {
namespace {

using Kind = OfficeRecord::Kind;

// The keys of one entry: {of: "x", date: "2026-11-20"}
class Entry {
 public:
  Entry& add(std::string_view key, const std::string& value) {
    if (value.empty()) return *this;
    text_ += text_.empty() ? "" : ", ";
    text_.append(key).append(": ").append(yaml_quoted(value));
    return *this;
  }
  [[nodiscard]] std::string line(std::int64_t number) const {
    const std::string whose = number == 0 ? "" : "  # record " + std::to_string(number);
    return "  - {" + text_ + '}' + whose + '\n';
  }

 private:
  std::string text_;
};

std::string line_of(const StoredRecord& record) {
  const OfficeRecord& entry = record.entry;
  const bool look = entry.kind == Kind::look;
  Entry keys;
  keys.add(look ? "at" : "of", entry.subject).add("date", entry.date);
  if (!look) {
    keys.add("amount", entry.amount).add("account", entry.account).add("period", entry.period);
    keys.add("source", entry.source);
  }
  keys.add("note", entry.note).add("recorded", iso(entry.recorded));
  if (record.retraction) keys.add("withdrawn", iso(record.retraction->recorded));
  return keys.line(entry.number);
}

bool was_ever_on_file(const StoredRecord& record) {
  return !record.retraction || record.entry.recorded < record.retraction->recorded;
}

}  // namespace

std::vector<StoredRecord> with_retractions(const std::vector<OfficeRecord>& records) {
  std::vector<StoredRecord> found;
  for (const OfficeRecord& record : records) {
    if (record.kind != Kind::retraction) {
      found.push_back({record, std::nullopt});
      continue;
    }
    const auto retracted = std::find_if(found.begin(), found.end(), [&](const StoredRecord& one) {
      return one.entry.number == record.retracts;
    });
    if (retracted != found.end()) retracted->retraction = record;
  }
  return found;
}

std::string records_text(const std::vector<StoredRecord>& records, IfMisfit misfit) {
  std::string evidence;
  std::string looks;
  for (const StoredRecord& record : records) {
    if (!was_ever_on_file(record)) continue;
    (record.entry.kind == Kind::look ? looks : evidence) += line_of(record);
  }
  std::string text = "# What this office recorded itself; written by inforce.\n";
  text += misfit == IfMisfit::left_out ? "misfits: left out\n" : "misfits: refused\n";
  if (!evidence.empty()) text += "evidence:\n" + evidence;
  if (!looks.empty()) text += "looked:\n" + looks;
  return text;
}

Result<std::vector<OfficeRecord>, StoreError> read_records(const StorePlace& place) {
  if (place.path.empty()) return std::vector<OfficeRecord>();
  auto store = Store::read(place.path);
  if (store) return OfficeRecords(*store).all();
  const bool none = store.error().kind == StoreError::Kind::absent && !place.is_named();
  if (none) return std::vector<OfficeRecord>();
  return failure(store.error());
}

std::optional<PackFile> office_file(const StorePlace& place,
                                    const std::vector<OfficeRecord>& records) {
  if (records.empty()) return std::nullopt;
  const std::string name = place.path + "/records.yaml";
  return PackFile{name, name, records_text(with_retractions(records), IfMisfit::left_out)};
}

std::string in_words(const StoreError& error) {
  const std::string hint = error.hint.empty() ? "" : "  = hint: " + error.hint + '\n';
  return "inforce: " + error.message + '\n' + hint;
}

}  // namespace inforce
