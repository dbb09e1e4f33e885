#include "rules/parse_window.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <string>
#include <utility>

#include "rules/parse_date.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

constexpr Choice<WrittenEnd::Kind> end_keys[] = {
    {"through", WrittenEnd::Kind::through},
    {"until", WrittenEnd::Kind::until},
    {"until_or_through", WrittenEnd::Kind::until_or_through},
    {"for", WrittenEnd::Kind::length},
    {"new_through", WrittenEnd::Kind::through},
    {"new_until", WrittenEnd::Kind::until},
    {"new_until_or_through", WrittenEnd::Kind::until_or_through},
};

WrittenEnd::Kind end_kind(std::string_view key) {
  const auto* const at = std::find_if(std::begin(end_keys), std::end(end_keys),
                                      [key](const auto& choice) { return choice.word == key; });
  assert(at != std::end(end_keys) && "the caller names one of the keys of an end");
  return at->value;
}

std::optional<WrittenEnd> read_length(FieldReader& fields) {
  const PackNode* node = fields.take("for");
  const auto length = node == nullptr ? std::nullopt : read_duration(*node, "for", fields.out());
  const bool counted = fields.has("counting");
  const auto counting = fields.choice("counting", counting_words);
  if (!length || (counted && !counting)) return std::nullopt;
  WrittenEnd end;
  end.kind = WrittenEnd::Kind::length;
  end.mark = length->mark;
  end.length = length->value;
  if (counting) end.counting = counting->value;
  return end;
}

void miss_start(FieldReader& fields, const Mark& end, std::string_view key) {
  fields.miss({"from"}, {.code = Code::missing_key,
                         .mark = end,
                         .message = "the window has " + in_quotes(key) + ", but no 'from'",
                         .hint = "add 'from:': a day, 'publication' or 'always'"});
}

bool is_two_digits(std::string_view text) {
  return text.size() == 2 && text[0] >= '0' && text[0] <= '9' && text[1] >= '0' && text[1] <= '9';
}

struct MonthDay {
  int month, day;
};

// A leap year lends 29 February its existence.
std::optional<MonthDay> read_month_day(FieldReader& fields, std::string_view key) {
  constexpr int leap_year = 2024;
  const auto text = fields.scalar(key, Need::required);
  if (!text) return std::nullopt;
  const std::string& written = text->value;
  const bool formed = written.size() == 5 && written[2] == '-' &&
                      is_two_digits(std::string_view(written).substr(0, 2)) &&
                      is_two_digits(std::string_view(written).substr(3, 2));
  const int month = formed ? 10 * (written[0] - '0') + (written[1] - '0') : 0;
  const int day = formed ? 10 * (written[3] - '0') + (written[4] - '0') : 0;
  if (formed && Date::make(leap_year, month, day)) return MonthDay{month, day};
  fields.out().add({.code = Code::month_day_form,
                    .mark = text->mark,
                    .message = formed ? "no year has the day " + written
                                      : in_quotes(written) + " is not a day of every year",
                    .hint = "write month and day as MM-DD, such as 11-15"});
  return std::nullopt;
}

}  // namespace

std::optional<WrittenEnd> read_end(FieldReader& fields, std::string_view key,
                                   std::optional<Zone> zone) {
  const WrittenEnd::Kind kind = end_kind(key);
  if (kind == WrittenEnd::Kind::length) return read_length(fields);
  const PackNode* node = fields.take(key);
  if (node == nullptr) return std::nullopt;
  auto date = read_written_date(*node, key, zone, DatePlace::elsewhere, fields.out());
  if (!date) return std::nullopt;
  WrittenEnd end;
  end.kind = kind;
  end.mark = date->mark;
  end.date = std::move(date);
  return end;
}

std::optional<Window> read_window_keys(FieldReader& fields, std::optional<Zone> zone, Start start) {
  const auto end = fields.one_of({"through", "until", "until_or_through", "for"});
  const bool starts = fields.has("from");
  if (!starts && !end) return std::nullopt;

  Window window;
  window.mark = fields.key(starts ? "from" : *end)->mark;
  if (!starts && start == Start::needed) miss_start(fields, window.mark, *end);
  const PackNode* from = fields.take("from");
  if (from != nullptr) {
    window.from = read_written_date(*from, "from", zone, DatePlace::start, fields.out());
  }
  if (end) window.end = read_end(fields, *end, zone);
  // A window that lost its start or its end would say something else.
  const bool needs_start = starts || start == Start::needed;
  if ((needs_start && !window.from) || (end && !window.end)) return std::nullopt;
  return window;
}

std::optional<Window> read_window(const PackNode& node, std::optional<Zone> zone,
                                  Diagnostics& out) {
  FieldReader fields(node, node.mark(), "a window", out);
  if (!fields.is_map()) return std::nullopt;
  if (!fields.has("from")) fields.take("from", Need::required);
  auto window = fields.has("from") ? read_window_keys(fields, zone, Start::needed) : std::nullopt;
  fields.allow({"through", "until", "until_or_through", "for"});
  if (fields.has("for")) fields.allow({"counting"});
  const Knowledge known = read_knowledge(fields);
  fields.finish();
  if (!window) return std::nullopt;
  window->mark = node.mark();
  window->known = known;
  return window;
}

std::vector<Window> read_windows(FieldReader& fields, std::string_view key,
                                 std::optional<Zone> zone) {
  std::vector<Window> windows;
  for (const PackNode* node : fields.items(key)) {
    if (auto window = read_window(*node, zone, fields.out())) windows.push_back(std::move(*window));
  }
  return windows;
}

std::optional<Yearly> read_yearly(FieldReader& fields) {
  auto keys = fields.map("yearly", "a yearly window");
  if (!keys) return std::nullopt;
  const auto from = read_month_day(*keys, "from");
  const auto through = read_month_day(*keys, "through");
  keys->finish();
  if (!from || !through) return std::nullopt;
  return Yearly{fields.key("yearly")->mark, from->month, from->day, through->month, through->day};
}

Knowledge read_knowledge(FieldReader& fields) {
  Knowledge known;
  const PackNode* published = fields.take("published");
  if (published != nullptr && published->is_scalar() && published->text() == "always") {
    known.published_always = true;
  } else if (published != nullptr) {
    known.published = read_date(*published, "published", fields.out());
  }
  known.recorded = fields.date("recorded");
  known.withdrawn = fields.date("withdrawn");
  return known;
}

}  // namespace inforce
