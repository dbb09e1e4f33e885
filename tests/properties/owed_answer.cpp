#include "tests/properties/owed_answer.h"

#include <cstdlib>

#include "tests/properties/answer_lines.h"

namespace inforce::oracle {

std::string_view word(OwedState state) {
  switch (state) {
    case OwedState::not_yet_open: return "not yet open";
    case OwedState::unscheduled: return "unscheduled";
    case OwedState::open: return "open";
    case OwedState::suspended: return "suspended";
    case OwedState::waived: return "waived";
    case OwedState::overdue: return "overdue";
    case OwedState::lapsed: return "lapsed";
    case OwedState::met: return "met";
    case OwedState::met_late: return "met late";
    case OwedState::exceeded: return "exceeded";
  }
  std::abort();  // a state has no other value
}

namespace {

std::string said(const std::optional<Date>& day) { return day ? iso(*day) : "never"; }

std::string said_of_instance(const OwedInstance& instance) {
  std::string made;
  for (const OwedState state : instance.states) {
    made += (made.empty() ? "" : " or ") + std::string(word(state));
  }
  for (const LastDay& day : instance.deadlines) {
    made += ", by " + said(day.earliest);
    if (day.latest != day.earliest) made += "/" + said(day.latest);
  }
  return made;
}

}  // namespace

std::string text(const OwedAnswer& answer) { return all_lines(answer, said_of_instance); }

// Late or beyond the cap it is whatever became of the obligation.
OwedAnswer settled_part(OwedAnswer answer, const std::vector<std::string>& unsettled) {
  for (const std::string& key : unsettled) {
    const auto found = answer.find(key);
    if (found == answer.end()) continue;
    std::set<OwedState> kept;
    for (const OwedState state : {OwedState::met_late, OwedState::exceeded}) {
      if (found->second.states.count(state) != 0) kept.insert(state);
    }
    found->second.states = kept;
  }
  return answer;
}

std::string differences(const OwedAnswer& left, const OwedAnswer& right) {
  return differing_lines(left, right, said_of_instance);
}

}  // namespace inforce::oracle
