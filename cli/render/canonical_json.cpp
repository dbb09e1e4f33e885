#include "cli/render/canonical_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace inforce {
namespace {

using SortedJson = nlohmann::json;  // sorts keys

struct Row {
  std::string_view key;
  Prose prose;
};

// Every key whose texts are worded by us or by an author. `version` is kept beside the answer.
constexpr Row table[] = {
    {"because", Prose::dropped},  {"citation", Prose::dropped},    {"cites", Prose::dropped},
    {"encoded", Prose::dropped},  {"fact", Prose::dropped},        {"if_so", Prose::dropped},
    {"message", Prose::dropped},  {"not_covered", Prose::counted}, {"note", Prose::dropped},
    {"option", Prose::dropped},   {"reaches", Prose::dropped},     {"sentence", Prose::dropped},
    {"settle", Prose::dropped},   {"steps", Prose::dropped},       {"text", Prose::dropped},
    {"title", Prose::dropped},    {"title_zh", Prose::dropped},    {"version", Prose::dropped},
    {"warnings", Prose::counted}, {"why", Prose::dropped},         {"would_change", Prose::counted},
};

bool is_texts(const SortedJson& value) {
  return value.is_array() && !value.empty() &&
         std::all_of(value.begin(), value.end(),
                     [](const SortedJson& one) { return one.is_string(); });
}

SortedJson without_prose(const SortedJson& value);

void keep(SortedJson& kept, const std::string& key, const SortedJson& value) {
  const Prose prose = prose_of(key);
  const bool worded = value.is_string() || is_texts(value);
  if (prose == Prose::dropped && worded) return;
  if (prose == Prose::counted && value.is_array()) {
    kept[key] = value.size();
  } else {
    kept[key] = without_prose(value);
  }
}

SortedJson without_prose(const SortedJson& value) {
  if (value.is_array()) {
    SortedJson kept = SortedJson::array();
    for (const SortedJson& one : value) kept.push_back(without_prose(one));
    return kept;
  }
  if (!value.is_object()) return value;
  SortedJson kept = SortedJson::object();
  for (const auto& [key, one] : value.items()) keep(kept, key, one);
  return kept;
}

std::string shown(const SortedJson& value) {
  constexpr std::size_t longest = 60;
  const std::string text = value.dump(-1, ' ', false, SortedJson::error_handler_t::replace);
  return text.size() <= longest ? text : text.substr(0, longest) + "…";
}

using Difference = std::optional<std::string>;

Difference difference(const SortedJson& before, const SortedJson& now, const std::string& place);

Difference of_objects(const SortedJson& before, const SortedJson& now, const std::string& place) {
  for (const auto& [key, value] : before.items()) {
    if (key == "schema") continue;
    std::string below = place;
    below.append(place.empty() ? "" : "/").append(key);
    const auto found = now.find(key);
    if (found == now.end()) return below + ": was " + shown(value) + ", is not there";
    if (auto other = difference(value, *found, below)) return other;
  }
  return std::nullopt;
}

Difference of_lists(const SortedJson& before, const SortedJson& now, const std::string& place) {
  if (before.size() != now.size()) {
    return place + ": was " + std::to_string(before.size()) + " long, is " +
           std::to_string(now.size());
  }
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (auto other = difference(before[i], now[i], place + '/' + std::to_string(i))) return other;
  }
  return std::nullopt;
}

Difference difference(const SortedJson& before, const SortedJson& now, const std::string& place) {
  if (before.is_object() && now.is_object()) return of_objects(before, now, place);
  if (before.is_array() && now.is_array()) return of_lists(before, now, place);
  if (before == now) return std::nullopt;
  return place + ": was " + shown(before) + ", is " + shown(now);
}

}  // namespace

Prose prose_of(std::string_view key) {
  const auto* found = std::find_if(std::begin(table), std::end(table),
                                   [key](const Row& row) { return row.key == key; });
  return found == std::end(table) ? Prose::none : found->prose;
}

std::string canonical_json(const std::string& json) {
  const SortedJson read = SortedJson::parse(json, nullptr, false);
  if (read.is_discarded()) return {};
  return without_prose(read).dump(-1, ' ', false, SortedJson::error_handler_t::replace);
}

Difference first_difference(const std::string& recorded, const std::string& now) {
  const SortedJson before = SortedJson::parse(recorded, nullptr, false);
  const SortedJson after = SortedJson::parse(now, nullptr, false);
  if (before.is_discarded()) return "the recorded answer is no JSON";
  if (after.is_discarded()) return "the answer is no JSON";
  return difference(before, after, {});
}

}  // namespace inforce
