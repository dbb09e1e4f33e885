// Finding a zone: date-tz reads the changes a zone file writes out, we add those its rule goes on
// to make, and keep the table for the life of the program.
#include "timeline/zone.h"

#include <date/tz.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>

#include "timeline/clock_rule.h"
#include "timeline/zone_table.h"

namespace inforce {
namespace {

// Where date-tz reads them too.
constexpr const char* zone_files = "/usr/share/zoneinfo/";

// ZoneTable repeats what happens before 2500, and needs a little beyond it to look into.
constexpr int last_written_year = 2501;
constexpr int repeated_from_year = 2100;

// The machine's own zone under another name: what it means depends on where it is read.
constexpr std::string_view machine_zone = "localtime";

// The first whole minute not before it.
std::int64_t minute_of(date::sys_seconds t) {
  const std::int64_t seconds = t.time_since_epoch().count();
  return seconds / 60 + (seconds % 60 > 0 ? 1 : 0);
}

std::vector<OffsetStep> written_steps(const date::time_zone& zone) {
  const auto second = [](Instant t) {
    return date::sys_seconds(std::chrono::seconds(t.minutes_since_epoch() * 60));
  };
  std::vector<OffsetStep> steps;
  date::sys_seconds now = second(Instant::first());
  while (now < second(Instant::last())) {
    const date::sys_info info = zone.get_info(now);
    const int offset = static_cast<int>(info.offset.count() / 60);
    const std::int64_t from = minute_of(now);
    // Two changes within one minute leave no time for the first.
    if (!steps.empty() && steps.back().from == from) steps.pop_back();
    if (steps.empty() || steps.back().offset != offset) steps.push_back({from, offset});
    now = info.end;
  }
  return steps;
}

// The last line of the zone file.
std::optional<std::string> rule_of(const std::string& zone_name) {
  std::ifstream file(zone_files + zone_name, std::ios::binary);
  const std::string content{std::istreambuf_iterator<char>(file), {}};
  if (content.size() < 2 || content.back() != '\n') return std::nullopt;
  const auto before = content.rfind('\n', content.size() - 2);
  if (before == std::string::npos) return std::nullopt;
  return content.substr(before + 1, content.size() - before - 2);
}

int year_of(std::int64_t minute) {
  return civil(Instant::from_minutes_since_epoch(minute), utc()).date.year();
}

Result<std::unique_ptr<ZoneTable>, std::string> read_zone(const std::string& name) {
  std::vector<OffsetStep> steps = written_steps(*date::locate_zone(name));
  const std::int64_t last_written = steps.back().from;
  const int year = std::max(year_of(last_written), 1970);
  const auto rule = rule_of(name);
  const auto further = rule ? steps_of_rule(*rule, year, last_written_year) : std::nullopt;
  if (!further || repeated_from_year <= year) {
    return failure("the file of the zone '" + name + "' ends with a rule we cannot read");
  }
  for (const OffsetStep& step : *further) {
    if (last_written < step.from && step.offset != steps.back().offset) steps.push_back(step);
  }
  const auto future = further->empty() ? ZoneTable::Future::stays : ZoneTable::Future::repeats;
  return std::make_unique<ZoneTable>(name, std::move(steps), future);
}

}  // namespace

Zone utc() {
  static const ZoneTable table("UTC", {{0, 0}}, ZoneTable::Future::stays);
  return Zone(table);
}

Result<Zone, std::string> find_zone(std::string_view iana_name) {
  if (iana_name == utc().name()) return utc();
  const std::string name(iana_name);
  if (name == machine_zone) return failure("'localtime' is this machine's zone, not one of a law");

  static std::mutex mutex;
  // Never freed: zones may be asked while the program's other statics are taken down.
  static auto& tables = *new std::map<std::string, std::unique_ptr<ZoneTable>>();
  const std::lock_guard lock(mutex);
  if (const auto known = tables.find(name); known != tables.end()) return Zone(*known->second);
  try {
    auto table = read_zone(name);
    if (!table) return failure(std::move(table.error()));
    return Zone(*tables.emplace(name, std::move(*table)).first->second);
  } catch (const std::runtime_error&) {  // from date-tz, for a name it has not
    return failure(zone_names().empty()
                       ? "this machine has no zone files: the package tzdata is missing"
                       : "no zone is called '" + name + "'");
  }
}

std::vector<std::string> zone_names() {
  std::vector<std::string> names;
  try {
    for (const date::time_zone& zone : date::get_tzdb().zones) {
      if (zone.name() != machine_zone) names.push_back(zone.name());
    }
  } catch (const std::runtime_error&) {  // from date-tz: no zone files on this machine
    return {};
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace inforce
