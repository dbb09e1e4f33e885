#include "engine/owed.h"

#include <cstdlib>

namespace inforce {

std::string_view word(Owed state) {
  switch (state) {
    case Owed::unscheduled: return "unscheduled";
    case Owed::not_yet_open: return "not yet open";
    case Owed::open: return "open";
    case Owed::met: return "met";
    case Owed::met_late: return "met late";
    case Owed::overdue: return "overdue";
    case Owed::exceeded: return "exceeded";
    case Owed::suspended: return "suspended";
    case Owed::lapsed: return "lapsed";
    case Owed::waived: return "waived";
  }
  std::abort();  // an Owed has no other value
}

std::vector<Owed> OwedStates::all() const {
  std::vector<Owed> found;
  for (const Owed state : all_owed) {
    if (has(state)) found.push_back(state);
  }
  return found;
}

}  // namespace inforce
