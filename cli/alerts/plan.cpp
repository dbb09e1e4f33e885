#include "cli/alerts/plan.h"

#include <algorithm>
#include <charconv>

#include "cli/alerts/alert_list.h"
#include "rules/diagnostic.h"
#include "rules/nearest_name.h"
#include "rules/utf8.h"

namespace inforce {
namespace {

constexpr const char* default_leads = "30,7,1";

std::optional<int> whole_number(std::string_view text, int most) {
  int number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

// "90,30,7,1": days, or with a d behind each.
std::vector<int> read_days(const char* option, const std::string& text,
                           std::vector<QuestionError>& errors) {
  std::vector<int> days;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    std::string part = text.substr(from, comma - from);
    from = comma + 1;
    if (part.size() > 1 && part.back() == 'd') part.pop_back();
    const auto number = whole_number(part, longest_lead);
    if (number) {
      days.push_back(*number);
    } else {
      errors.push_back({option, in_quotes(part) + " is no number of days",
                        std::string("write days with commas between: ") + option + " 30,7,1"});
    }
  }
  return days;
}

bool is_name(const std::string& text) {
  constexpr std::size_t longest = 64;
  return !text.empty() && text.size() <= longest &&
         std::all_of(text.begin(), text.end(),
                     [](unsigned char c) { return c > ' ' && c != 0x7f; }) &&
         is_one_plain_line(text);
}

// "law@example.org", or "root" of this machine.
bool is_address(std::string_view text) {
  return !text.empty() && text.front() != '-' &&
         std::all_of(text.begin(), text.end(), [](unsigned char c) {
           return c > ' ' && c < 0x7f &&
                  std::string_view("<>(),;:\"\\[]").find(static_cast<char>(c)) ==
                      std::string_view::npos;
         });
}

// One of a list: an address, or "Name <address>".
bool is_mailbox(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  const std::size_t open = text.find('<');
  if (open == std::string_view::npos) return is_address(text);
  const bool name_in_ascii =
      std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(open),
                  [](unsigned char c) { return c >= ' ' && c < 0x7f; });
  return name_in_ascii && text.back() == '>' &&
         is_address(text.substr(open + 1, text.size() - open - 2));
}

bool are_mailboxes(std::string_view text) {
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t comma = std::min(text.find(',', from), text.size());
    if (!is_mailbox(text.substr(from, comma - from))) return false;
    from = comma + 1;
  }
  return true;
}

void read_exec(const Options& options, AlertPlan& plan, std::vector<QuestionError>& errors) {
  plan.exec = options.exec;
  if (options.exec && options.exec->find_first_not_of(" \t") == std::string::npos) {
    errors.push_back(
        {"--exec", "there is no command to hand tellings to", "write --exec 'COMMAND'"});
  }
  if (!options.exec_timeout) return;
  std::string text = *options.exec_timeout;
  if (text.size() > 1 && text.back() == 's') text.pop_back();
  const auto seconds = whole_number(text, 3600);
  if (!options.exec) {
    errors.push_back({"--exec-timeout", "there is no --exec whose time it could limit", ""});
  } else if (!seconds || *seconds == 0) {
    errors.push_back({"--exec-timeout",
                      in_quotes(*options.exec_timeout) + " is no number of seconds",
                      "write 1 to 3600"});
  } else {
    plan.exec_patience = std::chrono::seconds(*seconds);
  }
}

void read_mail(const Setting& setting, AlertPlan& plan, std::vector<QuestionError>& errors) {
  const Options& options = setting.options;
  if (setting.form != Form::mail) {
    if (options.mail_to) errors.push_back({"--mail-to", "it goes with --format mail", ""});
    if (options.mail_from) errors.push_back({"--mail-from", "it goes with --format mail", ""});
    return;
  }
  MailAddresses addresses{options.mail_from.value_or("inforce <inforce@localhost>"),
                          options.mail_to.value_or("")};
  if (addresses.to.empty()) {
    errors.push_back({"--mail-to", "a message needs somebody to go to", "write --mail-to ADDRESS"});
  }
  for (const auto& [option, text] :
       {std::pair("--mail-to", addresses.to), std::pair("--mail-from", addresses.from)}) {
    if (text.empty() || are_mailboxes(text)) continue;
    errors.push_back({option, in_quotes(text) + " is no address in ASCII",
                      "law@example.org, or Name <law@example.org>; several with commas between"});
  }
  plan.mail = addresses;
}

}  // namespace

Result<std::string, QuestionError> read_audience(const Setting& setting) {
  const std::string name = setting.options.audience.value_or("default");
  if (is_name(name)) return name;
  return failure(QuestionError{"--audience", in_quotes(name) + " is no name for an audience",
                               "one word of at most 64 characters"});
}

Result<AlertPlan, std::vector<QuestionError>> read_alert_plan(const Setting& setting) {
  const Options& options = setting.options;
  std::vector<QuestionError> errors;
  AlertPlan plan;
  const auto audience = read_audience(setting);
  if (audience) plan.audience = *audience;
  if (!audience) errors.push_back(audience.error());
  plan.leads = read_days("--lead", options.lead.value_or(default_leads), errors);
  if (options.after) plan.after = read_days("--after", *options.after, errors);
  read_exec(options, plan, errors);
  read_mail(setting, plan, errors);
  if (!options.suppose.empty()) {
    errors.push_back({"--suppose", "what is only supposed is told to nobody",
                      "inforce diff DATE --suppose FILE shows what it would change"});
  }
  if (options.exec && options.replay) {
    errors.push_back(
        {"--replay", "a replay is shown, and handed to nobody", "leave out --exec or --replay"});
  }
  if (options.exec && options.output) {
    errors.push_back({"--exec", "a telling goes to a command or to a file, not to both",
                      "leave out --exec or --output"});
  }
  if (!errors.empty()) return failure(errors);
  return plan;
}

Result<DayCount, QuestionError> read_day_count(const Setting& setting, const RuleBook& book) {
  const auto& name = setting.options.working_days;
  if (!name) return DayCount();
  if (const auto found = book.find_calendar(*name)) return DayCount(book.at(*found).days);
  std::vector<std::string_view> names;
  for (const NamedCalendar& one : book.calendars()) names.push_back(one.id.value);
  std::string hint = did_you_mean(nearest_name(*name, names));
  if (hint.empty()) hint = names.empty() ? "the packs hold none" : "there are " + any_of(names);
  return failure(QuestionError{"--working-days", "there is no calendar " + in_quotes(*name), hint});
}

}  // namespace inforce
