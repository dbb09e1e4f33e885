// The fixed words of the rule language, as types.
//
// FORMAT.md says what each means to an author. The words themselves stand in words.cpp: parser,
// messages and answers use the same ones.
#pragma once

#include <cstdint>
#include <string_view>

namespace inforce {

/// What a control demands, weakest first so that `<` compares strictness.
enum class Effect : std::uint8_t {
  none,
  notification,
  general_licence,
  licence,
  strict_review,
  denial_presumed,
  prohibition,
};

enum class Nature : std::uint8_t {
  treaty,
  agreement,
  framework,
  memorandum,
  notice,
  order,
  statute,
  regulation,
  proclamation,
  judgment,
  statement,
  report,
};

/// Weakest first: a change acts in full only on what is not stronger than itself.
enum class Force : std::uint8_t { agreed, political, binding };
inline constexpr Force all_forces[] = {Force::binding, Force::political, Force::agreed};

enum class Confidence : std::uint8_t { verified, recalled, unknown };

/// The key that says what a provision is. Changes come last.
enum class Head : std::uint8_t {
  control,
  obligation,
  charge,
  permission,
  parameter,
  suspends,
  resumes,
  extends,
  postpones,
  ends,
  replaces,
  amends,
};

/// Moves the life of other provisions. (A permission acts on others too, but is no change.)
[[nodiscard]] constexpr bool is_change(Head head) { return head >= Head::suspends; }
/// What forbids, charges or obliges; a permission lifts nothing else.
[[nodiscard]] constexpr bool can_be_excepted(Head head) {
  return head == Head::control || head == Head::charge || head == Head::obligation;
}

/// What acts on others reaches what it is written for: no amendment gives it another scope.
[[nodiscard]] constexpr bool can_be_rescoped(Head head) {
  return !is_change(head) && head != Head::permission;
}

/// What happens when a suspension runs out.
enum class Revival : std::uint8_t { presumed, self_executing, unclear, needs_act };

enum class EndHow : std::uint8_t { repeal, cessation, judgment, denunciation, lapse, reversed };

/// The dates of a shipment that a rule may look at.
enum class Role : std::uint8_t { declaration, departure, loading, entry, licence_issue, contract };
inline constexpr int role_count = 6;

/// Is the day from which one counts the first day (`day_of`), or the day after it?
enum class Counting : std::uint8_t { day_of, day_after, unclear };

enum class Seen : std::uint8_t { primary, secondary, not_opened };
enum class Verdict : std::uint8_t { right, imprecise, wrong, opinion };

enum class Subject : std::uint8_t { export_control, import_measure, agreement, investment, other };

std::string_view word(Effect effect);  ///< "denial presumed"; `none` is "nothing"
std::string_view word(Nature nature);
std::string_view word(Force force);
std::string_view word(Confidence confidence);
std::string_view word(Head head);
std::string_view word(Revival revival);
std::string_view word(EndHow how);
std::string_view word(Role role);
std::string_view word(Counting counting);
std::string_view word(Seen seen);
std::string_view word(Verdict verdict);
std::string_view word(Subject subject);

}  // namespace inforce
