// The definitions of the law, A 2 to A 5, read aloud for one minute at a time.
//
// No sets of periods and no order of working: each value asks for those it is defined by.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "tests/properties/match.h"
#include "tests/properties/view.h"
#include "timeline/truth.h"

namespace inforce::oracle {

/// What political acts count for. Law: A 8.
enum class Weighing : std::uint8_t { as_written, by_the_texts, by_announcement };

/// "If it is replaced", "if it is not": replacements taken as acting or not wherever that is open.
using Supposed = std::vector<std::pair<int, Truth>>;

class Evaluation {
 public:
  /// `times` are the minutes that can be asked about, with every boundary among them. Without a
  /// question changes with a scope do not act.
  Evaluation(const View& view, const OracleQuestion* question, Weighing weighing,
             std::vector<Minute> times, Supposed supposed = {});

  [[nodiscard]] const View& view() const { return view_; }
  [[nodiscard]] const std::vector<Minute>& times() const { return times_; }
  [[nodiscard]] Minute time(int i) const { return times_[static_cast<std::size_t>(i)]; }
  [[nodiscard]] int index_of(Minute t) const;
  [[nodiscard]] Weighing weighing() const { return weighing_; }

  /// The same with some replacements taken as acting or not. It lives as long as this.
  [[nodiscard]] Evaluation& supposing(const Supposed& supposed);

  // All at the minute time(i).
  [[nodiscard]] Truth window(int p, int i);
  [[nodiscard]] Truth in_spans(int p, int i) const;  ///< in those written
  [[nodiscard]] Truth in_force(int p, int i);
  [[nodiscard]] Truth suspended(int p, int i);
  [[nodiscard]] Truth conditions(int p, int i);
  [[nodiscard]] Truth operative(int p, int i);
  [[nodiscard]] Truth once_operative(int p, int i);
  [[nodiscard]] Truth act(int y, int p, int i);
  [[nodiscard]] Truth acting(int y, int i);      ///< b(y)
  [[nodiscard]] Truth not_lifted(int y, int i);  ///< L
  [[nodiscard]] Truth matches(const Scope& scope, int owner, int i, bool claimed) const;
  [[nodiscard]] Truth change_matches(int y, int i) const;
  [[nodiscard]] Truth amount_allows(int y, int i) const;
  [[nodiscard]] Truth condition(const Condition& condition, int i);

  [[nodiscard]] bool shares_a_side(int y, int p) const;
  [[nodiscard]] bool weight_cuts(int y, int p) const;
  [[nodiscard]] Truth negation(Truth value) const;
  [[nodiscard]] Truth any_acting(int p, int i, Head head);

 private:
  Truth in_span(const Span& span, Minute t) const;
  Truth brought(int p, int i);  // by a replacement
  bool in_season(int p, Minute t) const;
  Truth operative_now(int p, int i);
  Truth act_as_written(int y, int p, int i);
  void solve_loop(const std::vector<int>& component, int i);
  Truth reversed(int y, int i);
  std::int8_t& memo(std::vector<std::int8_t>& table, int p, int i);

  const View& view_;
  const OracleQuestion* question_;
  Weighing weighing_;
  std::vector<Minute> times_;
  Supposed supposed_;
  std::map<Supposed, std::unique_ptr<Evaluation>> cases_;
  std::vector<std::int8_t> operative_, once_;  // -1: not asked yet
  std::vector<std::optional<Truth>> assumed_;  // while a loop is being solved
};

}  // namespace inforce::oracle
