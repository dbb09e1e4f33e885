// Whether it can be certified that nothing on file applies to a shipment. Semantics B 18.
//
// Only where every provision certainly does not apply, no fact that one tests is missing, no end
// that nobody has verified could reach the facts, and the packs cover the question. It then gives
// each provision of the book its first certain reason, and the counts add up to all of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/answer.h"
#include "rules/pack.h"

namespace inforce {

/// Why a provision does not count against a shipment, in the order in which one asks.
enum class OutBy : std::uint8_t {
  not_known,       ///< it became known only later, or was withdrawn
  without_effect,  ///< agreed only
  not_yet_in_force,
  ended,
  postponed,
  suspended,
  condition,
  scope,
  excepted,
  several,         ///< on every reading, for different reasons
  acts_on_others,  ///< a change or a permission: what it does is counted where it does it
  no_shipments,    ///< an obligation or a parameter that tests nothing of a shipment
};
std::string_view word(OutBy reason);

struct RuledOut {
  ProvisionId provision;
  std::optional<ProvisionId> by;  ///< the change, condition or permission
  std::string sentence;           ///< "the destination is not US"
};

struct OutGroup {
  OutBy reason;
  std::vector<RuledOut> provisions;  ///< never empty; in the packs' order
};

/// One thing that stands against a certificate, and what would settle it.
struct Lack {
  enum class Kind : std::uint8_t {
    fact,  ///< a tested fact that is not told, or not told narrowly enough
    applies,
    may_apply,
    undated,  ///< reaches, or may, and nothing on file says when it is in force
    unverified_end,
    coverage,
    supposition,  ///< the answer rests on what is no law
  };
  Kind kind;
  std::string sentence;
  std::string settle;
  std::vector<ProvisionId> provisions;  ///< whose, or which hang on it; may be empty
};
std::string_view word(Lack::Kind kind);

struct Certification {
  std::size_t provisions = 0;           ///< N: all of the book, known or not
  std::vector<OutGroup> groups;         ///< in the order of OutBy
  std::vector<ProvisionId> standing;    ///< those that apply, or may
  std::vector<Lack> lacking;            ///< empty: it can be issued
  std::vector<const Coverage*> covers;  ///< by which entries of packs the question is covered

  [[nodiscard]] bool can_be_issued() const { return lacking.empty(); }
};

/// Groups and `standing` together hold every provision of the book once. The book and the answer's
/// evaluation must outlive what is returned.
Certification certify(const Answer& answer);

}  // namespace inforce
