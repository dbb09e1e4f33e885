// The same facts for programs: schemas inforce/on/v1, inforce/why/v1, inforce/diff/v1.
#pragma once

#include <string>

#include "cli/render/answer_view.h"
#include "cli/render/json_value.h"
#include "cli/setting.h"
#include "engine/chronicle.h"
#include "engine/explain.h"
#include "engine/told_status.h"

namespace inforce {

std::string answer_json(const Setting& setting, const Chronicle& chronicle, const Answer& answer);
std::string why_json(const Setting& setting, const Chronicle& chronicle, const Answer& answer,
                     const Explanation& explanation);

/// What every answer begins with: schema, date, today, knowledge date, rule set.
JsonValue json_heading(const std::string& schema, const Setting& setting,
                       const Chronicle& chronicle, const When& when);
JsonValue json_set(const Chronicle& chronicle);
/// Which files stand in for one of a lower layer.
JsonValue json_replaced(const RuleBook& book);
JsonValue json_question(const Options& options);
JsonValue json_effects(const Answer& answer);
JsonValue json_finding(const Answer& answer, const Finding& finding);
JsonValue json_reason(const Reason& reason, const RuleBook& book);
JsonValue json_ids(const std::vector<ProvisionId>& all, const RuleBook& book);
JsonValue json_lapse(const Lapse& lapse, const RuleBook& book);
/// What is stated elsewhere, and not followed.
JsonValue json_accounts(const std::vector<OtherAccount>& accounts);
JsonValue json_mark(const Mark& mark, const Sources& sources);
JsonValue json_statuses(Statuses statuses);
/// null where there is nothing to add.
JsonValue json_manner(Manner manner);
JsonValue json_leaves(const ToldStatus& told);
/// {"instant": "2026-11-27T16:00Z", "civil": "2026-11-28T00:00", "zone": "Asia/Shanghai"}
JsonValue json_moment(Instant at, Zone zone);

}  // namespace inforce
