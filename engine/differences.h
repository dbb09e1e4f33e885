// What differs between two answers to one question: on two dates, or of two books.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/answer.h"
#include "engine/chronicle.h"
#include "engine/course.h"

namespace inforce {

/// A chronicle and its answer.
struct Answered {
  const Chronicle& chronicle;
  const Answer& answer;
};

/// How a provision stands in one of the two.
struct DifferenceSide {
  std::string says;  ///< "charge 25 %", as amended for nobody in particular
  /// What becomes of the facts told; where none are, how its status runs through the date asked.
  std::variant<Course, Finding> stands;

  [[nodiscard]] const Finding* finding() const { return std::get_if<Finding>(&stands); }
  [[nodiscard]] const Course* course() const { return std::get_if<Course>(&stands); }
  /// Does it apply, or may it? Where no facts are told: is it operative, or may it be?
  [[nodiscard]] bool holds() const;
};

struct EffectShift {
  EffectRange before, after;
};

struct Difference {
  /// In the second chronicle's book where it exists there, else the first's.
  ProvisionId provision;
  std::string id;
  std::optional<DifferenceSide> before, after;  ///< nothing: not in that book, or not known
  bool other_cases = false;  ///< the cases differ that it may reach; only where no facts are told
  /// Of provisions that take each other's place and only together come to something else: which
  /// way.
  std::optional<EffectShift> together = {};
  /// What moved it: of two dates the last step between, of two books the acts that differ.
  std::string because;

  /// Does its outcome differ, or only the status of what does not apply either time?
  [[nodiscard]] bool bears() const;
};

/// Provisions whose class, effect or status differ, in order of id. Where neither question tells a
/// fact: those that differ for nobody in particular, in their status over the date asked, in what
/// they say, or in the cases they may reach.
std::vector<Difference> differences(const Answered& before, const Answered& after);

/// Tighter: the least or the greatest effect is stricter, and neither is milder; of a charge the
/// same of its rates, where they are of one unit.
enum class Turn : std::uint8_t { none, tighter, looser };
Turn turn(const Difference& difference);

}  // namespace inforce
