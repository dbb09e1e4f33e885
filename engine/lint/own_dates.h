// Every date a provision writes itself, for lints that ask something of each.
#pragma once

#include <functional>

#include "rules/provision.h"

namespace inforce {

struct OwnDate {
  const WrittenDate& date;
  const WrittenEnd* end = nullptr;  ///< the date is one of an end: through, until, …
};

/// Also those of its tests. An end that is a length has none.
void for_each_own_date(const Provision& provision,
                       const std::function<void(const OwnDate&)>& visit);

}  // namespace inforce
