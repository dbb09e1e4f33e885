#include "engine/lint/lint.h"

#include "engine/lint/linted.h"
#include "engine/prove.h"

namespace inforce {
namespace {

constexpr void (*lint_families[])(const Linted&) = {
    lint_rivals, lint_never_operative, lint_scopes,    lint_unused,
    lint_looks,  lint_cites,           lint_undecided, lint_paragraphs,
};

}  // namespace

void lint(const RuleBook& book, Date today, Diagnostics& found) {
  const Chronicle chronicle = compile(book, newest_day(book));
  const Linted linted{book, chronicle, today, found};
  for (const auto family : lint_families) family(linted);
}

}  // namespace inforce
