// What a pack says about itself.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/ids.h"
#include "rules/mark.h"
#include "rules/words.h"
#include "rules/written_date.h"
#include "timeline/working_calendar.h"

namespace inforce {

/// What the packs claim to hold, or say they do not. Empty lists mean "any".
struct Coverage {
  Mark mark;
  Subject subject = Subject::other;
  std::optional<Reference> issuer;  ///< party
  std::vector<Reference> items;
  std::vector<Reference> departure, destination, origin;
  Window window;  ///< days in UTC
  std::string what, note;
  bool complete_claimed = false;
};

struct Pack {
  FileId file = 0;
  std::string folder;  ///< where it was found, as shown to the user
  Marked<std::string> id;
  std::string title, note;
  std::vector<std::pair<Marked<std::string>, std::string>> end_uses;
  std::vector<Coverage> covers, does_not_cover;
};

/// A working calendar. Its days are proven: they make one.
struct NamedCalendar {
  Marked<std::string> id;
  std::string title, source;
  WorkingCalendar days;
};

}  // namespace inforce
