// A pack's YAML as our own small tree: scalar, list or map, each with its place.
//
// No type of the YAML library leaves yaml_reader.cpp. What the reader refused (an alias, a
// tagged value, a too deep nest) stands in the tree as `refused`: it has been reported, and
// whoever meets it stays silent.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/mark.h"

namespace inforce {

class PackNode {
 public:
  enum class Kind : std::uint8_t {
    nothing,  // a key without a value, `~` or `null`
    scalar,
    list,
    map,
    refused,
  };
  /// `plain` is what other YAML tools may take for a number, a date or a truth value.
  enum class Writing : std::uint8_t { plain, quoted };
  struct Entry;

  static PackNode nothing(Mark mark);
  static PackNode refused(Mark mark);
  static PackNode scalar(std::string text, Writing writing, Mark mark, std::uint32_t end_line);
  static PackNode list(std::vector<PackNode> items, Mark mark, std::uint32_t end_line);
  /// Keys must be distinct; the order written is kept.
  static PackNode map(std::vector<Entry> entries, Mark mark, std::uint32_t end_line);

  PackNode(const PackNode&);
  PackNode(PackNode&&) noexcept;
  PackNode& operator=(const PackNode&);
  PackNode& operator=(PackNode&&) noexcept;
  ~PackNode();

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] bool is_nothing() const { return kind_ == Kind::nothing; }
  [[nodiscard]] bool is_scalar() const { return kind_ == Kind::scalar; }
  [[nodiscard]] bool is_list() const { return kind_ == Kind::list; }
  [[nodiscard]] bool is_map() const { return kind_ == Kind::map; }
  [[nodiscard]] bool is_refused() const { return kind_ == Kind::refused; }

  /// For a list or map: where it begins, one character wide.
  [[nodiscard]] const Mark& mark() const { return mark_; }
  /// The line on which its last value ends.
  [[nodiscard]] std::uint32_t end_line() const { return end_line_; }

  /// Of a scalar only.
  [[nodiscard]] const std::string& text() const;
  [[nodiscard]] bool is_quoted() const { return writing_ == Writing::quoted; }
  [[nodiscard]] Marked<std::string> marked_text() const { return {text(), mark_}; }

  /// Of a list only.
  [[nodiscard]] const std::vector<PackNode>& items() const;

  /// Of a map only.
  [[nodiscard]] const std::vector<Entry>& entries() const;
  [[nodiscard]] const Entry* find(std::string_view key) const;

 private:
  PackNode(Kind kind, Mark mark, std::uint32_t end_line);

  Mark mark_;
  std::uint32_t end_line_ = 0;
  Kind kind_;
  Writing writing_ = Writing::plain;
  std::string text_;
  std::vector<PackNode> items_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> by_key_;  // of a large map: entry numbers in the order of their keys
};

struct PackNode::Entry {
  Marked<std::string> key;
  PackNode value;
};

}  // namespace inforce
