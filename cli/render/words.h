// Answers' small words: effects with their signs, what a provision is and reaches, citations.
#pragma once

#include <optional>
#include <string>

#include "cli/render/style.h"
#include "engine/answer.h"
#include "engine/known.h"
#include "rules/rule_book.h"

namespace inforce {

std::string_view sign(Effect effect);
Tone tone(Effect effect);
/// "◆ denial presumed", toned.
std::string with_sign(Effect effect);
/// The sign beside a provision: of a control's effect, or of its kind.
std::string_view sign(const Provision& provision);
Tone tone(const Provision& provision);

/// What a provision is in two words: "denial presumed", "charge 10 %", "suspends".
std::string what(const Provision& provision);

/// The same with the rates possible on the day asked: "charge 10 % or 20 %".
std::string what(const Provision& provision, const Finding& finding);

/// "licence", "nothing or licence".
std::string effect_text(const EffectRange& effect);
/// The same; of what is no control "applies", "may apply", "does not apply".
std::string effect_text(const EffectRange& effect, const Provision& provision);

/// What it reaches, in short: "gallium, germanium, … CN → US, military end use".
std::string reach(const Provision& provision, const RuleBook& book);

/// "1 provision", "3 provisions".
std::string counted(std::size_t count, std::string_view one, std::string_view many = {});

/// "also stated, and not followed: 92 % (reuters): counts otherwise"
std::string account_text(const OtherAccount& account);

/// "Announcement No. 46 of 2024, item 2 (MOFCOM)"; several are joined. Those later than what is
/// known are left out, and it says so.
std::string citation(const Provision& provision, const Known& known);
/// The first https address of its sources, of those not later than what is known.
std::string link(const Provision& provision, const Known& known);

}  // namespace inforce
