#include "rules/field_reader.h"

#include <algorithm>
#include <utility>

#include "rules/nearest_name.h"
#include "rules/odd_signs.h"

namespace inforce {
namespace {

// "cite:{source" begins with the key 'cite': what follows it lacks a colon or a space.
std::optional<std::string_view> glued_key(std::string_view text,
                                          const std::vector<std::string_view>& known) {
  const std::size_t end = text.find_first_of(" :{[");
  if (end == std::string_view::npos) return std::nullopt;
  const auto at = std::find(known.begin(), known.end(), text.substr(0, end));
  return at == known.end() ? std::nullopt : std::optional(*at);
}

// As the command line calls them.
constexpr std::pair<std::string_view, std::string_view> other_names[] = {{"from", "departure"},
                                                                         {"to", "destination"}};

std::optional<std::string_view> nearest_key(std::string_view text,
                                            const std::vector<std::string_view>& known) {
  for (const auto& [name, key] : other_names) {
    if (name == text && std::find(known.begin(), known.end(), key) != known.end()) return key;
  }
  return nearest_name(text, known);
}

}  // namespace

FieldReader::FieldReader(const PackNode& node, Mark place, std::string what, Diagnostics& out)
    : place_(place), what_(std::move(what)), out_(&out) {
  if (node.is_map()) {
    node_ = &node;
    asked_.resize(node.entries().size());
    return;
  }
  if (node.is_refused()) return;
  if (node.is_nothing()) {
    out.add({.code = Code::no_value,
             .mark = node.mark(),
             .message = "nothing stands where " + what_ + " is expected",
             .hint = "write " + what_ + " as a map of keys, or remove it"});
    return;
  }
  const std::string shape = node.is_list() ? "a list" : "a single value";
  out.add({.code = Code::wrong_shape,
           .mark = node.mark(),
           .message = shape + " stands where " + what_ + " (a map of keys) is expected",
           .hint = "write its keys with their values, or in one line: {key: value}"});
}

const PackNode::Entry* FieldReader::look_up(std::string_view key) {
  known_.push_back(key);
  const PackNode::Entry* entry = node_ == nullptr ? nullptr : node_->find(key);
  if (entry != nullptr) asked_[static_cast<std::size_t>(entry - node_->entries().data())] = true;
  return entry;
}

void FieldReader::miss(std::vector<std::string_view> keys, Diagnostic said) {
  if (node_ != nullptr) missing_.push_back({std::move(keys), std::move(said)});
}

void FieldReader::miss(std::string_view key) {
  miss({key}, {.code = Code::missing_key,
               .mark = place_,
               .message = what_ + " has no " + in_quotes(key),
               .hint = "add " + in_quotes(std::string(key) + ":")});
}

bool FieldReader::has(std::string_view key) { return look_up(key) != nullptr; }

const Marked<std::string>* FieldReader::key(std::string_view key) {
  const PackNode::Entry* entry = look_up(key);
  return entry == nullptr ? nullptr : &entry->key;
}

const PackNode* FieldReader::take(std::string_view key, Need need) {
  const PackNode::Entry* entry = look_up(key);
  if (entry == nullptr) {
    if (need == Need::required) miss(key);
    return nullptr;
  }
  if (entry->value.is_nothing()) report_shape(entry->value, key, "a value", *out_);
  return entry->value.is_nothing() || entry->value.is_refused() ? nullptr : &entry->value;
}

std::optional<Marked<std::string>> FieldReader::text(std::string_view key, Need need) {
  const PackNode* node = take(key, need);
  return node == nullptr ? std::nullopt : read_text(*node, key, *out_);
}

std::optional<Marked<std::string>> FieldReader::scalar(std::string_view key, Need need) {
  const PackNode* node = take(key, need);
  return node == nullptr ? std::nullopt : read_scalar(*node, key, *out_);
}

std::optional<Marked<std::string>> FieldReader::id(std::string_view key, IdForm form, Need need) {
  const PackNode* node = take(key, need);
  return node == nullptr ? std::nullopt : read_id(*node, key, form, *out_);
}

std::optional<Marked<std::int64_t>> FieldReader::integer(std::string_view key, IntegerRange range,
                                                         Need need) {
  const PackNode* node = take(key, need);
  return node == nullptr ? std::nullopt : read_integer(*node, key, range, *out_);
}

std::optional<Marked<std::string>> FieldReader::decimal(std::string_view key, Need need) {
  const PackNode* node = take(key, need);
  return node == nullptr ? std::nullopt : read_decimal(*node, key, *out_);
}

std::optional<Marked<bool>> FieldReader::truth(std::string_view key, Need need) {
  const PackNode* node = take(key, need);
  return node == nullptr ? std::nullopt : read_truth(*node, key, *out_);
}

std::optional<Marked<Date>> FieldReader::date(std::string_view key, Need need) {
  const PackNode* node = take(key, need);
  return node == nullptr ? std::nullopt : read_date(*node, key, *out_);
}

std::vector<const PackNode*> FieldReader::items(std::string_view key, Need need) {
  const PackNode* node = take(key, need);
  return node == nullptr ? std::vector<const PackNode*>{} : read_items(*node, key, *out_);
}

std::vector<Marked<std::string>> FieldReader::texts(std::string_view key, Need need) {
  const PackNode* node = take(key, need);
  return node == nullptr ? std::vector<Marked<std::string>>{} : read_texts(*node, key, *out_);
}

std::vector<Marked<std::string>> FieldReader::ids(std::string_view key, IdForm form, Need need) {
  const PackNode* node = take(key, need);
  return node == nullptr ? std::vector<Marked<std::string>>{} : read_ids(*node, key, form, *out_);
}

std::vector<Marked<Date>> FieldReader::dates(std::string_view key, Need need) {
  std::vector<Marked<Date>> dates;
  for (const PackNode* item : items(key, need)) {
    if (const auto date = read_date(*item, key, *out_)) dates.push_back(*date);
  }
  return dates;
}

std::optional<FieldReader> FieldReader::map(std::string_view key, std::string what, Need need) {
  const PackNode* node = take(key, need);
  if (node == nullptr) return std::nullopt;
  FieldReader reader(*node, this->key(key)->mark, std::move(what), *out_);
  return reader.is_map() ? std::optional(std::move(reader)) : std::nullopt;
}

const std::vector<PackNode::Entry>& FieldReader::named(std::string_view key, Need need) {
  static const std::vector<PackNode::Entry> none;
  const PackNode* node = take(key, need);
  if (node == nullptr) return none;
  if (node->is_map()) return node->entries();
  report_shape(*node, key, "a map from names to entries", *out_);
  return none;
}

const std::vector<PackNode::Entry>& FieldReader::declared(std::string_view key, IdForm form,
                                                          Need need) {
  const std::vector<PackNode::Entry>& entries = named(key, need);
  for (const PackNode::Entry& entry : entries) check_id(entry.key, key, form, *out_);
  return entries;
}

std::optional<std::string_view> FieldReader::one_of(std::initializer_list<std::string_view> keys,
                                                    Need need) {
  const PackNode::Entry* first = nullptr;
  std::optional<std::string_view> chosen;
  for (const std::string_view key : keys) {
    const PackNode::Entry* entry = look_up(key);
    if (entry == nullptr) continue;
    if (first == nullptr) {
      first = entry;
      chosen = key;
      continue;
    }
    out_->add({.code = Code::said_twice,
               .mark = entry->key.mark,
               .message = in_quotes(first->key.value) + " and " + in_quotes(key) +
                          " both stand in " + what_ + ", and exclude each other",
               .also = {{first->key.mark, "the other one"}},
               .hint = "keep one of them"});
  }
  if (!chosen && need == Need::required) {
    miss(keys, {.code = Code::missing_key,
                .mark = place_,
                .message = what_ + " has none of the keys it may have of " + any_of(keys),
                .hint = "add one of them"});
  }
  return chosen;
}

void FieldReader::allow(std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) look_up(key);
}

std::vector<const PackNode::Entry*> FieldReader::rest() const {
  std::vector<const PackNode::Entry*> unasked;
  for (std::size_t i = 0; i < asked_.size(); ++i) {
    if (!asked_[i]) unasked.push_back(&node_->entries()[i]);
  }
  return unasked;
}

void FieldReader::finish() {
  std::vector<std::string_view> meant;
  for (const PackNode::Entry* entry : rest()) {
    const std::string& key = entry->key.value;
    const auto glued = glued_key(key, known_);
    const auto nearest = glued ? glued : nearest_key(key, known_);
    const std::string odd = hint_for_odd_signs(key);
    if (nearest) meant.push_back(*nearest);
    out_->add({.code = Code::unknown_key,
               .mark = entry->key.mark,
               .message = in_quotes(key) + " is no key of " + what_,
               .hint = glued         ? "put a colon and a space after " + in_quotes(*glued)
                       : odd.empty() ? did_you_mean(nearest)
                                     : odd});
  }
  for (Missing& missing : missing_) {
    const bool slip = std::find_first_of(missing.keys.begin(), missing.keys.end(), meant.begin(),
                                         meant.end()) != missing.keys.end();
    if (!slip) out_->add(std::move(missing.said));
  }
  missing_.clear();
}

}  // namespace inforce
