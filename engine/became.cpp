#include "engine/became.h"

#include "engine/alert_reasons.h"
#include "engine/evaluation.h"
#include "engine/own_causes.h"
#include "engine/window_text.h"
#include "timeline/zone.h"

namespace inforce {
namespace {

class Becoming {
 public:
  Becoming(const Chronicle& chronicle, const Chronicle& then, const Telling& telling)
      : chronicle_(chronicle),
        then_(then),
        telling_(telling),
        told_(*telling.before),
        now_(works_on(chronicle, provision())),
        before_(told_.works ? *told_.works : works_on(then, provision())) {}

  Became run() {
    const auto id = chronicle_.book().find_provision(provision());
    if (!id) return {provision() + " is not in the packs any more"};
    if (const auto day = chronicle_.known().withdrawn(*id)) return {"withdrawn on " + iso(*day)};
    if (!chronicle_.known().holds(*id)) return {provision() + " is not on file"};
    const bool unlooked = kind_of(told_.alert) == AlertKind::unlooked;
    if (unlooked) return telling_.alert ? Became{unlooked_again()} : unlooked_no_more(*id);
    const bool deadline = kind_of(told_.alert) == AlertKind::deadline;
    return {in_acts(deadline ? owed_now(chronicle_, *id, origin_of(told_.alert)) : "")};
  }

 private:
  [[nodiscard]] std::string provision() const { return provision_of(told_.alert); }

  // The acts that are new; else what is said instead, else those that are gone.
  [[nodiscard]] std::string in_acts(const std::string& otherwise) const {
    const bool certain = telling_.kind.word == TellingKind::Word::now_certain;
    const std::string acts = new_works(now_, before_, certain);
    if (!acts.empty()) return acts;
    if (!otherwise.empty()) return otherwise;
    const std::string lost = new_works(before_, now_, false);
    return lost.empty() ? "what is on file of it is another now" : "no longer: " + lost;
  }

  // An end that is there again, or at another moment.
  [[nodiscard]] std::string unlooked_again() const {
    const auto look = look_for(chronicle_, told_.alert);
    const auto before = told_.last_look ? told_.last_look : look_for(then_, told_.alert);
    const bool retracted = before && (!look || *look < *before);
    if (retracted) return in_acts("the look of " + iso(*before) + " is no longer on file");
    return in_acts(telling_.kind.word == TellingKind::Word::moved ? ended_by() : "");
  }

  // The act whose end it is; empty where that is a window's own.
  [[nodiscard]] std::string ended_by() const {
    for (const Work& work : now_) {
      if (work.act == origin_of(told_.alert)) return said(work);
    }
    return {};
  }

  [[nodiscard]] Became unlooked_no_more(ProvisionId id) const {
    const Life& life = chronicle_.without_question().life(id);
    const Instant end = told_.latest.value_or(told_.earliest);
    if (life.covered.at(end).value == Truth::yes) return {goes_on(id, end)};
    if (life.ended.at(told_.earliest - 1).value == Truth::yes) {
      return {in_acts("an act had ended it before")};
    }
    const Zone zone = chronicle_.without_question().moments().zone_of(chronicle_.book().at(id));
    const auto look = look_for(chronicle_, told_.alert);
    if (look && *look >= civil_date(end, zone)) return {"somebody looked on " + iso(*look), true};
    return {in_acts("")};
  }

  // What carries it beyond the end that was told: an extension, or a window of its own.
  [[nodiscard]] std::string goes_on(ProvisionId id, Instant end) const {
    const Evaluation& evaluation = chronicle_.without_question();
    const RuleBook& book = chronicle_.book();
    std::string text;
    for (const Acting& one : evaluation.life(id).acting) {
      const Provision& act = book.at(one.change);
      if (act.head != Head::extends || one.act.at(end).value != Truth::yes) continue;
      text += (text.empty() ? "" : "; ") + act.id + " extends " + book.at(id).id + ' ' +
              moved_to_text(evaluation.moments(), one.change);
    }
    if (!text.empty()) return text;
    for (const Span& span : evaluation.life(id).spans) {
      const bool over_it = span.from.latest <= end && end < span.until.earliest;
      if (over_it && span.until.earliest < never) return "it " + end_words(span.until);
    }
    return in_acts("");
  }

  const Chronicle& chronicle_;
  const Chronicle& then_;
  const Telling& telling_;
  const Told& told_;
  std::vector<Work> now_, before_;
};

}  // namespace

Became what_became(const Chronicle& chronicle, const Chronicle& then, const Telling& telling) {
  return Becoming(chronicle, then, telling).run();
}

}  // namespace inforce
