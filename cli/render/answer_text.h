// An answer as a person reads it. Marks of tone are still in the text: see `finish`.
#pragma once

#include <string>
#include <vector>

#include "cli/render/answer_view.h"
#include "cli/setting.h"
#include "engine/chronicle.h"

namespace inforce {

/// "2026-11-28 Sat, in each act's own zone   61 provisions, set …", and what is to say
/// about that date: that it lies ahead, that other clocks show another day, what was not yet known.
std::string heading(const Setting& setting, const Chronicle& chronicle, const When& when);
/// The same of a question; of one that tells several dates each with what it is the date of.
std::string heading(const Setting& setting, const Chronicle& chronicle, const Question& question);

/// "law is taken from own/law.yaml instead of packs/law.yaml.", a line for each file that stands in
/// for one of a lower layer. Part of every heading, as is `knowledge_text`; commands with a heading
/// of their own add both.
std::string replaced_text(const RuleBook& book, const Style& style);
std::string words(const Replacement& one);

/// "As known by the end of 2026-09-01. 3 later facts left out.", where that is worth a word.
std::string knowledge_text(const Setting& setting, const Chronicle& chronicle);
/// Of a knowledge date after today: what is known then is what is on file; else nothing.
std::string looks_ahead(const Setting& setting, const Chronicle& chronicle);

/// "◆ denial presumed", or "○ nothing of 61 provisions (but …)" with all that qualifies it.
std::string line_text(Effect effect, const Answer& answer, const AnswerView& view);

/// "certain ◆ denial presumed" and its two neighbours.
std::string three_lines(const Answer& answer, const AnswerView& view, const Style& style);

/// The answer to a question with facts of a shipment.
std::string answer_text(const Setting& setting, const Chronicle& chronicle, const Answer& answer);

/// "NOT COVERED" and a line for each; empty where the packs hold all of it.
std::string not_covered_text(const std::vector<Uncovered>& uncovered, const Style& style);

/// Without facts: what is in force, suspended, passed unlooked-at, and what comes next.
std::string overview_text(const Setting& setting, const Chronicle& chronicle, const Answer& answer);

/// A word as a shell reads it.
std::string shell_word(const std::string& text);

/// The question as options again, so that a command can be copied: " --item gallium --to US".
std::string question_options(const Options& options);

/// The same with where the packs come from: what a command needs to answer from the same packs.
std::string command_options(const Options& options);
/// The same without the shipment's own dates, for a command that says its dates itself.
std::string dateless_options(Options options);

/// "Asked:  --item gallium --to US", or nothing.
std::string asked_text(const Setting& setting);

/// Semantics B 11: a date stands for the roles that are not told, and it is said.
std::string one_date_text(const Question& question, const Style& style);

/// One provision's part: sign, id, title, dates, open points, citation, place in the packs.
std::string finding_text(const Setting& setting, const Answer& answer, const Finding& finding);

}  // namespace inforce
