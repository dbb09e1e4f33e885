// What a shipment holds, as a person names it.
#include <algorithm>
#include <cctype>

#include "engine/asked_facts.h"
#include "engine/goods_and_parties.h"
#include "rules/countries.h"
#include "rules/diagnostic.h"
#include "rules/nearest_name.h"
#include "timeline/letters.h"

namespace inforce {

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [&](char x, char y) { return lower(x) == lower(y); });
}

namespace {

constexpr std::size_t shortest_number = 2;    // a chapter
constexpr std::size_t longest_number = 12;    // the longest national ones
constexpr std::size_t harmonized_digits = 6;  // the Harmonized System itself has no more

bool is_called(const Item& item, std::string_view name) {
  return same_name(item.id.value, name) || same_name(item.title, name) || item.title_zh == name ||
         std::any_of(item.aka.begin(), item.aka.end(),
                     [name](const auto& aka) { return same_name(aka.value, name); });
}

// An id means its item, whatever else is called so.
std::vector<ItemId> items_called(std::string_view name, const RuleBook& book) {
  if (const auto found = book.find_item(name)) return {*found};
  std::vector<ItemId> found;
  for (std::uint32_t index = 0; index < book.items().size(); ++index) {
    if (!name.empty() && is_called(book.items()[index], name)) found.push_back(ItemId{index});
  }
  return found;
}

std::vector<std::string_view> item_names(const RuleBook& book) {
  std::vector<std::string_view> names;
  for (const Item& item : book.items()) {
    names.push_back(item.id.value);
    names.push_back(item.title);
    for (const auto& aka : item.aka) names.push_back(aka.value);
  }
  return names;
}

// "CN:8112.92" as its list and its number.
struct Written {
  std::string_view list, number;
};

Written split_number(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {{}, text};
  return {text.substr(0, colon), text.substr(colon + 1)};
}

// Meant as a customs number: nothing but digits and what stands between them, or a list's name
// before a colon.
bool is_number_like(std::string_view text) {
  const Written written = split_number(text);
  if (written.list.data() != nullptr) return true;
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](char c) { return is_digit(c) || c == '.' || c == ' '; });
}

bool is_known_list(std::string_view list, const RuleBook& book) {
  if (list == "HS" || list == "EU" || is_country_code(list)) return true;
  return std::any_of(book.items().begin(), book.items().end(), [list](const Item& item) {
    return std::any_of(item.customs.begin(), item.customs.end(),
                       [list](const CustomsNumber& one) { return one.nomenclature == list; });
  });
}

bool check_list(std::string_view list, const RuleBook& book, QuestionErrors& errors) {
  if (list.data() == nullptr || is_known_list(list, book)) return true;
  std::string capitals(list);
  std::transform(capitals.begin(), capitals.end(), capitals.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  const bool only_small = is_known_list(capitals, book);
  errors.push_back({"--item", in_quotes(list) + " is no nomenclature of customs numbers",
                    only_small ? "did you mean " + in_quotes(capitals) + "?"
                               : "write HS: for the Harmonized System, or the country whose "
                                 "nomenclature it is, as in CN:8112929010"});
  return false;
}

// Points may stand between digits, and nowhere else.
std::optional<std::string> digits_of(std::string_view number) {
  std::string digits;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (is_digit(number[i])) {
      digits += number[i];
      continue;
    }
    const bool between = number[i] == '.' && i > 0 && i + 1 < number.size() &&
                         is_digit(number[i - 1]) && is_digit(number[i + 1]);
    if (!between) return std::nullopt;
  }
  return digits;
}

std::optional<AskedNumber> read_number(const std::string& text, const RuleBook& book,
                                       QuestionErrors& errors) {
  const Written written = split_number(text);
  const auto digits = digits_of(written.number);
  if (!digits || digits->size() < shortest_number || digits->size() > longest_number) {
    errors.push_back({"--item", in_quotes(text) + " is no number of a customs nomenclature",
                      "write its 2 to 12 digits, with points or without: 8112.92"});
    return std::nullopt;
  }
  if (!check_list(written.list, book, errors)) return std::nullopt;
  if (written.list == "HS" && digits->size() > harmonized_digits) {
    errors.push_back({"--item", in_quotes(text) + " has more digits than the Harmonized System",
                      "name the nomenclature they are of, as in CN:" + *digits});
    return std::nullopt;
  }
  return AskedNumber{*digits, std::string(written.list)};
}

// --- Do several names mean one good? ---

// A number is an item's if it fits one listed for it or for anything below it; where none is
// listed, nobody can say that it is not.
bool can_be(const AskedNumber& number, ItemId item, const RuleBook& book) {
  bool listed = false;
  for (std::uint32_t index = 0; index < book.items().size(); ++index) {
    const Item& candidate = book.items()[index];
    if (candidate.customs.empty() || !lies_under(book.items(), ItemId{index}, item)) continue;
    listed = true;
    for (const CustomsNumber& one : candidate.customs) {
      if (number_matches(number, one) != Truth::no) return true;
    }
  }
  return !listed;
}

std::string text_of(const AskedNumber& number) {
  return (number.nomenclature.empty() ? "" : number.nomenclature + ":") + number.digits;
}

void contradict(const std::string& one, const std::string& other, QuestionErrors& errors) {
  errors.push_back({"--item", in_quotes(one) + " and " + in_quotes(other) + " are not one good",
                    "a question is about one good; ask once for each"});
}

void add_item(ItemId item, const RuleBook& book, Question& question, QuestionErrors& errors) {
  if (question.item && *question.item != item) {
    contradict(book.at(*question.item).id.value, book.at(item).id.value, errors);
    return;
  }
  question.item = item;
}

void add_number(AskedNumber number, Question& question, QuestionErrors& errors) {
  const bool other = question.number && (question.number->digits != number.digits ||
                                         question.number->nomenclature != number.nomenclature);
  if (other) {
    contradict(text_of(*question.number), text_of(number), errors);
    return;
  }
  question.number = std::move(number);
}

}  // namespace

std::optional<ItemId> read_item(const std::string& option, const std::string& name,
                                const RuleBook& book, QuestionErrors& errors) {
  const std::vector<ItemId> called = items_called(name, book);
  if (called.size() == 1) return called.front();
  if (called.size() > 1) {
    std::vector<std::string_view> ids;
    for (const ItemId item : called) ids.emplace_back(book.at(item).id.value);
    errors.push_back(
        {option, in_quotes(name) + " is a name of several items", "write " + any_of(ids)});
    return std::nullopt;
  }
  const auto nearest = nearest_name(name, item_names(book));
  errors.push_back({option, in_quotes(name) + " is no item of these packs",
                    nearest
                        ? did_you_mean(nearest)
                        : "inforce list items shows the items; a customs number will do as well"});
  return std::nullopt;
}

void read_goods(const QuestionText& text, const RuleBook& book, Question& question,
                QuestionErrors& errors) {
  for (const std::string& name : text.items) {
    if (items_called(name, book).empty() && is_number_like(name)) {
      if (auto number = read_number(name, book, errors)) {
        add_number(std::move(*number), question, errors);
      }
    } else if (const auto item = read_item("--item", name, book, errors)) {
      add_item(*item, book, question, errors);
    }
  }
  if (question.item && question.number && !can_be(*question.number, *question.item, book)) {
    contradict(book.at(*question.item).id.value, text_of(*question.number), errors);
  }
}

}  // namespace inforce
