// The statuses possible at each minute, without a question. Law: A 10.
#pragma once

#include <vector>

#include "tests/properties/case_answer.h"
#include "tests/properties/evaluation.h"

namespace inforce::oracle {

/// Not settled: the law leaves to the reader which kind of "not in force" it is (README.md).
struct StatusAt {
  StatusSet set;
  bool settled = true;
};

/// One for each of the evaluation's times.
[[nodiscard]] std::vector<StatusAt> status_line(int p, Evaluation& evaluation);

}  // namespace inforce::oracle
