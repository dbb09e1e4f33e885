#include "engine/manner.h"

#include <cstdlib>

#include "engine/presumption.h"
#include "engine/status_line.h"

namespace inforce {

std::string_view word(Manner manner) {
  switch (manner) {
    case Manner::plain: return "";
    case Manner::interrupted: return "interrupted";
    case Manner::unmet: return "unmet";
    case Manner::presumed: return "presumed";
  }
  std::abort();  // a Manner has no other value
}

Manner manner(const Evaluation& evaluation, ProvisionId provision, Instant t, Statuses statuses) {
  const Life& life = evaluation.life(provision);
  if (statuses.only(Status::pending) && was_in_force(life, t)) return Manner::interrupted;
  if (statuses.only(Status::suspended) && life.suspended.at(t).value == Truth::no) {
    return Manner::unmet;
  }
  if (statuses.only(Status::operative) && is_presumed(evaluation, provision, t)) {
    return Manner::presumed;
  }
  return Manner::plain;
}

std::string words(Statuses statuses, Manner manner) {
  switch (manner) {
    case Manner::plain: break;
    case Manner::interrupted: return "out of force for a time";
    case Manner::unmet: return words(statuses) + " (a condition is not met)";
    case Manner::presumed: return words(statuses) + " by presumption";
  }
  return words(statuses);
}

}  // namespace inforce
