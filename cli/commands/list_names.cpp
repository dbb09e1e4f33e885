// What a question may name: the goods and the parties of the packs, whatever the date.
#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/words.h"
#include "rules/countries.h"

namespace inforce {
namespace {

// "gallium  Gallium and its compounds", and below it how else it can be told.
std::string name_text(const std::string& id, const std::string& title,
                      const std::vector<std::string>& others, const Style& style) {
  std::string text = hanging(toned(Tone::bold, id), title, style);
  std::string line;
  for (const std::string& other : others) line += (line.empty() ? "" : ", ") + other;
  return line.empty() ? text : text + paragraph(line, 4, style);
}

template <class Named>
std::vector<std::string> other_names(const Named& one) {
  std::vector<std::string> names;
  if (!one.title_zh.empty()) names.push_back(one.title_zh);
  for (const auto& name : one.aka) names.push_back(name.value);
  return names;
}

// As they are told: CN:8112929010.
std::vector<std::string> numbers(const Item& item) {
  std::vector<std::string> found;
  for (const CustomsNumber& one : item.customs) {
    found.push_back(one.nomenclature + ':' + one.number.value);
  }
  return found;
}

std::string item_text(const Item& item, const Style& style) {
  std::vector<std::string> others = other_names(item);
  const std::vector<std::string> customs = numbers(item);
  others.insert(others.end(), customs.begin(), customs.end());
  return name_text(item.id.value, item.title, others, style);
}

JsonValue names_json(const std::vector<Marked<std::string>>& names) {
  JsonValue::List list;
  for (const auto& name : names) list.emplace_back(name.value);
  return list;
}

JsonValue item_json(const Item& item) {
  JsonValue::List under;
  for (const Belonging& one : item.under) under.emplace_back(one.item.name.value);
  const auto customs = numbers(item);
  return JsonValue::object({{"item", item.id.value},
                            {"title", item.title},
                            {"title_zh", item.title_zh},
                            {"aka", names_json(item.aka)},
                            {"under", under},
                            {"customs", JsonValue::List(customs.begin(), customs.end())}});
}

// Countries need no declaration, and are told by their codes.
bool is_listed(const Party& party) { return !is_country_code(party.id.value); }

std::string party_text(const Party& party, const Style& style) {
  std::string title = party.title;
  if (!party.country.empty()) title += " (" + party.country + ')';
  return name_text(party.id.value, title, other_names(party), style);
}

JsonValue party_json(const Party& party) {
  return JsonValue::object({{"party", party.id.value},
                            {"title", party.title},
                            {"title_zh", party.title_zh},
                            {"aka", names_json(party.aka)},
                            {"country", party.country}});
}

/// For a reader, and for programs.
struct Names {
  std::string text;
  JsonValue::List list;
};

Names items_of(const RuleBook& book, const Style& style) {
  Names names;
  for (const Item& item : book.items()) {
    names.text += item_text(item, style);
    names.list.push_back(item_json(item));
  }
  return names;
}

Names parties_of(const RuleBook& book, const Style& style) {
  Names names;
  for (const Party& party : book.parties()) {
    if (!is_listed(party)) continue;
    names.text += party_text(party, style);
    names.list.push_back(party_json(party));
  }
  return names;
}

std::optional<QuestionError> too_much(const Options& options) {
  const std::string& what = options.words.front();
  const bool narrowed = options.instrument || options.status || options.kind || options.nature ||
                        options.force || !options.items.empty();
  if (options.words.size() == 1 && !narrowed) return std::nullopt;
  return QuestionError{"", "inforce list " + what + " takes no date, and nothing to narrow it",
                       "leave out the rest"};
}

}  // namespace

Said run_list_of_names(const Setting& setting) {
  if (const auto error = too_much(setting.options)) {
    return misspoken({*error}, setting.style, "list");
  }
  const auto base = ground(setting);
  if (!base) return base.error();
  const When today{setting.today.day, std::nullopt};
  const std::string& what = setting.options.words.front();
  Names names = what == "items" ? items_of(base->book(), setting.style)
                                : parties_of(base->book(), setting.style);
  if (setting.form == Form::json) {
    JsonValue made = json_heading("inforce/" + what + "/v1", setting, base->chronicle, today);
    made.add(what, std::move(names.list));
    return answered(setting, *base, dump(made));
  }
  const std::size_t count = names.list.size();
  const std::string total =
      what == "items" ? counted(count, "item") : counted(count, "party", "parties");
  return answered(
      setting, *base,
      heading(setting, base->chronicle, today) + '\n' + names.text + '\n' + total + ".\n");
}

}  // namespace inforce
