#include "rules/provision_keys.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/nearest_name.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

using HeadSet = std::uint16_t;

constexpr HeadSet bit(Head head) { return static_cast<HeadSet>(1U << static_cast<unsigned>(head)); }

template <class... Heads>
constexpr HeadSet heads(Heads... each) {
  return static_cast<HeadSet>((bit(each) | ...));
}

struct KeyRow {
  std::string_view key;
  HeadSet heads;
};

// An act for good has a beginning and no end.
constexpr HeadSet can_end =
    static_cast<HeadSet>(0x0FFF & ~heads(Head::ends, Head::replaces, Head::resumes));
constexpr HeadSet can_be_announced = heads(Head::control, Head::charge, Head::permission);

constexpr KeyRow key_rows[] = {
    {"announced", can_be_announced},
    {"bearer", bit(Head::obligation)},
    {"towards", bit(Head::obligation)},
    {"due", bit(Head::obligation)},
    {"within", bit(Head::obligation)},
    {"of", bit(Head::obligation)},
    {"every", bit(Head::obligation)},
    {"month_end", bit(Head::obligation)},
    {"first", bit(Head::obligation)},
    {"last", bit(Head::obligation)},
    {"amount", heads(Head::obligation, Head::permission)},
    {"restated", bit(Head::obligation)},
    {"evidence", heads(Head::obligation, Head::permission)},
    {"calendar", bit(Head::obligation)},
    {"roll", bit(Head::obligation)},
    {"component", bit(Head::charge)},
    {"stack", bit(Head::charge)},
    {"excepts", bit(Head::permission)},
    {"if_all", bit(Head::permission)},
    {"holder", bit(Head::permission)},
    {"values", bit(Head::parameter)},
    {"computed", bit(Head::parameter)},
    {"leaves", heads(Head::suspends, Head::permission)},
    {"revival", bit(Head::suspends)},
    {"new_through", bit(Head::extends)},
    {"new_until", bit(Head::extends)},
    {"new_until_or_through", bit(Head::extends)},
    {"new_from", bit(Head::postpones)},
    {"how", bit(Head::ends)},
    {"with", bit(Head::replaces)},
    {"terms", bit(Head::amends)},
    {"through", can_end},
    {"until", can_end},
    {"until_or_through", can_end},
    {"for", can_end},
    {"windows", can_end},
    {"yearly", can_end},
};

std::string owners(HeadSet set) {
  std::vector<std::string_view> words;
  for (const auto& choice : head_words) {
    if ((set & bit(choice.value)) != 0) words.push_back(choice.word);
  }
  std::string joined;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) joined += i + 1 == words.size() ? " and " : ", ";
    joined += in_quotes(words[i]);
  }
  return joined;
}

void report_foreign_key(const Marked<std::string>& key, const KeyRow& row, Head head,
                        Diagnostics& out) {
  const bool for_good = row.heads == can_end;
  const std::string own = in_quotes(word(head));
  out.add({.code = Code::key_of_another_head,
           .mark = key.mark,
           .message = for_good ? own + " acts for good, so it takes no " + in_quotes(key.value)
                               : in_quotes(key.value) + " belongs to " + owners(row.heads) +
                                     ", not to " + own,
           .hint = for_good ? "write 'from' alone; what ends it is a provision of its own"
                            : "remove it, or write a provision of its own for it"});
}

// "controll: licence" is a slip for a head rather than a provision without one.
const PackNode::Entry* near_head(const PackNode& node, std::string_view& nearest) {
  std::vector<std::string_view> words;
  for (const auto& choice : head_words) words.push_back(choice.word);
  for (const PackNode::Entry& entry : node.entries()) {
    const bool known = std::any_of(std::begin(key_rows), std::end(key_rows),
                                   [&](const KeyRow& row) { return row.key == entry.key.value; });
    const auto found = known ? std::nullopt : nearest_name(entry.key.value, words);
    if (!found) continue;
    nearest = *found;
    return &entry;
  }
  return nullptr;
}

void report_no_head(const FieldReader& fields, const PackNode& node) {
  std::vector<std::string_view> words;
  for (const auto& choice : head_words) words.push_back(choice.word);
  std::string_view nearest;
  const PackNode::Entry* slip = near_head(node, nearest);
  fields.out().add(
      {.code = Code::no_head,
       .mark = slip == nullptr ? fields.place() : slip->key.mark,
       .message = "no key says what this provision is",
       .label = slip == nullptr ? "" : "no key of a provision",
       .hint = slip == nullptr ? "add one of " + any_of(words) : did_you_mean(nearest)});
}

}  // namespace

std::optional<Marked<Head>> find_head(FieldReader& fields, const PackNode& node) {
  std::vector<Marked<Head>> found;
  for (const auto& choice : head_words) {
    if (const auto* key = fields.key(choice.word)) found.push_back({choice.value, key->mark});
  }
  if (found.empty()) report_no_head(fields, node);
  if (found.size() == 1) return found.front();
  std::sort(found.begin(), found.end(),
            [](const auto& a, const auto& b) { return a.mark < b.mark; });
  for (std::size_t i = 1; i < found.size(); ++i) {
    fields.out().add({.code = Code::several_heads,
                      .mark = found[i].mark,
                      .message = in_quotes(word(found.front().value)) + " and " +
                                 in_quotes(word(found[i].value)) +
                                 " each say what this provision is",
                      .also = {{found.front().mark, "the other one"}},
                      .hint = "write two provisions, each with its own name"});
  }
  return std::nullopt;
}

void check_keys(FieldReader& fields, const PackNode& node, Head head) {
  for (const KeyRow& row : key_rows) {
    const PackNode::Entry* entry = node.find(row.key);
    if (entry == nullptr || (row.heads & bit(head)) != 0) continue;
    fields.allow({row.key});
    report_foreign_key(entry->key, row, head, fields.out());
  }
}

}  // namespace inforce
