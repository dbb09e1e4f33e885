#include "tests/properties/asked_dates.h"

#include <algorithm>

namespace inforce::oracle {

std::vector<Moment> dates_asked(const OracleQuestion& question) {
  if (question.roles.empty()) return {question.date};
  std::vector<Moment> all;
  for (const auto& [role, date] : question.roles) all.push_back(date);
  return all;
}

std::vector<Minute> minutes_for(const View& view, const std::vector<Moment>& dates) {
  std::vector<Minute> times = view.boundaries();
  for (const Moment& date : dates) {
    if (!date.whole_day) {
      times.push_back(date.minute.minutes_since_epoch());
      continue;
    }
    for (const Instrument& instrument : view.book().instruments) {
      const Zone zone = named_zone(instrument.zone, view.drop_zones());
      times.push_back(first_minute(date.day, zone).minutes_since_epoch());
      times.push_back(first_minute_after(date.day, zone).minutes_since_epoch());
    }
  }
  std::sort(times.begin(), times.end());
  times.erase(std::unique(times.begin(), times.end()), times.end());
  return times;
}

std::vector<int> minutes_of(const Moment& date, Zone zone, const Evaluation& evaluation) {
  if (!date.whole_day) return {evaluation.index_of(date.minute.minutes_since_epoch())};
  const int from = evaluation.index_of(first_minute(date.day, zone).minutes_since_epoch());
  const int until = evaluation.index_of(first_minute_after(date.day, zone).minutes_since_epoch());
  std::vector<int> all;
  for (int i = from; i < until; ++i) all.push_back(i);
  return all;
}

JudgedAt judged_at(const std::string& attaches_to, const OracleQuestion& question) {
  JudgedAt made{dates_asked(question), {}};
  const bool named = !attaches_to.empty() && attaches_to != "unknown";
  const auto told = question.roles.find(attaches_to);
  if (named && told != question.roles.end()) {
    made.dates = {told->second};
  } else if (named) {
    made.open.facts = true;
  } else {
    made.open.text = true;
  }
  return made;
}

}  // namespace inforce::oracle
