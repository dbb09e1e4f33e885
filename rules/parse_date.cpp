#include "rules/parse_date.h"

#include <algorithm>
#include <utility>

#include "rules/flow_text.h"
#include "rules/parse_civil.h"
#include "rules/parse_zone.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

constexpr Choice<bool> clock_words[] = {{"unknown", true}};

WrittenDate written(WrittenDate::Kind kind, const PackNode& node) {
  WrittenDate date;
  date.kind = kind;
  date.mark = node.mark();
  date.text = flow_text(node);
  return date;
}

std::string hint_for_misplaced(const std::string& word, std::string_view key) {
  if (key.find("through") != std::string_view::npos || key.find("until") != std::string_view::npos)
    return "write a date; a window without an end is open";
  return word == "publication" ? "write the day of publication itself" : "write the day itself";
}

bool misplaced(const Marked<std::string>& text, std::string_view key, DatePlace place,
               Diagnostics& out) {
  if (place == DatePlace::start) return false;
  out.add({.code = Code::misplaced_start,
           .mark = text.mark,
           .message = in_quotes(text.value) + " can begin a window, and nothing else",
           .hint = hint_for_misplaced(text.value, key)});
  return true;
}

std::optional<WrittenDate> read_scalar_date(const PackNode& node, std::string_view name,
                                            std::optional<Zone> zone, DatePlace place,
                                            Diagnostics& out) {
  const auto text = read_scalar(node, name, out);
  if (!text) return std::nullopt;
  if (text->value == "always" || text->value == "publication") {
    if (misplaced(*text, name, place, out)) return std::nullopt;
    return written(
        text->value == "always" ? WrittenDate::Kind::always : WrittenDate::Kind::publication, node);
  }
  const auto civil = read_civil(*text, zone, out);
  if (!civil) return std::nullopt;
  WrittenDate date = written(WrittenDate::Kind::civil, node);
  date.civil = *civil;
  return date;
}

// {date: D, clock: unknown}, {date: D, zone: Z}; in an account also `source` and `why`.
std::optional<WrittenDate> read_qualified(FieldReader& fields, const PackNode& node,
                                          std::optional<Zone> zone) {
  const PackNode* zone_node = fields.take("zone");
  const auto own =
      zone_node == nullptr ? std::nullopt : read_zone(*zone_node, "zone", fields.out());
  const bool zone_lost = fields.has("zone") && !own;
  const auto clock = fields.choice("clock", clock_words);
  const bool clock_lost = fields.has("clock") && !clock;
  const PackNode* day = fields.take("date", Need::required);
  if (day == nullptr) return std::nullopt;
  const auto text = read_scalar(*day, "date", fields.out());
  if (!text) return std::nullopt;
  const auto civil = read_civil(*text, zone_lost ? std::nullopt : own ? own : zone, fields.out());
  if (!civil || zone_lost || clock_lost) return std::nullopt;
  WrittenDate date = written(WrittenDate::Kind::civil, node);
  date.civil = *civil;
  date.civil.zone = own;
  date.civil.clock_unknown = clock.has_value();
  if (!clock || (civil->day.exact() && !civil->minute_of_day)) return date;
  fields.out().add({.code = Code::clock_without_day,
                    .mark = clock->mark,
                    .message = "the clock time is said to be unknown, but " +
                               in_quotes(text->value) + " is not written as one day",
                    .hint = "write the day alone, or remove 'clock'"});
  return std::nullopt;
}

std::optional<WrittenDate> read_reading(const PackNode& node, std::optional<Zone> zone,
                                        Diagnostics& out) {
  if (!node.is_map()) {
    return read_scalar_date(node, "one_of", zone, DatePlace::elsewhere, out);
  }
  FieldReader fields(node, node.mark(), "a reading", out);
  auto date = read_qualified(fields, node, zone);
  const auto source = fields.text("source");
  const auto why = fields.text("why");
  fields.finish();
  if (!date) return std::nullopt;
  if (source) date->source = source->value;
  if (why) date->why = why->value;
  return date;
}

bool is_written(const WrittenDate& date, const std::string& text, const PackNode& node) {
  const PackNode::Entry* entry = node.is_map() ? node.find("date") : nullptr;
  return date.text == text || (entry != nullptr && flow_text(entry->value) == text);
}

// `prefer` repeats one of the readings as it is written there.
std::optional<std::size_t> read_preferred(FieldReader& fields,
                                          const std::vector<WrittenDate>& readings,
                                          const std::vector<const PackNode*>& nodes) {
  const auto prefer = fields.scalar("prefer");
  if (!prefer || readings.size() != nodes.size()) return std::nullopt;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    if (is_written(readings[i], prefer->value, *nodes[i])) return i;
  }
  fields.out().add(
      {.code = Code::preferred_elsewhere,
       .mark = prefer->mark,
       .message = in_quotes(prefer->value) + " is preferred, but is none of the readings",
       .hint = "repeat one of them as it is written there"});
  return std::nullopt;
}

std::optional<WrittenDate> read_readings(FieldReader& fields, const PackNode& node,
                                         std::string_view key, WrittenDate::Kind kind,
                                         std::optional<Zone> zone) {
  WrittenDate date = written(kind, node);
  const auto nodes = fields.items(key);
  for (const PackNode* reading : nodes) {
    if (auto read = read_reading(*reading, zone, fields.out())) {
      date.readings.push_back(std::move(*read));
    }
  }
  date.preferred = read_preferred(fields, date.readings, nodes);
  const auto why = fields.text("why");
  if (why) date.why = why->value;
  fields.finish();
  if (date.readings.size() != nodes.size() || nodes.empty()) return std::nullopt;
  if (nodes.size() > 1) return date;
  fields.out().add({.code = Code::single_reading,
                    .mark = fields.key(key)->mark,
                    .message = in_quotes(key) + " gives one reading only",
                    .hint = "write at least two, or the date alone"});
  return std::nullopt;
}

std::optional<WrittenDate> read_map_date(const PackNode& node, std::optional<Zone> zone,
                                         Diagnostics& out) {
  FieldReader fields(node, node.mark(), "a date", out);
  const auto form = fields.one_of({"date", "one_of", "disputed", "within", "of", "planned"});
  if (form == "one_of") {
    return read_readings(fields, node, "one_of", WrittenDate::Kind::one_of, zone);
  }
  if (form == "disputed") {
    return read_readings(fields, node, "disputed", WrittenDate::Kind::disputed, zone);
  }
  if (form == "planned") {
    const PackNode* day = fields.take("planned");
    fields.finish();
    return day == nullptr ? std::nullopt : read_planned(*day, zone, out);
  }
  if (form == "date") {
    auto date = read_qualified(fields, node, zone);
    fields.finish();
    return date;
  }
  out.add({.code = Code::date_map_form,
           .mark = node.mark(),
           .message = "this map is no date: it has no 'date', 'one_of', 'disputed', 'within', 'of' "
                      "or 'planned'",
           .hint = "write one of them, or the date alone"});
  return std::nullopt;
}

}  // namespace

std::optional<WrittenDate> read_written_date(const PackNode& node, std::string_view name,
                                             std::optional<Zone> zone, DatePlace place,
                                             Diagnostics& out) {
  if (!node.is_map()) return read_scalar_date(node, name, zone, place, out);
  if (node.find("within") == nullptr && node.find("of") == nullptr) {
    return read_map_date(node, zone, out);
  }
  FieldReader fields(node, node.mark(), "a date counted from another", out);
  auto date = read_anchor(fields);
  fields.finish();
  if (!date) return std::nullopt;
  date->mark = node.mark();
  date->text = flow_text(node);
  return date;
}

std::optional<WrittenDate> read_planned(const PackNode& node, std::optional<Zone> zone,
                                        Diagnostics& out) {
  const auto text = read_scalar(node, "planned", out);
  const auto civil = text ? read_civil(*text, zone, out) : std::nullopt;
  if (!civil) return std::nullopt;
  WrittenDate date = written(WrittenDate::Kind::planned, node);
  date.civil = *civil;
  return date;
}

std::optional<Marked<Duration>> read_duration(const PackNode& node, std::string_view name,
                                              Diagnostics& out) {
  const auto text = read_scalar(node, name, out);
  if (!text) return std::nullopt;
  const auto duration = parse_duration(text->value);
  if (duration) return Marked{*duration, text->mark};
  out.add({.code = Code::duration_form,
           .mark = text->mark,
           .message = duration.error().message,
           .hint = duration.error().hint});
  return std::nullopt;
}

std::optional<WrittenDate> read_anchor(FieldReader& fields) {
  const bool counted = fields.has("within");
  if (!counted && !fields.has("of")) return std::nullopt;
  WrittenDate date;
  date.kind = WrittenDate::Kind::anchored;
  const auto of = fields.id("of", IdForm::reference, Need::required);
  if (of) date.of = reference_to(*of);
  date.mark = fields.key(counted ? "within" : "of")->mark;
  date.text = "{of: " + (of ? of->value : "") + "}";
  if (!counted) return of ? std::optional(std::move(date)) : std::nullopt;

  const PackNode* length = fields.take("within");
  const auto within =
      length == nullptr ? std::nullopt : read_duration(*length, "within", fields.out());
  const auto counting = fields.choice("counting", counting_words);
  if (!within || !of || (fields.has("counting") && !counting)) return std::nullopt;
  date.within = within->value;
  date.length = length->text();
  if (counting) date.counting = counting->value;
  date.text = "{within: " + length->text() + ", of: " + of->value + "}";
  return date;
}

Reference reference_to(Marked<std::string> name) {
  Reference reference;
  reference.name = std::move(name);
  return reference;
}

std::vector<Reference> references_to(std::vector<Marked<std::string>> names) {
  std::vector<Reference> references;
  references.reserve(names.size());
  for (Marked<std::string>& name : names) references.push_back(reference_to(std::move(name)));
  return references;
}

}  // namespace inforce
