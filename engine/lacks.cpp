#include "engine/lacks.h"

#include <algorithm>
#include <utility>

#include "engine/coverage.h"
#include "engine/evaluation.h"
#include "engine/fact_points.h"
#include "engine/finding.h"
#include "engine/lapses.h"
#include "engine/names.h"
#include "engine/unless.h"

namespace inforce {

namespace {

class Lacks {
 public:
  explicit Lacks(const Answer& answer)
      : answer_(answer), evaluation_(*answer.evaluation), book_(evaluation_.book()) {}

  std::vector<Lack> run(const std::vector<ProvisionId>& standing) {
    route();
    for (const ProvisionId id : standing) stands(*answer_.find(id));
    for (const Finding& finding : answer_.findings) {
      held_back(finding);
      undated(finding);
    }
    unverified_ends();
    coverage();
    suppositions();
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Lack& a, const Lack& b) { return a.kind < b.kind; });
    return std::move(found_);
  }

 private:
  // Several provisions may hang on one thing; it is told once.
  void add(Lack::Kind kind, const std::string& sentence, const std::string& settle,
           std::optional<ProvisionId> whose = std::nullopt) {
    auto same = std::find_if(found_.begin(), found_.end(), [&](const Lack& one) {
      return one.kind == kind && one.sentence == sentence && one.settle == settle;
    });
    if (same == found_.end()) same = found_.insert(found_.end(), {kind, sentence, settle, {}});
    std::vector<ProvisionId>& all = same->provisions;
    if (whose && std::find(all.begin(), all.end(), *whose) == all.end()) all.push_back(*whose);
  }

  // A certificate is about goods that leave one country for another, whatever the packs test.
  void route() {
    const Question& question = answer_.question;
    const auto untold = [this](const char* fact, const char* option) {
      add(Lack::Kind::fact, std::string(fact) + " is not told", std::string("tell ") + option);
    };
    if (!question.item && !question.number) untold("the item", "--item");
    if (!question.departure) untold("the country of departure", "--from");
    if (!question.destination) untold("the destination", "--to");
  }

  void stands(const Finding& finding) {
    if (finding.finding_class == FindingClass::may_apply) return may_apply(finding);
    const Provision& provision = book_.at(finding.provision);
    const bool control = provision.head == Head::control;
    add(Lack::Kind::applies,
        called(book_, finding.provision) + ' ' + std::string(word(finding.finding_class)) +
            (control ? ": " + std::string(word(finding.effect.greatest)) : ""),
        claims(finding), finding.provision);
  }

  std::string claims(const Finding& finding) const {
    std::string text;
    for (const Unless& one : unless(evaluation_, finding.provision, first_minute_of(finding))) {
      text += (text.empty() ? "only if " : ", or if ") + words(one);
    }
    return text.empty() ? "nothing that could be told lifts it" : text;
  }

  void may_apply(const Finding& finding) {
    for (const OpenPoint& point : finding.open_points) open_point(finding, point);
    if (!finding.open_points.empty()) return;
    add(Lack::Kind::may_apply, called(book_, finding.provision) + " may apply",
        "a reading by the authority", finding.provision);
  }

  void open_point(const Finding& finding, const OpenPoint& point) {
    if (point.kind == OpenKind::facts) {
      return add(Lack::Kind::fact, point.sentence, tell(point), finding.provision);
    }
    add(Lack::Kind::may_apply, called(book_, finding.provision) + " may apply: " + point.sentence,
        point.kind == OpenKind::announcement
            ? "an act that enacts what is announced, or says that it will not be"
            : "a reading by the authority, or a source that says it",
        finding.provision);
  }

  static std::string tell(const OpenPoint& point) {
    return point.settle.empty() ? "a check of the goods or parties themselves"
                                : "tell " + point.settle;
  }

  // Law on that day, and kept off by something else than the facts: whether it reaches them must
  // not be open for want of telling.
  void held_back(const Finding& finding) {
    if (!finding.why_not || finding.reaches.value != Truth::unclear) return;
    const WhyNot::Kind kind = finding.why_not->kind;
    const bool held = kind == WhyNot::Kind::suspended || kind == WhyNot::Kind::condition ||
                      kind == WhyNot::Kind::excepted;
    if (!held) return;
    const Provision& provision = book_.at(finding.provision);
    for (const OpenPoint& point :
         untold_points(evaluation_, provision, finding.stretches.front().from)) {
      add(Lack::Kind::fact, point.sentence, tell(point), finding.provision);
    }
  }

  // Not in force, as far as is on file; whether it is, nobody has written down.
  void undated(const Finding& finding) {
    const Head head = book_.at(finding.provision).head;
    if (head != Head::control && head != Head::charge) return;
    if (finding.reaches.value == Truth::no || evaluation_.moments().says_when(finding.provision)) {
      return;
    }
    add(Lack::Kind::undated,
        called(book_, finding.provision) +
            " has no date on file: whether it is in force is not said",
        "a pack that says when it is in force, or that it is not", finding.provision);
  }

  std::vector<When> dates() const {
    if (!answer_.question.tells_dates()) return {answer_.question.when};
    std::vector<When> told;
    for (const auto& date : answer_.question.dates) {
      if (date) told.push_back(*date);
    }
    return told;
  }

  // The last beginning of a date asked, wherever an instrument counts its days: what ended later
  // still held when it was asked about, and then stands among the findings.
  Instant last_beginning() const {
    Instant last = Instant::first();
    for (const When& when : dates()) {
      for (const Instrument& instrument : book_.instruments()) {
        last = std::max(last, minutes_of(when, instrument.zone.value_or(utc())).from);
      }
    }
    return last;
  }

  void unverified_ends() {
    for (const Lapse& lapse : lapses(evaluation_, last_beginning())) {
      if (lapse.check != EndCheck::unverified || !lapse.reaches()) continue;
      const std::string& id = book_.instrument_of(book_.at(lapse.provision)).id.value;
      const std::string day =
          iso(civil_date(lapse.latest < never ? lapse.latest : lapse.earliest, lapse.zone));
      add(Lack::Kind::unverified_end,
          called(book_, lapse.provision) + " came to its end (" +
              last_before(lapse.earliest, lapse.zone) + "), and nobody has looked for later acts " +
              (lapse.last_look ? "since " + iso(*lapse.last_look) : std::string("at all")),
          std::string("a search for later acts on or after ")
              .append(day)
              .append(", recorded by: inforce looked ")
              .append(id)
              .append(" --date DATE"),
          lapse.provision);
    }
  }

  void coverage() {
    const bool no_route = !answer_.question.departure && !answer_.question.destination;
    if (no_route) {
      add(Lack::Kind::coverage, "No route is told, so whether the packs cover it is open.",
          "tell --from and --to");
    }
    for (const Uncovered& one : answer_.uncovered) {
      add(Lack::Kind::coverage, one.sentence, "a pack that covers it, or an answer from elsewhere");
    }
  }

  void suppositions() {
    for (const Instrument& instrument : book_.instruments()) {
      if (!instrument.always_known) continue;
      add(Lack::Kind::supposition, instrument.id.value + " is supposed, and no law",
          "leave out --suppose");
    }
  }

  const Answer& answer_;
  const Evaluation& evaluation_;
  const RuleBook& book_;
  std::vector<Lack> found_;
};

}  // namespace

std::vector<Lack> lacks(const Answer& answer, const std::vector<ProvisionId>& standing) {
  return Lacks(answer).run(standing);
}

}  // namespace inforce
