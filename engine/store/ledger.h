// Who was told of which alert, and when. Semantics B 19.
//
// Append-only: what was told stays told. A telling is one delivery of an alert to an audience; it
// is recorded only after it was delivered, so that a crash may repeat one and never lose one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/store/store.h"
#include "timeline/date.h"
#include "timeline/instant.h"

namespace inforce {

/// One row of the ledger. `alert` is its identity: provision, kind and origin, without any date.
struct ToldAlert {
  std::int64_t number = 0;  ///< given by the ledger, from 1
  std::string audience, alert;
  Instant earliest;               ///< as told
  std::optional<Instant> latest;  ///< as told; none: open
  std::string what;      ///< "lead 30", "after 7", "moved", "now certain", "withdrawn", …
  int revision = 0;      ///< of the alert when it was told
  std::string identity;  ///< of the telling: what a receiver can drop a repeat by
  std::string body;      ///< JSON of the alert as told
  Instant told;
};

/// Until when an alert is not to be repeated to an audience, and who said so. `until` none: for
/// good (acknowledged), but a move of its date is told all the same.
struct Silence {
  std::string audience, alert;
  Instant earliest;  ///< the moment it was told for
  std::optional<Date> until;
  std::string by, note;
  Instant at;
};

class Ledger {
 public:
  explicit Ledger(Store& store) : store_(&store) {}

  /// All told to an audience, in the order told.
  Result<std::vector<ToldAlert>, StoreError> told(const std::string& audience) const;
  /// Records tellings: all, or none. A telling that is on record already
  /// (same audience, alert, earliest, revision and what) stays as it is and is no error.
  Result<bool, StoreError> record(const std::vector<ToldAlert>& tellings);
  /// The same together with the run that told them: both, or neither.
  Result<bool, StoreError> record(const std::vector<ToldAlert>& tellings,
                                  const std::string& audience, Instant now);
  /// Makes sure that `record` will not want for room: what it would write is written and taken
  /// back. The room stays in the journal while this store is open; somebody else who writes
  /// meanwhile may use it up.
  Result<bool, StoreError> make_room(const std::vector<ToldAlert>& tellings,
                                     const std::string& audience, Instant now);
  /// The latest moment a run for this audience took for now; none, if there was none. `before`:
  /// of the runs that took an earlier one.
  Result<std::optional<Instant>, StoreError> last_run(
      const std::string& audience, std::optional<Instant> before = std::nullopt) const;
  Result<bool, StoreError> record_run(const std::string& audience, Instant now);

  Result<bool, StoreError> silence(const Silence& silence);
  /// Latest first.
  Result<std::vector<Silence>, StoreError> silences(const std::string& audience) const;

  /// All audiences that were ever told anything, or had a run; sorted.
  Result<std::vector<std::string>, StoreError> audiences() const;

 private:
  Store* store_;
};

}  // namespace inforce
