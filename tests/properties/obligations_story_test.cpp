// The oracle's states of what is owed, on stories whose answers are known from the texts.

#include <doctest/doctest.h>

#include "tests/properties/oracle.h"
#include "tests/properties/stories.h"

namespace inforce::oracle {
namespace {

Provision obligation(const std::string& id, WrittenWindow window) {
  Provision made;
  made.id = id;
  made.head = Head::obligation;
  made.windows = {std::move(window)};
  return made;
}

WrittenDate within(int count, Unit unit, const std::string& ref,
                   Counting counting = Counting::by_default) {
  WrittenDate date;
  date.form = DateForm::within;
  date.length = {count, unit, counting};
  date.ref = ref;
  return date;
}

Evidence done(WrittenDate date, int number, const std::string& unit,
              const std::string& account = "customs") {
  Evidence made;
  made.date = std::move(date);
  made.amount = Quantity{number, unit};
  made.account = account;
  return made;
}

OwedInstance owed_on(const WrittenBook& rules, const std::string& key, Date day,
                     Date as_known = known_by) {
  Moment moment;
  moment.day = day;
  return Oracle(rules).owed(moment, as_known)[key];
}

LastDay by(Date earliest, Date latest) { return {earliest, latest}; }
LastDay by(Date day) { return {day, day}; }

using States = std::set<OwedState>;

WrittenBook due_after_signing(WrittenDate due) {
  Instrument act = instrument("act");
  Event signing;
  signing.id = "act/signing";
  signing.date = on(2025, 10, 20);
  act.events = {signing};
  Provision report = obligation("act/report", from(on(2025, 10, 20)));
  report.owed.due = std::move(due);
  act.provisions = {report};
  return book({act});
}

// Twelve million tonnes by the end of 2025; later said to be by the end of February.
WrittenBook soybeans() {
  Instrument act = instrument("act");
  Provision buy = obligation("act/buy", from(on(2025, 11, 10)));
  buy.owed.due = on(2025, 12, 31);
  buy.owed.restated = {{on(2026, 2, 28), {}}};
  buy.amount = Amount{false, {12, "Mt"}};
  buy.evidence = {done(on(2026, 1, 12), 12000, "kt")};
  act.provisions = {buy};
  return book({act});
}

}  // namespace

TEST_CASE("within six months of 20 October 2025 is by 20 April, within 180 days by 18 April") {
  const auto last_day = [](WrittenDate due) {
    return owed_on(due_after_signing(std::move(due)), "act/report|", Date{2026, 1, 1}).deadlines[0];
  };
  CHECK(last_day(within(6, Unit::months, "act/signing")) == by(Date{2026, 4, 20}));
  CHECK(last_day(within(180, Unit::days, "act/signing")) == by(Date{2026, 4, 18}));
  CHECK(last_day(within(6, Unit::months, "act/signing", Counting::unclear)) ==
        by(Date{2026, 4, 19}, Date{2026, 4, 20}));
}

TEST_CASE("an obligation is open through its last day, and overdue on the next") {
  const WrittenBook rules = due_after_signing(within(180, Unit::days, "act/signing"));
  const auto states = [&](Date day) { return owed_on(rules, "act/report|", day).states; };
  CHECK(states(Date{2025, 10, 19}) == States{OwedState::not_yet_open});
  CHECK(states(Date{2025, 10, 20}) == States{OwedState::open});
  CHECK(states(Date{2026, 4, 18}) == States{OwedState::open});
  CHECK(states(Date{2026, 4, 19}) == States{OwedState::overdue});
}

TEST_CASE("where counting is unclear the day between may be open or overdue") {
  const WrittenBook rules =
      due_after_signing(within(6, Unit::months, "act/signing", Counting::unclear));
  const auto states = [&](Date day) { return owed_on(rules, "act/report|", day).states; };
  CHECK(states(Date{2026, 4, 19}) == States{OwedState::open});
  CHECK(states(Date{2026, 4, 20}) == States{OwedState::open, OwedState::overdue});
  CHECK(states(Date{2026, 4, 21}) == States{OwedState::overdue});
}

TEST_CASE("forty-five working days are counted over the holidays of the calendar") {
  WrittenBook rules =
      due_after_signing(within(45, Unit::working_days, "act/signing", Counting::unclear));
  rules.instruments[0].events[0].date = on(2026, 9, 21);
  rules.instruments[0].provisions[0].owed.calendar = "cn";
  WorkCalendar calendar;
  calendar.id = "cn";
  calendar.weekend = {5, 6};
  for (const Date day : {Date{2026, 9, 25}, Date{2026, 10, 1}, Date{2026, 10, 2}, Date{2026, 10, 5},
                         Date{2026, 10, 6}, Date{2026, 10, 7}}) {
    calendar.closed.push_back(day.days_since_epoch());
  }
  calendar.work = {Date{2026, 10, 10}.days_since_epoch()};
  rules.calendars = {calendar};
  CHECK(owed_on(rules, "act/report|", Date{2026, 10, 1}).deadlines[0] ==
        by(Date{2026, 11, 27}, Date{2026, 11, 30}));
}

TEST_CASE("a restated last day stands beside the one that was agreed") {
  const WrittenBook rules = soybeans();
  const auto states = [&](Date day) { return owed_on(rules, "act/buy|", day).states; };
  CHECK(owed_on(rules, "act/buy|", Date{2026, 1, 5}).deadlines ==
        std::vector<LastDay>{by(Date{2025, 12, 31}), by(Date{2026, 2, 28})});
  CHECK(states(Date{2025, 12, 31}) == States{OwedState::open});
  CHECK(states(Date{2026, 1, 5}) == States{OwedState::open, OwedState::overdue});
  CHECK(states(Date{2026, 1, 12}) == States{OwedState::met, OwedState::met_late});
}

TEST_CASE("what was recorded later was not on record before") {
  WrittenBook rules = soybeans();
  rules.instruments[0].provisions[0].evidence[0].known.recorded =
      Date{2026, 2, 1}.days_since_epoch();
  const auto states = [&](Date as_known) {
    return owed_on(rules, "act/buy|", Date{2026, 1, 12}, as_known).states;
  };
  CHECK(states(Date{2026, 1, 31}) == States{OwedState::open, OwedState::overdue});
  CHECK(states(Date{2026, 2, 1}) == States{OwedState::met, OwedState::met_late});
}

TEST_CASE("accounts are alternatives and do not add up") {
  WrittenBook rules = soybeans();
  Provision& buy = rules.instruments[0].provisions[0];
  buy.owed.restated.clear();
  buy.evidence = {done(on(2025, 12, 1), 8, "Mt"), done(on(2025, 12, 20), 4000, "kt"),
                  done(on(2025, 12, 20), 5, "Mt", "usda")};
  const auto states = [&](Date day) { return owed_on(rules, "act/buy|", day).states; };
  CHECK(states(Date{2025, 12, 19}) == States{OwedState::open});
  CHECK(states(Date{2025, 12, 20}) == States{OwedState::open, OwedState::met});
  CHECK(states(Date{2026, 1, 1}) == States{OwedState::overdue, OwedState::met});
}

TEST_CASE("a cap is kept, or exceeded from the day on that goes beyond it") {
  WrittenBook rules = soybeans();
  Provision& buy = rules.instruments[0].provisions[0];
  buy.owed.restated.clear();
  buy.amount = Amount{true, {12, "Mt"}};
  const auto states = [&](Date day) { return owed_on(rules, "act/buy|", day).states; };
  CHECK(states(Date{2026, 1, 1}) == States{OwedState::met});
  buy.evidence = {done(on(2025, 12, 1), 12, "Mt"), done(on(2025, 12, 20), 1, "t")};
  CHECK(states(Date{2025, 12, 19}) == States{OwedState::open});
  CHECK(states(Date{2025, 12, 20}) == States{OwedState::exceeded});
}

TEST_CASE("an obligation that ended while open has lapsed, one suspended or waived is held up") {
  WrittenBook rules = soybeans();
  Instrument& act = rules.instruments[0];
  act.provisions[0].evidence.clear();
  act.provisions[0].owed.restated.clear();
  Provision end = change("act/end", Head::ends, "act/buy", from(on(2025, 12, 20)));
  end.how = "denunciation";
  act.provisions = {act.provisions[0], end,
                    change("act/pause", Head::suspends, "act/buy",
                           between(on(2025, 12, 1), EndKey::through, on(2025, 12, 5))),
                    change("act/waiver", Head::permission, "act/buy",
                           between(on(2025, 12, 6), EndKey::through, on(2025, 12, 7)))};
  const auto states = [&](Date day) { return owed_on(rules, "act/buy|", day).states; };
  CHECK(states(Date{2025, 12, 5}) == States{OwedState::suspended});
  CHECK(states(Date{2025, 12, 7}) == States{OwedState::waived});
  CHECK(states(Date{2025, 12, 8}) == States{OwedState::open});
  CHECK(states(Date{2025, 12, 20}) == States{OwedState::lapsed});
  CHECK(states(Date{2026, 6, 1}) == States{OwedState::lapsed});
}

TEST_CASE("what was overdue when the obligation ended stays overdue") {
  WrittenBook rules = soybeans();
  Instrument& act = rules.instruments[0];
  act.provisions[0].evidence.clear();
  act.provisions[0].owed.restated.clear();
  Provision end = change("act/end", Head::ends, "act/buy", from(on(2026, 1, 20)));
  end.how = "denunciation";
  act.provisions.push_back(end);
  CHECK(owed_on(rules, "act/buy|", Date{2026, 2, 1}).states == States{OwedState::overdue});
}

TEST_CASE("an amendment moves the last day, a political one only possibly") {
  for (const Force force : {Force::binding, Force::political}) {
    WrittenBook rules = soybeans();
    rules.instruments[0].provisions[0].evidence.clear();
    rules.instruments[0].provisions[0].owed.restated.clear();
    Instrument later = instrument("later", force);
    Provision moved = change("later/moved", Head::amends, "act/buy", from(on(2025, 12, 15)));
    moved.new_due = on(2026, 1, 31);
    later.provisions = {moved};
    rules.instruments.push_back(later);
    const bool binding = force == Force::binding;
    const OwedInstance told = owed_on(rules, "act/buy|", Date{2026, 1, 31});
    CHECK(told.deadlines[0] ==
          by(binding ? Date{2026, 1, 31} : Date{2025, 12, 31}, Date{2026, 1, 31}));
    const States both_ways{OwedState::open, OwedState::overdue};
    CHECK(told.states == (binding ? States{OwedState::open} : both_ways));
    CHECK(owed_on(rules, "act/buy|", Date{2026, 2, 1}).states == States{OwedState::overdue});
  }
}

TEST_CASE("counted from what has not happened it is unscheduled") {
  WrittenBook rules = due_after_signing(within(30, Unit::days, "act/signing"));
  rules.instruments[0].events[0].date.reset();
  const OwedInstance told = owed_on(rules, "act/report|", Date{2026, 1, 1});
  CHECK(told.states == States{OwedState::unscheduled});
  CHECK(told.deadlines == std::vector<LastDay>{LastDay{}});
}

TEST_CASE("what recurs is owed in each period, and told for the next one too") {
  Instrument act = instrument("act");
  Provision buy = obligation("act/buy", from(on(2025, 11, 10)));
  buy.owed.recurs = Recurs{};
  buy.owed.recurs->every = Every::year;
  buy.owed.recurs->first = "2026";
  buy.owed.recurs->last = "2028";
  buy.amount = Amount{false, {25, "Mt"}};
  buy.evidence = {done(on(2026, 12, 31), 25, "Mt")};
  act.provisions = {buy};
  const WrittenBook rules = book({act});
  Moment moment;
  moment.day = Date{2027, 1, 1};
  const OwedAnswer told = Oracle(rules).owed(moment, known_by);
  CHECK(told.size() == 3);
  CHECK(told.at("act/buy|2026").states == States{OwedState::met});
  CHECK(told.at("act/buy|2027").states == States{OwedState::open});
  CHECK(told.at("act/buy|2027").deadlines == std::vector<LastDay>{by(Date{2027, 12, 31})});
  CHECK(told.at("act/buy|2028").states == States{OwedState::not_yet_open});
}

TEST_CASE("a yearly duty waits outside its season, on both sides of New Year") {
  Instrument act = instrument("act");
  Provision watch = obligation("act/watch", from(on(2023, 1, 1)));
  watch.yearly = Yearly{1115, 314};
  Provision leap = obligation("act/leap", from(on(2023, 1, 1)));
  leap.yearly = Yearly{229, 1231};
  act.provisions = {watch, leap};
  const WrittenBook rules = book({act});
  const auto is_open = [&](const char* key, Date day) {
    return owed_on(rules, key, day).states == States{OwedState::open};
  };
  for (const Date day : {Date{2025, 11, 15}, Date{2025, 12, 31}, Date{2026, 1, 1},
                         Date{2026, 3, 14}, Date{2024, 2, 29}}) {
    CHECK(is_open("act/watch|", day));
  }
  CHECK(!is_open("act/watch|", Date{2025, 11, 14}));
  CHECK(!is_open("act/watch|", Date{2026, 3, 15}));
  CHECK(is_open("act/leap|", Date{2024, 2, 29}));
  CHECK(!is_open("act/leap|", Date{2026, 2, 28}));
  CHECK(is_open("act/leap|", Date{2026, 3, 1}));
}

}  // namespace inforce::oracle
