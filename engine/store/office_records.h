// What the office itself enters: evidence of performance, and looks for later acts.
//
// Append-only: a wrong entry is retracted by a new one. They reach the engine as a pack's file of
// records (`records.yaml`, FORMAT.md) laid over the packs, so that there is one way to read them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/store/store.h"
#include "timeline/date.h"
#include "timeline/instant.h"

namespace inforce {

struct OfficeRecord {
  enum class Kind { evidence, look, retraction } kind = Kind::evidence;
  std::int64_t number = 0;  ///< given by the store, from 1; never used again
  std::string subject;      ///< id of the obligation, or of the instrument looked after
  std::string date;         ///< the day done, or looked: YYYY-MM-DD
  std::string amount;       ///< "12 Mt"; empty where none is told
  std::string account;      ///< by whose account; empty: the office's own
  std::string period;       ///< of what recurs, by name; empty: the one the day lies in
  std::string source, note;
  std::string by;  ///< who entered it
  Date recorded;   ///< the day our record got it
  Instant entered;
  std::optional<std::int64_t> retracts;
};

class OfficeRecords {
 public:
  explicit OfficeRecords(Store& store) : store_(&store) {}
  /// The number given. A retraction of what is not there, or retracted already, is refused.
  Result<std::int64_t, StoreError> add(const OfficeRecord& record);
  /// In the order entered, retractions included.
  Result<std::vector<OfficeRecord>, StoreError> all() const;

 private:
  Store* store_;
};

}  // namespace inforce
