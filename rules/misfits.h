// Records of an office that the packs in use have no place for.
//
// A store outlives the packs it was filled beside: a provision may be gone, an amount be told in
// another unit. `misfits: left out` asks that such entries be left out of the book, each with a
// warning, instead of making it unusable.
#pragma once

#include <vector>

#include "rules/diagnostic.h"
#include "rules/draft.h"
#include "rules/mark.h"

namespace inforce {

class Misfits {
 public:
  /// An entry that may be left out begins here. Entries are added file by file, as they stand.
  void may_be_left_out(Mark entry) { entries_.push_back(entry); }

  /// Errors of these entries become warnings (R164), and the entries leave the draft. All else goes
  /// to `found` as it was said.
  void settle(const Diagnostics& said, Draft& draft, Diagnostics& found) const;

 private:
  [[nodiscard]] const Mark* entry_of(const Mark& place) const;
  void leave_out(const Mark& entry, Draft& draft) const;

  std::vector<Mark> entries_;
};

}  // namespace inforce
