#include "cli/commands/days.h"

#include "rules/diagnostic.h"

namespace inforce {
namespace {

std::vector<Date> read_between(const Setting& setting, std::vector<QuestionError>& errors) {
  std::vector<Date> days;
  for (const std::string& word : setting.options.between) {
    const auto text = spelled_date("--between", word, setting.today);
    const auto day = text ? parse_date(*text) : parse_date(iso(setting.today.day));
    if (!text) errors.push_back(text.error());
    if (!day)
      errors.push_back({"--between", in_quotes(word) + " is not a day", "write YYYY-MM-DD"});
    days.push_back(day.value_or(setting.today.day));
  }
  return days;
}

}  // namespace

Result<std::optional<Days>, std::vector<QuestionError>> days_told(const Setting& setting) {
  const Options& options = setting.options;
  const Date today = setting.today.day;
  if (options.between.empty()) {
    if (!options.within) return std::optional<Days>();
    const auto last = after_length("--within", *options.within, today);
    if (!last) return failure(std::vector{last.error()});
    return std::optional(Days{today, *last});
  }
  std::vector<QuestionError> errors;
  if (options.within) {
    errors.push_back({"", "--within and --between are two ways to say one thing", "give one"});
  }
  const std::vector<Date> days = read_between(setting, errors);
  if (days.size() != 2) {
    errors.push_back({"--between", "--between takes two days, the first and the last",
                      "write --between 2026-01-01 2026-06-30"});
    return failure(errors);
  }
  if (errors.empty() && days[1] < days[0]) {
    errors.push_back({"--between", iso(days[1]) + " comes before " + iso(days[0]),
                      "write the earlier day first"});
  }
  if (!errors.empty()) return failure(errors);
  return std::optional(Days{days[0], days[1]});
}

std::optional<QuestionError> beyond_horizon(const Days& days, const RuleBook& book) {
  const auto first = beyond_horizon("", days.first, book);
  return first ? first : beyond_horizon("", days.last, book);
}

}  // namespace inforce
