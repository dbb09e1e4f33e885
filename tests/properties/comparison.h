// Oracle and engine side by side on one case.
#pragma once

#include <string>

#include "tests/properties/ablate.h"
#include "tests/properties/engine_adapter.h"
#include "tests/properties/oracle.h"

namespace inforce::oracle {

// Line by line what differs, "oracle | engine"; empty if nothing does.
[[nodiscard]] std::string answer_difference(const Case& asked, const EngineUnderTest& engine);
[[nodiscard]] std::string charges_difference(const Case& asked, const EngineUnderTest& engine);
[[nodiscard]] std::string values_difference(const Case& asked, const EngineUnderTest& engine);
[[nodiscard]] std::string owed_difference(const Case& asked, const EngineUnderTest& engine);
[[nodiscard]] std::string status_difference(const Case& asked, const EngineUnderTest& engine);

// All that the law says to a case.
struct Answers {
  CaseAnswer answer;
  ChargesAnswer charges;
  ValueAnswer values;
  OwedAnswer owed;
};
[[nodiscard]] Answers answers_to(const Case& asked);

/// Does the law, or a wrong engine, say anything else to the case?
[[nodiscard]] bool changes(const Answers& answers, const Case& asked, WrongEngine wrong);

}  // namespace inforce::oracle
