// Does a scope reach the facts told? Semantics A 7, B 10 and B 11.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/goods_and_parties.h"
#include "engine/known.h"
#include "engine/moments.h"
#include "engine/open.h"
#include "engine/question.h"

namespace inforce {

/// What a fact that was not told does to a test: leaves it open, or fails it (a permission must be
/// claimed).
enum class Untold : std::uint8_t { leaves_open, fails };
[[nodiscard]] Open not_told(Untold untold);

/// Which test of a scope. `attribute` and `date` may stand several times.
enum class ScopeKey : std::uint8_t {
  items,
  departure,
  destination,
  origin,
  transit,
  party,
  end_use,
  contents,
  ownership,
  attribute,
  date,
};

struct ScopePart {
  ScopeKey key;
  std::size_t index;  ///< among those of its key
  OpenLine line;
};

/// The tests of scopes, put to one question. For one evaluation and one thread.
class Matcher {
 public:
  Matcher(const Known& known, const Moments& moments, const Question& question)
      : moments_(&moments), question_(&question), names_(known, moments) {}

  /// `context`: the provision whose scope it is; its zone is that of dates in tests.
  std::vector<ScopePart> parts(const Scope& scope, const Provision& context, Untold untold);
  /// All parts together.
  OpenLine scope(const Scope& scope, const Provision& context, Untold untold);
  OpenLine tests(const std::vector<RoleTest>& tests, const Provision& context, Untold untold);
  /// All that a provision's own text tests: its scope, and of a permission what must be claimed.
  OpenLine own_tests(const Provision& provision);

 private:
  OpenLine items(const NameTest& test, Untold untold);
  OpenLine place(const NameTest& test, const std::optional<PartyId>& told, Untold untold);
  OpenLine transit(const NameTest& test, Untold untold);
  OpenLine party(const NameTest& test, Untold untold);
  Open end_use(const WordTest& test, Untold untold) const;
  OpenLine contents(const ContentsTest& test, Untold untold);
  OpenLine ownership(const OwnershipTest& test, Untold untold);
  Open attribute(const AttributeTest& test, Untold untold) const;
  OpenLine date(const RoleTest& test, const Provision& context, Untold untold) const;
  OpenLine any_of(const NameTest& test, PartyId told);
  OpenLine owned(PartyId party, const OwnershipTest& test, std::optional<std::int64_t> told);

  const Moments* moments_;
  const Question* question_;
  GoodsAndParties names_;
};

}  // namespace inforce
