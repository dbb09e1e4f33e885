// What is owed, and what is on record of it.

#include "tests/properties/yaml_text.h"

namespace inforce::oracle {

namespace {

std::string quantity_text(const Quantity& quantity) {
  return std::to_string(quantity.number) + " " + quantity.unit;
}

std::string comparison_of(const Amount& amount) {
  if (amount.exclusive) return amount.at_most ? "less_than" : "more_than";
  return amount.at_most ? "at_most" : "at_least";
}

std::string weekday_name_of(int weekday) {
  static const std::vector<std::string> names{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  return names[static_cast<std::size_t>(weekday)];
}

std::string frequency_name(Frequency frequency) {
  switch (frequency) {
    case Frequency::daily: return "DAILY";
    case Frequency::weekly: return "WEEKLY";
    case Frequency::monthly: return "MONTHLY";
    case Frequency::yearly: return "YEARLY";
  }
  return {};
}

std::string rule_text(const RecurrenceRule& rule) {
  std::string text = "FREQ=" + frequency_name(rule.frequency);
  if (rule.interval != 1) text += ";INTERVAL=" + std::to_string(rule.interval);
  if (rule.month != 0) text += ";BYMONTH=" + std::to_string(rule.month);
  for (std::size_t i = 0; i < rule.weekdays.size(); ++i) {
    const RuleWeekday& named = rule.weekdays[i];
    text += (i == 0 ? ";BYDAY=" : ",") + (named.ordinal == 0 ? "" : std::to_string(named.ordinal)) +
            weekday_name_of(named.weekday);
  }
  if (rule.year_day != 0) text += ";BYYEARDAY=" + std::to_string(rule.year_day);
  if (rule.month_day != 0) text += ";BYMONTHDAY=" + std::to_string(rule.month_day);
  if (rule.count != 0) text += ";COUNT=" + std::to_string(rule.count);
  if (rule.until) {
    const std::string iso = iso_day(*rule.until);
    text += ";UNTIL=" + iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8, 2);
  }
  return in_quotes(text);
}

std::string every_text(const Recurs& recurs) {
  switch (recurs.every) {
    case Every::year: return "calendar year";
    case Every::quarter: return "quarter";
    case Every::month: return "month";
    case Every::length: return length_text(recurs.length);
    case Every::rule: return rule_text(recurs.rule);
  }
  return {};
}

void add_recurrence(const Recurs& recurs, Fields& out) {
  out.emplace_back("every", every_text(recurs));
  if (!recurs.first.empty()) out.emplace_back("first", in_quotes(recurs.first));
  if (!recurs.last.empty()) out.emplace_back("last", in_quotes(recurs.last));
  if (recurs.month_end == MonthEnd::last_day) out.emplace_back("month_end", "last day");
  if (recurs.month_end == MonthEnd::skip) out.emplace_back("month_end", "skip");
}

std::string roll_name(Roll roll) {
  switch (roll) {
    case Roll::none: return {};
    case Roll::following: return "following";
    case Roll::preceding: return "preceding";
    case Roll::modified_following: return "modified following";
  }
  return {};
}

void add_due(const OwedTerms& owed, Fields& out) {
  if (!owed.due_in_keys) {
    out.emplace_back("due", yaml(*owed.due));
    return;
  }
  out.emplace_back("within", length_text(owed.due->length));
  out.emplace_back("of", owed.due->ref);
  const std::string counting = counting_name(owed.due->length.counting);
  if (!counting.empty()) out.emplace_back("counting", counting);
}

std::string restated_list(const std::vector<Restated>& all) {
  std::vector<std::string> parts;
  for (const Restated& one : all) {
    Fields out{{"due", yaml(one.due)}, {"source", "s2"}, {"why", "said later"}};
    add_known(one.known, out);
    parts.push_back(braces(out));
  }
  return "[" + joined(parts) + "]";
}

std::string evidence_list(const std::vector<Evidence>& all) {
  std::vector<std::string> parts;
  for (const Evidence& one : all) {
    Fields out{{"date", yaml(one.date)}};
    if (one.amount) out.emplace_back("amount", quantity_text(*one.amount));
    if (!one.account.empty()) out.emplace_back("account", one.account);
    if (!one.period.empty()) out.emplace_back("period", in_quotes(one.period));
    add_known(one.known, out);
    out.emplace_back("cite", "{source: s1, at: table 1}");
    parts.push_back(braces(out));
  }
  return "[" + joined(parts) + "]";
}

std::string days_text(const std::vector<Day>& days) {
  std::vector<std::string> parts;
  for (const Day day : days) parts.push_back(iso_day(day));
  return "[" + joined(parts) + "]";
}

std::string weekend_text(const std::vector<int>& weekend) {
  static const std::vector<std::string> names{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  std::vector<std::string> parts;
  for (const int day : weekend) parts.push_back(names[static_cast<std::size_t>(day)]);
  return "[" + joined(parts) + "]";
}

}  // namespace

void add_owed(const OwedTerms& owed, Fields& out) {
  if (owed.due) add_due(owed, out);
  if (owed.recurs) add_recurrence(*owed.recurs, out);
  if (!owed.restated.empty()) out.emplace_back("restated", restated_list(owed.restated));
  if (!owed.calendar.empty()) out.emplace_back("calendar", owed.calendar);
  const std::string roll = roll_name(owed.roll);
  if (!roll.empty()) out.emplace_back("roll", roll);
}

void add_amount(const Provision& provision, Fields& out) {
  if (provision.amount) {
    const std::string key = comparison_of(*provision.amount);
    const Quantity& limit = provision.amount->limit;
    out.emplace_back(
        "amount", "{" + key + ": " + std::to_string(limit.number) + ", unit: " + limit.unit + "}");
  }
  if (!provision.evidence.empty()) out.emplace_back("evidence", evidence_list(provision.evidence));
}

std::string calendars_text(const std::vector<WorkCalendar>& calendars) {
  std::string text = "calendars:\n";
  for (const WorkCalendar& calendar : calendars) {
    Fields out{{"title", "Calendar " + calendar.id}, {"weekend", weekend_text(calendar.weekend)}};
    if (calendar.us_federal) out.emplace_back("rule", "us-federal");
    if (!calendar.closed.empty()) out.emplace_back("closed", days_text(calendar.closed));
    if (!calendar.work.empty()) out.emplace_back("work", days_text(calendar.work));
    if (calendar.known_from) out.emplace_back("known_from", iso_day(*calendar.known_from));
    if (calendar.known_through) {
      out.emplace_back("known_through", iso_day(*calendar.known_through));
    }
    text += "  " + calendar.id + ": " + braces(out) + "\n";
  }
  return text;
}

}  // namespace inforce::oracle
