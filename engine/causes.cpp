#include "engine/causes.h"

#include <algorithm>

#include "engine/names.h"
#include "engine/window_text.h"

namespace inforce {

namespace {

bool is_day_start(Instant t, Zone zone) { return t == first_minute(civil_date(t, zone), zone); }

std::string at_moment(Instant t, Zone zone) {
  return (is_day_start(t, zone) ? "on " : "at ") + moment_text(t, zone);
}

}  // namespace

std::string end_words(const MomentRange& end) {
  const bool by_days = is_day_start(end.earliest, end.zone);
  return (by_days ? "has its last day on " : "ends ") + last_day_text(end);
}

std::string start_words(const MomentRange& start) {
  if (start.latest >= never) return "begins " + beginning_text(start);
  const bool by_days = is_day_start(start.earliest, start.zone);
  return (by_days ? "begins on " : "begins at ") + beginning_text(start);
}

namespace {

// Did the line take another value at this minute, and which way?
enum class Step : std::uint8_t { none, up, down };

Step step_at(const OpenLine& line, Instant t) {
  const Open before = line.at(t - 1);
  const Open after = line.at(t);
  if (before.value == after.value) return Step::none;
  return before.value < after.value ? Step::up : Step::down;
}

std::string acts(const Provision& change) { return std::string(verb(change.head)) + " it"; }

class Causes {
 public:
  Causes(const Evaluation& evaluation, Instant t)
      : evaluation_(evaluation), book_(evaluation.book()), t_(t) {}

  Cause of(ProvisionId id) {
    Cause cause;
    for (const auto& [change, step] : moved_by(id)) {
      cause.by.push_back(change);
      add(cause.sentence, sentence_of(change, step));
    }
    if (cause.sentence.empty()) cause.sentence = own(id);
    if (cause.sentence.empty()) cause.sentence = condition(id);
    if (cause.sentence.empty()) add_amendments(id, cause);
    if (cause.sentence.empty()) cause.sentence = book_.at(id).id + " changes by its own terms";
    return cause;
  }

 private:
  struct Moved {
    ProvisionId change;
    Step step;
  };

  static void add(std::string& sentence, const std::string& more) {
    if (sentence.find(more) == std::string::npos) sentence += (sentence.empty() ? "" : "; ") + more;
  }

  // The acts on it that change at this minute, and where its start is a replacement's that one.
  std::vector<Moved> moved_by(ProvisionId id) const {
    std::vector<Moved> found;
    const Life& life = evaluation_.life(id);
    for (const Acting& one : life.acting) {
      const Head head = book_.at(one.change).head;
      if (head == Head::permission || head == Head::amends) continue;
      const Step step = step_at(one.act, t_);
      if (step != Step::none) found.push_back({one.change, step});
    }
    if (found.empty() && life.spans.empty()) add_replacements(id, found);
    return found;
  }

  void add_amendments(ProvisionId id, Cause& cause) {
    for (const Acting& one : evaluation_.life(id).acting) {
      const Step step = step_at(one.act, t_);
      if (book_.at(one.change).head != Head::amends || step == Step::none) continue;
      cause.by.push_back(one.change);
      add(cause.sentence, sentence_of(one.change, step));
    }
  }

  void add_replacements(ProvisionId successor, std::vector<Moved>& found) const {
    for (std::uint32_t index = 0; index < book_.provisions().size(); ++index) {
      const ProvisionId change{index};
      if (!evaluation_.known().holds(change)) continue;
      const std::vector<Reference>& with = book_.at(change).with;
      const bool names_it = std::any_of(with.begin(), with.end(), [&](const Reference& name) {
        return name.provision() == successor;
      });
      if (!names_it) continue;
      for (const ProvisionId target : book_.targets(change)) {
        if (!evaluation_.known().holds(target)) continue;
        for (const Acting& one : evaluation_.life(target).acting) {
          const Step step = one.change == change ? step_at(one.act, t_) : Step::none;
          if (step != Step::none) found.push_back({change, step});
        }
      }
    }
  }

  // Why the change begins or stops to act: of its own dates, or moved in its turn.
  std::string sentence_of(ProvisionId change, Step step) {
    const std::string dates = own(change);
    const Provision& provision = book_.at(change);
    const std::string name = provision.id;
    if (!dates.empty() && step == Step::down) return dates;
    if (step == Step::up) {
      const bool begins = dates.find(" begins ") != std::string::npos;
      const std::string said = name + ' ' + acts(provision);
      if (begins)
        return said + " from " + moment_text(t_, evaluation_.moments().zone_of(provision));
      return dates.empty() ? said : said + ": " + dates;
    }
    constexpr int deepest = 4;
    if (++depth_ > deepest) return name + " no longer " + acts(provision);
    const std::vector<Moved> further = moved_by(change);
    std::string why;
    for (const Moved& one : further) add(why, sentence_of(one.change, one.step));
    if (why.empty()) why = condition(change);
    --depth_;
    return name + " no longer " + acts(provision) + (why.empty() ? "" : ": " + why);
  }

  // Its own start or end, if it lies at this minute on any reading.
  std::string own(ProvisionId id) const {
    const Provision& provision = book_.at(id);
    const auto here = [this](const MomentRange& range) {
      return range.earliest == t_ || range.latest == t_;
    };
    const std::vector<Span>& spans = evaluation_.life(id).spans;
    for (const Span& span : spans) {
      if (here(span.until)) return provision.id + ' ' + end_words(span.until);
      if (here(span.from)) return provision.id + ' ' + start_words(span.from);
    }
    if (provision.new_end && !spans.empty()) {
      const MomentRange end =
          evaluation_.moments().end_of(*provision.new_end, spans.front().from, provision);
      if (here(end)) return "what " + provision.id + " adds " + end_words(end);
    }
    if (provision.new_from) {
      const MomentRange start = evaluation_.moments().begin_of(*provision.new_from, provision);
      if (here(start)) return "postponed by " + provision.id + ", it " + start_words(start);
    }
    return {};
  }

  std::string condition(ProvisionId id) const {
    if (step_at(evaluation_.life(id).conditions, t_) == Step::none) return {};
    const Provision& provision = book_.at(id);
    std::string sentence;
    for (const Condition& one : provision.while_all) add_condition(one, sentence);
    for (const Condition& one : provision.unless_any) add_condition(one, sentence);
    return sentence;
  }

  void add_condition(const Condition& one, std::string& sentence) const {
    for (const Condition& part : one.parts) add_condition(part, sentence);
    if (one.kind != Condition::Kind::name) return;
    const Step step = step_at(condition_line(one, evaluation_), t_);
    if (step == Step::none) return;
    if (one.name.kind == Reference::Kind::event) {
      return add(sentence, book_.at(one.name.event()).id + ' ' +
                               event_words(evaluation_.moments().of_event(one.name.event())));
    }
    const std::string& name = book_.at(one.name.provision()).id;
    add(sentence, name + operative_words(condition_line(one, evaluation_).at(t_).value, step) +
                      ", on which it depends");
  }

  static std::string operative_words(Truth now, Step step) {
    if (now == Truth::unclear) return step == Step::up ? " may be operative" : " may have lapsed";
    return now == Truth::yes ? " is operative" : " is no longer operative";
  }

  static std::string event_words(const MomentRange& date) {
    return date.earliest == date.latest ? "is dated " + at_moment(date.earliest, date.zone)
                                        : "may be past by then";
  }

  const Evaluation& evaluation_;
  const RuleBook& book_;
  Instant t_;
  int depth_ = 0;
};

}  // namespace

Cause cause_of_step(const Evaluation& evaluation, ProvisionId provision, Instant t) {
  return Causes(evaluation, t).of(provision);
}

}  // namespace inforce
