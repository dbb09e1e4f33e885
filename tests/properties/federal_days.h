// Days without work in federal offices of the United States, read off the statute: 5 U.S.C. 6103.
#pragma once

#include "tests/properties/written_date.h"

namespace inforce::oracle {

/// A legal public holiday, or the working day on which one of a weekend is observed. From 1986 on.
[[nodiscard]] bool is_us_federal_holiday(Day day);

}  // namespace inforce::oracle
