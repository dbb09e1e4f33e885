// The answer to one case, as far as oracle and engine are compared.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace inforce::oracle {

/// Weakest first. `holds` is for what has no effect of this kind: charges and obligations.
enum class Effect : std::uint8_t {
  none,
  notification,
  general_licence,
  licence,
  strict_review,
  denial_presumed,
  prohibition,
  holds
};

enum class Class : std::uint8_t { does_not_apply, may_apply, applies_part_of_day, applies };

/// The kinds of open points of a finding.
struct OpenKinds {
  bool text = false;
  bool announcement = false;
  bool facts = false;
  friend bool operator==(const OpenKinds&, const OpenKinds&) = default;
};

void add(OpenKinds& all, const OpenKinds& more);

/// One provision's part, or that of a chain of replacements.
struct FindingAnswer {
  Effect lo = Effect::none;  ///< the strictest lo at some minute; over role dates the least
  Effect hi = Effect::none;  ///< the strictest hi at some minute
  Class its_class = Class::does_not_apply;
  bool unclear = false;  ///< lo and hi differ at some minute or between role dates
  OpenKinds kinds;       ///< if unclear
  Class by_texts = Class::does_not_apply;         ///< if `kinds.announcement`
  Class by_announcement = Class::does_not_apply;  ///< if `kinds.announcement`
  friend bool operator==(const FindingAnswer&, const FindingAnswer&) = default;
};

/// `findings` holds controls, charges and obligations that apply or may apply at some minute. The
/// key is the provision's id; of a chain of replacements the ids of those known, sorted and joined
/// by '+'.
struct CaseAnswer {
  Effect certain = Effect::none;
  Effect cautious = Effect::none;
  Effect at_worst = Effect::none;
  std::map<std::string, FindingAnswer> findings;
  friend bool operator==(const CaseAnswer&, const CaseAnswer&) = default;
};

/// The statuses possible at one minute, without a question.
struct StatusSet {
  bool prospective = false;
  bool pending = false;
  bool operative = false;
  bool suspended = false;
  bool ended = false;
  friend bool operator==(const StatusSet&, const StatusSet&) = default;
};

/// By provision id, of every provision known.
using StatusAnswer = std::map<std::string, StatusSet>;

[[nodiscard]] std::string text(const CaseAnswer& answer);
[[nodiscard]] std::string text(const StatusSet& set);
[[nodiscard]] std::string_view word(Effect effect);
[[nodiscard]] std::string_view word(Class its_class);

/// Line by line what differs, "left | right"; empty if nothing does.
[[nodiscard]] std::string differences(const CaseAnswer& left, const CaseAnswer& right);

}  // namespace inforce::oracle
