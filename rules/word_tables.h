// The fixed words of the language, each with what it stands for: once, for reading and for print.
#pragma once

#include "rules/value_reader.h"
#include "rules/words.h"
#include "timeline/cadence.h"
#include "timeline/working_calendar.h"

namespace inforce {

/// What a control or `leaves` may say, strictest first. There "nothing" is said by silence.
inline constexpr Choice<Effect> effect_words[] = {
    {"prohibition", Effect::prohibition},         {"denial presumed", Effect::denial_presumed},
    {"strict review", Effect::strict_review},     {"licence", Effect::licence},
    {"general licence", Effect::general_licence}, {"notification", Effect::notification},
};

/// The same and "nothing", for answers and expectations.
inline constexpr Choice<Effect> answer_words[] = {
    {"prohibition", Effect::prohibition},
    {"denial presumed", Effect::denial_presumed},
    {"strict review", Effect::strict_review},
    {"licence", Effect::licence},
    {"general licence", Effect::general_licence},
    {"notification", Effect::notification},
    {"nothing", Effect::none},
};

inline constexpr Choice<Nature> nature_words[] = {
    {"treaty", Nature::treaty},
    {"agreement", Nature::agreement},
    {"framework", Nature::framework},
    {"memorandum", Nature::memorandum},
    {"notice", Nature::notice},
    {"order", Nature::order},
    {"statute", Nature::statute},
    {"regulation", Nature::regulation},
    {"proclamation", Nature::proclamation},
    {"judgment", Nature::judgment},
    {"statement", Nature::statement},
    {"report", Nature::report},
};

inline constexpr Choice<Force> force_words[] = {
    {"binding", Force::binding},
    {"political", Force::political},
    {"agreed", Force::agreed},
};

inline constexpr Choice<Confidence> confidence_words[] = {
    {"verified", Confidence::verified},
    {"recalled", Confidence::recalled},
    {"unknown", Confidence::unknown},
};

inline constexpr Choice<Head> head_words[] = {
    {"control", Head::control},     {"obligation", Head::obligation},
    {"charge", Head::charge},       {"permission", Head::permission},
    {"parameter", Head::parameter}, {"suspends", Head::suspends},
    {"resumes", Head::resumes},     {"extends", Head::extends},
    {"postpones", Head::postpones}, {"ends", Head::ends},
    {"replaces", Head::replaces},   {"amends", Head::amends},
};

/// A date that stays where it falls is said by silence.
inline constexpr Choice<Roll> roll_words[] = {
    {"following", Roll::following},
    {"preceding", Roll::preceding},
    {"modified following", Roll::modified_following},
};

inline constexpr Choice<MonthEnd> month_end_words[] = {
    {"last day", MonthEnd::last_day},
    {"skip", MonthEnd::skip},
};

inline constexpr Choice<Revival> revival_words[] = {
    {"presumed", Revival::presumed},
    {"self_executing", Revival::self_executing},
    {"unclear", Revival::unclear},
    {"needs_act", Revival::needs_act},
};

inline constexpr Choice<EndHow> end_words[] = {
    {"repeal", EndHow::repeal},     {"cessation", EndHow::cessation},
    {"judgment", EndHow::judgment}, {"denunciation", EndHow::denunciation},
    {"lapse", EndHow::lapse},       {"reversed", EndHow::reversed},
};

inline constexpr Choice<Role> role_words[] = {
    {"declaration", Role::declaration},
    {"departure", Role::departure},
    {"loading", Role::loading},
    {"entry", Role::entry},
    {"licence_issue", Role::licence_issue},
    {"contract", Role::contract},
};

inline constexpr Choice<Counting> counting_words[] = {
    {"day_of", Counting::day_of},
    {"day_after", Counting::day_after},
    {"unclear", Counting::unclear},
};

inline constexpr Choice<Seen> seen_words[] = {
    {"primary", Seen::primary},
    {"secondary", Seen::secondary},
    {"not_opened", Seen::not_opened},
};

inline constexpr Choice<Verdict> verdict_words[] = {
    {"right", Verdict::right},
    {"imprecise", Verdict::imprecise},
    {"wrong", Verdict::wrong},
    {"opinion", Verdict::opinion},
};

inline constexpr Choice<Subject> subject_words[] = {
    {"export control", Subject::export_control},
    {"import measure", Subject::import_measure},
    {"agreement", Subject::agreement},
    {"investment", Subject::investment},
    {"other", Subject::other},
};

}  // namespace inforce
