// The oracle: the law's answers, one minute at a time.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/properties/case_answer.h"
#include "tests/properties/charges_answer.h"
#include "tests/properties/evaluation.h"
#include "tests/properties/model.h"
#include "tests/properties/owed_answer.h"
#include "tests/properties/value_answer.h"
#include "tests/properties/view.h"

namespace inforce::oracle {

/// The book must outlive it. Views are kept by knowledge date.
class Oracle {
 public:
  explicit Oracle(const WrittenBook& book, WrongEngine wrong = WrongEngine::none)
      : book_(book), wrong_(wrong) {}

  [[nodiscard]] CaseAnswer ask(const OracleQuestion& question, Date as_known);

  /// Without a question. `unsettled` names the provisions whose kind of "not in force" the law
  /// leaves to the reader (README.md): there only operative, suspended or neither is compared.
  [[nodiscard]] StatusAnswer statuses(Instant at, Date as_known,
                                      std::vector<std::string>* unsettled = nullptr);

  /// What the charges of each stack add up to.
  [[nodiscard]] ChargesAnswer charges(const OracleQuestion& question, Date as_known);

  /// What each parameter can be over the moment, a day being its instrument's own.
  [[nodiscard]] ValueAnswer values(const Moment& moment, Date as_known);

  /// What is owed over the moment, a day being the obligation's own. `unsettled` names what hangs
  /// on a kind of "not in force" that the law leaves to the reader.
  [[nodiscard]] OwedAnswer owed(const Moment& moment, Date as_known,
                                std::vector<std::string>* unsettled = nullptr);

  [[nodiscard]] const View& view(Date as_known);

 private:
  const WrittenBook& book_;
  WrongEngine wrong_;
  std::map<Day, std::unique_ptr<View>> views_;
};

/// What differs, beyond what the law leaves to the reader; empty if nothing does.
[[nodiscard]] std::string status_differences(const StatusAnswer& law, const StatusAnswer& engine,
                                             const std::vector<std::string>& unsettled);

}  // namespace inforce::oracle
