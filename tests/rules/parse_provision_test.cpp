#include "rules/parse_provision.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::Loading;

// The instrument's own lines come first; `provisions:` stands on the ninth.
Loading one(const std::string& fields) {
  return Loading("provisions:\n  one: {" + fields + ", cite: {source: text, at: item 1}}\n");
}

constexpr const char* base =
    "provisions:\n"
    "  rule: {control: licence, from: 2025-01-01, cite: {source: text, at: item 1}}\n";

}  // namespace

TEST_CASE("each head reads its own keys") {
  const Loading loading(std::string(base) + R"(
  rate: {charge: 10 %, component: fentanyl, stack: us, attaches_to: entry, from: always, cite: {source: text, at: "2"}}
  way: {permission: goods under way, excepts: rate, from: always, if_all: ["loading < 2026-02-24T00:01", "entry <= 2026-02-28"], cite: {source: text, at: "3"}}
  share: {parameter: the share, values: [{from: 2024, value: 90 %, approximate: true}, {from: 2025, value: none}]}
  buy: {obligation: buy soybeans, bearer: CN, every: calendar year, first: 2026, last: 2028, amount: {at_least: 25, unit: Mt}}
  pause: {suspends: rule, from: 2025-11-10, for: 1 year, leaves: notification, revival: unclear, cite: {source: text, at: "4"}}
  more: {extends: pause, from: 2025-11-10, new_through: 2027-01-10, cite: {source: text, at: "5"}}
  later: {postpones: rule, new_from: 2027-01-01, cite: {source: text, at: "6"}}
  back: {resumes: rule, from: 2026-12-01, cite: {source: text, at: "7"}}
  over: {ends: rate, how: judgment, from: 2026-02-24, cite: {source: text, at: "8"}}
  late: {control: licence, cite: {source: text, at: "1"}}
  new: {replaces: rule, with: late, from: 2028-01-01, cite: {source: text, at: "9"}}
  step: {amends: rate, from: 2026-01-01, terms: {rate: 25 %}, cite: {source: text, at: "10"}}
)");
  CAPTURE(loading.rendered());
  REQUIRE(loading.book);
  CHECK(loading.found.empty());
  CHECK(loading.provision("law/rule").effect == Effect::licence);
  CHECK(loading.provision("law/rate").rate.quantity.digits == "10");
  CHECK(loading.provision("law/rate").attaches_to == Role::entry);
  const Provision& way = loading.provision("law/way");
  REQUIRE(way.if_all.size() == 2);
  CHECK(way.if_all[1].role == Role::entry);
  CHECK(way.if_all[1].order == Order::not_after);
  const Provision& share = loading.provision("law/share");
  CHECK(share.values[0].approximate);
  CHECK_FALSE(share.values[1].value);
  CHECK(loading.provision("law/buy").amount->limit.unit == "Mt");
  CHECK(loading.provision("law/pause").leaves->value == Effect::notification);
  CHECK(loading.provision("law/more").new_end->kind == WrittenEnd::Kind::through);
  CHECK(loading.provision("law/over").how == EndHow::judgment);
  CHECK(loading.provision("law/step").terms.rate->quantity.digits == "25");
  CHECK(loading.provision("law/step").acts_for_good());
}

TEST_CASE("a provision without a head is told so once, with the likely slip") {
  CHECK(one("title: x").codes() == "law.yaml:10 R150");
  const Loading slip = one("controll: licence");
  CHECK(slip.codes() == "law.yaml:10 R150");
  CHECK(slip.says("did you mean 'control'?"));
}

TEST_CASE("two heads are named") {
  const Loading two = one("control: licence, charge: 10 %");
  CHECK(two.codes() == "law.yaml:10 R151");
  CHECK(two.says("'control' and 'charge' each say what this provision is"));
}

TEST_CASE("keys of another head are told whose they are") {
  const Loading leaves = one("control: licence, leaves: notification");
  CHECK(leaves.codes() == "law.yaml:10 R152");
  CHECK(leaves.says("'leaves' belongs to 'permission' and 'suspends', not to 'control'"));
}

TEST_CASE("what acts for good has no end") {
  const Loading ending(std::string(base) +
                       "  over: {ends: rule, how: repeal, from: 2026-01-01, through: 2027-01-01, "
                       "cite: {source: text, at: item 2}}\n");
  CHECK(ending.codes() == "law.yaml:11 R152");
  CHECK(ending.says("'ends' acts for good, so it takes no 'through'"));
}

TEST_CASE("beside a list of windows no other window is said") {
  for (const char* key : {"from: 2025-01-01", "through: 2025-12-31", "until: 2026-01-01",
                          "until_or_through: 2026-01-01", "for: 1 year"}) {
    CAPTURE(key);
    CHECK(one("control: licence, windows: [{from: 2025-01-01}], " + std::string(key)).codes() ==
          "law.yaml:10 R134");
  }
  CHECK(one("control: licence, windows: [{from: 2025-01-01}], for: 1 year, counting: day_of")
            .codes() == "law.yaml:10 R134");
}

TEST_CASE("'counting' stands beside a length alone") {
  const std::string windows = "control: licence, windows: [{from: 2025-01-01, ";
  CHECK(one(windows + "for: 1 year, counting: day_after}]").codes().empty());
  CHECK(one(windows + "through: 2025-12-31, counting: day_after}]").codes() == "law.yaml:10 R125");
  CHECK(one(windows + "for: 1 year}], counting: day_after").codes() == "law.yaml:10 R125");
  CHECK(one("obligation: x, due: 2026-01-01, counting: day_of").codes() == "law.yaml:10 R125");
  CHECK(one("obligation: x, due: 2026-01-01, from: 2025-01-01, for: 1 year, counting: day_of")
            .codes()
            .empty());
}

TEST_CASE("an amendment with a last day lasts, one without acts for good") {
  const Loading loading(std::string(base) +
                        "  a: {amends: rule, from: 2026-01-01, through: 2026-02-01, terms: "
                        "{effect: prohibition}, cite: {source: text, at: item 2}}\n");
  REQUIRE(loading.book);
  CHECK_FALSE(loading.provision("law/a").acts_for_good());
}

TEST_CASE("a required key of a head is asked for") {
  CHECK(Loading(std::string(base) + "  a: {ends: rule, cite: {source: text, at: x}}\n").codes() ==
        "law.yaml:11 R126");
  CHECK(
      Loading(std::string(base) + "  a: {extends: rule, cite: {source: text, at: x}}\n").codes() ==
      "law.yaml:11 R126");
  CHECK(Loading(std::string(base) + "  a: {amends: rule, terms: {}, cite: {source: text, at: x}}\n")
            .codes() == "law.yaml:11 R126");
}

TEST_CASE("controls, charges, permissions and changes cite a place, others may") {
  CHECK(Loading("provisions:\n  a: {control: licence}\n").codes() == "law.yaml:10 R126");
  CHECK(Loading("provisions:\n  a: {obligation: report}\n").codes().empty());
  CHECK(Loading("provisions:\n  a: {control: licence, cite: {source: text}}\n").codes() ==
        "law.yaml:10 R126");
}

TEST_CASE("a charge has a unit") {
  CHECK(one("charge: 10").codes() == "law.yaml:10 R161");
  CHECK(one("charge: 50 USD/t, from: always").codes().empty());
  CHECK(one("charge: 1_000 USD").codes() == "law.yaml:10 R130");
  CHECK(one("charge: ten per cent").codes() == "law.yaml:10 R130");
}

TEST_CASE("a scope reads names, turned tests, shares and tests of the author's own") {
  const Loading loading =
      one("control: licence, scope: {items: {not: [metal, gallium]}, departure: CN, party: bureau, "
          "end_use: military, purity: {more_than: 99.9 %}, form: {is: powder}, "
          "contents: {of: [gallium], origin: CN, share: {at_least: 0.1 %}}, "
          "dates: 'entry >= 2026-02-24T00:01'}");
  CAPTURE(loading.rendered());
  REQUIRE(loading.book);
  const Scope& scope = loading.provision("law/one").scope;
  CHECK(scope.items->negated);
  CHECK(scope.items->names.size() == 2);
  CHECK(scope.departure->names[0].kind == Reference::Kind::party);
  REQUIRE(scope.attributes.size() == 2);
  CHECK(scope.attributes[0].number->comparison == Comparison::more_than);
  CHECK(scope.attributes[0].number->limit.digits == "99.9");
  CHECK(scope.attributes[1].words[0].value == "powder");
  CHECK(scope.contents->share.limit.unit == "%");
  CHECK(scope.dates[0].order == Order::not_before);
}

TEST_CASE("a share is in per cent, to a billionth at the finest, and at most the whole") {
  const auto share = [](const std::string& limit) {
    return one("control: licence, from: always, scope: {ownership: {by: bureau, share: "
               "{at_least: " +
               limit + "}}}")
        .codes();
  };
  CHECK(share("50 %").empty());
  CHECK(share("0.123456789 %").empty());
  CHECK(share("0.12345678900 %").empty());
  CHECK(share("0.1234567891 %") == "law.yaml:10 R131");
  CHECK(share("100 %").empty());
  CHECK(share("100.0 %").empty());
  CHECK(share("100.001 %") == "law.yaml:10 R131");
  CHECK(share("150 %") == "law.yaml:10 R131");
  CHECK(share("1000 %") == "law.yaml:10 R131");
  CHECK(share("0.5") == "law.yaml:10 R160");
  CHECK(share("5 kg") == "law.yaml:10 R160");
}

TEST_CASE("a misspelt key of a scope is no test of the author's own") {
  const Loading slip = one("control: licence, scope: {destinaton: US}");
  CHECK(slip.codes() == "law.yaml:10 R125");
  CHECK(slip.says("did you mean 'destination'?"));
  CHECK(one("control: licence, scope: {to: US}").says("did you mean 'destination'?"));
  CHECK(one("control: licence, scope: {departure: Indonesa}").says("Indonesia is 'ID'"));
  CHECK(one("control: licence, scope: {departure: Holland}").says("the Netherlands are NL"));
  CHECK_FALSE(one("control: licence, scope: {departure: Hollant}").says("'PL'"));
  CHECK(one("control: licence, scope: {departure: European Union}").says("is a group"));
}

TEST_CASE("tests on a shipment's dates say where they go wrong") {
  const auto test = [](const std::string& text) {
    return one("control: licence, from: always, scope: {dates: '" + text + "'}").codes();
  };
  CHECK(test("entry < 2026-02-24").empty());
  CHECK(test("entry = 2026-02-24") == "law.yaml:10 R162");
  CHECK(test("entry") == "law.yaml:10 R162");
  CHECK(test("2026-02-24 < entry") == "law.yaml:10 R133");
  CHECK(test("arrival < 2026-02-24") == "law.yaml:10 R133");
  CHECK(test("entry < 2026-02-30") == "law.yaml:10 R202");
  CHECK(test("entry =< 2026-02-24") == "law.yaml:10 R133");
}

TEST_CASE("conditions nest") {
  const Loading loading(std::string(base) +
                        "  a: {obligation: x, while: [rule, {any: [b, {all: [rule, done]}]}]}\n"
                        "  b: {obligation: z, unless: rule}\n"
                        "events: {done: {title: Done, date: 2026-01-01}}\n");
  CAPTURE(loading.rendered());
  REQUIRE(loading.book);
  const Provision& a = loading.provision("law/a");
  REQUIRE(a.while_all.size() == 2);
  CHECK(a.while_all[1].kind == Condition::Kind::any);
  CHECK(a.while_all[1].parts[1].parts[1].name.kind == Reference::Kind::event);
  CHECK(Loading("provisions:\n  a: {obligation: x, while: {none: [a]}}\n").codes() ==
        "law.yaml:10 R126 law.yaml:10 R125");
}

TEST_CASE("a due day is one date or counted, not both") {
  CHECK(Loading("provisions:\n  a: {obligation: x, due: 2026-01-01, within: 6 months, of: e}\n"
                "events: {e: {title: E, date: 2025-10-20}}\n")
            .codes() == "law.yaml:10 R134");
  const Loading counted(
      "provisions:\n  a: {obligation: x, within: 6 months, of: e, counting: unclear}\n"
      "events: {e: {title: E, date: 2025-10-20}}\n");
  REQUIRE(counted.book);
  CHECK(counted.provision("law/a").obligation.due->within->months == 6);
}

TEST_CASE("events are dated, planned or not recorded yet") {
  const Loading loading(
      "events:\n  a: {title: A, date: 2025-10-30, zone: Asia/Seoul}\n  b: {title: B}\n"
      "  c: {title: C, planned: 2027-01}\n");
  REQUIRE(loading.book);
  CHECK(loading.book->at(EventId{0}).date->civil.zone->name() == "Asia/Seoul");
  CHECK_FALSE(loading.book->at(EventId{1}).date);
  CHECK(loading.book->at(EventId{2}).date->kind == WrittenDate::Kind::planned);
  CHECK(Loading("events:\n  a: {title: A, date: 2025-10-30, planned: 2027}\n").codes() ==
        "law.yaml:10 R134");
}

}  // namespace inforce
