// Bytes as a date, a minute, a duration, an imprecise date or a date of a pack. What is read is
// written back the same; what is refused says why.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "engine/read_question.h"
#include "rules/parse_date.h"
#include "rules/yaml_reader.h"
#include "timeline/duration.h"
#include "timeline/imprecise_date.h"

namespace {

using namespace inforce;  // NOLINT(google-build-using-namespace)

// A promise of the parse functions, kept in every build.
void must(bool promise) {
  if (!promise) std::abort();
}

// Zones with every trap: a skipped day, local mean time with seconds, half an hour, no rule.
Zone zone_of(std::uint8_t byte) {
  constexpr std::array names = {"Asia/Shanghai",       "America/New_York", "Pacific/Apia",
                                "Australia/Lord_Howe", "Africa/Monrovia",  "UTC"};
  const auto zone = find_zone(names[byte % names.size()]);
  must(zone.has_value());
  return *zone;
}

void day(const std::string& text, Zone zone) {
  const auto date = parse_date(text);
  if (!date) return must(!message(date.error(), text).empty());
  must(iso(*date) == text);
  must(!long_date(*date).empty());
  const Instant first = first_minute(*date, zone);
  const Instant after = first_minute_after(*date, zone);
  must(first <= after && day_exists(*date, zone) == (first < after));
  if (day_exists(*date, zone)) must(civil_date(first, zone) == *date);
}

void minute(const std::string& text, Zone zone) {
  const auto when = read_when("--date", text, zone);
  if (!when) return must(!when.error().message.empty());
  if (!when->minute) return;
  const CivilMinute shown = civil(*when->minute, zone);
  const auto times = instants_of(shown, zone);
  must(!times.empty());
  must(instant_at_or_after(shown, zone) == times.front());
}

void length(const std::string& text, Zone zone) {
  const auto duration = parse_duration(text);
  if (!duration) return must(!duration.error().message.empty());
  const auto again = parse_duration(inforce::text(*duration));
  must(again && *again == *duration);
  if (duration->is_calendar()) must(Date{2024, 2, 29} <= add(Date{2024, 2, 29}, *duration));
  if (duration->working_days > 0) return;
  const Instant start = first_minute(Date{2024, 2, 29}, zone);
  must(start <= add(start, *duration, zone));
}

void imprecise(const std::string& text) {
  const auto date = parse_edtf(text);
  if (!date) return must(!date.error().message.empty());
  must(date->widest_first <= date->first && date->first <= date->last &&
       date->last <= date->widest_last);
  must(!inforce::text(*date).empty());
}

void in_a_pack(const std::string& text, Zone zone) {
  Sources sources;
  Diagnostics found;
  const FileId file = sources.add(SourceText("pack.yaml", "date: " + text + "\n"));
  const auto root = read_yaml(file, sources.at(file), found);
  if (!root || !root->is_map()) return;
  const auto* field = root->find("date");
  if (field == nullptr) return;
  for (const DatePlace place : {DatePlace::start, DatePlace::elsewhere}) {
    Diagnostics said;
    const auto date = read_written_date(field->value, "date", zone, place, said);
    must(date.has_value() || said.has_errors());
    render(said, sources, Paint::plain);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const Zone zone = zone_of(data[0] - '0');
  const std::string text(reinterpret_cast<const char*>(data) + 1, size - 1);
  day(text, zone);
  minute(text, zone);
  length(text, zone);
  imprecise(text);
  in_a_pack(text, zone);
  if (const auto named = find_zone(text)) must(named->name() == text);
  if (const auto offset = parse_offset(text)) must(parse_offset(offset_text(*offset)) == *offset);
  if (const auto clock_time = parse_clock(text)) must(clock(*clock_time) == text);
  return 0;
}
