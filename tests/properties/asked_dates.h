// Which minutes a question is about. Law: A 9, B 11.
#pragma once

#include <vector>

#include "tests/properties/evaluation.h"

namespace inforce::oracle {

/// Of all roles, or the one date.
[[nodiscard]] std::vector<Moment> dates_asked(const OracleQuestion& question);

/// The minutes that can be asked about: the boundaries, and where the dates asked begin and end in
/// the zones of the book.
[[nodiscard]] std::vector<Minute> minutes_for(const View& view, const std::vector<Moment>& dates);

/// Those of the day in `zone`, by their number in the evaluation. Between two of them nothing
/// changes, so they stand for all of a day.
[[nodiscard]] std::vector<int> minutes_of(const Moment& date, Zone zone,
                                          const Evaluation& evaluation);

/// B 11: the dates of a shipment at which a provision is judged, and what is open if they differ.
struct JudgedAt {
  std::vector<Moment> dates;
  OpenKinds open;
};

[[nodiscard]] JudgedAt judged_at(const std::string& attaches_to, const OracleQuestion& question);

}  // namespace inforce::oracle
