// What a parameter's value is on a date, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "cli/render/json_value.h"
#include "cli/setting.h"
#include "engine/chronicle.h"
#include "engine/parameters.h"

namespace inforce {

/// A parameter and its values over the minutes asked; of one that is not on file none.
struct ValueOn {
  ValueHistory history;
  When when;
  std::vector<Timeline<PossibleValues>::Step> steps;
};

ValueOn value_on(const Evaluation& evaluation, ProvisionId parameter, const When& when);

/// "90 %", "10 → 12 from 13:01", "not on file as of 2024-12-31".
std::string value_words(const Chronicle& chronicle, const ValueOn& value);

/// One parameter in full, with `--history` every value it had.
std::string value_text(const Setting& setting, const Chronicle& chronicle, const ValueOn& value);
JsonValue value_json(const Chronicle& chronicle, const ValueOn& value);

/// A line each.
std::string values_table(const Setting& setting, const Chronicle& chronicle,
                         const std::vector<ValueOn>& values);

}  // namespace inforce
