// R609: dates left open with no word on why.
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "engine/lint/linted.h"

namespace inforce {
namespace {

// A date that a provision writes itself.
struct OwnDate {
  const WrittenDate& date;
  const WrittenEnd* end = nullptr;  // the date is one of an end: through, until, …
};

void visit_tests(const std::vector<RoleTest>& tests,
                 const std::function<void(const OwnDate&)>& visit) {
  for (const RoleTest& test : tests) visit({test.date});
}

void visit_end(const WrittenEnd& end, const std::function<void(const OwnDate&)>& visit) {
  if (end.date) visit({*end.date, &end});
}

// What leaves it open, in a sentence; empty: nothing does.
std::string open_about(const WrittenDate& date) {
  if (date.kind == WrittenDate::Kind::one_of) return "can be read in several ways";
  if (date.kind == WrittenDate::Kind::disputed) return "is told differently by several sources";
  if (date.civil.clock_unknown) return "has no minute";
  const bool counted = date.kind == WrittenDate::Kind::anchored && date.within;
  if (counted && date.counting == Counting::unclear) return "may count from its first day or not";
  return {};
}

bool says_why(const WrittenDate& date) {
  return !date.why.empty() ||
         std::any_of(date.readings.begin(), date.readings.end(),
                     [](const WrittenDate& reading) { return !reading.why.empty(); });
}

void add_undecided(const Linted& linted, const Mark& mark, const std::string& what,
                   const Provision& provision) {
  linted.out.add({.code = Code::date_undecided,
                  .mark = mark,
                  .message = what + ", and nothing in " + in_quotes(provision.id) + " says why",
                  .hint =
                      "say in 'why' of the date or in a 'note' what was looked at, and what the "
                      "text leaves open"});
}

void lint_date(const Linted& linted, const OwnDate& own, const Provision& provision) {
  if (says_why(own.date)) return;
  if (own.end != nullptr && own.end->kind == WrittenEnd::Kind::until_or_through) {
    return add_undecided(linted, own.end->mark, "whether its last day counts is left open",
                         provision);
  }
  const std::string what = open_about(own.date);
  if (!what.empty()) add_undecided(linted, own.date.mark, "the date " + what, provision);
}

// All of them, also those of its tests. An end that is a length has none.
void for_each_own_date(const Provision& provision,
                       const std::function<void(const OwnDate&)>& visit) {
  for (const Window& window : provision.windows) {
    if (window.from) visit({*window.from});
    if (window.end) visit_end(*window.end, visit);
  }
  if (provision.new_from) visit({*provision.new_from});
  if (provision.new_end) visit_end(*provision.new_end, visit);
  for (const ParameterValue& value : provision.values) visit({value.from});
  if (provision.obligation.due) visit({*provision.obligation.due});
  for (const Restatement& later : provision.obligation.restated) visit({later.due});
  for (const Evidence& one : provision.evidence) visit({one.date});
  if (provision.terms.due) visit({*provision.terms.due});
  visit_tests(provision.scope.dates, visit);
  visit_tests(provision.if_all, visit);
}

}  // namespace

void lint_undecided(const Linted& linted) {
  for_each_known(linted, [&](ProvisionId /*id*/, const Provision& provision) {
    if (!provision.note.empty()) return;
    for_each_own_date(provision, [&](const OwnDate& own) { lint_date(linted, own, provision); });
  });
}

}  // namespace inforce
