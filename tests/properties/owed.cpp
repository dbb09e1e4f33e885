// The states of what is owed, one minute after the other. Law: B 15.

#include <algorithm>

#include "tests/properties/asked_dates.h"
#include "tests/properties/oracle.h"
#include "tests/properties/record.h"
#include "tests/properties/status_line.h"

namespace inforce::oracle {

namespace {

// The obligation over time, in one reading of what the law leaves open about its status.
struct Obligation {
  int p = 0;
  std::vector<StatusSet> statuses;
};

bool alone(bool one, const StatusSet& set) {
  const int count = set.prospective + set.pending + set.operative + set.suspended + set.ended;
  return one && count == 1;
}

Truth among(bool one, const StatusSet& set) {
  return alone(one, set) ? Truth::yes : one ? Truth::unclear : Truth::no;
}

Truth waits(const StatusSet& set) {
  const bool waiting = set.prospective || set.pending;
  if (waiting && !set.operative && !set.suspended && !set.ended) return Truth::yes;
  return waiting ? Truth::unclear : Truth::no;
}

Truth is_over(const SeenDeadline& deadline, Minute t) {
  if (t >= deadline.over.latest) return Truth::yes;
  return t < deadline.over.earliest ? Truth::no : Truth::unclear;
}

Truth of_all(const std::vector<Truth>& values) {
  const auto all_are = [&](Truth value) {
    return !values.empty() && std::count(values.begin(), values.end(), value) ==
                                  static_cast<std::ptrdiff_t>(values.size());
  };
  if (values.empty() || all_are(Truth::no)) return Truth::no;
  return all_are(Truth::yes) ? Truth::yes : Truth::unclear;
}

// The versions of `due` that may stand: each until a later one certainly acts.
std::vector<SeenDeadline> versions(int p, const SeenInstance& instance, int i,
                                   Evaluation& evaluation) {
  const View& view = evaluation.view();
  std::vector<int> amendments;
  for (const auto& [y, due] : view.at(p).amended_due) amendments.push_back(y);
  std::sort(amendments.begin(), amendments.end(),
            [&](int a, int b) { return view.start_of(a) < view.start_of(b); });
  std::vector<SeenDeadline> possible;
  if (instance.due) possible.push_back(*instance.due);
  for (const int y : amendments) {
    const Truth acts = evaluation.act(y, p, i);
    if (acts == Truth::yes) possible.clear();
    if (acts != Truth::no) possible.push_back(view.at(p).amended_due.at(y));
  }
  return possible;
}

// One instance by one account and one of its last days.
class Course {
 public:
  Course(const Obligation& obligation, const SeenInstance& instance, std::string account,
         const SeenDeadline* restated, Evaluation& evaluation)
      : obligation_(obligation),
        instance_(instance),
        account_(std::move(account)),
        restated_(restated),
        evaluation_(evaluation) {}

  /// The states possible at each of the minutes up to `until`.
  std::vector<std::set<OwedState>> states(int until) {
    std::vector<std::set<OwedState>> all;
    for (int i = 0; i < until; ++i) {
      step(i);
      all.push_back(states_now(i));
    }
    return all;
  }

 private:
  void step(int i) {
    const Provision& written = *evaluation_.view().at(obligation_.p).written;
    std::vector<Truth> over;
    std::vector<Truth> dateless;
    for (const SeenDeadline& deadline : deadlines(i)) {
      over.push_back(is_over(deadline, evaluation_.time(i)));
      dateless.push_back(truth(!deadline.earliest && !deadline.latest));
    }
    over_ = of_all(over);
    dateless_ = of_all(dateless);
    done_ = reached(recorded_by(instance_.evidence, account_, evaluation_.time(i)), written.amount);
    met_ = either(met_, both(done_, negate(over_)));
    const StatusSet& status = obligation_.statuses[static_cast<std::size_t>(i)];
    const Truth ended = among(status.ended, status);
    const Truth goes_on = both(lapsed_, either(ended, over_));
    lapsed_ = either(both(ended, negate(over_)), goes_on);
  }

  std::vector<SeenDeadline> deadlines(int i) {
    if (restated_ != nullptr) return {*restated_};
    return versions(obligation_.p, instance_, i, evaluation_);
  }

  std::set<OwedState> states_now(int i) {
    std::set<OwedState> possible;
    const auto add = [&possible](Truth value, OwedState state) {
      if (value != Truth::no) possible.insert(state);
    };
    const auto& amount = evaluation_.view().at(obligation_.p).written->amount;
    const bool cap = amount && amount->at_most;
    add(cap ? Truth::no : met_, OwedState::met);
    add(cap ? Truth::no : both(both(done_, over_), negate(met_)), OwedState::met_late);
    add(cap ? done_ : Truth::no, OwedState::exceeded);
    Truth rest = negate(done_);
    const auto take = [&](Truth value, OwedState state) {
      add(both(rest, value), state);
      rest = both(rest, negate(value));
    };
    const StatusSet& status = obligation_.statuses[static_cast<std::size_t>(i)];
    const bool before = evaluation_.time(i) < instance_.first_minute;
    take(lapsed_, OwedState::lapsed);
    add_waiting(status, before, rest, possible);
    rest = both(rest, negate(before ? Truth::yes : waits(status)));
    take(among(status.suspended, status), OwedState::suspended);
    take(evaluation_.any_acting(obligation_.p, i, Head::permission), OwedState::waived);
    take(over_, cap ? OwedState::met : OwedState::overdue);
    take(dateless_, OwedState::unscheduled);
    add(rest, OwedState::open);
    return possible;
  }

  // Unscheduled, if no start is on file.
  static void add_waiting(const StatusSet& status, bool before, Truth rest,
                          std::set<OwedState>& out) {
    if (rest == Truth::no) return;
    if (status.prospective) out.insert(OwedState::unscheduled);
    if (status.pending || (before && !alone(status.prospective, status))) {
      out.insert(OwedState::not_yet_open);
    }
  }

  const Obligation& obligation_;
  const SeenInstance& instance_;
  std::string account_;
  const SeenDeadline* restated_;
  Evaluation& evaluation_;
  Truth over_ = Truth::no;
  Truth dateless_ = Truth::no;
  Truth done_ = Truth::no;
  Truth met_ = Truth::no;
  Truth lapsed_ = Truth::no;
};

std::optional<Date> date_in(const std::optional<Day>& day) {
  return day ? std::optional<Date>(date_of(*day)) : std::nullopt;
}

// Never is later than any day.
LastDay hull(const std::vector<SeenDeadline>& all) {
  std::optional<Day> earliest = all.front().earliest;
  std::optional<Day> latest = all.front().latest;
  for (const SeenDeadline& one : all) {
    if (one.earliest && (!earliest || *one.earliest < *earliest)) earliest = one.earliest;
    if (!one.latest || (latest && *one.latest > *latest)) latest = one.latest;
  }
  return {date_in(earliest), date_in(latest)};
}

std::vector<LastDay> deadlines_of(int p, const SeenInstance& instance,
                                  const std::vector<int>& asked, Evaluation& evaluation) {
  std::vector<SeenDeadline> due;
  for (const int i : asked) {
    for (const SeenDeadline& one : versions(p, instance, i, evaluation)) due.push_back(one);
  }
  std::vector<LastDay> all;
  if (!due.empty()) all.push_back(hull(due));
  for (const SeenDeadline& restated : instance.restated) all.push_back(hull({restated}));
  return all;
}

OwedInstance instance_over(const Obligation& obligation, const SeenInstance& instance,
                           const std::vector<int>& asked, Evaluation& evaluation) {
  OwedInstance made;
  std::vector<const SeenDeadline*> by{nullptr};
  for (const SeenDeadline& restated : instance.restated) by.push_back(&restated);
  for (const SeenDeadline* restated : by) {
    for (const std::string& account : accounts_in(instance.evidence)) {
      Course course(obligation, instance, account, restated, evaluation);
      const auto states = course.states(asked.back() + 1);
      for (const int i : asked) {
        const auto& now = states[static_cast<std::size_t>(i)];
        made.states.insert(now.begin(), now.end());
      }
    }
  }
  made.deadlines = deadlines_of(obligation.p, instance, asked, evaluation);
  return made;
}

// What the law leaves to the reader about being out of force, read in one way everywhere.
std::vector<StatusSet> read_as(const std::vector<StatusAt>& line, const StatusSet& kinds) {
  std::vector<StatusSet> all;
  for (const StatusAt& now : line) {
    StatusSet set = now.set;
    if (!now.settled) {
      set.prospective = kinds.prospective;
      set.pending = kinds.pending;
      set.ended = kinds.ended;
    }
    all.push_back(set);
  }
  return all;
}

std::vector<StatusSet> readings(const std::vector<StatusAt>& line, int until) {
  const bool settled = std::all_of(line.begin(), line.begin() + until,
                                   [](const StatusAt& now) { return now.settled; });
  if (settled) return {{}};
  StatusSet ended, pending, prospective, all;
  ended.ended = pending.pending = prospective.prospective = true;
  all.ended = all.pending = all.prospective = true;
  return {ended, pending, prospective, all};
}

// Of those known: that begin by the last minute asked, and the next.
std::vector<SeenInstance> begun(const SeenProvision& obligation, Day last_asked) {
  std::vector<SeenInstance> all;
  for (const SeenInstance& instance : obligation.instances) {
    all.push_back(instance);
    if (instance.begins && *instance.begins > last_asked) break;
  }
  return all;
}

}  // namespace

OwedAnswer Oracle::owed(const Moment& moment, Date as_known, std::vector<std::string>* unsettled) {
  const View& known = view(as_known);
  Evaluation evaluation(known, nullptr, Weighing::as_written, minutes_for(known, {moment}));
  OwedAnswer answer;
  for (int p = 0; p < known.count(); ++p) {
    const SeenProvision& seen = known.at(p);
    if (seen.written->head != Head::obligation) continue;
    const std::vector<int> asked = minutes_of(moment, known.zone_of(p), evaluation);
    if (asked.empty()) continue;
    const std::vector<StatusAt> line = status_line(p, evaluation);
    const Instant last = Instant::from_minutes_since_epoch(evaluation.time(asked.back()));
    const Day last_asked = civil_date(last, known.zone_of(p)).days_since_epoch();
    for (const SeenInstance& instance : begun(seen, last_asked)) {
      const std::string key = seen.written->id + "|" + instance.key;
      bool alike = true;
      for (const StatusSet& reading : readings(line, asked.back() + 1)) {
        const Obligation obligation{p, read_as(line, reading)};
        const OwedInstance told = instance_over(obligation, instance, asked, evaluation);
        const bool first = answer.emplace(key, told).second;
        alike = alike && (first || answer[key] == told);
      }
      if (!alike && unsettled != nullptr) unsettled->push_back(key);
    }
  }
  return answer;
}

}  // namespace inforce::oracle
