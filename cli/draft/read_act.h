// From the words of `inforce draft` to an act, or all that is wrong with them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/commands/ask.h"
#include "cli/draft/act.h"
#include "cli/setting.h"

namespace inforce {

/// What needs no packs: verb, options and dates as such; the day of publication is found.
struct DraftLine {
  DraftVerb verb;
  std::vector<std::string> targets;
  Date published = Date::first();
  std::optional<Date> from;  ///< the first day on which it acts, if a plain day is told
};
Result<DraftLine, std::vector<QuestionError>> read_draft_line(const Setting& setting);
/// What a line that is still being typed tells of it; nothing: no verb as yet.
std::optional<DraftLine> draft_line_so_far(const Setting& setting);

/// What is known of the packs when the act is published.
Setting on_publication(const Setting& setting, const DraftLine& line);

/// The act, of packs as known on its day of publication. Refused are a target that is unknown,
/// ended or not an act's to move, and a date before the target's own start.
Result<DraftedAct, std::vector<QuestionError>> read_act(const Setting& setting,
                                                        const DraftLine& line,
                                                        const Chronicle& known);

}  // namespace inforce
