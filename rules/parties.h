// Authorities, companies, countries, and the lists and groups they are on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "rules/ids.h"
#include "rules/mark.h"
#include "rules/scope.h"
#include "rules/written_date.h"

namespace inforce {

struct Owner {
  Reference party;
  Quantity share;  ///< per cent
};

/// A country needs no declaration: its two capital letters make one of these.
struct Party {
  Marked<std::string> id;
  std::string title, title_zh;
  std::string side;        ///< whose acts its acts are: a country; empty for a company
  bool side_lost = false;  ///< a side is written that could not be read
  std::vector<Marked<std::string>> aka;
  std::string country;
  std::vector<Owner> owned_by;
  std::string note;
};

/// A party on a list or in a group, perhaps only for a time (civil days of UTC).
struct Membership {
  Reference party;
  std::optional<Window> window;
  Knowledge known;
};

struct Group {
  Marked<std::string> id;
  std::string title;
  bool members_unknown = false;
  std::vector<Membership> members;
  std::optional<std::int64_t> count;
  std::string note;
};

}  // namespace inforce
