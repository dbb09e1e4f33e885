// calendars.yaml.
#include <algorithm>
#include <string>
#include <utility>

#include "rules/parse_file.h"
#include "rules/word_tables.h"
#include "timeline/us_federal.h"

namespace inforce {
namespace {

constexpr Choice<Weekday> weekday_words[] = {
    {"Mon", Weekday::monday},   {"Tue", Weekday::tuesday}, {"Wed", Weekday::wednesday},
    {"Thu", Weekday::thursday}, {"Fri", Weekday::friday},  {"Sat", Weekday::saturday},
    {"Sun", Weekday::sunday},
};

constexpr Choice<HolidayRule> holiday_rule_words[] = {{"us-federal", HolidayRule::us_federal}};

using Days = std::vector<Marked<Date>>;

std::vector<Date> values(const Days& days) {
  std::vector<Date> plain;
  for (const Marked<Date>& day : days) plain.push_back(day.value);
  return plain;
}

/// R234: a day is worked or not. Looked for here, where both have their marks.
void check_closed_and_working(const Days& closed, const Days& work, HolidayRule rule,
                              Diagnostics& out) {
  for (const Marked<Date>& day : work) {
    const auto twin = std::find_if(closed.begin(), closed.end(), [&](const Marked<Date>& other) {
      return other.value == day.value;
    });
    const auto holiday =
        rule == HolidayRule::us_federal ? us_federal_holiday(day.value) : std::nullopt;
    if (twin == closed.end() && !holiday) continue;
    Diagnostic both{.code = Code::closed_and_working,
                    .mark = day.mark,
                    .message = iso(day.value) + " is both closed and a working day",
                    .hint = "a day is one of the two; take it out of 'closed' or out of 'work'"};
    if (twin != closed.end()) {
      both.also = {{twin->mark, "closed here"}};
    } else {
      both.message = iso(day.value) +
                     " is listed as a working day, and the rule us-federal closes "
                     "it: " +
                     std::string(*holiday);
      both.hint = "take it out of 'work', or list the holidays without the rule";
    }
    out.add(std::move(both));
  }
}

/// R239, of days listed in `key`.
void check_twice(const Days& days, const char* key, Diagnostics& out) {
  for (auto day = days.begin(); day != days.end(); ++day) {
    const auto first = std::find_if(
        days.begin(), day, [&](const Marked<Date>& other) { return other.value == day->value; });
    if (first == day) continue;
    out.add({.code = Code::idle_calendar_day,
             .mark = day->mark,
             .message = iso(day->value) + " stands twice in '" + key + "'",
             .also = {{first->mark, "the first time"}},
             .hint = "take one of the two out, or write the day that was meant"});
  }
}

/// R239: a weekday is worked, listed or not; one that is closed has its error already.
void check_made_up(const CalendarDays& days, const Days& work, Diagnostics& out) {
  for (const Marked<Date>& day : work) {
    const auto is = [&](const auto& list, const auto& value) {
      return std::find(list.begin(), list.end(), value) != list.end();
    };
    if (is(days.weekend, day.value.weekday()) || is(days.closed, day.value)) continue;
    if (days.rule == HolidayRule::us_federal && us_federal_holiday(day.value)) continue;
    out.add({.code = Code::idle_calendar_day,
             .mark = day.mark,
             .message = iso(day.value) + " (" + std::string(weekday_name(day.value)) +
                        ") is worked without being listed",
             .hint = "'work' lists days of the weekend; write the one that was meant"});
  }
}

/// R204: the first day known may not come after the last.
void check_known(const std::optional<Marked<Date>>& from,
                 const std::optional<Marked<Date>>& through, Diagnostics& out) {
  if (!from || !through || from->value <= through->value) return;
  out.add({.code = Code::last_day_before_first,
           .mark = through->mark,
           .message = "the calendar is known through " + iso(through->value) +
                      ", before it is known from " + iso(from->value),
           .also = {{from->mark, "known from here"}},
           .hint = "'known_through' is the last day announced; were the two dates swapped?"});
}

std::vector<Weekday> read_weekend(FieldReader& fields) {
  std::vector<Weekday> weekend;
  for (const PackNode* node : fields.items("weekend")) {
    const auto day = read_choice(*node, "weekend", weekday_words, fields.out());
    if (day) weekend.push_back(day->value);
  }
  return weekend;
}

WorkingCalendar read_days(FieldReader& fields) {
  CalendarDays days;
  days.weekend = read_weekend(fields);
  const Days closed = fields.dates("closed");
  const Days work = fields.dates("work");
  const auto rule = fields.choice("rule", holiday_rule_words);
  const auto from = fields.date("known_from");
  const auto through = fields.date("known_through");
  if (rule) days.rule = rule->value;
  days.closed = values(closed);
  days.work = values(work);
  if (from) days.known_from = from->value;
  if (through) days.known_through = through->value;
  check_closed_and_working(closed, work, days.rule, fields.out());
  check_twice(closed, "closed", fields.out());
  check_twice(work, "work", fields.out());
  check_made_up(days, work, fields.out());
  check_known(from, through, fields.out());
  auto made = WorkingCalendar::make(std::move(days));
  if (made) return std::move(*made);
  if (made.error().kind == CalendarError::Kind::no_weekday) {
    fields.out().add({.code = Code::no_working_weekday,
                      .mark = fields.key("weekend")->mark,
                      .message = "the weekend takes all seven days, and no working day is left",
                      .hint = "list only the days of the week without work"});
  }
  return {};
}

NamedCalendar read_calendar(const PackNode::Entry& entry, Diagnostics& out) {
  FieldReader fields(entry.value, entry.key.mark, "calendar " + in_quotes(entry.key.value), out);
  NamedCalendar calendar;
  calendar.id = entry.key;
  if (const auto title = fields.text("title", Need::required)) calendar.title = title->value;
  if (const auto source = fields.text("source")) calendar.source = source->value;
  calendar.days = read_days(fields);
  fields.finish();
  return calendar;
}

}  // namespace

void parse_calendars(const PackNode& root, FileId file, Draft& draft, Diagnostics& out) {
  FieldReader fields(root, whole_file(file), "a file of calendars", out);
  for (const PackNode::Entry& entry :
       fields.declared("calendars", IdForm::simple, Need::required)) {
    draft.calendars.push_back(read_calendar(entry, out));
  }
  fields.finish();
}

}  // namespace inforce
