// What of each instrument the packs hold: a table to read, and lines for programs.
#pragma once

#include "cli/program.h"
#include "cli/setting.h"
#include "rules/rule_book.h"

namespace inforce {

/// The answer of `check --coverage`. JSON: one line an instrument, schema inforce/coverage/v1. With
/// --strict it ends with 1 where a paragraph is missing.
Said coverage_said(const RuleBook& book, const Setting& setting);

}  // namespace inforce
