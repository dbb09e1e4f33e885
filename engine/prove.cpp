#include "engine/prove.h"

#include <algorithm>

#include "engine/proofs.h"

namespace inforce {

namespace {

class Newest {
 public:
  void take(const std::optional<Marked<Date>>& day) {
    if (day) take(day->value);
  }
  void take(Date day) { newest_ = std::max(newest_, day); }
  void take(const Knowledge& fact) {
    take(fact.published);
    take(fact.recorded);
    take(fact.withdrawn);
  }
  void take(const Provision& provision) {
    take(provision.known);
    for (const Window& window : provision.windows) take(window.known);
    for (const ParameterValue& value : provision.values) take(value.known);
    for (const Restatement& later : provision.obligation.restated) take(later.known);
    for (const Evidence& one : provision.evidence) take(one.known);
  }
  [[nodiscard]] Date day() const { return newest_; }

 private:
  Date newest_ = Date::first();
};

}  // namespace

Date newest_day(const RuleBook& book) {
  Newest newest;
  for (const Instrument& instrument : book.instruments()) {
    newest.take(instrument.known);
    for (const Look& look : instrument.looked) {
      newest.take(look.day.value);
      newest.take(look.known);
    }
    for (const Window& window : instrument.in_force) newest.take(window.known);
  }
  for (const Provision& provision : book.provisions()) newest.take(provision);
  for (const Event& event : book.events()) newest.take(event.known);
  for (const Group& group : book.groups()) {
    for (const Membership& member : group.members) newest.take(member.known);
  }
  return newest.day();
}

Proven prove(const RuleBook& book, Diagnostics& found, const HowAsked& how) {
  return {prove_expectations(book, found, how), prove_claims(book, found)};
}

}  // namespace inforce
