#include "tests/schema/editor_view.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <regex>
#include <string>

namespace inforce::test {
namespace {

using nlohmann::json;

std::optional<bool> core_truth(const std::string& text) {
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  return std::nullopt;
}

std::optional<double> core_number(const std::string& text) {
  static const std::regex decimal(R"([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)");
  static const std::regex octal("0o[0-7]+");
  static const std::regex hexadecimal("0x[0-9a-fA-F]+");
  static const std::regex infinite(R"([-+]?\.(inf|Inf|INF))");
  if (std::regex_match(text, decimal)) return std::strtod(text.c_str(), nullptr);
  if (std::regex_match(text, hexadecimal)) return std::strtod(text.c_str(), nullptr);
  if (std::regex_match(text, octal)) {
    return static_cast<double>(std::strtoull(text.c_str() + 2, nullptr, 8));
  }
  if (std::regex_match(text, infinite) || text == ".nan" || text == ".NaN" || text == ".NAN") {
    return std::numeric_limits<double>::infinity();
  }
  return std::nullopt;
}

json number(double value) {
  constexpr double all_integers_end = 9007199254740992;  // 2 to the 53rd
  const bool integer = std::trunc(value) == value && std::fabs(value) < all_integers_end;
  return integer ? json(static_cast<std::int64_t>(value)) : json(value);
}

json scalar(const PackNode& node) {
  if (node.is_quoted()) return node.text();
  if (const auto truth = core_truth(node.text())) return *truth;
  if (const auto value = core_number(node.text())) return number(*value);
  return node.text();
}

}  // namespace

json editor_view(const PackNode& node) {
  switch (node.kind()) {
    case PackNode::Kind::nothing:
    case PackNode::Kind::refused: return nullptr;
    case PackNode::Kind::scalar: return scalar(node);
    case PackNode::Kind::list: {
      json list = json::array();
      for (const PackNode& item : node.items()) list.push_back(editor_view(item));
      return list;
    }
    case PackNode::Kind::map: {
      json map = json::object();
      for (const PackNode::Entry& entry : node.entries()) {
        map[entry.key.value] = editor_view(entry.value);
      }
      return map;
    }
  }
  return nullptr;  // a node has no other kind
}

}  // namespace inforce::test
