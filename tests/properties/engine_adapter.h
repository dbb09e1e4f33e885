// The engine behind the words of the oracle: what compare_test asks, and nothing more.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/properties/case_answer.h"
#include "tests/properties/charges_answer.h"
#include "tests/properties/model.h"
#include "tests/properties/owed_answer.h"
#include "tests/properties/value_answer.h"
#include "timeline/date.h"
#include "timeline/instant.h"

namespace inforce::oracle {

struct EngineUnderTest;
struct EngineDeleter {
  void operator()(EngineUnderTest* engine) const;
};
using Engine = std::unique_ptr<EngineUnderTest, EngineDeleter>;

/// The files of one pack, by name. Nothing if the loader has errors; `refused` is then the first
/// one's code and message, for counting. Warnings do not refuse.
[[nodiscard]] Engine load(const std::map<std::string, std::string>& files, std::string& refused);

[[nodiscard]] CaseAnswer ask(const EngineUnderTest& engine, const OracleQuestion& question,
                             Date as_known);

/// Without a question, at one minute: every provision known on `as_known`.
[[nodiscard]] StatusAnswer statuses(const EngineUnderTest& engine, Instant at, Date as_known);

/// The sums of charges, as charges_answer.h says. Needed once `asks_charges` is on.
[[nodiscard]] ChargesAnswer ask_charges(const EngineUnderTest& engine,
                                        const OracleQuestion& question, Date as_known);

/// What each parameter can be over the moment, as value_answer.h says. A day is that of the
/// parameter's own zone. Needed once `asks_values` is on.
[[nodiscard]] ValueAnswer ask_values(const EngineUnderTest& engine, const Moment& moment,
                                     Date as_known);

/// What is owed over the moment, as owed_answer.h says: of every obligation known, whether or not
/// the instrument binds. A day is that of the obligation's own zone. Needed once `asks_owed` is on.
[[nodiscard]] OwedAnswer ask_owed(const EngineUnderTest& engine, const Moment& moment,
                                  Date as_known);

/// The changes of status in [from, until), and those on the days [first, until), each in a line
/// with all that is said of it.
[[nodiscard]] std::vector<std::string> changes(const EngineUnderTest& engine, Instant from,
                                               Instant until, Date as_known);
[[nodiscard]] std::vector<std::string> changes(const EngineUnderTest& engine, Date first,
                                               Date until, Date as_known);

}  // namespace inforce::oracle
