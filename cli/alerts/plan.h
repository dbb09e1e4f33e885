// The options of `inforce alerts`, read.
#pragma once

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/render/alert_mail.h"
#include "cli/setting.h"
#include "engine/alert.h"
#include "engine/chronicle.h"
#include "engine/tellings.h"

namespace inforce {

/// What is asked for, whoever is told.
struct AlertPlan {
  std::string audience;
  std::vector<int> leads, after;  ///< days
  std::optional<std::string> exec;
  std::chrono::seconds exec_patience{60};
  std::optional<MailAddresses> mail;
};

Result<AlertPlan, std::vector<QuestionError>> read_alert_plan(const Setting& setting);

/// `--audience`, checked; "default" where none is told.
Result<std::string, QuestionError> read_audience(const Setting& setting);

/// `--working-days`; nothing: civil days. The calendar is one of the book's.
Result<DayCount, QuestionError> read_day_count(const Setting& setting, const RuleBook& book);

/// Of these alerts the identities of those that the question options, `--instrument` and `--watch`
/// ask for; nothing: all. What is the matter is said as an answer with its exit code.
Result<std::optional<std::set<std::string>>, Said> wanted_alerts(const Setting& setting,
                                                                 const Chronicle& chronicle,
                                                                 const std::vector<Alert>& alerts);

}  // namespace inforce
