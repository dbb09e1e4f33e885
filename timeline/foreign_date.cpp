#include "timeline/foreign_date.h"

#include <algorithm>
#include <cctype>

#include "timeline/date.h"
#include "timeline/letters.h"

namespace inforce {
namespace {

// The runs of digits and of letters in a text: {"27", "Nov", "2026"}.
std::vector<std::string> parts_of(const std::string& text) {
  std::vector<std::string> parts;
  bool joined = false;
  for (const char c : text) {
    const bool letter = std::isalpha(static_cast<unsigned char>(c)) != 0;
    if (!is_digit(c) && !letter) {
      joined = false;
      continue;
    }
    if (joined && is_digit(parts.back().front()) == is_digit(c)) {
      parts.back() += c;
    } else {
      parts.emplace_back(1, c);
    }
    joined = true;
  }
  return parts;
}

int month_number(const std::string& word) {
  if (word.size() < 3) return -1;
  for (int month = 1; month <= 12; ++month) {
    const std::string_view name = month_name(month);
    const bool same = word.size() <= name.size() &&
                      std::equal(word.begin(), word.end(), name.begin(), [](char a, char b) {
                        return std::tolower(static_cast<unsigned char>(a)) ==
                               std::tolower(static_cast<unsigned char>(b));
                      });
    if (same) return month;
  }
  return -1;
}

void add_if_date(std::vector<std::string>& readings, int year, int month, int day) {
  const auto date = Date::make(year, month, day);
  if (!date) return;
  const std::string text = iso(*date);
  if (std::find(readings.begin(), readings.end(), text) == readings.end()) readings.push_back(text);
}

}  // namespace

std::vector<std::string> readings_of_date(const std::string& text) {
  std::vector<std::string> parts = parts_of(text);
  std::vector<std::string> readings;
  if (parts.size() == 1 && parts[0].size() == 8) {
    parts = {parts[0].substr(0, 4), parts[0].substr(4, 2), parts[0].substr(6)};
  }
  if (parts.size() != 3) return readings;
  const int a = whole_number(parts[0]);
  const int b = whole_number(parts[1]);
  const int c = whole_number(parts[2]);
  if (a >= 0 && parts[0].size() == 4) {
    add_if_date(readings, a, b > 0 ? b : month_number(parts[1]), c);
  } else if (parts[2].size() == 4) {
    if (b > 0 && a > 0) {
      add_if_date(readings, c, b, a);
      add_if_date(readings, c, a, b);
    } else {
      add_if_date(readings, c, month_number(parts[1]), a);
      add_if_date(readings, c, month_number(parts[0]), b);
    }
  }
  return readings;
}

std::optional<std::string> span_called(const std::string& text) {
  const std::vector<std::string> parts = parts_of(text);
  if (parts.size() < 2 || parts.size() > 3 || parts.back().size() != 4) return std::nullopt;
  const std::string& year = parts.back();
  if (whole_number(year) < 0) return std::nullopt;
  const auto month = [&year](int number) {
    return year + (number < 10 ? "-0" : "-") + std::to_string(number);
  };
  if (parts.size() == 2) {
    const int number = month_number(parts.front());
    return number > 0 ? std::optional(month(number)) : std::nullopt;
  }
  const std::string& kind = parts.front();
  const int part = whole_number(parts[1]);
  const int months = kind == "Q" || kind == "q" ? 3 : kind == "H" || kind == "h" ? 6 : 0;
  if (months == 0 || part < 1 || part > 12 / months) return std::nullopt;
  return month((part - 1) * months + 1) + '/' + month(part * months);
}

}  // namespace inforce
