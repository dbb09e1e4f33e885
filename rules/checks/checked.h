// What all checks look at, and the questions most of them ask.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "rules/checks/date_bounds.h"
#include "rules/checks/known_days.h"
#include "rules/diagnostic.h"
#include "rules/draft.h"
#include "rules/resolve.h"

namespace inforce {

/// A draft with the answers that several checks need, computed once.
class Checked {
 public:
  Checked(const Draft& draft, const Targets& targets, Diagnostics& out);

  const Draft& draft;
  const Targets& targets;
  Diagnostics& out;
  BoundsReader dates;
  Targets acting;        ///< of each provision what acts on it
  Targets successor_of;  ///< of each provision the replacements that bring it

  [[nodiscard]] const Provision& at(ProvisionId id) const { return draft.provisions[id.index]; }
  [[nodiscard]] const Instrument& home(ProvisionId id) const {
    return draft.instruments[at(id).instrument.index];
  }
  [[nodiscard]] bool whole(ProvisionId id) const { return at(id).whole && home(id).whole; }
  [[nodiscard]] KnownDays known(ProvisionId id) const { return known_days(draft, at(id)); }
  [[nodiscard]] bool known_together(ProvisionId a, ProvisionId b) const {
    return !both(known(a), known(b)).empty();
  }

  /// Does the change count against the target at all: not agreed only, and of a side it shares?
  [[nodiscard]] bool has_weight(ProvisionId change, ProvisionId target) const;
  [[nodiscard]] bool shares_side(ProvisionId change, ProvisionId target) const;
  /// Is the act, once it has begun, certain to act on its target: no condition, no scope, nothing
  /// that could undo it?
  [[nodiscard]] bool acts_for_sure(ProvisionId act, ProvisionId target) const;
  /// The same, and it ends it.
  [[nodiscard]] bool ends_for_sure(ProvisionId act, ProvisionId target) const;

  /// Provisions that a written target stands for, of those it acts on (for `resumes` itself: the
  /// provisions or suspensions named).
  [[nodiscard]] std::vector<ProvisionId> named(ProvisionId change, const Reference& target) const;

  /// When it holds or acts by what it says itself: an extension or a postponement to the date it
  /// names. Empty: no start yet.
  [[nodiscard]] std::vector<WindowBounds> own_windows(ProvisionId id);

  /// When it may act or hold, in the widest reading: with extensions, and to the end of time where
  /// its effect outlasts its window. Empty: no start yet, so nothing can be said.
  [[nodiscard]] std::vector<WindowBounds> widest(ProvisionId id);

 private:
  std::vector<std::vector<std::string>> sides_;  // by instrument
};

/// Every whole provision, with its id.
template <class Visit>
void for_each_whole(const Checked& book, Visit visit) {
  for (std::uint32_t index = 0; index < book.draft.provisions.size(); ++index) {
    const ProvisionId id{index};
    if (book.whole(id)) visit(id, book.at(id));
  }
}

/// The windows of goods, members and coverages, each with whose it is as a message names it.
void for_each_fact_window(
    const Draft& draft, const std::function<void(const Window&, const std::string& whose)>& visit);

// The families, each in a file of its own.
void check_windows(Checked& book);
void check_working_days(Checked& book);
void check_calendar_end(Checked& book);
void check_counted_hours(Checked& book);
void check_extensions(Checked& book);
void check_knowledge(Checked& book);
void check_reach(Checked& book);
void check_permissions(Checked& book);
void check_undoing(Checked& book);
void check_leaves(Checked& book);
void check_competition(Checked& book);
void check_successors(Checked& book);
void check_successor_width(Checked& book);
void check_terms(Checked& book);
void check_weights(Checked& book);
void check_charges(Checked& book);
void check_obligations(Checked& book);
void check_evidence(Checked& book);
void check_parameters(Checked& book);
void check_goods(Checked& book);
void check_owners(Checked& book);
void check_loops(Checked& book);

}  // namespace inforce
