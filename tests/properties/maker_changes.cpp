// Whom a change acts on, and how.

#include <algorithm>

#include "tests/properties/generate_world.h"
#include "tests/properties/maker.h"
#include "tests/properties/view.h"

namespace inforce::oracle {

namespace {

bool can_be_excepted(const Provision& p) {
  return p.head == Head::control || p.head == Head::charge || p.head == Head::obligation;
}
bool is_charge(const Provision& p) { return p.head == Head::charge; }
bool is_anything(const Provision&) { return true; }
bool can_run_out(const Provision& p) {
  return !acts_for_good(p) && p.head != Head::extends && p.head != Head::postpones &&
         std::any_of(p.windows.begin(), p.windows.end(),
                     [](const WrittenWindow& window) { return window.end_key != EndKey::none; });
}

}  // namespace

// Instead of the suspension what it suspends, where that names no other suspension's targets.
void Maker::name_the_suspended(Provision& change) {
  const Made* suspension = find(change.targets.front());
  const std::string suspended = suspension->provision.targets.front();
  const std::string home = suspended.substr(0, suspended.find('/'));
  const bool is_alone = std::all_of(made_.begin(), made_.end(), [&](const Made& made) {
    const std::vector<std::string>& targets = made.provision.targets;
    const bool names_it = std::count(targets.begin(), targets.end(), suspended) != 0 ||
                          std::count(targets.begin(), targets.end(), home) != 0;
    const bool suspends = made.provision.head == Head::suspends;
    return !suspends || !names_it || targets == std::vector<std::string>{suspended};
  });
  const Made* target = find(suspended);
  if (is_alone && target != nullptr && !is_suspension(target->provision)) {
    change.targets = {suspended};
  }
}

// A remainder is a control's; what an instrument holds is not looked at.
bool Maker::only_controls(const Provision& change) const {
  return std::all_of(change.targets.begin(), change.targets.end(), [&](const std::string& id) {
    const Made* target = find(id);
    if (target == nullptr) return theme_ == Theme::controls;
    return target->provision.head == Head::control;
  });
}

// Whom it acts on. False: nobody there.
bool Maker::aim(Provision& change) {
  bool (*suits)(const Provision&) = is_norm;
  switch (change.head) {
    case Head::suspends:
    case Head::ends: suits = random_.chance(60) ? is_norm : is_anything; break;
    case Head::extends: suits = can_run_out; break;
    case Head::postpones: suits = random_.chance(75) ? is_norm : is_anything; break;
    case Head::resumes: suits = is_suspension; break;
    case Head::amends: suits = can_be_excepted; break;
    case Head::permission: suits = can_be_excepted; break;
    default: break;
  }
  const std::string target = some_earlier(suits);
  if (target.empty()) return false;
  change.targets = {target};
  if (change.head == Head::resumes && random_.chance(40)) name_the_suspended(change);
  const bool several =
      change.head == Head::suspends || change.head == Head::ends || change.head == Head::permission;
  const std::string second = several && random_.chance(20) ? some_earlier(suits) : std::string();
  if (!second.empty() && second != target) change.targets.push_back(second);
  if (several && random_.chance(18)) change.targets = {target.substr(0, target.find('/'))};
  return true;
}

void Maker::fill_suspension(Provision& change) {
  change.windows = {window_near(88, 6)};
  change.revival = static_cast<Revival>(random_.pick<int>({0, 1, 2, 3, 3, 3, 3, 4, 4, 4, 4}));
  // How it revives shows only once it has run out.
  const bool lingers = change.revival >= Revival::unclear;
  if (lingers && random_.chance(75)) {
    const Day day = some_day(random_, calendar_);
    WrittenWindow& window = change.windows.front();
    window.from = plain_date(random_, day - random_.between(2, 8));
    window.end_key = EndKey::through;
    window.end = plain_date(random_, day);
  }
  if (only_controls(change) && random_.chance(75))
    change.leaves = static_cast<Effect>(random_.between(1, 3));
  if (random_.chance(12)) change.windows.push_back(window_near(80));
}

// An amendment has one target.
void Maker::fill_amendment(Provision& change) {
  change.windows = {window_near(35)};
  const Provision& target = find(change.targets.front())->provision;
  const bool of_value = random_.chance(75);
  if (of_value && target.head == Head::control) change.new_effect = some_effect(random_);
  if (of_value && target.head == Head::charge) {
    change.new_rate = target.rate;
    change.new_rate->hundredths = random_.pick<int>({0, 500, 1100, 2000, 3400, 12500});
  }
  if (of_value && target.owed.due) {
    OwedTerms counted = target.owed;
    counted.calendar.clear();  // an amendment names no calendar to count working days by
    change.new_due = due_date(counted);
  }
  const bool set = change.new_effect || change.new_rate || change.new_due;
  if (!set || random_.chance(25)) change.new_scope = make_scope(random_, random_.between(1, 2));
}

void Maker::fill_permission(Provision& change) {
  const bool of_charges = theme_ == Theme::charges;
  change.windows = {of_charges ? window_near(40, 8) : window_near(60)};
  // Without a question only what has no tests acts: what waives an obligation has none, mostly.
  const Made* target = find(change.targets.front());
  const bool waives = target != nullptr && target->provision.head == Head::obligation;
  if (waives && random_.chance(75)) return;
  const bool has_quota = !waives && random_.chance(35);
  if (has_quota) fill_quota(change);
  const bool in_transit = random_.chance(has_quota ? 15 : of_charges ? 75 : 40);
  if (!in_transit || !of_charges || random_.chance(30)) {
    change.scope = make_scope(random_, random_.between(0, 1));
  }
  if (in_transit) change.if_all = {make_date_test(random_, calendar_)};
  if (in_transit && random_.chance(of_charges ? 25 : 40)) {
    change.if_all.push_back(make_date_test(random_, calendar_));
  }
  if (only_controls(change) && random_.chance(45))
    change.leaves = static_cast<Effect>(random_.between(1, 3));
}

// For goods under way, or for so much of them.
void Maker::add_relief() {
  Provision relief;
  relief.head = Head::permission;
  const bool of_charges = theme_ == Theme::charges;
  const std::string target = some_earlier(of_charges ? is_charge : can_be_excepted);
  if (target.empty()) return;
  relief.targets = {target};
  relief.windows = {window_near(30, 12)};
  if (random_.chance(of_charges ? 20 : 100)) {
    fill_quota(relief);
  } else {
    relief.if_all = {make_date_test(random_, calendar_)};
    relief.if_all[0].comparison = random_.chance(75) ? Comparison::less_than : Comparison::at_most;
    relief.if_all[0].date =
        plain_date(random_, some_day(random_, calendar_) + random_.between(0, 9));
  }
  add_to(relief, find(target)->instrument);
}

namespace {

// The loader wants to know when a successor begins.
bool begins_precisely(const WrittenWindow& window) {
  const WrittenDate& from = *window.from;
  const bool one_moment =
      from.form == DateForm::day || from.form == DateForm::minute || from.form == DateForm::instant;
  return one_moment && from.mark == 0 && !from.clock_unknown;
}

// Mostly in the same stack and unit, so that the two count as one; then they are of one component.
void succeed_charge(Random& random, const Provision& old_one, Provision& successor) {
  successor.stack.clear();
  successor.component = old_one.component;
  if (old_one.head != Head::charge) return;
  const std::string place = old_one.stack.substr(0, old_one.stack.find('-'));
  const std::string other = old_one.stack.empty() ? "main" : "";
  successor.stack = random.chance(88) ? place : other;
  successor.rate.unit = old_one.rate.unit;
  if (random.chance(12)) successor.rate.unit = old_one.rate.unit == "%" ? "USD/t" : "%";
}

}  // namespace

// The successor comes with it: in a zone of the same clocks, without a window or with a plain
// start.
bool Maker::fill_replacement(Provision& change) {
  const std::string old = some_earlier(is_norm);
  if (old.empty() || is_replaced(old)) return false;
  const Made* replaced = find(old);
  Provision successor = base();
  const Provision& old_one = replaced->provision;
  successor.head = old_one.head;
  successor.values.clear();
  successor.owed = {};
  successor.amount.reset();
  successor.evidence.clear();
  if (successor.head == Head::parameter) fill_parameter(successor);
  succeed_charge(random_, old_one, successor);
  successor.windows.clear();
  successor.yearly.reset();
  successor.attaches_to = replaced->provision.attaches_to;
  change.targets = {old};
  change.windows = {window_near(0)};
  if (random_.chance(22)) {
    change.windows.front().from = plain_date(random_, some_day(random_, calendar_));
    successor.windows = {WrittenWindow{}};
    successor.windows.front().from = change.windows.front().from;
  }
  std::vector<std::size_t> homes;
  for (std::size_t i = 0; i < book_.instruments.size(); ++i) {
    const Instrument& home = book_.instruments[i];
    const bool alike = home.zone == book_.instruments[replaced->instrument].zone;
    const bool bounds = !home.in_force.empty();
    if (!alike || home.force == Force::agreed) continue;
    if (bounds && !begins_precisely(home.in_force.front())) continue;
    homes.push_back(i);
    // What bounds the successor matters most.
    if (bounds && successor.windows.empty()) homes.insert(homes.end(), 12, i);
  }
  if (homes.empty()) return false;
  add_to(successor, random_.pick(homes));
  change.with = made_.back().provision.id;
  return true;
}

bool Maker::fill(Provision& change) {
  if (change.head == Head::replaces) return fill_replacement(change);
  if (!aim(change)) return false;
  switch (change.head) {
    case Head::suspends: fill_suspension(change); break;
    case Head::amends: fill_amendment(change); break;
    case Head::permission: fill_permission(change); break;
    case Head::ends: {
      const Made* target = find(change.targets.front());
      change.how = target != nullptr && acts_for_good(target->provision) ? "reversed" : "cessation";
      change.windows = {window_near(0)};
      for (const std::string& other : change.targets) {
        const Made* one = find(other);
        if (one == nullptr) continue;
        const bool reversed = change.how == "reversed";
        if (acts_for_good(one->provision) != reversed) change.targets = {change.targets.front()};
      }
      break;
    }
    case Head::extends: {
      change.windows = {window_near(0)};
      change.new_end_key = static_cast<EndKey>(random_.between(1, 3));
      Day day = some_day(random_, calendar_);
      day += random_.between(0, 12);
      change.new_date = any_date(random_, day, anchors_);
      if (change.new_end_key == EndKey::until_or_through) {
        change.new_date = WrittenDate{};
        change.new_date.day = existing(day);
      }
      break;
    }
    case Head::postpones:
      change.windows = {window_near(0)};
      change.new_date = any_date(random_, some_day(random_, calendar_) + 4, anchors_);
      break;
    default: change.windows = {window_near(0)}; break;
  }
  return true;
}

// How often each verb: the last of a hundred that means it, permissions take the rest.
Head Maker::some_verb() {
  static const std::vector<Head> verbs{Head::suspends,  Head::ends,    Head::extends,
                                       Head::postpones, Head::resumes, Head::replaces,
                                       Head::amends};
  static const std::vector<int> of_controls{31, 37, 47, 53, 67, 79, 88};
  static const std::vector<int> of_charges{21, 25, 31, 37, 43, 51, 79};
  static const std::vector<int> of_parameters{28, 35, 44, 52, 58, 78, 84};
  static const std::vector<int> of_obligations{22, 29, 36, 42, 52, 55, 80};
  const std::vector<int>& last = theme_ == Theme::charges      ? of_charges
                                 : theme_ == Theme::owed       ? of_obligations
                                 : theme_ == Theme::parameters ? of_parameters
                                                               : of_controls;
  const int one = random_.between(1, 100);
  for (std::size_t i = 0; i < verbs.size(); ++i) {
    if (one <= last[i]) return verbs[i];
  }
  return Head::permission;
}

void Maker::make_change() {
  Provision change;
  change.head = some_verb();
  if (!fill(change)) return;
  if (change.head != Head::permission && random_.chance(25)) change.scope = make_scope(random_, 1);
  if (change.head != Head::permission && random_.chance(8)) change.windows.clear();
  if (change.head == Head::amends && change.windows.empty()) return;
  change.recalled = random_.chance(5);
  add(change);
}

}  // namespace inforce::oracle
