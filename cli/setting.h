// What a command works with: the line taken apart, today, and how to speak.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/config_file.h"
#include "cli/options.h"
#include "cli/packs.h"
#include "cli/program.h"
#include "cli/render/style.h"
#include "cli/store_place.h"
#include "cli/today.h"

namespace inforce {

enum class Form : std::uint8_t { text, json, markdown, github, mail, ics, prom, svg, csv };

struct Setting {
  Options options;
  Today today;
  Form form = Form::text;
  Style style;
  PackSettings packs;
  Instant clock;           ///< the machine's, whatever day is taken for today
  std::string user;        ///< on this machine; empty where nothing says so
  bool record = false;     ///< the answer is to be kept in the audit log
  bool zone_told = false;  ///< somebody said in which zone today is counted; else it is UTC's
};

/// A form was typed in which there is no such answer. What the environment says is a wish for
/// answers that have it, and keeps nobody from reading help.
std::optional<QuestionError> trouble_with_form(const Options& options);

/// From the line, the environment and the configuration; everything wrong with them at once.
Result<Setting, std::vector<QuestionError>> read_setting(Options options, const World& world,
                                                         const Config& config);

/// How to speak before anything else is understood.
Style read_style(const Options& options, const World& world);

/// For a line that is not understood: each error with its hint, exit code 2.
Said misspoken(const std::vector<QuestionError>& errors, const Style& style,
               const std::string& command = {});

}  // namespace inforce
