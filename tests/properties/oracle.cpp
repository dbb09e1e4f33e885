#include "tests/properties/oracle.h"

#include <algorithm>
#include <set>

#include "tests/properties/finding.h"

namespace inforce::oracle {

namespace {

// A finding at one date of the question: a minute, or the minutes of the subject's own day.
struct DateFinding {
  Effect lo = Effect::none;
  Effect hi = Effect::none;
  Effect cautious = Effect::none;
  Class its_class = Class::does_not_apply;
  bool unclear = false;
  OpenKinds kinds;
};

void add(OpenKinds& all, const OpenKinds& more) {
  all.text = all.text || more.text;
  all.announcement = all.announcement || more.announcement;
  all.facts = all.facts || more.facts;
}

std::vector<Moment> dates_asked(const OracleQuestion& question) {
  if (question.roles.empty()) return {question.date};
  std::vector<Moment> all;
  for (const auto& [role, date] : question.roles) all.push_back(date);
  return all;
}

// The minutes that can be asked about: the boundaries, and where the dates asked begin and end.
std::vector<Minute> minutes_for(const View& view, const OracleQuestion& question) {
  std::vector<Minute> times = view.boundaries();
  for (const Moment& date : dates_asked(question)) {
    if (!date.whole_day) {
      times.push_back(date.minute.minutes_since_epoch());
      continue;
    }
    for (int p = 0; p < view.count(); ++p) {
      const Zone zone = view.zone_of(p);
      times.push_back(first_minute(date.day, zone).minutes_since_epoch());
      times.push_back(first_minute_after(date.day, zone).minutes_since_epoch());
    }
  }
  std::sort(times.begin(), times.end());
  times.erase(std::unique(times.begin(), times.end()), times.end());
  return times;
}

// Between two of the minutes nothing changes, so these stand for all of a day.
std::vector<int> minutes_of(const Moment& date, int p, const Evaluation& evaluation) {
  if (!date.whole_day) return {evaluation.index_of(date.minute.minutes_since_epoch())};
  const Zone zone = evaluation.view().zone_of(p);
  const int from = evaluation.index_of(first_minute(date.day, zone).minutes_since_epoch());
  const int until = evaluation.index_of(first_minute_after(date.day, zone).minutes_since_epoch());
  std::vector<int> all;
  for (int i = from; i < until; ++i) all.push_back(i);
  return all;
}

DateFinding on_date(const std::vector<int>& subject, const Moment& date, Evaluation& evaluation) {
  DateFinding made;
  bool always = true;
  for (const int i : minutes_of(date, subject.front(), evaluation)) {
    const MinuteFinding now = finding_at(subject, i, evaluation);
    made.lo = std::max(made.lo, now.lo);
    made.hi = std::max(made.hi, now.hi);
    made.cautious = std::max(made.cautious, now.kinds.facts ? now.lo : now.hi);
    made.unclear = made.unclear || now.lo != now.hi;
    always = always && now.lo != Effect::none;
    add(made.kinds, now.kinds);
  }
  if (made.lo != Effect::none) {
    made.its_class = always ? Class::applies : Class::applies_part_of_day;
  } else if (made.hi != Effect::none) {
    made.its_class = Class::may_apply;
  }
  return made;
}

// B 11: the dates of a shipment at which a provision is judged, and what is open if they differ.
struct JudgedAt {
  std::vector<Moment> dates;
  OpenKinds open;
};

JudgedAt judged_at(const Provision& provision, const OracleQuestion& question) {
  JudgedAt made{dates_asked(question), {}};
  const bool named = !provision.attaches_to.empty() && provision.attaches_to != "unknown";
  const auto told = question.roles.find(provision.attaches_to);
  if (named && told != question.roles.end()) {
    made.dates = {told->second};
  } else if (named) {
    made.open.facts = true;
  } else {
    made.open.text = true;
  }
  return made;
}

Class class_over_dates(const std::vector<DateFinding>& dates) {
  bool all = true;
  bool all_day = true;
  bool any = false;
  for (const DateFinding& one : dates) {
    all = all && one.lo != Effect::none;
    all_day = all_day && one.its_class == Class::applies;
    any = any || one.hi != Effect::none;
  }
  if (all) return all_day ? Class::applies : Class::applies_part_of_day;
  return any ? Class::may_apply : Class::does_not_apply;
}

DateFinding over_dates(const std::vector<int>& subject, const OracleQuestion& question,
                       Evaluation& evaluation) {
  const Provision& provision = *evaluation.view().at(subject.front()).written;
  const JudgedAt judged = judged_at(provision, question);
  std::vector<DateFinding> all;
  for (const Moment& date : judged.dates) all.push_back(on_date(subject, date, evaluation));
  if (all.size() == 1) return all.front();
  DateFinding made = all.front();
  bool differ = false;
  made.its_class = class_over_dates(all);
  for (const DateFinding& one : all) {
    if (one.lo != all.front().lo || one.hi != all.front().hi) {
      differ = true;
      made.unclear = true;
      add(made.kinds, judged.open);
    }
    made.unclear = made.unclear || one.unclear;
    made.lo = std::min(made.lo, one.lo);
    made.hi = std::max(made.hi, one.hi);
    made.cautious = std::max(made.cautious, one.cautious);
    add(made.kinds, one.kinds);
  }
  // Which date counts is open law: the strictest of them. A date not told is a missing fact.
  if (differ && judged.open.facts) made.cautious = made.lo;
  return made;
}

std::string name_of(const std::vector<int>& subject, const View& view) {
  std::set<std::string> ids;
  for (const int p : subject) ids.insert(view.at(p).written->id);
  std::string name;
  for (const std::string& id : ids) name += (name.empty() ? "" : "+") + id;
  return name;
}

}  // namespace

const View& Oracle::view(Date as_known) {
  std::unique_ptr<View>& kept = views_[as_known.days_since_epoch()];
  if (!kept) kept = std::make_unique<View>(book_, as_known.days_since_epoch(), wrong_);
  return *kept;
}

CaseAnswer Oracle::ask(const OracleQuestion& question, Date as_known) {
  const View& known = view(as_known);
  const std::vector<Minute> times = minutes_for(known, question);
  Evaluation written(known, &question, Weighing::as_written, times);
  Evaluation texts(known, &question, Weighing::by_the_texts, times);
  Evaluation announced(known, &question, Weighing::by_announcement, times);
  CaseAnswer answer;
  for (const std::vector<int>& subject : subjects(known)) {
    const DateFinding found = over_dates(subject, question, written);
    if (found.hi == Effect::none) continue;
    FindingAnswer finding{found.lo, found.hi, found.its_class, found.unclear, {}, {}, {}};
    if (found.unclear) finding.kinds = found.kinds;
    if (finding.kinds.announcement) {
      finding.by_texts = over_dates(subject, question, texts).its_class;
      finding.by_announcement = over_dates(subject, question, announced).its_class;
    }
    answer.findings[name_of(subject, known)] = finding;
    if (known.at(subject.front()).written->head != Head::control) continue;
    answer.certain = std::max(answer.certain, found.lo);
    answer.cautious = std::max(answer.cautious, found.cautious);
    answer.at_worst = std::max(answer.at_worst, found.hi);
  }
  return answer;
}

}  // namespace inforce::oracle
