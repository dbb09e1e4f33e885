#include "engine/tellings.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "timeline/zone.h"

namespace inforce {

namespace {

using Word = TellingKind::Word;

constexpr std::pair<Word, std::string_view> kind_words[] = {
    {Word::lead, "lead"},           {Word::after, "after"},
    {Word::moved, "moved"},         {Word::now_certain, "now certain"},
    {Word::withdrawn, "withdrawn"}, {Word::resolved, "resolved"},
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
      add(alert, id, wanted.count(id) > 0);
    }
    std::vector<Telling> found = gone(there);
    found.insert(found.end(), found_.begin(), found_.end());
    found.insert(found.end(), baselines_.begin(), baselines_.end());
    return found;
  }

 private:
  using History = std::vector<const Told*>;

  void add(const Alert& alert, const std::string& id, bool is_wanted) {
    const int left = plan_.count.left(plan_.now, alert.at.earliest, alert.at.zone);
    const auto known = history_.find(id);
    const History none;
    const History& history = known == history_.end() ? none : known->second;
    const bool followed = std::any_of(history.begin(), history.end(), [](const Told* one) {
      return one->kind.word != Word::baseline;
    });
    if (followed && differs(alert, *history.back())) {
      const TellingKind kind = change(alert, *history.back());
      found_.push_back({id, alert, kind, left, *history.back(), false});
      return;
    }
    if (!is_wanted) return baseline(alert, id, history, left);
    const bool passed = alert.at.earliest <= plan_.now;
    if (passed) return add_passed(alert, id, history, left);
    if (!snoozed(alert, id)) add_coming(alert, id, history, left);
  }

  static bool differs(const Alert& alert, const Told& told) {
    return is_gone(told) || alert.at.earliest != told.earliest ||
           closed(alert.at.latest) != told.latest;
  }

  static TellingKind change(const Alert& alert, const Told& told) {
    const bool was_open = !told.latest || *told.latest != told.earliest;
    const bool inside =
        told.earliest <= alert.at.earliest && (!told.latest || alert.at.latest <= *told.latest);
    const bool settled = was_open && alert.certain() && inside && !is_gone(told);
    return {settled ? Word::now_certain : Word::moved, 0};
  }

  // The tightest lead that was told, or was overtaken by a change told later than it was due.
  static std::optional<int> covered(const Alert& alert, const History& history) {
    std::optional<int> least;
    for (const Told* one : history) {
      if (one->earliest != alert.at.earliest || one->kind.word == Word::baseline) continue;
      const int lead = one->kind.word == Word::lead ? one->kind.days : one->left;
      if (!least || lead < *least) least = lead;
    }
    return least;
  }

  void add_coming(const Alert& alert, const std::string& id, const History& history, int left) {
    std::optional<int> tightest;
    for (const int lead : plan_.leads) {
      if (left <= lead && (!tightest || lead < *tightest)) tightest = lead;
    }
    const std::optional<int> told = covered(alert, history);
    if (!tightest || (told && *told <= *tightest)) return;
    found_.push_back({id,
                      alert,
                      {Word::lead, *tightest},
                      left,
                      std::nullopt,
                      is_late(alert, *tightest, history)});
  }

  // It was due on a day that lies between the last run and this one, and this is a later day.
  bool is_late(const Alert& alert, int lead, const History& history) const {
    if (!plan_.last_run) return false;
    const Instant due = due_moment(alert, lead);
    const bool missed = *plan_.last_run < due &&
                        civil_date(due, alert.at.zone) < civil_date(plan_.now, alert.at.zone);
    return missed && (history.empty() || history.back()->earliest == alert.at.earliest);
  }

  // The first minute of the day on which so many days are left.
  Instant due_moment(const Alert& alert, int lead) const {
    Date day = civil_date(alert.at.earliest, alert.at.zone);
    while (day > Date::first() && plan_.count.left(first_minute(day, alert.at.zone),
                                                   alert.at.earliest, alert.at.zone) < lead) {
      day = add_days(day, -1);
    }
    return first_minute(day, alert.at.zone);
  }

  void add_passed(const Alert& alert, const std::string& id, const History& history, int left) {
    const std::optional<int> told = covered(alert, history);
    if (!told) {
      const bool news = alert.kind == AlertKind::unlooked || is_new(alert, history);
      if (!news) return baseline(alert, id, history, left);
      const bool late = alert.kind != AlertKind::unlooked && plan_.last_run.has_value();
      found_.push_back({id, alert, {Word::lead, 0}, left, std::nullopt, late});
      return;
    }
    // A run between the last lead and the boundary was missed.
    const int least = *std::min_element(plan_.leads.begin(), plan_.leads.end());
    const bool lead_missed = *told > least && plan_.last_run && *plan_.last_run < alert.at.earliest;
    if (lead_missed) {
      found_.push_back({id, alert, {Word::lead, least}, left, std::nullopt, true});
      return;
    }
    add_repeat(alert, id, history, left);
  }

  // Passed since the last run, or not on file at that run.
  bool is_new(const Alert& alert, const History& history) const {
    if (!plan_.last_run) return false;
    return *plan_.last_run < alert.at.earliest || history.empty();
  }

  void add_repeat(const Alert& alert, const std::string& id, const History& history, int left) {
    std::optional<int> greatest;
    for (const int after : plan_.after) {
      if (after <= -left && (!greatest || after > *greatest)) greatest = after;
    }
    if (!greatest || acknowledged(alert, id) || snoozed(alert, id)) return;
    const bool told = std::any_of(history.begin(), history.end(), [&](const Told* one) {
      const int past = one->kind.word == Word::after ? one->kind.days : -one->left;
      return one->earliest == alert.at.earliest && past >= *greatest;
    });
    if (!told) found_.push_back({id, alert, {Word::after, *greatest}, left, std::nullopt, false});
  }

  // Never told: past before this audience began, or of what it does not ask for.
  void baseline(const Alert& alert, const std::string& id, const History& history, int left) {
    if (alert.at.earliest > plan_.now || !history.empty()) return;
    baselines_.push_back({id, alert, {Word::baseline, 0}, left, std::nullopt, false});
  }

  bool acknowledged(const Alert& alert, const std::string& id) const {
    return std::any_of(record_.silenced.begin(), record_.silenced.end(), [&](const Silenced& one) {
      return one.alert == id && one.earliest == alert.at.earliest && !one.until;
    });
  }

  bool snoozed(const Alert& alert, const std::string& id) const {
    const Date today = civil_date(plan_.now, alert.at.zone);
    return std::any_of(record_.silenced.begin(), record_.silenced.end(), [&](const Silenced& one) {
      return one.alert == id && one.earliest == alert.at.earliest && one.until &&
             today < *one.until;
    });
  }

  // What was told and is there no more.
  std::vector<Telling> gone(const std::set<std::string>& there) const {
    std::vector<Telling> found;
    for (const auto& [id, history] : history_) {
      const Told& last = *history.back();
      if (there.count(id) > 0 || is_gone(last) || last.kind.word == Word::baseline) continue;
      found.push_back({id, std::nullopt, {gone_how(id), 0}, 0, last, false});
    }
    return found;
  }

  // What the packs no longer hold, or hold to have been wrong, is withdrawn.
  Word gone_how(const std::string& id) const {
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
