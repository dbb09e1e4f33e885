// A command line as the audit log keeps it: enough to ask the same again, whenever.
//
// Of the line only what bears on the answer; dates such as `today` are read again against the
// recorded today. The format has a number; a line once written is read for ever.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/setting.h"
#include "rules/load.h"

namespace inforce {

struct RecordedLine {
  std::vector<std::string> arguments;  ///< as typed after `inforce`
  Today today;
  Form form = Form::text;  ///< of the wording that was sealed
  /// Of files that took others' places before anything was supposed: which, as shown.
  std::map<std::string, std::vector<std::string>> instead_of;
};

RecordedLine recorded_line(const Setting& setting, const std::vector<PackFile>& files);

/// {"format": 1, "line": […], "today": "2026-11-23T00:00Z", "zone": "UTC", …}
std::string to_json(const RecordedLine& line);
/// Nothing when it is none: damaged, or of a later format than this program knows.
std::optional<RecordedLine> read_line(const std::string& json);

/// "inforce on 2026-11-28 --item gallium", as a shell takes it.
std::string as_typed(const RecordedLine& line);

}  // namespace inforce
