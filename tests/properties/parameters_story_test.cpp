// The oracle's values of parameters, on stories whose answers are known from the texts.

#include <doctest/doctest.h>

#include "tests/properties/oracle.h"
#include "tests/properties/stories.h"

namespace inforce::oracle {
namespace {

ParameterValue value(WrittenDate start, const std::string& text) {
  ParameterValue made;
  made.from = std::move(start);
  if (text != "none") made.value = text;
  return made;
}

Provision parameter(std::vector<ParameterValue> values) {
  Provision made;
  made.id = "act/share";
  made.head = Head::parameter;
  made.values = std::move(values);
  return made;
}

WrittenBook book_of(Provision one) {
  Instrument act = instrument("act");
  act.provisions = {std::move(one)};
  return book({act});
}

ValueSet share_on(const WrittenBook& rules, Date day, Date as_known) {
  Moment moment;
  moment.day = day;
  return Oracle(rules).values(moment, as_known)["act/share"];
}

const Date today = Date{2026, 11, 23};

ValueSet only(const std::string& text) { return {false, false, {text}}; }
const ValueSet none = {false, true, {}};

}  // namespace

TEST_CASE("a parameter steps on its days, has a gap, and nothing before its first value") {
  const WrittenBook rules =
      book_of(parameter({value(on(2024, 1, 1), "90 %"), value(on(2025, 1, 1), "none"),
                         value(on(2026, 1, 1), "85 %")}));
  CHECK(share_on(rules, Date{2023, 12, 31}, today) == none);
  CHECK(share_on(rules, Date{2024, 1, 1}, today) == only("90 %"));
  CHECK(share_on(rules, Date{2024, 12, 31}, today) == only("90 %"));
  CHECK(share_on(rules, Date{2025, 1, 1}, today) == none);
  CHECK(share_on(rules, Date{2026, 1, 1}, today) == only("85 %"));
}

TEST_CASE("a value of an imprecise start stands beside the one before it") {
  WrittenDate about = on(2025, 3, 4);
  about.mark = '~';
  const WrittenBook rules =
      book_of(parameter({value(on(2024, 1, 1), "90 %"), value(about, "85 %")}));
  CHECK(share_on(rules, Date{2025, 3, 2}, today) == only("90 %"));
  CHECK(share_on(rules, Date{2025, 3, 3}, today) == ValueSet{false, false, {"85 %", "90 %"}});
  CHECK(share_on(rules, Date{2025, 3, 5}, today) == only("85 %"));
}

TEST_CASE("before an imprecise first value has certainly begun there may be none") {
  WrittenDate about = on(2025, 3, 4);
  about.mark = '~';
  const WrittenBook rules = book_of(parameter({value(about, "85 %")}));
  CHECK(share_on(rules, Date{2025, 3, 2}, today) == none);
  CHECK(share_on(rules, Date{2025, 3, 4}, today) == ValueSet{false, true, {"85 %"}});
  CHECK(share_on(rules, Date{2025, 3, 5}, today) == only("85 %"));
}

TEST_CASE("a corrected value is read as it stood on each day of knowledge") {
  ParameterValue wrong = value(on(2024, 1, 1), "90 %");
  wrong.known.withdrawn = Date{2026, 5, 1}.days_since_epoch();
  ParameterValue right = value(on(2024, 1, 1), "88 %");
  right.known.recorded = Date{2026, 5, 1}.days_since_epoch();
  const WrittenBook rules = book_of(parameter({wrong, right}));
  CHECK(share_on(rules, Date{2024, 6, 1}, Date{2026, 4, 30}) == only("90 %"));
  CHECK(share_on(rules, Date{2024, 6, 1}, Date{2026, 5, 1}) == only("88 %"));
}

TEST_CASE("not on file is not none") {
  ParameterValue late = value(on(2024, 1, 1), "90 %");
  late.known.recorded = Date{2026, 5, 1}.days_since_epoch();
  const WrittenBook rules = book_of(parameter({late}));
  CHECK(share_on(rules, Date{2024, 6, 1}, Date{2019, 12, 31}).not_on_file);
  CHECK(share_on(rules, Date{2024, 6, 1}, Date{2026, 4, 30}).not_on_file);
  CHECK(share_on(rules, Date{2023, 6, 1}, Date{2026, 5, 1}) == none);
}

TEST_CASE("a suspended parameter has no value, and on the day of change both are possible") {
  Instrument act = instrument("act");
  act.provisions = {parameter({value(on(2024, 1, 1), "90 %")}),
                    change("act/pause", Head::suspends, "act/share",
                           between(on(2025, 2, 1), EndKey::through, on(2025, 2, 28)))};
  act.provisions[1].windows.front().from->form = DateForm::minute;
  act.provisions[1].windows.front().from->clock = 720;
  const WrittenBook rules = book({act});
  CHECK(share_on(rules, Date{2025, 2, 1}, today) == ValueSet{false, true, {"90 %"}});
  CHECK(share_on(rules, Date{2025, 2, 28}, today) == none);
  CHECK(share_on(rules, Date{2025, 3, 1}, today) == only("90 %"));
}

}  // namespace inforce::oracle
