// What the files say, and nothing more: read, marked, not yet proven.
//
// The loader fills a draft, resolves its names, checks it, and only then makes a RuleBook of it.
// Nothing outside rules/ sees one.
#pragma once

#include <string>
#include <vector>

#include "rules/goods.h"
#include "rules/instrument.h"
#include "rules/pack.h"
#include "rules/parties.h"
#include "rules/provision.h"

namespace inforce {

/// Names that stand in the files, but whose records could not be read. That was reported; whoever
/// refers to them stays silent.
struct Lost {
  std::vector<std::string> ids;  ///< instruments (all they hold is lost too), provisions, events
  bool items = false, parties = false, calendars = false, end_uses = false;
};

/// A file of a higher layer that stands in for files of lower ones: the machine's own packs,
/// `--also` and `--suppose` over those found. Every answer from such a book says so.
struct Replacement {
  std::string what;  ///< an instrument's id, or a file's name within its pack
  std::string file;  ///< the one read, as shown
  std::vector<std::string> instead_of;
};

struct Draft {
  std::vector<Pack> packs;
  std::vector<Instrument> instruments;
  std::vector<Provision> provisions;  ///< those of one instrument stand together, as written
  std::vector<Event> events;
  std::vector<Item> items;
  std::vector<Party> parties;  ///< countries are added when names are resolved
  std::vector<Group> groups;
  std::vector<NamedCalendar> calendars;
  std::vector<Claim> claims;
  std::vector<Expectation> expectations;
  std::vector<Replacement> replacements;  ///< in the order of their files
  Lost lost;
};

}  // namespace inforce
