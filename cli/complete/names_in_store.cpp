#include "cli/complete/names_in_store.h"

#include "cli/alerts/standing_alerts.h"
#include "cli/complete/kind_table.h"
#include "cli/office_file.h"
#include "cli/store_words.h"
#include "engine/store/audit_log.h"

namespace inforce {
namespace {

// Those that stand, and those that were told.
std::vector<std::string> alerts_known(const Setting& setting) {
  std::vector<std::string> names;
  const auto all = standing_alerts(setting);
  if (!all) return names;
  for (const KnownAlert& one : (*all)->list) names.push_back(one.id);
  return names;
}

std::vector<std::string> audited(const Setting& setting) {
  auto store = read_named_store(setting.packs.store);
  if (!store) return {};
  const auto head = AuditLog(*store).head();
  std::vector<std::string> numbers;
  for (std::int64_t n = 1; head && n <= head->count; ++n) numbers.push_back(std::to_string(n));
  return numbers;
}

// What can be taken back.
std::vector<std::string> entered(const Setting& setting) {
  std::vector<std::string> numbers;
  const auto records = read_records(setting.packs.store);
  if (!records) return numbers;
  for (const StoredRecord& one : with_retractions(*records)) {
    if (!one.retraction) numbers.push_back(std::to_string(one.entry.number));
  }
  return numbers;
}

constexpr KindRow<NamesInStore> kinds_in_store[] = {
    {"ALERT", alerts_known}, {"N", audited}, {"NUMBER", entered}};

}  // namespace

NamesInStore names_in_store(std::string_view kind) { return find_kind(kinds_in_store, kind); }

}  // namespace inforce
