#include "rules/parse_zone.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "rules/nearest_name.h"
#include "rules/value_reader.h"

namespace inforce {
namespace {

constexpr std::string_view zone_hint =
    "write a region and a city, such as Asia/Shanghai or America/New_York; or UTC";

// Shorter ones are abbreviations, and near to any other three letters.
constexpr std::size_t shortest_slip = 5;

std::string_view city_of(std::string_view zone) { return zone.substr(zone.rfind('/') + 1); }

std::string_view region_of(std::string_view zone) { return zone.substr(0, zone.find('/')); }

// As the tables have them: no blanks, and small letters to compare.
std::string as_city(std::string_view text) {
  std::string city(text);
  for (char& c : city) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if (c == ' ') c = '_';
  }
  return city;
}

// "Auckland" is Pacific/Auckland; of names in several regions, "Eastern", none is meant more.
std::optional<std::string_view> zone_of_city(std::string_view text,
                                             const std::vector<std::string_view>& zones) {
  const std::string wanted = as_city(text);
  std::optional<std::string_view> found;
  for (const std::string_view zone : zones) {
    if (as_city(city_of(zone)) != wanted) continue;
    if (found && region_of(*found) != region_of(zone)) return std::nullopt;
    if (!found) found = zone;
  }
  return found;
}

// Capitals and large cities after which no zone is named, as as_city() writes them.
struct CityRow {
  std::string_view city, zone;
};
constexpr CityRow cities_elsewhere[] = {
    {"abu_dhabi", "Asia/Dubai"},
    {"abuja", "Africa/Lagos"},
    {"ankara", "Europe/Istanbul"},
    {"antwerp", "Europe/Brussels"},
    {"astana", "Asia/Almaty"},
    {"bangalore", "Asia/Kolkata"},
    {"barcelona", "Europe/Madrid"},
    {"beijing", "Asia/Shanghai"},
    {"bengaluru", "Asia/Kolkata"},
    {"bern", "Europe/Zurich"},
    {"bombay", "Asia/Kolkata"},
    {"boston", "America/New_York"},
    {"brasilia", "America/Sao_Paulo"},
    {"busan", "Asia/Seoul"},
    {"cape_town", "Africa/Johannesburg"},
    {"chennai", "Asia/Kolkata"},
    {"dallas", "America/Chicago"},
    {"delhi", "Asia/Kolkata"},
    {"doha", "Asia/Qatar"},
    {"edinburgh", "Europe/London"},
    {"frankfurt", "Europe/Berlin"},
    {"geneva", "Europe/Zurich"},
    {"guangzhou", "Asia/Shanghai"},
    {"hamburg", "Europe/Berlin"},
    {"hanoi", "Asia/Ho_Chi_Minh"},
    {"houston", "America/Chicago"},
    {"islamabad", "Asia/Karachi"},
    {"jeddah", "Asia/Riyadh"},
    {"kyoto", "Asia/Tokyo"},
    {"lyon", "Europe/Paris"},
    {"madras", "Asia/Kolkata"},
    {"marseille", "Europe/Paris"},
    {"miami", "America/New_York"},
    {"milan", "Europe/Rome"},
    {"mumbai", "Asia/Kolkata"},
    {"munich", "Europe/Berlin"},
    {"naypyidaw", "Asia/Yangon"},
    {"new_delhi", "Asia/Kolkata"},
    {"osaka", "Asia/Tokyo"},
    {"ottawa", "America/Toronto"},
    {"peking", "Asia/Shanghai"},
    {"pretoria", "Africa/Johannesburg"},
    {"quebec", "America/Toronto"},
    {"rabat", "Africa/Casablanca"},
    {"rio_de_janeiro", "America/Sao_Paulo"},
    {"rotterdam", "Europe/Amsterdam"},
    {"san_francisco", "America/Los_Angeles"},
    {"seattle", "America/Los_Angeles"},
    {"shenzhen", "Asia/Shanghai"},
    {"strasbourg", "Europe/Paris"},
    {"the_hague", "Europe/Amsterdam"},
    {"tianjin", "Asia/Shanghai"},
    {"washington", "America/New_York"},
    {"washington_dc", "America/New_York"},
    {"wellington", "Pacific/Auckland"},
};

std::optional<std::string_view> zone_elsewhere(std::string_view text) {
  const std::string wanted = as_city(city_of(text));
  for (const CityRow& row : cities_elsewhere) {
    if (row.city == wanted) return row.zone;
  }
  return std::nullopt;
}

// Mumbai is two letters from Dubai: only a long name may be two letters off.
bool is_slip(std::string_view text, std::string_view zone) {
  constexpr std::size_t long_name = 8;
  const std::string city = as_city(city_of(text));
  const std::size_t off = edit_distance(city, as_city(city_of(zone)));
  const bool has_region = text.find('/') != std::string_view::npos;
  if (has_region && edit_distance(region_of(text), region_of(zone)) > 1) return false;
  return off <= (city.size() < long_name ? 1 : 2);
}

std::optional<std::string_view> nearest_zone(std::string_view text,
                                             const std::vector<std::string_view>& zones) {
  if (const auto zone = zone_of_city(text, zones)) return zone;
  if (const auto zone = zone_elsewhere(text)) return zone;
  if (text.size() < shortest_slip) return std::nullopt;
  if (const auto zone = nearest_name(text, zones); zone && is_slip(text, *zone)) return zone;
  std::vector<std::string_view> cities;
  for (const std::string_view zone : zones) cities.push_back(city_of(zone));
  const auto city = nearest_name(as_city(text), cities);
  return city && is_slip(text, *city) ? zone_of_city(*city, zones) : std::nullopt;
}

bool is_place(std::string_view zone) {
  return zone.find('/') != std::string_view::npos && region_of(zone) != "Etc";
}

// R209.
void report_zone(const Marked<std::string>& text, std::string_view because, std::string hint,
                 Diagnostics& out) {
  out.add({.code = Code::unknown_zone,
           .mark = text.mark,
           .message = in_quotes(text.value) + std::string(because),
           .hint = std::move(hint)});
}

}  // namespace

std::string hint_for_unknown_zone(std::string_view text) {
  const std::vector<std::string> names = zone_names();
  std::vector<std::string_view> places;
  std::copy_if(names.begin(), names.end(), std::back_inserter(places), is_place);
  const auto nearest = nearest_zone(text, places);
  return nearest ? did_you_mean(nearest) : std::string(zone_hint);
}

std::optional<Zone> read_zone(const PackNode& node, std::string_view name, Diagnostics& out) {
  const auto text = read_scalar(node, name, out);
  if (!text) return std::nullopt;
  const auto zone = find_zone(text->value);
  const bool place = text->value.find('/') != std::string::npos || text->value == utc().name();
  if (zone && place) return *zone;
  if (zone) {
    report_zone(*text, " is a short name, and no region and city", std::string(zone_hint), out);
  } else {
    report_zone(*text, " is no zone of the IANA tables", hint_for_unknown_zone(text->value), out);
  }
  return std::nullopt;
}

}  // namespace inforce
