// What a parameter's value is, or may be, over time, and which entry says so.
//
// Semantics B 16. Everything is as known on the evaluation's knowledge date: what became known
// later is counted and not told; what was withdrawn by then is kept apart, as a correction.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluation.h"
#include "engine/finding.h"

namespace inforce {

/// One thing a parameter may be: a value, or none and why.
struct PossibleValue {
  enum class Kind : std::uint8_t {
    stated,         ///< by an entry
    computed,       ///< from the values of its parts
    gap,            ///< an entry says `none`
    before_first,   ///< no entry has begun
    without_part,   ///< a part it is computed from has no value
    not_operative,  ///< the parameter is not in force, or rests
  };

  Kind kind = Kind::before_first;
  const ParameterValue* entry = nullptr;  ///< of `stated` and `gap`
  std::string text;                       ///< as written; empty: none
  bool approximate = false;

  [[nodiscard]] bool is_none() const { return text.empty(); }
  friend bool operator==(const PossibleValue&, const PossibleValue&) = default;
};

/// All that are possible, what is certain to have begun first; certain if there is one.
using PossibleValues = std::vector<PossibleValue>;

/// An entry, and when it begins.
struct DatedValue {
  const ParameterValue* entry = nullptr;
  MomentRange from;
};

struct ValueHistory {
  ProvisionId parameter;
  Zone zone;
  bool on_file = false;                  ///< the parameter is known, and something of what it says
  std::optional<Date> withdrawn = {};    ///< not on file, since it was withdrawn
  std::vector<DatedValue> entries = {};  ///< known, in the order of their starts
  std::vector<DatedValue> corrected = {};  ///< once known, and withdrawn by the knowledge date
  std::size_t left_out = 0;                ///< entries that became known later
  Timeline<PossibleValues> line{PossibleValues()};  ///< only of what is on file

  [[nodiscard]] const DatedValue* dated(const ParameterValue* entry) const;
};

/// Only of a parameter. Known or not. One that is computed is on file as soon as it is known; its
/// parts have histories of their own.
ValueHistory value_history(const Evaluation& evaluation, ProvisionId parameter);

/// The values over the minutes of a day in the parameter's zone, or at a minute; in their order,
/// the first from the first minute on. Never empty.
std::vector<Timeline<PossibleValues>::Step> values_on(const ValueHistory& history,
                                                      const Minutes& minutes);

/// "90 %", "about 90 %", "none".
std::string words(const PossibleValue& value);
/// "90 % or none": each once.
std::string words(const PossibleValues& values);

/// Why there is no value at a minute, in a sentence. Only of values that are none.
std::string why_none(const Evaluation& evaluation, const ValueHistory& history,
                     const PossibleValue& value, Instant t);

/// The day from which an entry was on file; nothing for what always was.
std::optional<Date> on_file_from(const RuleBook& book, ProvisionId parameter,
                                 const ParameterValue& entry);

}  // namespace inforce
