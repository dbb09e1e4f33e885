// Where an answer rests on a text's silence: what comes back after a suspension ran out.
#pragma once

#include "engine/evaluation.h"

namespace inforce {

/// Of several suspensions of one provision only the one that held last has anything to tell.
[[nodiscard]] bool is_latest_suspension(const Evaluation& evaluation, const Acting& one,
                                        ProvisionId target, Instant t);

/// Did the suspension end by itself before `t`, its text silent on what comes then, and does that
/// bear on the target at `t`? Not on what is no law then, nor on what became law anew since: its
/// own dates, or an act that put it off, say from when it holds.
[[nodiscard]] bool left_in_silence(const Evaluation& evaluation, const Acting& suspension,
                                   ProvisionId target, Instant t);

/// Is the provision, where it is operative at `t`, so by presumption (rules/SEMANTICS.md B 2): its
/// latest suspension left it in silence, or so it is with what it holds only while?
[[nodiscard]] bool is_presumed(const Evaluation& evaluation, ProvisionId id, Instant t);

}  // namespace inforce
