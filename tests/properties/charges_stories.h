// Pieces of the stories about charges: an American act, and what is asked of it.
#pragma once

#include <string>
#include <utility>

#include "tests/properties/oracle.h"
#include "tests/properties/stories.h"

namespace inforce::oracle {

inline Provision charge(const std::string& id, int hundredths, WrittenWindow window) {
  Provision made;
  made.id = id;
  made.head = Head::charge;
  made.rate.hundredths = hundredths;
  made.stack = "additional";
  made.attaches_to = "entry";
  made.windows = {std::move(window)};
  return made;
}

inline Instrument us_act() {
  Instrument made = instrument("act");
  made.zone = "America/New_York";
  return made;
}

inline OracleQuestion question_on(Date day) {
  OracleQuestion question;
  question.date.day = day;
  question.item = "gallium";
  question.departure = "CN";
  return question;
}

inline ChargesAnswer charges_on(const WrittenBook& rules, Date day) {
  return Oracle(rules).charges(question_on(day), known_by);
}

inline Sums sums_on(const WrittenBook& rules, Date day) {
  return *charges_on(rules, day)["additional|%"].as_written;
}

inline Sums same(int hundredths) { return {hundredths, hundredths, hundredths}; }

}  // namespace inforce::oracle
