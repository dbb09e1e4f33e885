#include "tests/properties/yaml_text.h"

#include <cstdio>

#include "tests/properties/reading.h"

namespace inforce::oracle {

std::string in_quotes(const std::string& text) { return "\"" + text + "\""; }

std::string iso_day(Day day) { return iso(date_of(day)); }

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

std::string list(const std::vector<std::string>& parts) {
  return parts.size() == 1 ? parts.front() : "[" + joined(parts) + "]";
}

std::string hundredths_text(int hundredths) {
  std::string text = std::to_string(hundredths / 100);
  if (hundredths % 100 == 0) return text;
  char digits[8];
  std::snprintf(digits, sizeof digits, ".%02d", hundredths % 100);
  return text + digits;
}

namespace {

std::string iso_minute(Day day, int minute) { return iso_day(day) + "T" + clock(minute); }

std::string unit_name(Unit unit) {
  switch (unit) {
    case Unit::minutes: return "minutes";
    case Unit::hours: return "hours";
    case Unit::days: return "days";
    case Unit::weeks: return "weeks";
    case Unit::months: return "months";
    case Unit::years: return "years";
    case Unit::working_days: return "working days";
  }
  return {};
}

}  // namespace

std::string length_text(const Length& length) {
  return std::to_string(length.count) + " " + unit_name(length.unit);
}

std::string counting_name(Counting counting) {
  switch (counting) {
    case Counting::by_default: return {};
    case Counting::day_of: return "day_of";
    case Counting::day_after: return "day_after";
    case Counting::unclear: return "unclear";
  }
  return {};
}

namespace {

std::string disputed(const WrittenDate& date) {
  std::vector<std::string> readings;
  for (const WrittenDate& reading : date.readings) {
    const std::string source = readings.empty() ? "s1" : "s2";
    readings.push_back("{date: " + yaml(reading) + ", source: " + source +
                       ", why: sources differ}");
  }
  return "{disputed: [" + joined(readings) + "]}";
}

std::string one_of(const WrittenDate& date) {
  std::vector<std::string> readings;
  for (const WrittenDate& reading : date.readings) readings.push_back(yaml(reading));
  return "{one_of: [" + joined(readings) + "], why: can be read both ways}";
}

std::string within(const WrittenDate& date) {
  const std::string counting = counting_name(date.length.counting);
  return "{within: " + length_text(date.length) + ", of: " + date.ref +
         (counting.empty() ? "" : ", counting: " + counting) + "}";
}

std::string marked(const WrittenDate& date) {
  std::string text = iso_day(date.day);
  if (date.form == DateForm::month) text.resize(7);
  if (date.form == DateForm::year) text.resize(4);
  if (date.mark != 0) text += date.mark;
  return in_quotes(text);
}

}  // namespace

std::string yaml(const WrittenDate& date) {
  std::string plain;
  switch (date.form) {
    case DateForm::day:
    case DateForm::month:
    case DateForm::year: plain = marked(date); break;
    case DateForm::minute: plain = in_quotes(iso_minute(date.day, date.clock)); break;
    case DateForm::instant:
      plain = in_quotes(iso_minute(date.day, date.clock) + offset_text(date.offset));
      break;
    case DateForm::interval:
      plain = in_quotes(iso_day(date.day) + "/" + iso_day(date.last_day));
      break;
    case DateForm::always: return "always";
    case DateForm::publication: return "publication";
    case DateForm::one_of: return one_of(date);
    case DateForm::disputed: return disputed(date);
    case DateForm::within: return within(date);
    case DateForm::of: return "{of: " + date.ref + "}";
  }
  if (date.zone.empty() && !date.clock_unknown) return plain;
  return "{date: " + plain + (date.zone.empty() ? "" : ", zone: " + date.zone) +
         (date.clock_unknown ? ", clock: unknown" : "") + "}";
}

std::string braces(const Fields& fields) {
  std::vector<std::string> parts;
  for (const auto& [key, value] : fields) parts.push_back(key + ": " + value);
  return "{" + joined(parts) + "}";
}

std::string block(const Fields& fields, const std::string& indent) {
  std::string text;
  for (const auto& [key, value] : fields) text += indent + key + ": " + value + "\n";
  return text;
}

void add_known(const KnownDays& known, Fields& out) {
  if (known.published) out.emplace_back("published", iso_day(*known.published));
  if (known.recorded) out.emplace_back("recorded", iso_day(*known.recorded));
  if (known.withdrawn) out.emplace_back("withdrawn", iso_day(*known.withdrawn));
}

std::string end_key_name(EndKey key) {
  switch (key) {
    case EndKey::none: break;
    case EndKey::through: return "through";
    case EndKey::until: return "until";
    case EndKey::until_or_through: return "until_or_through";
    case EndKey::for_length: return "for";
  }
  return {};
}

Fields window_fields(const WrittenWindow& window) {
  Fields out;
  if (window.from) out.emplace_back("from", yaml(*window.from));
  if (window.end_key == EndKey::for_length) {
    out.emplace_back("for", length_text(window.length));
    const std::string counting = counting_name(window.length.counting);
    if (!counting.empty()) out.emplace_back("counting", counting);
  } else if (window.end_key != EndKey::none) {
    out.emplace_back(end_key_name(window.end_key), yaml(window.end));
  }
  add_known(window.known, out);
  return out;
}

namespace {

bool is_plain(const WrittenWindow& window) {
  return !window.known.published && !window.known.recorded && !window.known.withdrawn;
}

}  // namespace

std::string window_list(const std::vector<WrittenWindow>& windows) {
  std::vector<std::string> parts;
  for (const WrittenWindow& window : windows) parts.push_back(braces(window_fields(window)));
  return "[" + joined(parts) + "]";
}

void add_windows(const std::vector<WrittenWindow>& windows, Fields& out) {
  if (windows.empty()) return;
  if (windows.size() > 1 || !is_plain(windows.front())) {
    out.emplace_back("windows", window_list(windows));
    return;
  }
  for (auto& field : window_fields(windows.front())) out.push_back(field);
}

}  // namespace inforce::oracle
