// What acts do to a provision, and to what it rests on: what a telling was made from, kept with it
// so that a later one can say what is new.
#pragma once

#include <string>
#include <vector>

#include "engine/chronicle.h"

namespace inforce {

/// One act on one provision: "X extends Y to 2027-11-27".
struct Work {
  std::string act;   ///< its id
  std::string does;  ///< "extends", "suspends"
  std::string on;    ///< the id of what it acts on
  std::string to;    ///< "to 2027-11-27" where it moves a date
  bool certain = false;
  bool announced = false;  ///< by a political act

  friend bool operator==(const Work&, const Work&) = default;
};

/// In the packs' order, each once; nothing of a provision that is not on file. Of acts that do not
/// act at all, none.
std::vector<Work> works_on(const Chronicle& chronicle, const std::string& provision);

/// "X extends Y to 2027-11-27 (announced)".
std::string said(const Work& work);

/// Those that are in `now` and not in `before`, said and joined by "; ". `certain`: of those that
/// are certain now, the ones that were not.
std::string new_works(const std::vector<Work>& now, const std::vector<Work>& before, bool certain);

}  // namespace inforce
