// Which provisions an act can move: what `draft` refuses, and completion does not offer.
#pragma once

#include "cli/draft/read_act.h"
#include "engine/chronicle.h"

namespace inforce {

/// Of one act, and packs as known on its day of publication.
class Reach {
 public:
  Reach(const DraftLine& line, const Chronicle& known) : line_(line), known_(known) {}

  [[nodiscard]] bool extends() const { return line_.verb.name == "extends"; }
  /// The first day on which it acts.
  [[nodiscard]] Date begins() const { return line_.from.value_or(line_.published); }

  /// By its own dates alone, and not by an act.
  [[nodiscard]] bool lapsed(ProvisionId id) const;
  /// What is over cannot be moved any more, unless the act begins while it was not. An extension
  /// may take up what ran out: `check` tells of a gap.
  [[nodiscard]] bool is_over(ProvisionId id) const;
  /// What is extended holds while the extension does: what has not begun would begin with it.
  [[nodiscard]] bool begins_before(ProvisionId id) const;

  /// Whether it can be moved by that verb at all. As long as the line may still tell from when the
  /// act extends, it is taken to tell what fits. False also of what stays as it is whatever the
  /// line tells: nothing is there to extend, or to resume.
  [[nodiscard]] bool can_move(ProvisionId id) const;
  /// An instrument stands for all in it that does not act for good, as in FORMAT.md: one of them
  /// has to move, and of an extension each has to be there.
  [[nodiscard]] bool can_move(InstrumentId id) const;

 private:
  [[nodiscard]] const RuleBook& book() const { return known_.book(); }
  [[nodiscard]] Instant morning(ProvisionId id, Date day) const;
  [[nodiscard]] bool ended_by(ProvisionId id, Date day) const;
  [[nodiscard]] bool still_acts(ProvisionId id) const;
  [[nodiscard]] bool is_refused(ProvisionId id) const;
  [[nodiscard]] bool has_an_end(ProvisionId id) const;
  [[nodiscard]] bool is_suspended(ProvisionId id) const;

  const DraftLine& line_;
  const Chronicle& known_;
};

/// Where a life begins as known; nothing: nobody knows.
std::optional<Instant> start_of(const Timeline<Statuses>& life);

/// One act has one head: what it moves must come from one issuer, zone and force.
bool go_together(const Instrument& first, const Instrument& other);

}  // namespace inforce
