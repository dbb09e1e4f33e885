// What is due at the border on the date asked: the rates of charges, added up stack by stack.
//
// Semantics B 17. These are the additional duties and fees that the packs hold, and never a total.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "rules/instrument.h"

namespace inforce {

/// A rate, or a sum of rates, on every reading, on the strictest of open law, and at worst. Digits
/// of the stack's unit; "0" where nothing is due.
struct RateLines {
  std::string certain, cautious, at_worst;

  friend bool operator==(const RateLines&, const RateLines&) = default;
};

/// What counts as one in a sum: a charge, or a chain of those that take each other's place.
struct ChargeMember {
  std::vector<ProvisionId> charges;  ///< in the packs' order
  std::string component;             ///< of the first; may be empty
};

/// A run of the minutes asked with the same rates throughout.
struct ChargeRun {
  Instant from, until;
  RateLines sum;                   ///< of what is encoded
  std::vector<RateLines> members;  ///< in the order of the stack's members
  bool has_gap = false;            ///< more is due than is encoded, or may be
};

struct ChargeStack {
  std::string name;  ///< empty: a charge that stands in none
  std::string unit;  ///< "%", "USD per net ton"
  Zone zone;
  std::optional<Role> attaches_to;    ///< nothing: the texts do not say which date counts
  std::vector<ChargeMember> members;  ///< those whose tests the facts told may meet
  std::vector<ChargeRun> runs;        ///< by dates told, then in time
  std::vector<const NotEncoded*> gaps;
  /// Ends that passed with no look since and that bear on a charge of it, whether or not that
  /// reaches the facts just now. Semantics B 8: a sum that one of them keeps low is not called
  /// clear.
  std::vector<const Lapse*> unverified_ends;
  std::optional<RateLines> sum;  ///< over all minutes asked; nothing where there is a gap
  /// The same without announcements and with them in full, where they keep the sum open.
  std::optional<RateLines> by_texts, by_announcement;
};

/// The stacks that the question reaches, in the packs' order. Points into the answer and its book.
std::vector<ChargeStack> charges(const Answer& answer);

/// Ends that passed with no look since and that bear on charges of none of the stacks. Points into
/// the answer.
std::vector<const Lapse*> unverified_ends_beside(const std::vector<ChargeStack>& stacks,
                                                 const Answer& answer);

}  // namespace inforce
