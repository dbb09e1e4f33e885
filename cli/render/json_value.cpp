#include "cli/render/json_value.h"

#include <nlohmann/json.hpp>

namespace inforce {
namespace {

using Json = nlohmann::ordered_json;

Json converted(const JsonValue& value);

struct Converter {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(bool value) const { return value; }
  Json operator()(std::int64_t value) const { return value; }
  Json operator()(const std::string& value) const { return value; }
  Json operator()(const JsonValue::List& list) const {
    Json out = Json::array();
    for (const JsonValue& value : list) out.push_back(converted(value));
    return out;
  }
  Json operator()(const JsonValue::Members& members) const {
    Json out = Json::object();
    for (const auto& [key, value] : members) out[key] = converted(value);
    return out;
  }
};

Json converted(const JsonValue& value) { return std::visit(Converter{}, value.value()); }

}  // namespace

std::string dump(const JsonValue& value) {
  return converted(value).dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string dump_line(const JsonValue& value) {
  return converted(value).dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace inforce
