#include "engine/tellings.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "timeline/zone.h"

namespace inforce {

namespace {

using Word = TellingKind::Word;

constexpr std::pair<Word, std::string_view> kind_words[] = {{Word::lead, "lead"},
                                                            {Word::after, "after"},
                                                            {Word::moved, "moved"},
                                                            {Word::now_certain, "now certain"},
                                                            {Word::withdrawn, "withdrawn"},
                                                            {Word::resolved, "resolved"},
                                                            {Word::stands_again, "stands again"},
                                                            {Word::baseline, "baseline"}};

bool has_days(Word word) { return word == Word::lead || word == Word::after; }

}  // namespace

std::string text(const TellingKind& kind) {
  for (const auto& [word, name] : kind_words) {
    if (word != kind.word) continue;
    return std::string(name) + (has_days(word) ? ' ' + std::to_string(kind.days) : "");
  }
  std::abort();  // there is no other kind
}

std::optional<TellingKind> telling_kind(std::string_view text) {
  for (const auto& [word, name] : kind_words) {
    if (text == name) return has_days(word) ? std::nullopt : std::optional(TellingKind{word, 0});
    if (!has_days(word) || text.substr(0, name.size()) != name) continue;
    const std::string_view digits = text.substr(std::min(text.size(), name.size() + 1));
    int days = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), days);
    if (error == std::errc() && end == digits.data() + digits.size())
      return TellingKind{word, days};
  }
  return std::nullopt;
}

int DayCount::left(Instant now, Instant moment, Zone zone) const {
  const Date today = civil_date(now, zone);
  const Date day = civil_date(std::min(moment, Instant::last()), zone);
  if (calendar_ == nullptr || day <= today) return day - today;
  int working = 0;
  for (Date one = add_days(today, 1); one <= day; one = add_days(one, 1)) {
    if (calendar_->is_working(one) == Truth::yes) ++working;
  }
  return working;
}

namespace {

std::optional<Instant> closed(Instant latest) {
  return latest >= never ? std::nullopt : std::optional(latest);
}

bool is_gone(const Told& told) {
  return told.kind.word == Word::withdrawn || told.kind.word == Word::resolved;
}

bool is_change(const Told& told) {
  return is_gone(told) || told.kind.word == Word::stands_again || told.kind.word == Word::moved ||
         told.kind.word == Word::now_certain;
}

using History = std::vector<const Told*>;

// Each change of an alert is a revision to those who were told of it.
int changes(const History& history) {
  return static_cast<int>(std::count_if(history.begin(), history.end(),
                                        [](const Told* one) { return is_change(*one); }));
}

bool same_moments(const Alert& alert, const Told& told) {
  return alert.at.earliest == told.earliest && closed(alert.at.latest) == told.latest;
}

bool differs(const Alert& alert, const Told& told) {
  return is_gone(told) || !same_moments(alert, told);
}

TellingKind change(const Alert& alert, const Told& told) {
  if (same_moments(alert, told)) return {Word::stands_again, 0};
  const bool was_open = !told.latest || *told.latest != told.earliest;
  const bool inside =
      told.earliest <= alert.at.earliest && (!told.latest || alert.at.latest <= *told.latest);
  const bool settled = was_open && alert.certain() && inside && !is_gone(told);
  return {settled ? Word::now_certain : Word::moved, 0};
}

// One alert, and what an audience was told of it before.
struct Case {
  const Alert& alert;
  const std::string& id;
  const History& history;
  int left;

  // The last that was delivered, if anything was.
  [[nodiscard]] bool followed() const {
    return std::any_of(history.begin(), history.end(),
                       [](const Told* one) { return one->kind.word != Word::baseline; });
  }
};

class Planner {
 public:
  Planner(const Chronicle& chronicle, const AudienceRecord& record, const TellingPlan& plan)
      : chronicle_(chronicle), record_(record), plan_(plan) {
    for (const Told& one : record.told) history_[one.alert].push_back(&one);
  }

  std::vector<Telling> run(const std::vector<Alert>& alerts, const std::set<std::string>& wanted) {
    std::set<std::string> there;
    for (const Alert& alert : alerts) {
      const std::string id = identity(chronicle_.book(), alert);
      there.insert(id);
      const int left = plan_.count.left(plan_.now, alert.at.earliest, alert.at.zone);
      add({alert, id, history_[id], left}, wanted.count(id) > 0);
    }
    std::vector<Telling> found = gone(there);
    found.insert(found.end(), found_.begin(), found_.end());
    found.insert(found.end(), baselines_.begin(), baselines_.end());
    return found;
  }

 private:
  void add(const Case& one, bool is_wanted) {
    if (one.followed() && differs(one.alert, *one.history.back())) return add_change(one);
    if (!is_wanted) return baseline(one);
    if (one.alert.at.earliest <= plan_.now) return add_passed(one);
    if (!snoozed(one)) add_coming(one);
  }

  void say(const Case& one, TellingKind kind, bool late = false) {
    found_.push_back({one.id, one.alert, kind, one.left, changes(one.history), std::nullopt, late});
  }

  void add_change(const Case& one) {
    const Told& before = *one.history.back();
    found_.push_back({one.id, one.alert, change(one.alert, before), one.left,
                      changes(one.history) + 1, before, false});
  }

  // How many days were left when it was told.
  [[nodiscard]] int left_when(const Told& told, const Alert& alert) const {
    return plan_.count.left(told.told, told.earliest, alert.at.zone);
  }

  // The tightest lead that was told, or had passed when a change was told.
  [[nodiscard]] std::optional<int> covered(const Case& of) const {
    std::optional<int> least;
    for (const Told* one : of.history) {
      if (one->earliest != of.alert.at.earliest || one->kind.word == Word::baseline) continue;
      const int lead = one->kind.word == Word::lead ? one->kind.days : left_when(*one, of.alert);
      if (!least || lead < *least) least = lead;
    }
    return least;
  }

  void add_coming(const Case& one) {
    std::optional<int> tightest;
    for (const int lead : plan_.leads) {
      if (one.left <= lead && (!tightest || lead < *tightest)) tightest = lead;
    }
    const std::optional<int> told = covered(one);
    if (!tightest || (told && *told <= *tightest)) return;
    say(one, {Word::lead, *tightest}, is_late(one, *tightest));
  }

  // It was due on a day between the last run and this one, and no run told it then.
  [[nodiscard]] bool is_late(const Case& one, int lead) const {
    if (!plan_.last_run || one.left == lead) return false;
    return plan_.count.left(*plan_.last_run, one.alert.at.earliest, one.alert.at.zone) > lead;
  }

  void add_passed(const Case& one) {
    const std::optional<int> told = covered(one);
    if (!told && is_news(one)) return say(one, {Word::lead, 0}, was_missed(one));
    if (!told) return baseline(one);
    const int least = *std::min_element(plan_.leads.begin(), plan_.leads.end());
    const bool lead_missed =
        *told > least && plan_.last_run && *plan_.last_run < one.alert.at.earliest;
    lead_missed ? say(one, {Word::lead, least}, true) : add_repeat(one);
  }

  // What is not settled, past or not; what passed since the last run, or was not on file then.
  [[nodiscard]] bool is_news(const Case& one) const {
    const AlertKind kind = one.alert.kind;
    if (kind == AlertKind::unlooked || kind == AlertKind::deadline) return true;
    const bool still_open = plan_.now < one.alert.at.latest && one.alert.at.latest < never;
    if (still_open) return true;  // it may have come, and may still be to come
    if (!plan_.last_run) return false;
    return *plan_.last_run < one.alert.at.earliest || one.history.empty();
  }

  [[nodiscard]] bool was_missed(const Case& one) const {
    return one.alert.kind != AlertKind::unlooked && plan_.last_run.has_value() && one.left < 0;
  }

  void add_repeat(const Case& of) {
    std::optional<int> greatest;
    for (const int after : plan_.after) {
      if (after <= -of.left && (!greatest || after > *greatest)) greatest = after;
    }
    if (!greatest || acknowledged(of) || snoozed(of)) return;
    const bool told = std::any_of(of.history.begin(), of.history.end(), [&](const Told* one) {
      const int past = one->kind.word == Word::after ? one->kind.days : -left_when(*one, of.alert);
      return one->earliest == of.alert.at.earliest && past >= *greatest;
    });
    if (!told) say(of, {Word::after, *greatest});
  }

  // Never told: past before this audience began, or of what it does not ask for.
  void baseline(const Case& one) {
    if (one.alert.at.earliest > plan_.now || !one.history.empty()) return;
    baselines_.push_back(
        {one.id, one.alert, {Word::baseline, 0}, one.left, 0, std::nullopt, false});
  }

  [[nodiscard]] bool acknowledged(const Case& of) const {
    return any_silence(of, [](const Silenced& one) { return !one.until; });
  }

  [[nodiscard]] bool snoozed(const Case& of) const {
    const Date today = civil_date(plan_.now, of.alert.at.zone);
    return any_silence(of,
                       [today](const Silenced& one) { return one.until && today < *one.until; });
  }

  template <class Test>
  bool any_silence(const Case& of, const Test& test) const {
    return std::any_of(record_.silenced.begin(), record_.silenced.end(), [&](const Silenced& one) {
      return one.alert == of.id && one.earliest == of.alert.at.earliest && test(one);
    });
  }

  // What was told and is there no more.
  std::vector<Telling> gone(const std::set<std::string>& there) const {
    std::vector<Telling> found;
    for (const auto& [id, history] : history_) {
      if (there.count(id) > 0 || history.empty()) continue;
      const Told& last = *history.back();
      if (is_gone(last) || last.kind.word == Word::baseline) continue;
      found.push_back({id, std::nullopt, {gone_how(id), 0}, 0, changes(history) + 1, last, false});
    }
    return found;
  }

  // What the packs no longer hold, or hold to have been wrong, is withdrawn.
  [[nodiscard]] Word gone_how(const std::string& id) const {
    const auto provision = chronicle_.book().find_provision(provision_of(id));
    const bool known = provision && chronicle_.known().holds(*provision);
    return known ? Word::resolved : Word::withdrawn;
  }

  const Chronicle& chronicle_;
  const AudienceRecord& record_;
  const TellingPlan& plan_;
  std::map<std::string, History> history_;
  std::vector<Telling> found_, baselines_;
};

}  // namespace

std::vector<Telling> tellings(const Chronicle& chronicle, const std::vector<Alert>& alerts,
                              const std::set<std::string>& wanted, const AudienceRecord& record,
                              const TellingPlan& plan) {
  return Planner(chronicle, record, plan).run(alerts, wanted);
}

}  // namespace inforce
