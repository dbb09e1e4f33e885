#include <cstddef>

#include "tests/properties/ablate.h"

namespace inforce::oracle {

const std::vector<Feature>& all_features() {
  static const std::vector<Feature> all = [] {
    std::vector<Feature> made;
    for (int i = 0; i <= static_cast<int>(Feature::alternatives); ++i) {
      made.push_back(static_cast<Feature>(i));
    }
    return made;
  }();
  return all;
}

std::string_view word(Feature feature) {
  static const std::vector<std::string_view> words{"suspends",
                                                   "resumes",
                                                   "extends",
                                                   "postpones",
                                                   "ends",
                                                   "replaces",
                                                   "amends",
                                                   "permission",
                                                   "change of a change",
                                                   "instrument as target",
                                                   "scope of a change",
                                                   "leaves",
                                                   "revival unclear",
                                                   "revival needs an act",
                                                   "while",
                                                   "unless",
                                                   "nested condition",
                                                   "condition on an event",
                                                   "reciprocal loop",
                                                   "imprecise date",
                                                   "several readings",
                                                   "until_or_through",
                                                   "clock unknown",
                                                   "anchored date",
                                                   "for a length",
                                                   "several windows",
                                                   "yearly",
                                                   "minute in a date",
                                                   "zone",
                                                   "knowledge",
                                                   "withdrawal",
                                                   "missing fact",
                                                   "scope",
                                                   "not in a scope",
                                                   "test of a date",
                                                   "dated items",
                                                   "dated members",
                                                   "members unknown",
                                                   "attribute, contents, ownership",
                                                   "dates by role",
                                                   "attaches_to",
                                                   "weight",
                                                   "announced",
                                                   "side",
                                                   "recalled",
                                                   "default window",
                                                   "stack of charges",
                                                   "component suspended",
                                                   "rate amended",
                                                   "rate of 0 %",
                                                   "charge replaced",
                                                   "transit permission on a charge",
                                                   "yearly window on a charge",
                                                   "steps of a parameter",
                                                   "gap of a parameter",
                                                   "correction of a value",
                                                   "parameter replaced",
                                                   "last day at a minute",
                                                   "last day counted from another",
                                                   "counting of a last day unclear",
                                                   "working days",
                                                   "working days not announced",
                                                   "working days of a rule",
                                                   "roll",
                                                   "recurrence by the calendar",
                                                   "recurrence by a length",
                                                   "recurrence by a rule",
                                                   "recurrence by a yearly rule",
                                                   "several weekdays in a rule",
                                                   "restated last day",
                                                   "last day amended",
                                                   "last day of what recurs amended",
                                                   "evidence",
                                                   "period of evidence",
                                                   "accounts",
                                                   "cap",
                                                   "more_than, less_than",
                                                   "waiver",
                                                   "yearly window on an obligation",
                                                   "amount of a permission",
                                                   "drawn from a permission",
                                                   "hole in a stack",
                                                   "alternatives of one component"};
  return words[static_cast<std::size_t>(feature)];
}

}  // namespace inforce::oracle
