// What changes act on: controls, charges, parameters, obligations.

#include <algorithm>
#include <set>

#include "tests/properties/edit.h"
#include "tests/properties/generate_world.h"
#include "tests/properties/maker.h"

namespace inforce::oracle {

Head Maker::some_head() {
  const int head = random_.between(1, 100);
  switch (theme_) {
    case Theme::controls:
      return head <= 72   ? Head::control
             : head <= 81 ? Head::charge
             : head <= 95 ? Head::obligation
                          : Head::parameter;
    case Theme::charges: return head <= 85 ? Head::charge : Head::control;
    case Theme::owed: return head <= 80 ? Head::obligation : Head::control;
    case Theme::parameters: break;
  }
  return head <= 60 ? Head::parameter : head <= 85 ? Head::control : Head::obligation;
}

Provision Maker::base() {
  Provision made;
  made.head = some_head();
  made.effect = some_effect(random_);
  const int start = random_.between(1, 100);
  if (start <= 88) made.windows = {window_near(45, 10)};
  if (start > 80 && start <= 88) made.windows.front().from = WrittenDate{};
  if (start > 80 && start <= 84) made.windows.front().from->form = DateForm::always;
  if (start > 84 && start <= 88) made.windows.front().from->form = DateForm::publication;
  if (start > 80 && start <= 88 && made.windows.front().end_key == EndKey::for_length) {
    made.windows.front().end_key = EndKey::none;
  }
  if (start <= 15) made.windows.push_back(window_near(60));
  if (random_.chance(11)) made.yearly = some_season();
  made.scope = make_scope(random_, random_.pick<int>({0, 0, 1, 1, 1, 2}));
  if (random_.chance(10)) made.scope.push_back(make_date_test(random_, calendar_));
  if (random_.chance(35)) made.attaches_to = random_.pick(roles());
  if (random_.chance(5)) made.attaches_to = "unknown";
  made.recalled = random_.chance(5);
  fill_base(made);
  return made;
}

Yearly Maker::some_season() {
  return {random_.pick<int>({1101, 1105, 1228, 229, 305, 321}),
          random_.pick<int>({1102, 1110, 103, 229, 314, 1231})};
}

void Maker::fill_base(Provision& made) {
  if (made.head == Head::charge) fill_charge(made);
  if (made.head == Head::parameter) fill_parameter(made);
  if (made.head == Head::obligation) fill_obligation(made);
}

void Maker::fill_charge(Provision& charge) {
  charge.rate.hundredths = random_.pick<int>({1000, 2400, 2500, 1250, 750, 14500, 0});
  if (random_.chance(30)) charge.yearly = some_season();
  if (random_.chance(18)) charge.rate.unit = "USD/t";
  if (random_.chance(80)) charge.attaches_to = charges_attach_to_;
  if (random_.chance(85)) charge.stack = random_.chance(85) ? "main" : "other";
  if (random_.chance(70)) charge.component = random_.chance(80) ? "class" : "fee";
}

// One stack has one zone and one date that counts: both are in its name.
void Maker::put_in_stack(Provision& charge, std::size_t instrument) {
  const std::vector<std::string>& zones = zone_names_used();
  const auto zone = std::find(zones.begin(), zones.end(), book_.instruments[instrument].zone);
  charge.stack += "-" + std::to_string(zone - zones.begin());
  if (!charge.attaches_to.empty()) charge.stack += "-" + charge.attaches_to;
}

// Another class of goods, or the same: of one stack and component with an earlier charge.
void Maker::add_alternative() {
  const std::string id = some_earlier(
      [](const Provision& one) { return !one.component.empty() && !one.stack.empty(); });
  if (id.empty()) return;
  const Made* first = find(id);
  const std::size_t instrument = first->instrument;
  Provision other = first->provision;
  other.stack = other.stack.substr(0, other.stack.find('-'));
  other.rate.hundredths = random_.pick<int>({0, 500, 1500, 2000, 3000, 10000});
  if (random_.chance(35)) other.windows = {window_near(45, 10)};
  if (random_.chance(35)) other.scope = make_scope(random_, 1);
  add_to(other, instrument);
}

// In the file of a charge of the stack, so that the days are of its zone.
void Maker::make_holes() {
  for (const Made& made : made_) {
    const bool has = made.provision.head == Head::charge && !made.provision.stack.empty();
    if (!has || !random_.chance(12)) continue;
    Hole hole;
    hole.stack = made.provision.stack;
    hole.when = any_window(random_, some_day(random_, calendar_), 80, {});
    const bool plain_end =
        hole.when.end_key == EndKey::through || hole.when.end_key == EndKey::until;
    if (!plain_end) hole.when.end_key = EndKey::none;
    if (random_.chance(40)) hole.scope = make_scope(random_, 1);
    book_.instruments[made.instrument].holes.push_back(hole);
  }
}

// The loader refuses a hole in a stack without a charge.
void drop_empty_holes(WrittenBook& book) {
  std::set<std::string> stacks;
  for (const Provision* provision : provisions_of(book)) stacks.insert(provision->stack);
  for (Instrument& instrument : book.instruments) {
    auto& holes = instrument.holes;
    holes.erase(std::remove_if(holes.begin(), holes.end(),
                               [&](const Hole& hole) { return stacks.count(hole.stack) == 0; }),
                holes.end());
  }
}

void Maker::fill_parameter(Provision& parameter) {
  static const std::vector<std::string> texts{"90 %", "85 %", "120", "7.50", "5 Mt"};
  parameter.scope.clear();
  parameter.attaches_to.clear();
  if (parameter.windows.empty()) parameter.windows = {window_near(30, 10)};
  if (random_.chance(45)) parameter.windows.clear();
  const int count = random_.between(2, 4);
  Day start = some_day(random_, calendar_) - random_.between(0, 12);
  for (int i = 0; i < count; ++i) {
    ParameterValue value;
    value.from =
        random_.chance(60) ? any_date(random_, start, anchors_) : plain_date(random_, start);
    if (i == 0 && random_.chance(12)) {
      value.from = WrittenDate{};
      value.from.form = DateForm::always;
    }
    if (!random_.chance(24)) value.value = random_.pick(texts);
    if (random_.chance(20)) value.known.recorded = start + random_.between(-3, 14);
    parameter.values.push_back(value);
    start += random_.between(4, 9);
  }
}

// A wrong entry is withdrawn, and the right one recorded on the same day.
void Maker::correct_a_value(Provision& parameter) {
  const auto last = static_cast<int>(parameter.values.size()) - 1;
  ParameterValue& wrong = parameter.values[static_cast<std::size_t>(random_.between(0, last))];
  const Day found_out = wrong.known.recorded.value_or(calendar_.base) + random_.between(10, 100);
  ParameterValue right = wrong;
  wrong.known.withdrawn = found_out;
  right.known.recorded = found_out;
  right.value = "88 %";
  if (random_.chance(25)) right.value.reset();
  parameter.values.push_back(right);
}

}  // namespace inforce::oracle
