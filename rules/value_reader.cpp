#include "rules/value_reader.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include "rules/id_form.h"
#include "rules/nearest_name.h"
#include "rules/odd_signs.h"
#include "rules/plain_text.h"

namespace inforce {
namespace {

std::string key_name(std::string_view name) { return in_quotes(name); }

void warn_of_other_tools(const PackNode& node, Diagnostics& out) {
  if (node.is_quoted()) return;
  const std::string& text = node.text();
  if (is_boolean_like(text)) {
    out.add({.code = Code::boolean_like_text,
             .mark = node.mark(),
             .message = "unquoted " + text + " is a word here, but true or false to YAML 1.1 tools",
             .hint = "write \"" + text + "\""});
  } else if (is_number_like(text)) {
    out.add({.code = Code::number_like_text,
             .mark = node.mark(),
             .message = "unquoted " + text +
                        " is a text here, but other YAML tools read a number "
                        "and write it differently",
             .hint = "write \"" + text + "\""});
  }
}

std::optional<Marked<std::string>> warned(std::optional<Marked<std::string>> text,
                                          const PackNode& node, Diagnostics& out) {
  if (text) warn_of_other_tools(node, out);
  return text;
}

// One name has one spelling, and a tool that reads `on` as true writes another. A country cannot be
// renamed: of NO there is a warning.
bool is_text_to_all(const Marked<std::string>& id, const PackNode& node, std::string_view name,
                    Diagnostics& out) {
  if (node.is_quoted() || has_country_form(id.value)) return true;
  const bool truth = is_truth_value(id.value) || is_boolean_like(id.value);
  const bool number = is_decimal(id.value) || is_number_like(id.value);
  if (!truth && !number) return true;
  out.add({.code = Code::bad_id,
           .mark = id.mark,
           .message = "unquoted " + id.value + " is no id for " + key_name(name) +
                      ": YAML tools read " + (truth ? "a truth value" : "a number"),
           .hint = "write \"" + id.value + "\", or choose another id"});
  return false;
}

std::string bounds(IntegerRange range) {
  if (range.most == std::numeric_limits<std::int64_t>::max()) {
    return "at least " + std::to_string(range.least);
  }
  return "from " + std::to_string(range.least) + " to " + std::to_string(range.most);
}

void report_not_a_number(const Marked<std::string>& text, std::string_view name,
                         std::string_view expected, std::string_view hint, Diagnostics& out) {
  out.add({.code = Code::not_a_number,
           .mark = text.mark,
           .message = in_quotes(text.value) + " stands under " + key_name(name) + ", where " +
                      std::string(expected) + " is expected",
           .hint = std::string(hint)});
}

std::string_view shape_of(PackNode::Kind kind) {
  switch (kind) {
    case PackNode::Kind::nothing: return "nothing";
    case PackNode::Kind::scalar: return "a single value";
    case PackNode::Kind::list: return "a list";
    case PackNode::Kind::map: return "a map of keys";
    case PackNode::Kind::refused: return "something unreadable";
  }
  return "";
}

std::string hint_for_shape(const PackNode& node, std::string_view expected) {
  if (expected.substr(0, 5) == "a map") return "write keys with their values, each on its own line";
  if (expected != "a single value") return "";
  return node.is_list() ? "write one value, without brackets or dashes"
                        : "write the value alone, without keys";
}

}  // namespace

void report_shape(const PackNode& node, std::string_view name, std::string_view expected,
                  Diagnostics& out) {
  if (node.is_refused()) return;
  if (node.is_nothing()) {
    out.add({.code = Code::no_value,
             .mark = node.mark(),
             .message = "nothing stands under " + key_name(name),
             .hint = "write " + std::string(expected) +
                     ", or remove the key; a # begins a comment: quote a text that holds one"});
    return;
  }
  out.add({.code = Code::wrong_shape,
           .mark = node.mark(),
           .message = std::string(shape_of(node.kind())) + " stands under " + key_name(name) +
                      ", where " + std::string(expected) + " is expected",
           .hint = hint_for_shape(node, expected)});
}

std::optional<Marked<std::string>> read_scalar(const PackNode& node, std::string_view name,
                                               Diagnostics& out) {
  if (!node.is_scalar()) {
    report_shape(node, name, "a single value", out);
    return std::nullopt;
  }
  if (node.text().find_first_not_of(" \t\n") == std::string::npos) {
    out.add({.code = Code::empty_text,
             .mark = node.mark(),
             .message = "the text under " + key_name(name) + " is empty",
             .hint = "write the text, or remove the key"});
    return std::nullopt;
  }
  return node.marked_text();
}

std::optional<Marked<std::string>> read_text(const PackNode& node, std::string_view name,
                                             Diagnostics& out) {
  return warned(read_scalar(node, name, out), node, out);
}

bool check_id(const Marked<std::string>& id, std::string_view name, IdForm form, Diagnostics& out) {
  if (has_form(id.value, form)) return true;
  out.add({.code = Code::bad_id,
           .mark = id.mark,
           .message = in_quotes(id.value) + " is no id for " + key_name(name),
           .label = std::string(rule_of(form)),
           .hint = hint_for_id(id.value, form)});
  return false;
}

std::optional<Marked<std::string>> read_id(const PackNode& node, std::string_view name, IdForm form,
                                           Diagnostics& out) {
  auto id = read_scalar(node, name, out);
  if (!id || !check_id(*id, name, form, out)) return std::nullopt;
  if (!is_text_to_all(*id, node, name, out)) return std::nullopt;
  return warned(std::move(id), node, out);
}

std::optional<Marked<std::int64_t>> read_integer(const PackNode& node, std::string_view name,
                                                 IntegerRange range, Diagnostics& out) {
  const auto text = read_scalar(node, name, out);
  if (!text) return std::nullopt;
  if (!is_decimal(text->value) || text->value.find('.') != std::string::npos) {
    report_not_a_number(*text, name, "a whole number", "write digits alone: 25", out);
    return std::nullopt;
  }
  std::int64_t value = 0;
  const char* end = text->value.data() + text->value.size();
  const auto [stopped, error] = std::from_chars(text->value.data(), end, value);
  if (error == std::errc{} && stopped == end && value >= range.least && value <= range.most) {
    return Marked{value, text->mark};
  }
  out.add({.code = Code::number_out_of_range,
           .mark = text->mark,
           .message = key_name(name) + " is " + in_quotes(text->value) + ", but has to be " +
                      bounds(range),
           .hint = "write a number within these bounds"});
  return std::nullopt;
}

std::optional<Marked<std::string>> read_decimal(const PackNode& node, std::string_view name,
                                                Diagnostics& out) {
  auto text = read_scalar(node, name, out);
  if (!text || is_decimal(text->value)) return text;
  report_not_a_number(*text, name, "a number",
                      "write digits, with at most one decimal point: 25 or 0.1", out);
  return std::nullopt;
}

std::optional<Marked<bool>> read_truth(const PackNode& node, std::string_view name,
                                       Diagnostics& out) {
  const auto text = read_scalar(node, name, out);
  if (!text) return std::nullopt;
  if (!node.is_quoted() && text->value == "true") return Marked{true, text->mark};
  if (!node.is_quoted() && text->value == "false") return Marked{false, text->mark};
  out.add({.code = Code::not_true_or_false,
           .mark = text->mark,
           .message = in_quotes(text->value) + " stands under " + key_name(name) +
                      ", where true or false is expected",
           .hint = "write true or false, without quotes"});
  return std::nullopt;
}

std::optional<Marked<Date>> read_date(const PackNode& node, std::string_view name,
                                      Diagnostics& out) {
  const auto text = read_scalar(node, name, out);
  if (!text) return std::nullopt;
  const auto date = parse_date(text->value);
  if (date) return Marked{*date, text->mark};
  if (date.error().kind != DateError::Kind::not_of_the_form) {
    out.add({.code = Code::no_such_date,
             .mark = text->mark,
             .message = message(date.error(), text->value)});
    return std::nullopt;
  }
  const std::string meant = hint_for_date(text->value, false);
  out.add({.code = Code::date_form,
           .mark = text->mark,
           .message = in_quotes(text->value) + " stands under " + key_name(name) +
                      ", where a day is expected",
           .hint = meant.empty() ? "write a day as YYYY-MM-DD, such as 2026-11-27" : meant});
  return std::nullopt;
}

std::optional<Marked<std::size_t>> read_word(const PackNode& node, std::string_view name,
                                             const std::vector<std::string_view>& words,
                                             Diagnostics& out) {
  const auto text = read_scalar(node, name, out);
  if (!text) return std::nullopt;
  const auto at = std::find(words.begin(), words.end(), text->value);
  if (at != words.end()) {
    return Marked{static_cast<std::size_t>(at - words.begin()), text->mark};
  }
  const std::string odd = hint_for_odd_signs(text->value);
  out.add({.code = Code::unknown_word,
           .mark = text->mark,
           .message = in_quotes(text->value) + " is no word for " + key_name(name),
           .label = "one of: " + any_of(words),
           .hint = odd.empty() ? did_you_mean(nearest_name(text->value, words)) : odd});
  return std::nullopt;
}

}  // namespace inforce
