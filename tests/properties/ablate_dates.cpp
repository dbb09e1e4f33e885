#include "tests/properties/ablate_dates.h"

#include <utility>

#include "tests/properties/edit.h"
#include "tests/properties/reading.h"

namespace inforce::oracle {

namespace {

template <class Change>
bool each_date(Case& from, Change change) {
  bool any = false;
  for (WrittenDate* date : dates_of(from.book)) any = change(*date) || any;
  return any;
}

template <class Change>
bool each_window(Case& from, Change change) {
  return each_provision(from.book, [&](Provision& provision) {
    bool any = false;
    for (WrittenWindow& window : provision.windows) any = change(window) || any;
    return any;
  });
}

bool narrow(WrittenDate& date) {
  const bool wide = date.form == DateForm::interval || date.form == DateForm::month ||
                    date.form == DateForm::year || date.mark != 0;
  if (!wide) return false;
  date.form = DateForm::day;
  date.mark = 0;
  return true;
}

bool take_first_reading(WrittenDate& date) {
  if (date.readings.empty()) return false;
  date = WrittenDate(date.readings.front());
  return true;
}

bool clear_clock(WrittenDate& date) { return std::exchange(date.clock_unknown, false); }

template <class Change>
bool each_known(Case& from, Change change) {
  bool any = false;
  for (KnownDays* known : known_days_of(from.book)) any = change(*known) || any;
  return any;
}

bool keep_first_window(Provision& provision) {
  if (provision.windows.size() < 2) return false;
  provision.windows.resize(1);
  return true;
}

bool end_by(WrittenWindow& window, EndKey key) {
  if (window.end_key != key) return false;
  window.end_key = key == EndKey::for_length ? EndKey::none : EndKey::through;
  return true;
}

}  // namespace

bool drop_clock(WrittenDate& date) {
  bool any = false;
  for (WrittenDate& reading : date.readings) any = drop_clock(reading) || any;
  if (date.form != DateForm::minute && date.form != DateForm::instant) return any;
  date.form = DateForm::day;
  return true;
}

bool make_precise(Case& from) { return each_date(from, narrow); }
bool take_first_readings(Case& from) { return each_date(from, take_first_reading); }
bool tell_clocks(Case& from) { return each_date(from, clear_clock); }
bool drop_clocks(Case& from) { return each_date(from, drop_clock); }
bool keep_first_windows(Case& from) { return each_provision(from.book, keep_first_window); }
bool drop_lengths(Case& from) {
  return each_window(from,
                     [](WrittenWindow& window) { return end_by(window, EndKey::for_length); });
}

bool unanchor(Case& from) {
  const Day day = *from.book.instruments.front().known.published + 20;
  return each_date(from, [day](WrittenDate& date) {
    if (date.ref.empty()) return false;
    date = WrittenDate{};
    date.day = day;
    return true;
  });
}

bool drop_zones(Case& from) {
  bool any = false;
  const auto drop = [&any](std::string& zone, const std::string& instead) {
    any = any || zone != instead;
    zone = instead;
  };
  for (Instrument& instrument : from.book.instruments) {
    drop(instrument.zone, "UTC");
    for (Event& event : instrument.events) drop(event.zone, "");
  }
  for (WrittenDate* date : dates_of(from.book)) drop(date->zone, "");
  return any;
}

bool drop_knowledge(Case& from) {
  each_known(from, [](KnownDays& known) {
    known.withdrawn.reset();
    return true;
  });
  from.as_known = date_of(100000);
  return true;
}

bool drop_withdrawals(Case& from) {
  return each_known(from, [](KnownDays& known) {
    const bool had = known.withdrawn.has_value();
    known.withdrawn.reset();
    return had;
  });
}

bool write_default_windows(Case& from) {
  bool any = false;
  for (Instrument& instrument : from.book.instruments) {
    for (Provision& provision : instrument.provisions) {
      if (!provision.windows.empty() || provision.head == Head::extends) continue;
      WrittenWindow window;
      window.from = WrittenDate{};
      window.from->day = *instrument.known.published + 15;
      provision.windows = {window};
      any = true;
    }
  }
  return any;
}

bool settle_last_days(Case& from) {
  const bool extended = each_provision(from.book, [](Provision& one) {
    if (one.new_end_key != EndKey::until_or_through) return false;
    one.new_end_key = EndKey::through;
    return true;
  });
  return each_window(
             from,
             [](WrittenWindow& window) { return end_by(window, EndKey::until_or_through); }) ||
         extended;
}

}  // namespace inforce::oracle
