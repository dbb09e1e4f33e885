// The features of dates, windows and knowledge, each taken out of a case.
#pragma once

#include "tests/properties/ablate.h"

namespace inforce::oracle {

// All return false if the case does not use it.
bool make_precise(Case& from);
bool take_first_readings(Case& from);
bool settle_last_days(Case& from);  ///< the day written is then the last that counts
bool tell_clocks(Case& from);
bool drop_clocks(Case& from);
bool drop_clock(WrittenDate& date);  ///< of one date and its readings
bool unanchor(Case& from);
bool drop_lengths(Case& from);
bool keep_first_windows(Case& from);
bool write_default_windows(Case& from);
bool drop_zones(Case& from);
bool drop_knowledge(Case& from);
bool drop_withdrawals(Case& from);

}  // namespace inforce::oracle
