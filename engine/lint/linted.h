// What every family of lints looks at. For engine/lint/ alone.
#pragma once

#include <cstdint>

#include "engine/chronicle.h"
#include "engine/evaluation.h"
#include "engine/lint/lint.h"

namespace inforce {

struct Linted {
  const RuleBook& book;
  const Chronicle& chronicle;  ///< as known on the newest day of the book
  Date today;
  Diagnostics& out;

  [[nodiscard]] const Known& known() const { return chronicle.known(); }
  [[nodiscard]] const Moments& moments() const { return chronicle.without_question().moments(); }
};

/// Every provision known on the newest day: what was withdrawn needs no mending.
template <class Visit>
void for_each_known(const Linted& linted, Visit visit) {
  for (std::uint32_t index = 0; index < linted.book.provisions().size(); ++index) {
    const ProvisionId id{index};
    if (linted.known().holds(id)) visit(id, linted.book.at(id));
  }
}

// The families, each in a file of its own.
void lint_rivals(const Linted& linted);
void lint_never_operative(const Linted& linted);
void lint_scopes(const Linted& linted);
void lint_unused(const Linted& linted);
void lint_looks(const Linted& linted);
void lint_cites(const Linted& linted);
void lint_undecided(const Linted& linted);
void lint_paragraphs(const Linted& linted);

}  // namespace inforce
