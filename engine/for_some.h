// Acts that reach only some shipments: what they make of a provision stands in no life for nobody
// in particular.
#pragma once

#include <string>
#include <vector>

#include "engine/chronicle.h"
#include "engine/status.h"
#include "timeline/timeline.h"

namespace inforce {

/// An act, and what it acts on: the provision asked for, or something that this rests on.
struct ActForSome {
  ProvisionId act, target;
};

/// One provision as it is for nobody in particular (semantics A 10), against all that it may be for
/// some shipment. Only of a provision that is known. The chronicle must outlive it.
class ForSome {
 public:
  ForSome(const Chronicle& chronicle, ProvisionId provision);

  /// The acts, of whatever depth, by which its status at `t` is or may be another for those they
  /// reach, or what it says; in the packs' order of what they act on. Empty: it is so for all.
  [[nodiscard]] std::vector<ProvisionId> acts(Instant t) const;
  /// Those of any minute in [from, until).
  [[nodiscard]] std::vector<ProvisionId> acts(Instant from, Instant until) const;
  /// "not for all: law/longer extends it, law/back resumes law/pause"; empty if it is so for all.
  [[nodiscard]] std::string words(Instant t) const;
  /// The minutes at which that may change, in order.
  [[nodiscard]] std::vector<Instant> moments() const;
  /// Those of all minutes.
  [[nodiscard]] std::vector<ProvisionId> ever() const;

 private:
  [[nodiscard]] std::vector<ActForSome> acts_at(Instant t) const;

  const Chronicle& chronicle_;
  ProvisionId provision_;
  Timeline<Statuses> status_;  // with nothing told of a shipment
};

}  // namespace inforce
