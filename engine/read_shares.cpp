// --set: shares of contents and of ownership.
#include "engine/asked_facts.h"
#include "engine/quantity.h"
#include "rules/diagnostic.h"
#include "rules/nearest_name.h"
#include "rules/number_text.h"

namespace inforce {
namespace {

constexpr std::string_view contents_prefix = "contents.";
constexpr std::string_view ownership_prefix = "ownership.";

bool begins_with(std::string_view text, std::string_view prefix) {
  return text.substr(0, prefix.size()) == prefix;
}

// A bare 0.6 is as likely meant as 60 %.
void refuse_bare(const std::string& name, const std::string& digits, QuestionErrors& errors) {
  refuse_set(in_quotes(digits) + " is a share without a unit: per cent, or a part of one?",
             "write it in per cent: " + name + "=" + digits + "%; 0.6 of the whole is 60%", errors);
}

std::optional<Quantity> per_cent(const std::string& name, const std::string& value,
                                 QuestionErrors& errors) {
  auto share = read_quantity(value);
  if (share && share->unit.empty()) {
    refuse_bare(name, share->digits, errors);
    return std::nullopt;
  }
  const bool in_per_cent = share && share->unit == "%";
  if (!in_per_cent || share_units(share->digits) > whole_share) {
    refuse_set(in_quotes(value) + " is no share from 0 % to 100 %",
               "write it as " + name + "=0.5%, with a point", errors);
    return std::nullopt;
  }
  if (decimals(share->digits) > share_decimals) {
    refuse_set(in_quotes(value) + " has more than " + std::to_string(share_decimals) + " decimals",
               "shares are compared to a billionth of a per cent", errors);
    return std::nullopt;
  }
  share->unit = "%";
  return share;
}

// --- contents.ITEM.COUNTRY ---

// The shares by country are parts of the whole good, and of what is told of the item in all.
void check_parts(const std::string& name, ItemId item, const Question& question,
                 QuestionErrors& errors) {
  std::int64_t by_country = 0;
  std::int64_t in_all = whole_share;
  for (const AskedShare& told : question.contents) {
    if (told.of.index != item.index) continue;
    if (told.origin) {
      by_country += share_units(told.share.digits);
    } else {
      in_all = share_units(told.share.digits);
    }
  }
  if (by_country <= in_all) return;
  refuse_set("the shares of " + in_quotes(name) + " told by country come to more than " +
                 (in_all == whole_share ? "100 %" : "is told of it in all"),
             "each is a share of the whole good", errors);
}

void read_contents(const std::string& name, const std::string& value, const RuleBook& book,
                   Question& question, QuestionErrors& errors) {
  std::string item_name = name.substr(contents_prefix.size());
  std::optional<PartyId> origin;
  const std::size_t dot = item_name.rfind('.');
  const bool whole_is_item = book.find_item(item_name).has_value();
  if (dot != std::string::npos && !whole_is_item) {
    origin = read_country("--set", item_name.substr(dot + 1), book, errors);
    item_name.resize(dot);
    if (!origin) return;
  }
  const auto item = read_item("--set", item_name, book, errors);
  auto share = per_cent(name, value, errors);
  if (!item || !share) return;
  Reference of{{item_name, {}}, Reference::Kind::item, item->index};
  question.contents.push_back({std::move(of), origin, std::move(*share)});
  check_parts(item_name, *item, question, errors);
}

// --- ownership.GROUP ---

std::optional<Reference> find_owner(const std::string& name, const RuleBook& book) {
  if (const auto group = book.find_group(name)) {
    return Reference{{name, {}}, Reference::Kind::group, group->index};
  }
  if (const auto party = book.find_party(name)) {
    return Reference{{name, {}}, Reference::Kind::party, party->index};
  }
  return std::nullopt;
}

void read_ownership(const std::string& name, const std::string& value, const RuleBook& book,
                    Question& question, QuestionErrors& errors) {
  const std::string owner_name = name.substr(ownership_prefix.size());
  const auto owner = find_owner(owner_name, book);
  if (!owner) {
    std::vector<std::string_view> known;
    for (const Group& group : book.groups()) known.push_back(group.id.value);
    for (const Party& party : book.parties()) known.push_back(party.id.value);
    refuse_set(in_quotes(owner_name) + " is no group or party of these packs",
               did_you_mean(nearest_name(owner_name, known)), errors);
  }
  auto share = per_cent(name, value, errors);
  if (owner && share) question.ownership.push_back({*owner, std::nullopt, std::move(*share)});
}

}  // namespace

bool tells_share(std::string_view name) {
  return begins_with(name, contents_prefix) || begins_with(name, ownership_prefix);
}

void read_share(const std::string& name, const std::string& value, const RuleBook& book,
                Question& question, QuestionErrors& errors) {
  if (begins_with(name, contents_prefix)) {
    read_contents(name, value, book, question, errors);
  } else {
    read_ownership(name, value, book, question, errors);
  }
}

}  // namespace inforce
