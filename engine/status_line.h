// The statuses a life goes through, read off its lines.
#pragma once

#include <initializer_list>

#include "engine/life.h"
#include "engine/status.h"

namespace inforce {

/// Semantics A 10. At each minute every status that is possible then.
Timeline<Statuses> status_line(const Life& life);

/// Whether it is one of these: unclear where others are possible, too.
Timeline<Truth> is_in(const Timeline<Statuses>& line, std::initializer_list<Status> wanted);

/// At some minute before `t` it certainly was in force.
bool was_in_force(const Life& life, Instant t);
/// At `t` it is put off, and none of its own time is left when that is over.
bool outlived_while_put_off(const Life& life, Instant t);

/// At `t` it is, or may be, in force, and at no minute through `t` was it or may it have been
/// operative: suspended before its own start. Semantics B 3.
bool never_yet_operative(const Life& life, Instant t);

}  // namespace inforce
