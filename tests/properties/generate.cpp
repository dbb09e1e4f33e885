#include "tests/properties/generate.h"

#include <algorithm>

#include "tests/properties/edit.h"
#include "tests/properties/generate_dates.h"
#include "tests/properties/generate_world.h"
#include "tests/properties/validity.h"
#include "tests/properties/view.h"

namespace inforce::oracle {

namespace {

Effect some_effect(Random& random) {
  return static_cast<Effect>(random.between(static_cast<int>(Effect::notification),
                                            static_cast<int>(Effect::prohibition)));
}

Condition names(const std::string& ref) { return {Condition::Kind::ref, ref, {}}; }

// Makes a book from the law's first layer up: what is made later acts on what was made before, so
// that the only loops are those made on purpose.
class Maker {
 public:
  explicit Maker(Random& random) : random_(random), calendar_(make_calendar(random)) {}

  WrittenBook make() {
    make_world(random_, calendar_, book_);
    make_instruments();
    make_events();
    const int bases = random_.between(3, 5);
    for (int i = 0; i < bases; ++i) add(base());
    const int changes = random_.between(4, 11);
    for (int i = 0; i < changes; ++i) make_change();
    add_conditions();
    add_anchored_windows();
    add_knowledge();
    place();
    return book_;
  }

 private:
  struct Made {
    Provision provision;
    std::size_t instrument = 0;
  };

  void make_instruments();
  Instrument instrument(int number);
  void make_events();
  Provision base();
  void make_change();
  bool fill(Provision& change);
  bool aim(Provision& change);
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
  void add(Provision provision);
  void add_to(Provision provision, std::size_t instrument);
  std::string some_earlier(bool (*suits)(const Provision&));
  bool is_replaced(const std::string& id) const;
  WrittenWindow window_near(int percent_ending, int days_before = 0);
  const Made* find(const std::string& id) const;
  void announce(Made& made);
  Condition some_condition(std::size_t after);

  Random& random_;
  Calendar calendar_;
  WrittenBook book_;
  std::vector<Made> made_;
  std::vector<Anchor> anchors_;
};

Instrument Maker::instrument(int number) {
  Instrument made;
  made.id = "i" + std::to_string(number);
  const int who = random_.between(1, 100);
  made.issuers = {who <= 45 ? "cn-one" : who <= 80 ? "cn-two" : who <= 92 ? "us-one" : "eu-one"};
  if (random_.chance(8)) made.issuers.push_back("us-one");
  if (made.issuers.size() == 2 && made.issuers[0] == made.issuers[1]) made.issuers.pop_back();
  if (random_.chance(5)) made.on_behalf = {random_.chance(50) ? "CN" : "cn-two"};
  const int force = random_.between(1, 100);
  made.force = force <= 68 ? Force::binding : force <= 94 ? Force::political : Force::agreed;
  if (number == 1) made.force = Force::binding;
  made.zone = random_.pick(zone_names_used());
  made.known.published = existing(random_.chance(65) ? calendar_.base - random_.between(5, 40)
                                                     : some_day(random_, calendar_));
  if (random_.chance(8)) made.known.recorded = *made.known.published + random_.between(1, 12);
  if (random_.chance(4)) made.known.withdrawn = *made.known.published + random_.between(14, 40);
  made.recalled = random_.chance(4);
  if (random_.chance(25)) {
    made.in_force = {any_window(random_, some_day(random_, calendar_) - 5, 0, {})};
  }
  return made;
}

void Maker::make_instruments() {
  const int count = random_.between(2, 4);
  for (int i = 1; i <= count; ++i) book_.instruments.push_back(instrument(i));
}

void Maker::make_events() {
  const int count = random_.between(0, 3);
  for (int i = 1; i <= count; ++i) {
    Instrument& home = book_.instruments[some_instrument(false)];
    Event event;
    event.id = home.id + "/e" + std::to_string(i);
    const int kind = random_.between(1, 100);
    if (kind <= 88) event.date = any_date(random_, some_day(random_, calendar_), {});
    event.planned = kind > 76 && kind <= 88;
    if (event.planned) event.date = plain_date(random_, some_day(random_, calendar_));
    if (random_.chance(20)) event.zone = random_.pick(zone_names_used());
    if (random_.chance(15)) event.known.recorded = some_day(random_, calendar_);
    if (event.date && event.date->readings.empty() && !event.planned) {
      const DateForm form = event.date->form;
      const bool minute = form == DateForm::minute || form == DateForm::instant;
      anchors_.push_back({event.id, !minute});
    }
    home.events.push_back(event);
  }
}

std::size_t Maker::some_instrument(bool for_norms) {
  for (int tries = 0; tries < 20; ++tries) {
    const auto i = static_cast<std::size_t>(
        random_.between(0, static_cast<int>(book_.instruments.size()) - 1));
    if (!for_norms || book_.instruments[i].force != Force::agreed) return i;
  }
  return 0;
}

void Maker::add(Provision provision) {
  const bool norm = !is_change(provision.head);
  add_to(std::move(provision), some_instrument(norm));
}

void Maker::add_to(Provision provision, std::size_t instrument) {
  provision.id = book_.instruments[instrument].id + "/p" + std::to_string(made_.size() + 1);
  Made made{std::move(provision), instrument};
  announce(made);
  made_.push_back(made);
}

// Norms in an instrument that binds nobody are announcements.
void Maker::announce(Made& made) {
  const Head head = made.provision.head;
  const bool norm = head == Head::control || head == Head::charge || head == Head::permission;
  made.provision.announced = norm && book_.instruments[made.instrument].force != Force::binding;
}

WrittenWindow Maker::window_near(int percent_ending, int days_before) {
  const Day day = some_day(random_, calendar_);
  return any_window(random_, day - random_.between(0, days_before), percent_ending, anchors_);
}

Provision Maker::base() {
  Provision made;
  const int head = random_.between(1, 100);
  made.head = head <= 74 ? Head::control : head <= 84 ? Head::charge : Head::obligation;
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
  if (random_.chance(11)) {
    made.yearly = Yearly{random_.pick<int>({1101, 1105, 1228, 229, 305, 321}),
                         random_.pick<int>({1102, 1110, 103, 229, 314, 1231})};
  }
  made.scope = make_scope(random_, random_.pick<int>({0, 0, 1, 1, 1, 2}));
  if (random_.chance(10)) made.scope.push_back(make_date_test(random_, calendar_));
  if (random_.chance(35)) made.attaches_to = random_.pick(roles());
  if (random_.chance(5)) made.attaches_to = "unknown";
  made.recalled = random_.chance(5);
  return made;
}

std::string Maker::some_earlier(bool (*suits)(const Provision&)) {
  std::vector<std::string> found;
  for (const Made& made : made_) {
    if (suits(made.provision)) found.push_back(made.provision.id);
  }
  return found.empty() ? std::string() : random_.pick(found);
}

const Maker::Made* Maker::find(const std::string& id) const {
  const auto found = std::find_if(made_.begin(), made_.end(),
                                  [&](const Made& made) { return made.provision.id == id; });
  return found == made_.end() ? nullptr : &*found;
}

bool Maker::is_replaced(const std::string& id) const {
  return std::any_of(made_.begin(), made_.end(), [&](const Made& made) {
    return made.provision.head == Head::replaces && made.provision.targets.front() == id;
  });
}

bool is_norm(const Provision& p) { return !is_change(p.head) && p.head != Head::permission; }
bool is_control(const Provision& p) { return p.head == Head::control; }
bool is_suspension(const Provision& p) { return p.head == Head::suspends; }
bool can_be_excepted(const Provision& p) {
  return p.head == Head::control || p.head == Head::charge;
}
bool is_anything(const Provision&) { return true; }
bool can_run_out(const Provision& p) {
  return !acts_for_good(p) && p.head != Head::extends && p.head != Head::postpones &&
         std::any_of(p.windows.begin(), p.windows.end(),
                     [](const WrittenWindow& window) { return window.end_key != EndKey::none; });
}

// Whom it acts on. False: nobody there.
bool Maker::aim(Provision& change) {
  bool (*suits)(const Provision&) = is_norm;
  switch (change.head) {
    case Head::suspends:
    case Head::ends:
      suits = random_.chance(60) ? is_norm : is_anything;
      break;
    case Head::extends:
      suits = can_run_out;
      break;
    case Head::postpones:
      suits = random_.chance(75) ? is_norm : is_anything;
      break;
    case Head::resumes:
      suits = is_suspension;
      break;
    case Head::amends:
      suits = is_control;
      break;
    case Head::permission:
      suits = can_be_excepted;
      break;
    default:
      break;
  }
  const std::string target = some_earlier(suits);
  if (target.empty()) return false;
  change.targets = {target};
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
  if (random_.chance(55)) change.leaves = static_cast<Effect>(random_.between(1, 3));
  if (random_.chance(12)) change.windows.push_back(window_near(80));
}

void Maker::fill_amendment(Provision& change) {
  change.windows = {window_near(35)};
  if (random_.chance(75)) change.new_effect = some_effect(random_);
  if (!change.new_effect || random_.chance(25)) {
    change.new_scope = make_scope(random_, random_.between(1, 2));
  }
}

void Maker::fill_permission(Provision& change) {
  change.windows = {window_near(60)};
  change.scope = make_scope(random_, random_.between(0, 1));
  if (random_.chance(40)) change.if_all = {make_date_test(random_, calendar_)};
  if (!change.if_all.empty() && random_.chance(40)) {
    change.if_all.push_back(make_date_test(random_, calendar_));
  }
  if (random_.chance(30)) change.leaves = static_cast<Effect>(random_.between(1, 3));
}

// The successor comes with it: in a zone of the same clocks, without a window or with a plain
// start.
bool Maker::fill_replacement(Provision& change) {
  const std::string old = some_earlier(is_norm);
  if (old.empty() || is_replaced(old)) return false;
  const Made* replaced = find(old);
  Provision successor = base();
  successor.head = replaced->provision.head;
  successor.windows.clear();
  successor.yearly.reset();
  successor.attaches_to = replaced->provision.attaches_to;
  change.targets = {old};
  change.windows = {window_near(0)};
  if (random_.chance(30)) {
    change.windows.front().from = plain_date(random_, some_day(random_, calendar_));
    successor.windows = {WrittenWindow{}};
    successor.windows.front().from = change.windows.front().from;
  }
  std::vector<std::size_t> homes;
  for (std::size_t i = 0; i < book_.instruments.size(); ++i) {
    const Instrument& home = book_.instruments[i];
    const bool alike = home.zone == book_.instruments[replaced->instrument].zone;
    if (alike && home.in_force.empty() && home.force != Force::agreed) homes.push_back(i);
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
    case Head::suspends:
      fill_suspension(change);
      break;
    case Head::amends:
      fill_amendment(change);
      break;
    case Head::permission:
      fill_permission(change);
      break;
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
    default:
      change.windows = {window_near(0)};
      break;
  }
  return true;
}

void Maker::make_change() {
  const int verb = random_.between(1, 100);
  Provision change;
  change.head = verb <= 28   ? Head::suspends
                : verb <= 36 ? Head::ends
                : verb <= 50 ? Head::extends
                : verb <= 61 ? Head::postpones
                : verb <= 74 ? Head::resumes
                : verb <= 79 ? Head::replaces
                : verb <= 88 ? Head::amends
                             : Head::permission;
  if (!fill(change)) return;
  if (change.head != Head::permission && random_.chance(25)) change.scope = make_scope(random_, 1);
  if (change.head != Head::permission && random_.chance(8)) change.windows.clear();
  if (change.head == Head::amends && change.windows.empty()) return;
  change.recalled = random_.chance(5);
  add(change);
}

// Of a provision or an event, never of what is only announced.
Condition Maker::some_condition(std::size_t after) {
  std::vector<std::string> found;
  for (std::size_t i = after + 1; i < made_.size(); ++i) {
    const Made& made = made_[i];
    if (!made.provision.announced) found.push_back(made.provision.id);
  }
  for (const Instrument& instrument : book_.instruments) {
    for (const Event& event : instrument.events) found.push_back(event.id);
  }
  return names(found.empty() ? std::string() : random_.pick(found));
}

void Maker::add_conditions() {
  for (std::size_t i = 0; i < made_.size(); ++i) {
    const int kind = random_.between(1, 100);
    if (kind > 28) continue;
    Condition one = some_condition(i);
    const Condition other = some_condition(i);
    if (one.ref.empty()) continue;
    if (random_.chance(65) && one.ref != other.ref) {
      one = {random_.chance(60) ? Condition::Kind::any : Condition::Kind::all, "", {one, other}};
    }
    std::vector<Condition>& where =
        kind <= 14 ? made_[i].provision.while_all : made_[i].provision.unless_any;
    where.push_back(one);
  }
  if (random_.chance(25)) add_loop();
}

// Two or three norms that hold only while the others do.
void Maker::add_loop() {
  std::vector<std::size_t> members;
  for (std::size_t i = 0; i < made_.size() && members.size() < 3; ++i) {
    const Made& made = made_[i];
    const bool suits =
        (is_norm(made.provision) || is_suspension(made.provision)) && !made.provision.announced;
    if (suits && random_.chance(60)) members.push_back(i);
  }
  if (members.size() < 2) return;
  for (std::size_t k = 0; k < members.size(); ++k) {
    const std::string& next = made_[members[(k + 1) % members.size()]].provision.id;
    made_[members[k]].provision.while_all.push_back(names(next));
  }
}

// Counted from another provision's written start.
void Maker::add_anchored_windows() {
  for (std::size_t i = 0; i + 1 < made_.size(); ++i) {
    if (!random_.chance(4) || made_[i].provision.windows.size() != 1) continue;
    const Provision& other = made_[i + 1].provision;
    const bool from_a_day = other.windows.size() == 1 && other.windows.front().from &&
                            other.windows.front().from->form == DateForm::day;
    if (!from_a_day || acts_for_good(made_[i].provision)) continue;
    WrittenDate date;
    date.form = DateForm::within;
    date.ref = other.id;
    date.length = {random_.between(1, 6), Unit::days, Counting::by_default};
    WrittenWindow& window = made_[i].provision.windows.front();
    if (window.end_key == EndKey::through || window.end_key == EndKey::until) window.end = date;
  }
}

void Maker::add_knowledge() {
  for (Made& made : made_) {
    KnownDays& known = made.provision.known;
    const Day since = *book_.instruments[made.instrument].known.published;
    const bool by_publication = std::any_of(
        made.provision.windows.begin(), made.provision.windows.end(),
        [](const WrittenWindow& window) { return window.from->form == DateForm::publication; });
    if (random_.chance(7) && !by_publication && !made.provision.windows.empty()) {
      known.published = since + random_.between(0, 20);
    }
    if (random_.chance(7))
      known.recorded = known.published.value_or(since) + random_.between(1, 20);
    if (random_.chance(6)) {
      known.withdrawn =
          known.recorded.value_or(known.published.value_or(since)) + random_.between(1, 30);
    }
    if (made.provision.windows.size() > 1 && random_.chance(40)) {
      made.provision.windows.back().known.recorded = since + random_.between(1, 25);
    }
  }
}

void Maker::place() {
  for (const Made& made : made_) {
    book_.instruments[made.instrument].provisions.push_back(made.provision);
  }
  for (std::string id = first_offence(book_); !id.empty(); id = first_offence(book_)) {
    drop_provision(book_, id);
  }
  for (const Instrument& instrument : std::vector<Instrument>(book_.instruments)) {
    if (instrument.provisions.empty() && instrument.events.empty()) {
      drop_instrument(book_, instrument.id);
    }
  }
}

}  // namespace

WrittenBook generate_book(Random& random) {
  for (;;) {
    WrittenBook book = Maker(random).make();
    if (provisions_of(book).size() >= 3) return book;
  }
}

}  // namespace inforce::oracle
