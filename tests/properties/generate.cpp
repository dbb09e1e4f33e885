#include "tests/properties/generate.h"

#include <algorithm>

#include "tests/properties/edit.h"
#include "tests/properties/generate_world.h"
#include "tests/properties/maker.h"
#include "tests/properties/validity.h"
#include "tests/properties/view.h"

namespace inforce::oracle {

namespace {

Condition names(const std::string& ref) { return {Condition::Kind::ref, ref, {}}; }

}  // namespace

Effect some_effect(Random& random) {
  return static_cast<Effect>(random.between(static_cast<int>(Effect::notification),
                                            static_cast<int>(Effect::prohibition)));
}

bool is_norm(const Provision& p) { return !is_change(p.head) && p.head != Head::permission; }
bool is_suspension(const Provision& p) { return p.head == Head::suspends; }

Maker::Maker(Random& random) : random_(random), calendar_(make_calendar(random)) {
  const int theme = random.between(1, 100);
  theme_ = theme <= 33   ? Theme::controls
           : theme <= 62 ? Theme::charges
           : theme <= 75 ? Theme::parameters
                         : Theme::owed;
  if (theme_ == Theme::owed && random.chance(50)) calendar_ = make_holiday_calendar(random);
  charges_attach_to_ = random.pick<std::string>({"", "entry", "entry", "declaration", "unknown"});
}

WrittenBook Maker::make() {
  make_world(random_, calendar_, book_);
  make_instruments();
  make_events();
  make_calendars();
  const int bases = random_.between(3, 5);
  for (int i = 0; i < bases; ++i) add(base());
  const int alternatives = theme_ == Theme::charges ? random_.between(1, 2) : 0;
  for (int i = 0; i < alternatives; ++i) add_alternative();
  const int changes = random_.between(6, 13);
  for (int i = 0; i < changes; ++i) make_change();
  const int reliefs = theme_ == Theme::charges ? random_.between(2, 4) : random_.chance(40) ? 1 : 0;
  for (int i = 0; i < reliefs; ++i) add_relief();
  add_conditions();
  add_anchored_windows();
  add_knowledge();
  make_holes();
  place();
  return book_;
}

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
  if (random_.chance(38)) {
    const Day from = some_day(random_, calendar_) - 5;
    made.in_force = {any_window(random_, from, 35, {})};
    // A successor may stand only in one that begins at a moment.
    if (random_.chance(60)) made.in_force.front().from = plain_date(random_, from);
  }
  return made;
}

void Maker::make_instruments() {
  const int count = random_.between(2, 4);
  for (int i = 1; i <= count; ++i) book_.instruments.push_back(instrument(i));
  // Charges of one stack have one zone.
  if (theme_ != Theme::charges || random_.chance(25)) return;
  for (Instrument& one : book_.instruments) one.zone = book_.instruments.front().zone;
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
    const bool by_minute = event.date && (event.date->form == DateForm::instant ||
                                          event.date->form == DateForm::minute);
    if (!by_minute || !event.planned) due_anchors_.push_back(event.id);
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
  if (!provision.stack.empty()) put_in_stack(provision, instrument);
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
    const Day counted = other.windows.front().from->day + date.length.count;
    date.length.count += existing(counted) - counted;
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
    if (!made.provision.values.empty() && random_.chance(95)) correct_a_value(made.provision);
    if (made.provision.windows.size() > 1 && random_.chance(40)) {
      made.provision.windows.back().known.recorded = since + random_.between(1, 25);
    }
  }
}

void Maker::place() {
  for (const Made& made : made_) {
    book_.instruments[made.instrument].provisions.push_back(made.provision);
  }
  drop_refused_evidence(book_);
  for (std::string id = first_offence(book_); !id.empty(); id = first_offence(book_)) {
    drop_provision(book_, id);
  }
  drop_empty_holes(book_);
  for (const Instrument& instrument : std::vector<Instrument>(book_.instruments)) {
    if (instrument.provisions.empty() && instrument.events.empty()) {
      drop_instrument(book_, instrument.id);
    }
  }
}

WrittenBook generate_book(Random& random) {
  for (;;) {
    WrittenBook book = Maker(random).make();
    if (provisions_of(book).size() >= 3) return book;
  }
}

}  // namespace inforce::oracle
