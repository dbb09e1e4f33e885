// A value to be written as JSON: keys keep the order in which they were added.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace inforce {

class JsonValue {
 public:
  using List = std::vector<JsonValue>;
  using Member = std::pair<std::string, JsonValue>;
  using Members = std::vector<Member>;

  JsonValue() = default;                                                      ///< null
  JsonValue(bool value) : value_(value) {}                                    // NOLINT
  JsonValue(std::size_t value) : value_(static_cast<std::int64_t>(value)) {}  // NOLINT
  JsonValue(int value) : value_(std::int64_t{value}) {}                       // NOLINT
  JsonValue(const char* value) : value_(std::string(value)) {}                // NOLINT
  JsonValue(std::string_view value) : value_(std::string(value)) {}           // NOLINT
  JsonValue(std::string value) : value_(std::move(value)) {}                  // NOLINT
  JsonValue(List value) : value_(std::move(value)) {}                         // NOLINT
  template <class T>
  JsonValue(const std::optional<T>& value) {  // NOLINT
    if (value) *this = JsonValue(*value);
  }

  static JsonValue object(std::initializer_list<Member> members = {}) {
    JsonValue made;
    made.value_ = Members(members);
    return made;
  }

  /// Of an object: one more member. The key must not be there yet.
  void add(std::string key, JsonValue value) {
    std::get<Members>(value_).emplace_back(std::move(key), std::move(value));
  }

  using Value = std::variant<std::monostate, bool, std::int64_t, std::string, List, Members>;
  [[nodiscard]] const Value& value() const { return value_; }

 private:
  Value value_;
};

inline JsonValue list_of(const std::vector<std::string>& texts) {
  return JsonValue::List(texts.begin(), texts.end());
}

/// Indented by two blanks, with a newline at the end. Bytes that are no UTF-8 become U+FFFD.
std::string dump(const JsonValue& value);
/// On one line.
std::string dump_line(const JsonValue& value);

}  // namespace inforce
