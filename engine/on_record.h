// What is on record against an amount: performances of what is owed, draws on what is allowed.
//
// Semantics B 15. What one account holds adds up; accounts are alternatives.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/moments.h"
#include "timeline/timeline.h"

namespace inforce {

/// The entries of one account, in the packs' order. Never empty.
using Account = std::vector<const Evidence*>;

/// What is known of a provision's evidence, by account as the packs first name them. Without
/// `counts` all of it.
std::vector<Account> accounts(const Known& known, const Provision& provision,
                              const std::function<bool(const Evidence&)>& counts = {});

/// Digits in the unit asked for.
struct OnRecord {
  std::string least = "0";                           ///< of entries certainly done by then
  std::string greatest = "0";                        ///< of those that may be
  bool least_whole = false, greatest_whole = false;  ///< an entry without amount is among them

  friend bool operator==(const OnRecord&, const OnRecord&) = default;
};

/// What an account comes to over time: an entry counts from the first minute of its day on. Entries
/// with amounts are of the unit's dimension.
Timeline<OnRecord> on_record(const Account& account, std::string_view unit, const Moments& moments,
                             const Provision& provision);

}  // namespace inforce
