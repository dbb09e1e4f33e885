#include <algorithm>
#include <memory>
#include <string>
#include <string_view>

#include "engine/proofs.h"
#include "rules/nearest_name.h"

namespace inforce {

namespace {

// A text that was quoted in the pack for the sake of its commas still has its quotes.
std::string unquoted(std::string text) {
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') {
    return text.substr(1, text.size() - 2);
  }
  return text;
}

// "[a, b]" as its members; any other text is a list of one.
std::vector<std::string> members(const std::string& text) {
  if (text.empty() || text.front() != '[' || text.back() != ']') return {unquoted(text)};
  std::vector<std::string> found;
  std::size_t from = 1;
  bool in_quotes = false;
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '"') in_quotes = !in_quotes;
    const bool over = at + 1 == text.size() || (!in_quotes && text.compare(at, 2, ", ") == 0);
    if (!over) continue;
    found.push_back(unquoted(text.substr(from, at - from)));
    from = at + 2;
  }
  return found;
}

// "item-2" in the file of 46/2024 and "cn-mofcom-2024-46/item-2" are one name.
bool is_same(const std::string& recorded, const std::string& kept, const std::string& home) {
  return recorded == kept || home + '/' + recorded == kept;
}

std::string home_of(const RuleBook& book, const Claim& claim) {
  switch (claim.about.kind) {
    case Reference::Kind::provision:
      return book.instrument_of(book.at(claim.about.provision())).id.value;
    case Reference::Kind::event: return book.at(book.at(claim.about.event()).instrument).id.value;
    default: return book.at(claim.instrument).id.value;
  }
}

bool agrees(const std::string& recorded, const Held& kept, const std::string& home) {
  if (!kept.is_list) {
    const std::string text = unquoted(recorded);
    return std::any_of(kept.values.begin(), kept.values.end(), [&](const std::string& value) {
      return value == text || value == recorded;
    });
  }
  const std::vector<std::string> names = members(recorded);
  const auto has = [&](const std::vector<std::string>& all, const auto& same) {
    return std::any_of(all.begin(), all.end(), same);
  };
  return std::all_of(names.begin(), names.end(),
                     [&](const std::string& name) {
                       return has(kept.values, [&](const std::string& value) {
                         return is_same(name, value, home);
                       });
                     }) &&
         std::all_of(kept.values.begin(), kept.values.end(), [&](const std::string& value) {
           return has(names, [&](const std::string& name) { return is_same(name, value, home); });
         });
}

std::string text_of(const Held& kept) {
  if (!kept.is_list) return kept.values.front();
  std::string text;
  for (const std::string& value : kept.values) text += (text.empty() ? "" : ", ") + value;
  return kept.values.size() == 1 ? text : '[' + text + ']';
}

using Field = std::pair<Marked<std::string>, Marked<std::string>>;

void report_no_field(const Claim& claim, const Field& recorded, Diagnostics& found) {
  const std::vector<std::string_view> known = fields_of(claim.about.kind);
  const auto nearest = nearest_name(recorded.first.value, known);
  found.add({.code = Code::claim_field_unknown,
             .mark = recorded.first.mark,
             .message = "claim " + in_quotes(claim.id.value) + " records " +
                        in_quotes(recorded.first.value) + " of " +
                        in_quotes(claim.about.name.value) + ", and " +
                        std::string(with_article(claim.about.kind)) + " has none",
             .hint = nearest ? did_you_mean(nearest) : "a record may name its " + any_of(known)});
}

void report_difference(const Claim& claim, const Field& recorded, const Held& kept,
                       Diagnostics& found) {
  const std::string& field = recorded.first.value;
  const std::string truth = kept.values.empty() ? "none" : in_quotes(text_of(kept));
  found.add({.code = Code::claim_differs,
             .mark = recorded.second.mark,
             .message = "claim " + in_quotes(claim.id.value) + " records " + field + ' ' +
                        in_quotes(recorded.second.value) + " of " +
                        in_quotes(claim.about.name.value) + ", the packs say " + truth,
             .hint = "correct the record, or what it repeats"});
}

bool holds(const Evaluation& evaluation, const Claim& claim, Diagnostics& found) {
  const RuleBook& book = evaluation.book();
  bool all = true;
  for (const Field& recorded : claim.record) {
    const Held kept = held(evaluation, claim.about, recorded.first.value);
    if (!kept.has_field) {
      report_no_field(claim, recorded, found);
      all = false;
    } else if (kept.values.empty() || !agrees(recorded.second.value, kept, home_of(book, claim))) {
      report_difference(claim, recorded, kept, found);
      all = false;
    }
  }
  return all;
}

}  // namespace

std::size_t prove_claims(const RuleBook& book, Diagnostics& found) {
  const auto known = std::make_shared<const Known>(book, newest_day(book));
  const Evaluation evaluation(Asked{known, std::nullopt, Weighing::possibly, {}});
  std::size_t proven = 0;
  for (const Claim& claim : book.claims()) {
    if (holds(evaluation, claim, found) && !claim.record.empty()) ++proven;
  }
  return proven;
}

}  // namespace inforce
