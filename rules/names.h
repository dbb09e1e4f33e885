// Who is called what: every id of a draft, and the record it stands for.
//
// Three namespaces. Instruments, provisions and events share one; items have one, with their other
// names; parties and groups share one, with the other names of parties.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/draft.h"
#include "rules/ids.h"

namespace inforce {

struct Named {
  Reference::Kind kind;
  std::uint32_t index;
  Mark mark;
};

/// One namespace. Names are views of the draft's own texts.
class Namespace {
 public:
  [[nodiscard]] const Named* find(std::string_view name) const;
  /// Sorted.
  [[nodiscard]] std::vector<std::string_view> all() const;
  /// A second declaration of a name is reported, and the first one stays.
  void declare(std::string_view name, const Named& named, Diagnostics& out);

 private:
  std::unordered_map<std::string_view, Named> by_name_;
};

struct Names {
  Namespace law;
  Namespace items;
  Namespace parties;  ///< and groups
  Namespace calendars;
};

/// The draft must outlive what comes back, and its records may not move meanwhile.
Names names_of(const Draft& draft, Diagnostics& out);

}  // namespace inforce
