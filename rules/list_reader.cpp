// Lists of values; where a list may stand one value may, too.
#include <algorithm>
#include <utility>

#include "rules/value_reader.h"

namespace inforce {
namespace {

std::string shown(const std::string& text) { return text; }
std::string shown(Date day) { return iso(day); }

template <class Value>
std::vector<Marked<Value>> keep_once(std::vector<Marked<Value>> values, std::string_view name,
                                     Diagnostics& out) {
  std::vector<Marked<Value>> order = values;
  const auto by_value = [](const auto& a, const auto& b) { return a.value < b.value; };
  std::stable_sort(order.begin(), order.end(), by_value);
  if (std::adjacent_find(order.begin(), order.end()) == order.end()) return values;
  std::vector<Marked<Value>> kept;
  for (Marked<Value>& value : values) {
    const auto first = std::lower_bound(order.begin(), order.end(), value, by_value);
    if (first->mark == value.mark) {
      kept.push_back(std::move(value));
      continue;
    }
    out.add({.code = Code::listed_twice,
             .mark = value.mark,
             .message = in_quotes(shown(value.value)) + " stands twice under " + in_quotes(name),
             .also = {{first->mark, "first listed here"}},
             .hint = "remove one of them"});
  }
  return kept;
}

template <class Value, class Read>
std::vector<Marked<Value>> read_each(const PackNode& node, std::string_view name, Diagnostics& out,
                                     Read read) {
  std::vector<Marked<Value>> values;
  for (const PackNode* item : read_items(node, name, out)) {
    if (auto value = read(*item)) values.push_back(std::move(*value));
  }
  return keep_once(std::move(values), name, out);
}

}  // namespace

std::vector<const PackNode*> read_items(const PackNode& node, std::string_view name,
                                        Diagnostics& out) {
  if (node.is_refused()) return {};
  if (node.is_nothing()) {
    report_shape(node, name, "a value or a list", out);
    return {};
  }
  if (!node.is_list()) return {&node};
  std::vector<const PackNode*> items;
  for (const PackNode& item : node.items()) items.push_back(&item);
  if (items.empty()) {
    out.add({.code = Code::empty_list,
             .mark = node.mark(),
             .message = "the list under " + in_quotes(name) + " is empty",
             .hint = "write its members, or remove the key"});
  }
  return items;
}

std::vector<Marked<std::string>> read_texts(const PackNode& node, std::string_view name,
                                            Diagnostics& out) {
  return read_each<std::string>(node, name, out,
                                [&](const PackNode& item) { return read_text(item, name, out); });
}

std::vector<Marked<std::string>> read_ids(const PackNode& node, std::string_view name, IdForm form,
                                          Diagnostics& out) {
  return read_each<std::string>(
      node, name, out, [&](const PackNode& item) { return read_id(item, name, form, out); });
}

std::vector<Marked<Date>> read_dates(const PackNode& node, std::string_view name,
                                     Diagnostics& out) {
  return read_each<Date>(node, name, out,
                         [&](const PackNode& item) { return read_date(item, name, out); });
}

}  // namespace inforce
