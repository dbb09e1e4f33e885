// Reads the keys of one map, and tells of those nobody asked for.
//
//   FieldReader fields(node, place, "an instrument", out);
//   auto id = fields.id("instrument", IdForm::simple, Need::required);
//   auto nature = fields.choice("nature", natures, Need::required);
//   fields.finish();   // unknown keys, with the nearest known one as the hint
//
// A missing or unreadable value is reported once and comes back as nothing. Of a required key that
// is misspelt only the slip is reported, so what is missing is told by `finish`, and by it alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/mark.h"
#include "rules/pack_node.h"
#include "rules/value_reader.h"

namespace inforce {

enum class Need : std::uint8_t { optional, required };

class FieldReader {
 public:
  /// `place` is where a missing key is reported: the key that holds the map, say. `what` names the
  /// map with its article. A node that is no map is reported here, and then has no keys.
  FieldReader(const PackNode& node, Mark place, std::string what, Diagnostics& out);

  /// False when the node was no map: then nothing is said about missing keys either.
  [[nodiscard]] bool is_map() const { return node_ != nullptr; }
  [[nodiscard]] const Mark& place() const { return place_; }
  [[nodiscard]] Diagnostics& out() const { return *out_; }

  /// Whether the key is written, with or without a value. Asking makes the key known.
  bool has(std::string_view key);
  /// The key as written, for its mark.
  const Marked<std::string>* key(std::string_view key);

  /// The node itself. Nothing when the key is absent, has no value (reported) or was refused.
  const PackNode* take(std::string_view key, Need need = Need::optional);

  std::optional<Marked<std::string>> text(std::string_view key, Need need = Need::optional);
  std::optional<Marked<std::string>> scalar(std::string_view key, Need need = Need::optional);
  std::optional<Marked<std::string>> id(std::string_view key, IdForm form,
                                        Need need = Need::optional);
  std::optional<Marked<std::int64_t>> integer(std::string_view key, IntegerRange range,
                                              Need need = Need::optional);
  std::optional<Marked<std::string>> decimal(std::string_view key, Need need = Need::optional);
  std::optional<Marked<bool>> truth(std::string_view key, Need need = Need::optional);
  std::optional<Marked<Date>> date(std::string_view key, Need need = Need::optional);

  /// A list, or a single value that stands for a list of one.
  std::vector<const PackNode*> items(std::string_view key, Need need = Need::optional);
  std::vector<Marked<std::string>> texts(std::string_view key, Need need = Need::optional);
  std::vector<Marked<std::string>> ids(std::string_view key, IdForm form,
                                       Need need = Need::optional);
  std::vector<Marked<Date>> dates(std::string_view key, Need need = Need::optional);

  template <class E, std::size_t count>
  std::optional<Marked<E>> choice(std::string_view key, const Choice<E> (&choices)[count],
                                  Need need = Need::optional) {
    const PackNode* node = take(key, need);
    return node == nullptr ? std::nullopt : read_choice(*node, key, choices, *out_);
  }

  /// A map of fixed keys under `key`; what it is named, with its article ("a scope").
  std::optional<FieldReader> map(std::string_view key, std::string what,
                                 Need need = Need::optional);

  /// A map whose keys are names, in the order written. Empty when absent.
  const std::vector<PackNode::Entry>& named(std::string_view key, Need need = Need::optional);
  /// The same of names that are ids; those that break the rule are reported, and still there.
  const std::vector<PackNode::Entry>& declared(std::string_view key, IdForm form,
                                               Need need = Need::optional);

  /// Which of several keys that say the same is written; all others are reported. With
  /// `Need::required` one of them must be.
  std::optional<std::string_view> one_of(std::initializer_list<std::string_view> keys,
                                         Need need = Need::optional);

  /// Keys that are in the language though this reading does not look at them.
  void allow(std::initializer_list<std::string_view> keys);

  /// Entries whose key nobody has asked for, for maps that also take names of the author's own.
  std::vector<const PackNode::Entry*> rest() const;

  /// None of these keys is there, and one is required: said in the reader's own words.
  void miss(std::vector<std::string_view> keys, Diagnostic said);
  [[nodiscard]] bool misses_any() const { return !missing_.empty(); }

  /// Reports every key nobody has asked for, and every required one that is not among the slips.
  void finish();

 private:
  struct Missing {
    std::vector<std::string_view> keys;  // any of them would do
    Diagnostic said;
  };

  const PackNode::Entry* look_up(std::string_view key);
  void miss(std::string_view key);

  const PackNode* node_ = nullptr;
  Mark place_;
  std::string what_;
  Diagnostics* out_;
  std::vector<std::string_view> known_;  // views of the callers' key literals, in the order asked
  std::vector<bool> asked_;              // of each entry of the map
  std::vector<Missing> missing_;
};

}  // namespace inforce
