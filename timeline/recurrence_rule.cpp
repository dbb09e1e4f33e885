#include "timeline/recurrence_rule.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <vector>

namespace inforce {
namespace {

using Kind = CadenceError::Kind;
using Frequency = RecurrenceRule::Frequency;

constexpr std::array<std::string_view, 4> frequencies{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
constexpr std::array<std::string_view, 7> weekdays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

// A part whose value is a list of numbers. `most` is far inside what libical has room for.
struct NumberPart {
  std::string_view name;
  int least;  // counted from the end; 0: not allowed
  int most;
  bool single;
};

// Only days that each year, and from its end each month, has: its last day is -1, by any length.
constexpr std::array<NumberPart, 7> number_parts{{
    {"INTERVAL", 0, 1000, true},
    {"COUNT", 0, 10000, true},
    {"BYMONTH", 0, 12, false},
    {"BYMONTHDAY", -28, 31, false},
    {"BYYEARDAY", -365, 365, false},
    {"BYWEEKNO", -53, 53, false},
    {"BYSETPOS", -366, 366, false},
}};
constexpr std::size_t most_values = 31;

struct Unsupported {
  std::string_view name;
  std::string_view hint;
};

constexpr std::array<Unsupported, 5> unsupported_parts{{
    {"BYHOUR", "recurrences are counted in days; leave it out"},
    {"BYMINUTE", "recurrences are counted in days; leave it out"},
    {"BYSECOND", "recurrences are counted in days; leave it out"},
    {"RSCALE", "the calendar is the Gregorian one; leave it out"},
    {"SKIP", "say with 'month_end' what happens in a month that has no such day"},
}};

struct Part {
  std::string name;
  std::string value;
};

std::string quote(std::string_view text) { return "'" + std::string(text) + "'"; }

Failure<CadenceError> refuse(Kind kind, std::string message, std::string_view hint) {
  return failure(CadenceError{kind, std::move(message), std::string(hint)});
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    pieces.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return pieces;
}

bool all_digits(std::string_view text) {
  return !text.empty() && text.size() <= 5 &&
         std::all_of(text.begin(), text.end(), [](char c) { return '0' <= c && c <= '9'; });
}

// Not zero, and with a sign only where the part allows one.
std::optional<int> number(std::string_view text, int least, int most) {
  const bool with_sign = least < 0 && !text.empty() && (text[0] == '-' || text[0] == '+');
  const std::string_view digits = text.substr(with_sign ? 1 : 0);
  if (!all_digits(digits)) return std::nullopt;
  const int size = std::stoi(std::string(digits));
  const int value = text[0] == '-' ? -size : size;
  if (value == 0 || value < least || most < value) return std::nullopt;
  return value;
}

template <std::size_t count>
bool among(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// "FR", "-1FR", "2MO".
bool is_weekday(std::string_view text) {
  if (text.size() < 2 || !among(weekdays, text.substr(text.size() - 2))) return false;
  const std::string_view position = text.substr(0, text.size() - 2);
  return position.empty() || number(position, -53, 53);
}

class RuleReader {
 public:
  Result<RecurrenceRule, CadenceError> read(std::string_view text) {
    for (const std::string_view written : split(text, ';')) {
      if (auto refused = take(written)) return failure(std::move(*refused));
    }
    if (auto refused = check_together()) return failure(std::move(*refused));
    rule_.parts = std::string(text);
    rule_.has_bound = has("COUNT") || has("UNTIL");
    rule_.has_by_day = has("BYDAY");
    rule_.names_days = has("BYDAY") || has("BYMONTHDAY") || has("BYYEARDAY") || has("BYWEEKNO");
    return rule_;
  }

 private:
  using Refusal = std::optional<CadenceError>;

  bool has(std::string_view name) const {
    return std::any_of(parts_.begin(), parts_.end(),
                       [&](const Part& part) { return part.name == name; });
  }

  static Refusal no(Kind kind, std::string message, std::string_view hint) {
    return CadenceError{kind, std::move(message), std::string(hint)};
  }

  Refusal take(std::string_view written) {
    const std::size_t equals = written.find('=');
    if (equals == std::string_view::npos) {
      return no(Kind::unknown_form, quote(written) + " is no part of a rule",
                "a rule is NAME=VALUE, with ; between: FREQ=MONTHLY;BYDAY=-1FR");
    }
    const Part part{std::string(written.substr(0, equals)),
                    std::string(written.substr(equals + 1))};
    if (has(part.name)) {
      return no(Kind::contradiction, "the rule has " + quote(part.name) + " twice",
                "write its values in one list, with commas");
    }
    parts_.push_back(part);
    if (part.name == "FREQ") return frequency(part);
    if (part.name == "UNTIL") return until(part);
    if (part.name == "BYDAY" || part.name == "WKST") return days_of_week(part);
    for (const NumberPart& known : number_parts) {
      if (part.name == known.name) return numbers(part, known);
    }
    for (const Unsupported& known : unsupported_parts) {
      if (part.name == known.name) {
        return no(Kind::unsupported_part, quote(part.name) + " is not supported", known.hint);
      }
    }
    constexpr std::string_view prefix = "RRULE:";
    if (part.name.compare(0, prefix.size(), prefix) == 0) {
      return no(Kind::unsupported_part, "the rule begins with 'RRULE:'",
                "leave that out, and begin with " + part.name.substr(prefix.size()) + "=");
    }
    return no(Kind::unsupported_part, quote(part.name) + " is no part of a rule that we know",
              "the parts are FREQ, INTERVAL, COUNT, UNTIL, BYMONTH, BYMONTHDAY, BYYEARDAY, "
              "BYWEEKNO, BYDAY, BYSETPOS and WKST");
  }

  Refusal frequency(const Part& part) {
    const auto found = std::find(frequencies.begin(), frequencies.end(), part.value);
    if (found == frequencies.end()) {
      return no(Kind::unsupported_part, "'FREQ=" + part.value + "' is not supported",
                "FREQ is DAILY, WEEKLY, MONTHLY or YEARLY");
    }
    rule_.frequency = static_cast<Frequency>(found - frequencies.begin());
    return std::nullopt;
  }

  static Refusal until(const Part& part) {
    const std::string& day = part.value;
    if (day.size() == 8 &&
        parse_date(day.substr(0, 4) + "-" + day.substr(4, 2) + "-" + day.substr(6))) {
      return std::nullopt;
    }
    return no(Kind::unsupported_part, "'UNTIL=" + day + "' is not supported",
              "UNTIL is a day that exists, without hours: UNTIL=20281231");
  }

  static Refusal out_of_range(const Part& part, std::string_view value, std::string_view hint) {
    return no(Kind::unsupported_part, quote(value) + " cannot stand in " + quote(part.name), hint);
  }

  static Refusal days_of_week(const Part& part) {
    const auto days = split(part.value, ',');
    for (const std::string_view day : days) {
      const bool reads = part.name == "WKST" ? among(weekdays, day) : is_weekday(day);
      if (reads && days.size() <= most_values) continue;
      return out_of_range(part, day,
                          "a day is MO, TU, WE, TH, FR, SA or SU; -1FR is the last Friday");
    }
    return std::nullopt;
  }

  Refusal numbers(const Part& part, const NumberPart& known) {
    const auto values = split(part.value, ',');
    std::string range = " from 1 to " + std::to_string(known.most);
    if (known.least < 0) range += ", or from -1 to " + std::to_string(known.least);
    for (const std::string_view written : values) {
      const auto value = number(written, known.least, known.most);
      if (value && values.size() <= (known.single ? 1 : most_values)) {
        if (part.name == "BYMONTH") rule_.by_month.push_back(*value);
        if (part.name == "BYMONTHDAY") rule_.by_month_day.push_back(*value);
        continue;
      }
      return out_of_range(
          part, known.single ? part.value : written,
          std::string(known.single ? "it is one number" : "it lists numbers") + range);
    }
    return std::nullopt;
  }

  bool numbers_its_days() const {
    return std::any_of(parts_.begin(), parts_.end(), [](const Part& part) {
      return part.name == "BYDAY" && part.value.find_first_of("0123456789") != std::string::npos;
    });
  }

  // The table of RFC 5545, section 3.3.10, in so far as libical does not keep to it.
  Refusal check_together() const {
    const auto frequency = rule_.frequency;
    const auto clash = [](std::string what) {
      return no(Kind::contradiction, std::move(what), "RFC 5545, section 3.3.10, has the table");
    };
    if (!has("FREQ"))
      return no(Kind::unknown_form, "the rule has no FREQ", "say how often: FREQ=MONTHLY");
    if (has("COUNT") && has("UNTIL")) return clash("the rule has both COUNT and UNTIL");
    const bool yearly = frequency == Frequency::yearly;
    if (has("BYWEEKNO") && !yearly) return clash("BYWEEKNO stands only with FREQ=YEARLY");
    if (has("BYYEARDAY") && !yearly) return clash("BYYEARDAY stands only with FREQ=YEARLY");
    if (has("BYMONTHDAY") && frequency == Frequency::weekly) {
      return clash("BYMONTHDAY does not stand with FREQ=WEEKLY");
    }
    // RFC 5545 means that day of every month, libical (and mostly the author) that of one.
    if (yearly && has("BYMONTHDAY") && !has("BYMONTH")) {
      return no(Kind::unsupported_part,
                "BYMONTHDAY is supported with FREQ=YEARLY only beside BYMONTH",
                "name the months: BYMONTH=3; for each of them write FREQ=MONTHLY");
    }
    const bool of_a_month_or_year = yearly || frequency == Frequency::monthly;
    if (numbers_its_days() && (!of_a_month_or_year || has("BYWEEKNO"))) {
      return clash(
          "BYDAY with a number stands only with FREQ=MONTHLY or FREQ=YEARLY, and without BYWEEKNO");
    }
    const bool sets = std::any_of(parts_.begin(), parts_.end(), [](const Part& part) {
      return part.name.rfind("BY", 0) == 0 && part.name != "BYSETPOS";
    });
    if (has("BYSETPOS") && !sets)
      return clash("BYSETPOS chooses among days, and no part names any");
    return std::nullopt;
  }

  std::vector<Part> parts_;
  RecurrenceRule rule_;
};

}  // namespace

Result<RecurrenceRule, CadenceError> parse_rule(std::string_view text) {
  if (text.size() > 500) {
    return refuse(Kind::unknown_form, "the rule is too long", "a rule has at most 500 characters");
  }
  return RuleReader().read(text);
}

}  // namespace inforce
