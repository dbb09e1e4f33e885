// What obligations owe and permissions allow, by when, and what is on record. Law: B 15.
#include <algorithm>

#include "tests/properties/recurring.h"
#include "tests/properties/view.h"
#include "tests/properties/work_days.h"

namespace inforce::oracle {

std::int64_t kilograms(const Quantity& quantity) {
  std::int64_t each = 1;
  if (quantity.unit == "t") each = 1000;
  if (quantity.unit == "kt") each = 1000000;
  if (quantity.unit == "Mt") each = 1000000000;
  return quantity.number * each;
}

Minute View::start_of(int change) const {
  Minute start = never;
  for (const Span& span : at(change).spans) start = std::min(start, span.from.earliest);
  return start;
}

const WorkCalendar* View::find_calendar(const std::string& id) const {
  for (const WorkCalendar& calendar : book_.calendars) {
    if (calendar.id == id) return &calendar;
  }
  return nullptr;
}

Minute View::after_day(Day day, const std::string& zone) const {
  const bool exclusive = wrong_ == WrongEngine::last_day_exclusive;
  return first_minute_of(exclusive ? day : day + 1, named_zone(zone, drop_zones()));
}

namespace {

bool has_day(const Stamp& stamp) {
  return stamp.kind == Stamp::Kind::day || stamp.kind == Stamp::Kind::minute;
}

bool in_working_days(const WrittenDate& date) {
  return date.form == DateForm::within && date.length.unit == Unit::working_days;
}

// "Within 45 working days of X": the first counted is the first after X's day, or on it.
DayPair counted(const WrittenDate& date, Day anchor, const WorkCalendar& calendar) {
  const Counting counting = date.length.counting;
  const bool day_of = counting == Counting::day_of || counting == Counting::unclear;
  const DayPair early = nth_working_day(calendar, anchor + (day_of ? 0 : 1), date.length.count);
  const Day later_start = anchor + (counting == Counting::day_of ? 0 : 1);
  return {early.earliest, nth_working_day(calendar, later_start, date.length.count).latest};
}

// None is later than any day.
void widen(SeenDeadline& all, const SeenDeadline& one) {
  if (!all.earliest || (one.earliest && *one.earliest < *all.earliest)) all.earliest = one.earliest;
  if (!one.latest || (all.latest && *one.latest > *all.latest)) all.latest = one.latest;
  all.over.earliest = std::min(all.over.earliest, one.over.earliest);
  all.over.latest = std::max(all.over.latest, one.over.latest);
}

}  // namespace

SeenDeadline View::last_day(const WrittenDate& date, const DateContext& where,
                            const Provision& obligation) const {
  if (date.readings.empty()) return last_day_read(date, where, obligation);
  SeenDeadline all = last_day_read(date.readings.front(), where, obligation);
  for (const WrittenDate& reading : date.readings) {
    widen(all, last_day_read(reading, where, obligation));
  }
  return all;
}

// What is counted in working days falls on one; any other day is rolled to one. A minute is the
// last that counts, and stays where it falls.
SeenDeadline View::last_day_read(const WrittenDate& date, const DateContext& where,
                                 const Provision& obligation) const {
  const WorkCalendar* calendar = find_calendar(obligation.owed.calendar);
  const bool counts = in_working_days(date);
  const Stamps stamps = counts ? where.anchor(date.ref) : stamps_of(date, where);
  const auto days = [&](const Stamp& stamp) -> DayPair {
    const Day day = day_of(stamp, drop_zones());
    if (counts) return counted(date, day, *calendar);
    if (stamp.kind == Stamp::Kind::minute || calendar == nullptr) return {day, day};
    return rolled(*calendar, day, obligation.owed.roll);
  };
  const auto over = [&](const Stamp& stamp, Day day) {
    if (stamp.kind != Stamp::Kind::minute || counts) return after_day(day, stamp.zone);
    return stamp.minute + (wrong_ == WrongEngine::last_day_exclusive ? 0 : 1);
  };
  SeenDeadline made;
  if (!has_day(stamps.earliest)) return made;
  made.earliest = days(stamps.earliest).earliest;
  made.over.earliest = over(stamps.earliest, *made.earliest);
  if (stamps.clock_unknown && !counts)
    made.over.earliest =
        first_minute_of(*made.earliest, named_zone(stamps.earliest.zone, drop_zones()));
  if (!has_day(stamps.latest)) return made;
  made.latest = days(stamps.latest).latest;
  made.over.latest = over(stamps.latest, *made.latest);
  return made;
}

void View::read_evidence(SeenProvision& seen) {
  const DateContext where = context(*seen.instrument);
  for (const Evidence& evidence : seen.written->evidence) {
    if (!known(evidence.known)) continue;
    SeenEvidence made;
    made.written = &evidence;
    made.account = evidence.account.empty() ? "s1" : evidence.account;
    if (wrong_ == WrongEngine::accounts_summed) made.account = "all";
    made.done = pair_of(evidence.date, Bound::first_moment, where);
    made.first_day = day_of(stamps_of(evidence.date, where).earliest, drop_zones());
    if (evidence.amount) made.kilograms = kilograms(*evidence.amount);
    seen.evidence.push_back(made);
  }
}

// The stretches in which periods may lie: the windows, and what extends them.
std::vector<std::pair<Day, Day>> View::bounds_of_recurrence(const SeenProvision& seen) const {
  std::vector<Span> spans = seen.spans;
  for (const int y : seen.acting) {
    const SeenProvision& change = at(y);
    const bool acts = change.written->head == Head::extends &&
                      change.instrument->force != Force::agreed &&
                      share_a_side(*change.instrument, *seen.instrument, book_);
    if (acts) spans.insert(spans.end(), change.spans.begin(), change.spans.end());
  }
  const Recurs& recurs = *seen.written->owed.recurs;
  constexpr Day far = 40000;
  const Day first = recurs.first.empty() ? 0 : named_days(recurs.first).first;
  const Day last = recurs.last.empty() ? recurs.rule.until.value_or(first + far)
                                       : named_days(recurs.last).second;
  const Zone zone = named_zone(seen.instrument->zone, drop_zones());
  const auto day = [zone](Minute t) {
    return civil_date(Instant::from_minutes_since_epoch(t), zone).days_since_epoch();
  };
  std::vector<std::pair<Day, Day>> all;
  for (const Span& span : spans) {
    if (span.from.earliest == never) continue;
    all.emplace_back(span.from.earliest == since_ever ? first : day(span.from.earliest),
                     span.until.latest == never ? last : day(span.until.latest - 1));
  }
  return all;
}

void View::read_periods(SeenProvision& seen) const {
  std::map<Day, OwedPeriod> periods;
  for (const auto& [from, through] : bounds_of_recurrence(seen)) {
    for (const OwedPeriod& period : periods_of(*seen.written->owed.recurs, from, through)) {
      periods[period.first] = period;
    }
  }
  const OwedTerms& owed = seen.written->owed;
  const WorkCalendar* calendar = find_calendar(owed.calendar);
  const std::string& zone = seen.instrument->zone;
  for (const auto& [first, period] : periods) {
    SeenInstance made;
    made.key = period.key;
    made.begins = first;
    made.first_minute = first_minute_of(first, named_zone(zone, drop_zones()));
    DayPair due{period.last, period.last};
    if (calendar != nullptr) due = rolled(*calendar, period.last, owed.roll);
    made.due = {
        due.earliest, due.latest, {after_day(due.earliest, zone), after_day(due.latest, zone)}};
    for (const SeenEvidence& one : seen.evidence) {
      const std::string& named = one.written->period;
      const bool holds = period.first <= one.first_day && one.first_day <= period.last;
      if (named.empty() ? holds : named == period.key) made.evidence.push_back(one);
    }
    seen.instances.push_back(made);
  }
}

void View::read_obligation(SeenProvision& seen) {
  const OwedTerms& owed = seen.written->owed;
  for (const int y : seen.acting) {
    const auto& due = at(y).written->new_due;
    if (due) seen.amended_due[y] = last_day(*due, context(*at(y).instrument), *seen.written);
  }
  if (owed.recurs) return read_periods(seen);
  const DateContext where = context(*seen.instrument);
  SeenInstance once;
  if (owed.due) once.due = last_day(*owed.due, where, *seen.written);
  for (const Restated& restated : owed.restated) {
    if (!known(restated.known)) continue;
    once.restated.push_back(last_day(restated.due, where, *seen.written));
  }
  once.evidence = seen.evidence;
  seen.instances.push_back(once);
}

void View::add_owed_boundaries(const SeenProvision& seen) {
  for (const SeenInstance& instance : seen.instances) {
    boundaries_.push_back(instance.first_minute);
    if (instance.due) add_boundaries(instance.due->over);
    for (const SeenDeadline& restated : instance.restated) add_boundaries(restated.over);
  }
  for (const auto& [y, due] : seen.amended_due) add_boundaries(due.over);
  for (const SeenEvidence& one : seen.evidence) add_boundaries(one.done);
}

}  // namespace inforce::oracle
