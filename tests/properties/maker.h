// Makes one book.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tests/properties/generate_dates.h"
#include "tests/properties/model.h"
#include "tests/properties/random.h"

namespace inforce::oracle {

// Makes a book from the law's first layer up: what is made later acts on what was made before, so
// that the only loops are those made on purpose.
class Maker {
 public:
  explicit Maker(Random& random);

  [[nodiscard]] WrittenBook make();

 private:
  // What most of a book is about.
  enum class Theme : std::uint8_t { controls, charges, parameters, owed };

  struct Made {
    Provision provision;
    std::size_t instrument = 0;
  };

  void make_instruments();
  Instrument instrument(int number);
  void make_events();
  Provision base();
  Head some_head();
  Yearly some_season();
  void fill_base(Provision& made);
  void fill_charge(Provision& charge);
  void fill_parameter(Provision& parameter);
  void correct_a_value(Provision& parameter);
  void make_calendars();
  WrittenDate due_date(const OwedTerms& owed);
  bool has_unknown_clock(const WrittenDate& date) const;
  void fill_obligation(Provision& obligation);
  void fill_due(Provision& obligation);
  void fill_recurrence(Provision& obligation);
  void name_weekdays(RecurrenceRule& rule, const std::vector<int>& ordinals);
  void fill_month(RecurrenceRule& rule);
  void fill_year(RecurrenceRule& rule, Day near);
  void fill_rule(Recurs& recurs, Day from, Day through);
  void fill_evidence(Provision& obligation);
  Evidence some_evidence();
  void fill_quota(Provision& permission);
  void add_alternative();
  void make_holes();
  void put_in_stack(Provision& charge, std::size_t instrument);
  Head some_verb();
  void make_change();
  void add_relief();
  bool fill(Provision& change);
  bool aim(Provision& change);
  void name_the_suspended(Provision& change);
  bool fill_replacement(Provision& change);
  void fill_suspension(Provision& change);
  void fill_amendment(Provision& change);
  void fill_permission(Provision& change);
  void add_conditions();
  void add_loop();
  void add_anchored_windows();
  void add_knowledge();
  void place();

  std::size_t some_instrument(bool for_norms);
  std::size_t some_of_one_zone(const std::string& provision);
  void add(Provision provision);
  void add_to(Provision provision, std::size_t instrument);
  std::string some_earlier(bool (*suits)(const Provision&));
  bool is_replaced(const std::string& id) const;
  WrittenWindow window_near(int percent_ending, int days_before = 0);
  const Made* find(const std::string& id) const;
  void announce(Made& made);
  Condition some_condition(std::size_t after);

  bool only_controls(const Provision& change) const;

  Random& random_;
  Calendar calendar_;
  Theme theme_ = Theme::controls;
  std::string charges_attach_to_;  // most of them, so that they meet in stacks
  WrittenBook book_;
  std::vector<Made> made_;
  std::vector<Anchor> anchors_;
  std::vector<std::string> due_anchors_;  // events, dated or not
};

void drop_refused_evidence(WrittenBook& book);
void drop_empty_holes(WrittenBook& book);

[[nodiscard]] Effect some_effect(Random& random);
[[nodiscard]] bool is_norm(const Provision& p);
[[nodiscard]] bool is_suspension(const Provision& p);

}  // namespace inforce::oracle
