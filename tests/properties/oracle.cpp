#include "tests/properties/oracle.h"

#include <algorithm>
#include <set>

#include "tests/properties/asked_dates.h"
#include "tests/properties/finding.h"

namespace inforce::oracle {

namespace {

// A finding at one date of the question: a minute, or the minutes of the subject's own day.
// A charge's lo and hi are its rates.
struct DateFinding {
  int lo = 0;
  int hi = 0;
  int cautious = 0;
  Class its_class = Class::does_not_apply;
  bool unclear = false;
  OpenKinds kinds;
};

DateFinding on_date(const std::vector<int>& subject, const Moment& date, Evaluation& evaluation) {
  DateFinding made;
  bool always = true;
  for (const int i : minutes_of(date, evaluation.view().zone_of(subject.front()), evaluation)) {
    const MinuteFinding now = finding_at(subject, i, evaluation);
    made.lo = std::max(made.lo, now.lo);
    made.hi = std::max(made.hi, now.hi);
    made.cautious = std::max(made.cautious, now.kinds.facts ? now.lo : now.hi);
    made.unclear = made.unclear || now.lo != now.hi;
    always = always && now.lo != 0;
    add(made.kinds, now.kinds);
  }
  if (made.lo != 0) {
    made.its_class = always ? Class::applies : Class::applies_part_of_day;
  } else if (made.hi != 0) {
    made.its_class = Class::may_apply;
  }
  return made;
}

Class class_over_dates(const std::vector<DateFinding>& dates) {
  bool all = true;
  bool all_day = true;
  bool any = false;
  for (const DateFinding& one : dates) {
    all = all && one.lo != 0;
    all_day = all_day && one.its_class == Class::applies;
    any = any || one.hi != 0;
  }
  if (all) return all_day ? Class::applies : Class::applies_part_of_day;
  return any ? Class::may_apply : Class::does_not_apply;
}

// What acts on a provision is judged on its day: a permission has the date of what it excepts, be
// that known or not.
std::string attaching(const Provision& permission, const WrittenBook& book) {
  if (permission.head != Head::permission || !permission.attaches_to.empty()) {
    return permission.attaches_to;
  }
  std::set<std::string> dates;
  const auto take = [&dates](const Provision& one) {
    if (one.head != Head::control && one.head != Head::charge) return;
    dates.insert(one.attaches_to == "unknown" ? "" : one.attaches_to);
  };
  for (const std::string& target : permission.targets) {
    for (const Instrument& instrument : book.instruments) {
      for (const Provision& one : instrument.provisions) {
        if (one.id == target || instrument.id == target) take(one);
      }
    }
  }
  return dates.size() == 1 ? *dates.begin() : "";
}

DateFinding over_dates(const std::vector<int>& subject, const OracleQuestion& question,
                       Evaluation& evaluation) {
  const Provision& provision = *evaluation.view().at(subject.front()).written;
  const JudgedAt judged = judged_at(attaching(provision, evaluation.view().book()), question);
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

// What is no control holds or does not.
Effect effect_of(Head head, int value) {
  if (head == Head::control) return static_cast<Effect>(value);
  return value == 0 ? Effect::none : Effect::holds;
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
  const std::vector<Minute> times = minutes_for(known, dates_asked(question));
  Evaluation written(known, &question, Weighing::as_written, times);
  Evaluation texts(known, &question, Weighing::by_the_texts, times);
  Evaluation announced(known, &question, Weighing::by_announcement, times);
  CaseAnswer answer;
  for (const std::vector<int>& subject : subjects(known)) {
    const DateFinding found = over_dates(subject, question, written);
    if (found.hi == 0) continue;
    const Head head = known.at(subject.front()).written->head;
    const Effect lo = effect_of(head, found.lo);
    const Effect hi = effect_of(head, found.hi);
    FindingAnswer finding{lo, hi, found.its_class, found.unclear, {}, {}, {}};
    if (found.unclear) finding.kinds = found.kinds;
    if (finding.kinds.announcement) {
      finding.by_texts = over_dates(subject, question, texts).its_class;
      finding.by_announcement = over_dates(subject, question, announced).its_class;
    }
    answer.findings[name_of(subject, known)] = finding;
    if (head != Head::control) continue;
    answer.certain = std::max(answer.certain, lo);
    answer.cautious = std::max(answer.cautious, static_cast<Effect>(found.cautious));
    answer.at_worst = std::max(answer.at_worst, hi);
  }
  return answer;
}

}  // namespace inforce::oracle
