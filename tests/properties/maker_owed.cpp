// Obligations of a generated book: how often, by when, how much, and what is on record.

#include <algorithm>

#include "tests/properties/edit.h"
#include "tests/properties/federal_days.h"
#include "tests/properties/maker.h"
#include "tests/properties/recurring.h"
#include "tests/properties/view.h"
#include "tests/properties/yaml_text.h"

namespace inforce::oracle {

namespace {

bool is_weekend(Day day) { return date_of(day).weekday() >= Weekday::saturday; }

// The next day from `start` on that the rule names, as if it were counted from there.
Day first_of_rule(const RecurrenceRule& rule, Day start) {
  Recurs recurs;
  recurs.every = Every::rule;
  recurs.rule = rule;
  recurs.rule.interval = 1;
  recurs.rule.count = 1;
  recurs.rule.until.reset();
  recurs.first = iso_day(start);
  return periods_of(recurs, start, start + 800).front().first;
}

bool all_end(const Provision& provision) {
  return !provision.windows.empty() &&
         std::all_of(provision.windows.begin(), provision.windows.end(),
                     [](const WrittenWindow& one) { return one.end_key != EndKey::none; });
}

bool begins_somewhere(const Provision& provision) {
  return std::none_of(provision.windows.begin(), provision.windows.end(),
                      [](const WrittenWindow& one) { return one.from->form == DateForm::always; });
}

std::string month_name_of(Random& random, Day day) {
  const std::string iso = iso_day(day);
  const int month = date_of(day).month();
  const int kind = random.between(1, 4);
  if (kind == 1) return iso.substr(0, 5) + "Q" + std::to_string((month - 1) / 3 + 1);
  return kind == 2 ? iso : iso.substr(0, 7);
}

}  // namespace

// One announced for good, one in part, one by the rule of a statute.
void Maker::make_calendars() {
  for (const char* id : {"announced", "in-part", "federal"}) {
    WorkCalendar made;
    made.id = id;
    made.weekend = {5, 6};
    made.us_federal = made.id == "federal";
    for (int i = made.us_federal ? random_.between(0, 2) : random_.between(4, 9); i > 0; --i) {
      const Day day = calendar_.base + random_.between(-10, 40);
      if (made.us_federal && is_us_federal_holiday(day)) continue;
      std::vector<Day>& list = is_weekend(day) ? made.work : made.closed;
      if (std::count(list.begin(), list.end(), day) == 0) list.push_back(day);
    }
    if (made.id == "in-part") made.known_through = calendar_.base + random_.between(0, 30);
    if (made.id == "in-part" && random_.chance(30)) {
      made.known_from = calendar_.base + random_.between(-12, 0);
    }
    book_.calendars.push_back(made);
  }
}

WrittenDate Maker::due_date(const OwedTerms& owed) {
  if (random_.chance(45)) {
    const Day day = some_day(random_, calendar_) + random_.between(0, 8);
    return any_date(random_, day, anchors_);
  }
  const int kind = random_.between(1, 100);
  WrittenDate date;
  date.day = existing(some_day(random_, calendar_) + random_.between(0, 8));
  if (kind <= 18) return date;
  if (kind <= 41) return plain_date(random_, date.day);
  if (kind <= 50) {
    date.form = DateForm::interval;
    date.last_day = date.day + random_.between(1, 5);
  } else if (kind <= 56) {
    date.mark = '~';
  } else if (kind <= 66) {
    WrittenDate other = date;
    other.day += random_.between(1, 5);
    date.readings = {date, other};
    date.form = random_.chance(50) ? DateForm::one_of : DateForm::disputed;
  } else if (!due_anchors_.empty()) {
    date = WrittenDate{};
    date.form = DateForm::within;
    date.ref = random_.pick(due_anchors_);
    date.length = {random_.between(2, 15), Unit::days, Counting::by_default};
    if (random_.chance(15))
      date.length = {random_.between(1, 2), Unit::weeks, Counting::by_default};
    if (random_.chance(25)) date.length = {1, Unit::months, Counting::by_default};
    if (!owed.calendar.empty() && random_.chance(70)) {
      date.length = {random_.between(1, 12), Unit::working_days, Counting::by_default};
    }
    date.length.counting = static_cast<Counting>(random_.pick<int>({0, 1, 2, 3, 3}));
  }
  return date;
}

void Maker::fill_obligation(Provision& obligation) {
  OwedTerms& owed = obligation.owed;
  if (theme_ != Theme::owed && random_.chance(60)) return;
  if (date_of(calendar_.base).year() == 2011) return;  // Apia skipped a day
  if (random_.chance(65)) {
    owed.calendar = random_.pick<std::string>(
        {"announced", "in-part", "in-part", "federal", "federal", "federal"});
  }
  if (!owed.calendar.empty() && random_.chance(60)) {
    owed.roll = static_cast<Roll>(random_.between(1, 3));
  }
  if (random_.chance(52)) {
    fill_recurrence(obligation);
  } else if (random_.chance(88)) {
    fill_due(obligation);
  }
  const int amount = random_.between(1, 100);
  if (amount <= 70)
    obligation.amount =
        Amount{amount <= 20, {random_.pick<int>({5, 12, 25}), "Mt"}, random_.chance(45)};
  fill_evidence(obligation);
}

void Maker::fill_due(Provision& obligation) {
  OwedTerms& owed = obligation.owed;
  owed.due = due_date(owed);
  const bool plain =
      obligation.windows.size() == 1 && obligation.windows.front().end_key != EndKey::for_length;
  owed.due_in_keys = owed.due->form == DateForm::within && plain && random_.chance(50);
  for (int i = random_.chance(35) ? random_.between(1, 2) : 0; i > 0; --i) {
    Restated restated{due_date(owed), {}};
    if (random_.chance(30)) restated.known.recorded = some_day(random_, calendar_);
    owed.restated.push_back(restated);
  }
}

void Maker::fill_recurrence(Provision& obligation) {
  Recurs recurs;
  recurs.every = random_.pick<Every>(
      {Every::year, Every::quarter, Every::month, Every::length, Every::rule, Every::rule});
  if (obligation.windows.empty()) obligation.windows = {window_near(40, 10)};
  const Day from = calendar_.base + random_.between(-14, 3);
  const Day through = calendar_.base + random_.between(8, 45);
  switch (recurs.every) {
    case Every::year:
    case Every::quarter:
    case Every::month:
      if (!begins_somewhere(obligation) || random_.chance(50)) {
        recurs.first = month_name_of(random_, from - random_.between(0, 40));
      }
      if (!all_end(obligation) || random_.chance(60)) {
        recurs.last = month_name_of(random_, through + random_.between(0, 60));
      }
      break;
    case Every::length: {
      recurs.length = {random_.between(4, 10), Unit::days, Counting::by_default};
      if (random_.chance(30)) recurs.length = {random_.between(1, 2), Unit::weeks, {}};
      if (random_.chance(25)) recurs.length = {1, Unit::months, {}};
      const bool by_months = recurs.length.unit == Unit::months;
      recurs.first = iso_day(by_months ? from - 31 : from);
      recurs.last = iso_day(by_months ? through + 40 : through);
      if (by_months && std::stoi(recurs.first.substr(8)) > 28) {
        recurs.month_end = random_.chance(50) ? MonthEnd::last_day : MonthEnd::skip;
      }
      break;
    }
    case Every::rule: fill_rule(recurs, from, through); break;
  }
  obligation.owed.recurs = recurs;
}

void Maker::name_weekdays(RecurrenceRule& rule, const std::vector<int>& ordinals) {
  for (int i = random_.pick<int>({1, 2, 2, 3}); i > 0; --i) {
    const RuleWeekday named{random_.between(0, 6), random_.pick(ordinals)};
    const bool again =
        std::any_of(rule.weekdays.begin(), rule.weekdays.end(), [&](const RuleWeekday& other) {
          return other.weekday == named.weekday && other.ordinal == named.ordinal;
        });
    if (!again) rule.weekdays.push_back(named);
  }
}

void Maker::fill_month(RecurrenceRule& rule) {
  if (random_.chance(60)) {
    name_weekdays(rule, {1, 2, 3, 4, -1, -1, -2});
  } else {
    rule.month_day = random_.pick<int>({1, 5, 15, 28, -1, -3});
  }
}

// A day of the year near the first day, mostly.
void Maker::fill_year(RecurrenceRule& rule, Day near) {
  const int kind = random_.between(1, 5);
  if (kind == 1) return;
  if (kind == 2) name_weekdays(rule, {1, 9, 10, 44, 45, -8, -44});
  if (kind == 3) rule.year_day = random_.pick<int>({60, 61, 75, 305, 306, -1, -60});
  if (kind > 3) {
    fill_month(rule);
    rule.month = date_of(near).month();
  }
}

void Maker::fill_rule(Recurs& recurs, Day from, Day through) {
  RecurrenceRule& rule = recurs.rule;
  rule.frequency = static_cast<Frequency>(random_.pick<int>({0, 1, 1, 2, 2, 3, 3}));
  switch (rule.frequency) {
    case Frequency::daily: rule.interval = random_.between(4, 9); break;
    case Frequency::weekly:
      rule.interval = random_.between(1, 2);
      if (random_.chance(80)) name_weekdays(rule, {0});
      break;
    case Frequency::monthly:
      from -= 30;
      through += 40;
      fill_month(rule);
      break;
    case Frequency::yearly:
      from -= random_.chance(50) ? 370 : 0;
      through += 370;
      if (random_.chance(25)) rule.interval = 2;
      fill_year(rule, from + 30);
      break;
  }
  if (date_of(from).month() == 2 && date_of(from).day() == 29) ++from;  // which some years lack
  recurs.first = iso_day(first_of_rule(rule, from));
  const int bound = random_.between(1, 3);
  if (bound == 1) rule.count = random_.between(2, 5);
  if (bound == 2) rule.until = through + 31;
  if (bound == 3) recurs.last = iso_day(through + 31);
}

Evidence Maker::some_evidence() {
  Evidence made;
  const Day day = some_day(random_, calendar_) + random_.between(0, 16);
  made.date = random_.chance(50) ? plain_date(random_, day) : any_date(random_, day, anchors_);
  made.account = random_.pick<std::string>({"", "customs", "customs", "usda"});
  if (random_.chance(25)) made.known.recorded = day + random_.between(0, 20);
  if (random_.chance(8)) {
    made.known.withdrawn = made.known.recorded.value_or(day) + random_.between(1, 20);
  }
  return made;
}

// So much may be drawn under a permission, by the lots that questions tell.
void Maker::fill_quota(Provision& permission) {
  permission.amount = Amount{true, {random_.pick<int>({1, 5}), "t"}};
  const std::optional<WrittenDate>& from = permission.windows.front().from;
  const bool on_a_day = from->form != DateForm::within && from->form != DateForm::of;
  const Day begins = on_a_day && from->readings.empty() ? from->day : calendar_.base;
  for (int i = random_.between(1, 4); i > 0; --i) {
    Evidence made = some_evidence();
    if (random_.chance(60)) made.date = plain_date(random_, begins + random_.between(0, 3));
    made.amount = Quantity{random_.pick<int>({200, 800, 2000, 4000}), "kg"};
    permission.evidence.push_back(made);
  }
}

void Maker::fill_evidence(Provision& obligation) {
  const bool counted = obligation.amount.has_value();
  for (int i = random_.pick<int>({0, 1, 2, 3, 4}); i > 0; --i) {
    Evidence made = some_evidence();
    const bool cap = counted && obligation.amount->at_most;
    if (counted && (cap || random_.chance(90))) {
      const int limit = obligation.amount->limit.number;
      made.amount = Quantity{random_.pick<int>({limit, limit / 2, limit / 3, limit + 1, 1}), "Mt"};
      // Only what is exactly the limit tells "more than" from "at least".
      if (obligation.amount->exclusive && random_.chance(60)) made.amount->number = limit;
      if (random_.chance(30)) made.amount = Quantity{made.amount->number * 1000, "kt"};
    }
    if (obligation.owed.recurs && random_.chance(85)) {
      const Day day = calendar_.base;
      const auto periods = periods_of(*obligation.owed.recurs, day - 40, day + 60);
      if (!periods.empty()) made.period = random_.pick(periods).key;
    }
    obligation.evidence.push_back(made);
  }
}

namespace {

// Of what recurs, and says for itself which period it is.
bool is_of_no_period(const Evidence& one, const Recurs& recurs, Day first_day) {
  return one.period.empty() && periods_of(recurs, first_day, first_day).empty();
}

// Names a period that begins later.
bool is_of_later_period(const Evidence& one, Minute done, Zone zone) {
  return !one.period.empty() && done <= first_minute_of(named_days(one.period).first, zone);
}

}  // namespace

// The loader refuses what was done or drawn before the provision or the period began, and what lies
// in no period.
void drop_refused_evidence(WrittenBook& book) {
  const WrittenBook copy = book;
  const View view(copy, 100000, WrongEngine::knowledge_ignored);
  for (Provision* provision : provisions_of(book)) {
    if (provision->evidence.empty()) continue;
    const SeenProvision& seen = view.at(view.find(provision->id));
    const DateContext where = view.context(*seen.instrument);
    const auto& recurs = provision->owed.recurs;
    const Zone zone = named_zone(seen.instrument->zone, false);
    const auto is_refused = [&](const Evidence& one) {
      const Day first_day = day_of(stamps_of(one.date, where).earliest, false);
      if (recurs && is_of_no_period(one, *recurs, first_day)) return true;
      const Minute done = pair_of(one.date, Bound::after, where).latest;
      const auto begun = [&](const Span& span) { return span.from.earliest < done; };
      const bool before_first = recurs && !recurs->first.empty() &&
                                done <= first_minute_of(named_days(recurs->first).first, zone);
      if (recurs && is_of_later_period(one, done, zone)) return true;
      return before_first || !std::any_of(seen.spans.begin(), seen.spans.end(), begun);
    };
    auto& all = provision->evidence;
    all.erase(std::remove_if(all.begin(), all.end(), is_refused), all.end());
  }
}

}  // namespace inforce::oracle
