// A telling with every word that a delivery may need.
#pragma once

#include <string>
#include <vector>

#include "cli/setting.h"
#include "engine/alert_reasons.h"
#include "engine/chronicle.h"
#include "engine/tellings.h"

namespace inforce {

struct SaidAlert {
  Telling telling;
  std::string identity;    ///< of the telling: the same again if it is repeated after a crash
  std::string says;        ///< "denial presumed", an obligation's title
  std::string because;     ///< why it comes, or what made it another; no full stop
  int sequence = 0;        ///< how often its date moved while facts became known
  bool looked_at = false;  ///< an end unlooked-at no more because somebody looked
};

/// In which days leads are counted, and told.
enum class DaysCounted : std::uint8_t { civil, working };

/// All that one run has to say to one audience.
struct Speech {
  const Setting& setting;
  const Chronicle& chronicle;
  std::string audience;
  DaysCounted counted;
  std::vector<SaidAlert> all;
};

/// 32 hexadecimal digits over audience, alert, earliest moment, kind and revision.
std::string telling_identity(const std::string& audience, const Telling& telling);

/// The moments a telling is about: the alert's own, or those told last of one that is gone.
MomentRange moments_of(const Telling& telling, const Chronicle& chronicle);

/// Baselines are left out.
Speech speech(const Setting& setting, const Chronicle& chronicle, const std::string& audience,
              DaysCounted counted, const std::vector<Telling>& tellings);

}  // namespace inforce
