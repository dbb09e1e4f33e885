#include "engine/own_causes.h"

#include <vector>

#include "engine/names.h"
#include "engine/window_text.h"

namespace inforce {
namespace {

bool is_day_start(Instant t, Zone zone) { return t == first_minute(civil_date(t, zone), zone); }

std::string at_moment(Instant t, Zone zone) {
  return (is_day_start(t, zone) ? "on " : "at ") + moment_text(t, zone);
}

// "begins on 2025-11-09"; "begins at 00:01 on 2025-11-10 (New York)".
std::string start_words(const MomentRange& start) {
  if (start.latest >= never) return "begins " + beginning_text(start);
  const bool by_days = is_day_start(start.earliest, start.zone);
  return (by_days ? "begins on " : "begins at ") + beginning_text(start);
}

void add(std::string& sentence, const std::string& more) {
  if (sentence.find(more) == std::string::npos) sentence += (sentence.empty() ? "" : "; ") + more;
}

class OwnCauses {
 public:
  OwnCauses(const Evaluation& evaluation, ProvisionId id, Instant t)
      : evaluation_(evaluation),
        book_(evaluation.book()),
        provision_(book_.at(id)),
        life_(evaluation.life(id)),
        zone_(evaluation.moments().zone_of(provision_)),
        t_(t) {}

  // Its own start or end, if it lies at this minute on any reading.
  [[nodiscard]] std::string dates() const {
    const auto here = [this](const MomentRange& range) {
      return range.earliest == t_ || range.latest == t_;
    };
    const std::vector<Span>& spans = life_.spans;
    for (const Span& span : spans) {
      if (here(span.until)) return provision_.id + ' ' + end_words(span.until);
      if (here(span.from)) return provision_.id + ' ' + start_words(span.from);
    }
    if (provision_.new_end && !spans.empty()) {
      const MomentRange end =
          evaluation_.moments().end_of(*provision_.new_end, spans.front().from, provision_);
      if (here(end)) return "what " + provision_.id + " adds " + end_words(end);
    }
    if (provision_.new_from) {
      const MomentRange start = evaluation_.moments().begin_of(*provision_.new_from, provision_);
      if (here(start)) return provision_.id + " puts it off until " + beginning_text(start);
    }
    return provision_.yearly ? season() : std::string();
  }

  [[nodiscard]] std::string conditions() const {
    if (shift_at(life_.conditions, t_) == Shift::none) return {};
    std::string sentence;
    for (const Condition& one : provision_.while_all) add_condition(one, sentence);
    for (const Condition& one : provision_.unless_any) add_condition(one, sentence);
    return sentence;
  }

 private:
  // Of what holds for a part of each year.
  [[nodiscard]] std::string season() const {
    switch (shift_at(life_.written, t_)) {
      case Shift::none: return {};
      case Shift::up: return provision_.id + " begins for the year on " + moment_text(t_, zone_);
      case Shift::down: break;
    }
    return provision_.id + " has its last day of the year on " + last_before(t_, zone_);
  }

  void add_condition(const Condition& one, std::string& sentence) const {
    for (const Condition& part : one.parts) add_condition(part, sentence);
    if (one.kind != Condition::Kind::name) return;
    const Shift shift = shift_at(condition_line(one, evaluation_), t_);
    if (shift == Shift::none) return;
    if (one.name.kind == Reference::Kind::event) {
      return add(sentence, book_.at(one.name.event()).id + ' ' +
                               event_words(evaluation_.moments().of_event(one.name.event())));
    }
    const std::string& name = book_.at(one.name.provision()).id;
    add(sentence, name + operative_words(condition_line(one, evaluation_).at(t_).value, shift) +
                      ", on which it depends");
  }

  static std::string operative_words(Truth now, Shift shift) {
    if (now == Truth::unclear)
      return shift == Shift::up ? " may be operative" : " may no longer be operative";
    return now == Truth::yes ? " is operative" : " is no longer operative";
  }

  static std::string event_words(const MomentRange& date) {
    return date.earliest == date.latest ? "is dated " + at_moment(date.earliest, date.zone)
                                        : "may be past by then";
  }

  const Evaluation& evaluation_;
  const RuleBook& book_;
  const Provision& provision_;
  const Life& life_;
  Zone zone_;
  Instant t_;
};

}  // namespace

std::string end_words(const MomentRange& end) {
  const bool by_days =
      is_day_start(end.earliest, end.zone) || is_calendar_end(end.earliest, end.zone);
  return (by_days ? "has its last day on " : "ends ") + last_day_text(end);
}

std::string dates_moved(const Evaluation& evaluation, ProvisionId provision, Instant t) {
  return OwnCauses(evaluation, provision, t).dates();
}

std::string conditions_moved(const Evaluation& evaluation, ProvisionId provision, Instant t) {
  return OwnCauses(evaluation, provision, t).conditions();
}

}  // namespace inforce
