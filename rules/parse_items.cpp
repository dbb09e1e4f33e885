#include <algorithm>
#include <string>
#include <utility>

#include "rules/parse_date.h"
#include "rules/parse_file.h"
#include "rules/parse_window.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

constexpr Choice<CustomsNumber::Test> test_words[] = {
    {"indicates", CustomsNumber::Test::indicates},
    {"decides", CustomsNumber::Test::decides},
};

std::optional<Belonging> read_belonging(const PackNode& node, Diagnostics& out) {
  if (!node.is_map()) {
    auto id = read_id(node, "under", IdForm::simple, out);
    if (!id) return std::nullopt;
    return Belonging{reference_to(std::move(*id)), std::nullopt};
  }
  FieldReader fields(node, node.mark(), "a wider item", out);
  auto item = fields.id("item", IdForm::simple, Need::required);
  auto window = read_window_keys(fields, utc(), Start::optional);
  fields.finish();
  if (!item) return std::nullopt;
  return Belonging{reference_to(std::move(*item)), std::move(window)};
}

bool has_customs_digits(std::string_view text) {
  return text.size() >= 2 && text.size() <= 12 &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

// R159.
bool is_customs_number(const Marked<std::string>& number, Diagnostics& out) {
  const std::string& text = number.value;
  if (has_customs_digits(text)) return true;
  std::string bare = text;
  bare.erase(std::remove_if(bare.begin(), bare.end(),
                            [](char c) { return c == '.' || c == ' ' || c == '-'; }),
             bare.end());
  const bool meant = has_customs_digits(bare);
  out.add({.code = Code::customs_number_form,
           .mark = number.mark,
           .message = in_quotes(text) + " is no number of a customs nomenclature",
           .hint = meant ? "write its digits alone, in quotes: \"" + bare + "\""
                         : "write its 2 to 12 digits without dots or spaces, in quotes"});
  return false;
}

// What other tools do to the digits is told of digits alone: quoted dots would not help.
std::optional<Marked<std::string>> read_customs_number(FieldReader& fields) {
  const PackNode* node = fields.take("number", Need::required);
  const auto number = node == nullptr ? std::nullopt : read_scalar(*node, "number", fields.out());
  if (!number || !is_customs_number(*number, fields.out())) return std::nullopt;
  return read_text(*node, "number", fields.out());
}

std::optional<CustomsNumber> read_customs(const PackNode& node, Diagnostics& out) {
  FieldReader fields(node, node.mark(), "a customs number", out);
  CustomsNumber customs;
  const auto nomenclature = fields.scalar("nomenclature", Need::required);
  auto number = read_customs_number(fields);
  if (const auto test = fields.choice("test", test_words)) customs.test = test->value;
  if (const auto confidence = fields.choice("confidence", confidence_words)) {
    customs.confidence = confidence->value;
  }
  if (const auto note = fields.text("note")) customs.note = note->value;
  fields.finish();
  if (!nomenclature || !number) return std::nullopt;
  customs.nomenclature = nomenclature->value;
  customs.number = std::move(*number);
  return customs;
}

std::optional<ControlCode> read_code(const PackNode& node, Diagnostics& out) {
  FieldReader fields(node, node.mark(), "a code of a control list", out);
  const auto list = fields.text("list", Need::required);
  const auto code = fields.text("code", Need::required);
  const auto confidence = fields.choice("confidence", confidence_words);
  fields.finish();
  if (!list || !code) return std::nullopt;
  return ControlCode{list->value, code->value,
                     confidence ? confidence->value : Confidence::verified};
}

template <class Record, class Read>
std::vector<Record> read_each(FieldReader& fields, std::string_view key, Read read) {
  std::vector<Record> records;
  for (const PackNode* node : fields.items(key)) {
    if (auto record = read(*node, fields.out())) records.push_back(std::move(*record));
  }
  return records;
}

Item read_item(const PackNode::Entry& entry, Diagnostics& out) {
  FieldReader fields(entry.value, entry.key.mark, "item " + in_quotes(entry.key.value), out);
  Item item;
  item.id = entry.key;
  if (const auto title = fields.text("title", Need::required)) item.title = title->value;
  if (const auto title = fields.text("title_zh")) item.title_zh = title->value;
  item.aka = fields.texts("aka");
  item.under = read_each<Belonging>(fields, "under", read_belonging);
  item.customs = read_each<CustomsNumber>(fields, "customs", read_customs);
  item.codes = read_each<ControlCode>(fields, "codes", read_code);
  if (const auto confidence = fields.choice("confidence", confidence_words)) {
    item.confidence = confidence->value;
  }
  if (const auto note = fields.text("note")) item.note = note->value;
  fields.finish();
  return item;
}

}  // namespace

void parse_items(const PackNode& root, FileId file, Draft& draft, Diagnostics& out) {
  FieldReader fields(root, whole_file(file), "a file of goods", out);
  for (const PackNode::Entry& entry : fields.declared("items", IdForm::simple, Need::required)) {
    draft.items.push_back(read_item(entry, out));
  }
  fields.finish();
}

}  // namespace inforce
