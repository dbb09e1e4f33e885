// records.yaml: evidence and looks that stand in a file of their own.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/loading.h"

namespace inforce {

using test::around;
using test::Loading;
using test::Texts;

namespace {

Texts with(const std::string& records) {
  Texts texts = around(
      "provisions:\n"
      "  buy: {obligation: to buy, from: 2025-01-01, amount: {at_least: 25, unit: Mt}}\n"
      "  rule: {control: licence, from: 2025-01-01, cite: {source: text, at: item 1}}\n"
      "events: {talks: {title: Talks}}\n");
  texts.emplace_back("records.yaml", records);
  return texts;
}

std::vector<PackFile> supposed(const std::string& records) {
  auto files = Loading::files_of(with(records));
  files.back().layer = PackFile::Layer::overlay;
  return files;
}

const std::vector<Look>& looks(const Loading& loading) {
  return loading.book.value().at(loading.book->find_instrument("law").value()).looked;
}

}  // namespace

TEST_CASE("evidence on record elsewhere belongs to the obligation it names") {
  const Loading loading(with(
      "evidence:\n"
      "  - {of: law/buy, date: 2026-03-31, amount: 12 Mt, source: Customs, recorded: "
      "2026-04-02}\n"
      "  - {of: law/buy, date: 2026-04-30, amount: 1 Mt, cite: {source: text, at: table 1}}\n"
      "  - {of: law/buy, date: 2026-05-31, amount: 1 Mt, source: A letter, account: books}\n"));
  REQUIRE_MESSAGE(loading.codes().empty(), loading.rendered());
  const auto& evidence = loading.provision("law/buy").evidence;
  REQUIRE(evidence.size() == 3);
  CHECK(evidence[0].source == "Customs");
  CHECK(evidence[0].account == "this office");
  CHECK(evidence[0].known.recorded->value == Date(2026, 4, 2));
  CHECK(evidence[1].account == "text");
  CHECK(evidence[2].account == "books");
  // Its days are days of the instrument's zone, though the file has none.
  CHECK(loading.texts().place(evidence[0].mark) == "p/records.yaml:2");
}

TEST_CASE("what is entered is checked as if it stood beside the obligation") {
  CHECK(Loading(with("evidence: {of: law/buy, date: 2026-01-02, amount: 3 USD, source: S}\n"))
            .codes() == "records.yaml:1 R421");
  CHECK(Loading(with("evidence: {of: law/buy, date: 2024-01-02, amount: 3 Mt, source: S}\n"))
            .codes() == "records.yaml:1 R422");
  CHECK(Loading(with("evidence: {of: law/buy, date: 2026-01-02, period: 2026, source: S}\n"))
            .codes() == "records.yaml:1 R423");
  CHECK(Loading(with("evidence: {of: law/buy, date: 2026-01-02, cite: {source: t, at: x}}\n"))
            .codes() == "records.yaml:1 R307");
  CHECK(Loading(with("evidence: {of: law/buy, date: 2026-01-02, source: S, recorded: 2026-02-01, "
                     "withdrawn: 2026-02-01}\n"))
            .codes() == "records.yaml:1 R226");
}

TEST_CASE("a record names what is there, and of the right kind") {
  const Loading unknown(with("evidence: {of: law/bui, date: 2026-01-02, source: S}\n"));
  CHECK(unknown.codes() == "records.yaml:1 R301");
  CHECK(unknown.says("did you mean 'law/buy'"));
  const Loading control(with("evidence: {of: law/rule, date: 2026-01-02, source: S}\n"));
  CHECK(control.codes() == "records.yaml:1 R302");
  CHECK(Loading(with("evidence: {of: law, date: 2026-01-02, source: S}\n")).codes() ==
        "records.yaml:1 R302");
  const Loading look(with("looked: {at: lawn, date: 2026-01-02}\n"));
  CHECK(look.codes() == "records.yaml:1 R301");
  CHECK(look.says("did you mean 'law'"));
  CHECK(Loading(with("looked: {at: law/buy, date: 2026-01-02}\n")).codes() ==
        "records.yaml:1 R302");
}

TEST_CASE("what is the matter with an entry is told, though what it names is unknown") {
  CHECK(Loading(with("evidence: {of: law/bui, date: 2026-02-30, sauce: S}\n")).codes() ==
        "records.yaml:1 R301 records.yaml:1 R202 records.yaml:1 R125");
}

TEST_CASE("a look is known on its day, or on the later one on which it was recorded") {
  const Loading loading(
      with("looked:\n"
           "  - {at: law, date: 2026-10-08}\n"
           "  - {at: law, date: 2026-11-27, recorded: 2026-11-30, withdrawn: 2026-12-02, note: "
           "Gazette}\n"));
  REQUIRE_MESSAGE(loading.codes().empty(), loading.rendered());
  REQUIRE(looks(loading).size() == 2);
  const RuleBook& book = *loading.book;
  CHECK_FALSE(book.oldest_look(Date(2026, 10, 7)));
  CHECK(book.oldest_look(Date(2026, 11, 29)) == Date(2026, 10, 8));
  CHECK(book.oldest_look(Date(2026, 11, 30)) == Date(2026, 11, 27));
  CHECK(book.oldest_look(Date(2026, 12, 1)) == Date(2026, 11, 27));
  CHECK(book.oldest_look(Date(2026, 12, 2)) == Date(2026, 10, 8));
}

TEST_CASE("a look is made, then recorded, then withdrawn; and after the publication") {
  CHECK(Loading(with("looked: {at: law, date: 2026-01-02, recorded: 2026-01-01}\n")).codes() ==
        "records.yaml:1 R225");
  CHECK(Loading(with("looked: {at: law, date: 2026-01-02, withdrawn: 2026-01-02}\n")).codes() ==
        "records.yaml:1 R226");
  CHECK(Loading(with("looked: {at: law, date: 2024-01-02}\n")).codes() == "records.yaml:1 R227");
}

TEST_CASE("misfits are left out with a warning where the file asks for it") {
  const Loading loading(
      with("misfits: left out\n"
           "evidence:\n"
           "  - {of: law/buy, date: 2026-03-31, amount: 12 Mt, source: S}\n"
           "  - {of: law/bui, date: 2026-03-31, amount: 12 Mt, source: S}\n"
           "  - {of: law/buy, date: 2026-04-30, amount: 3 USD, source: S}\n"
           "looked:\n"
           "  - {at: law, date: 2026-10-08}\n"
           "  - {at: lawn, date: 2026-10-09}\n"
           "  - {at: law, date: 2026-10-10, withdrawn: 2026-10-10}\n"));
  CHECK(loading.codes() ==
        "records.yaml:4 R164 records.yaml:5 R164 records.yaml:8 R164 records.yaml:9 R164");
  REQUIRE(loading.book);
  CHECK(loading.provision("law/buy").evidence.size() == 1);
  CHECK(looks(loading).size() == 1);
}

TEST_CASE("what is misspelt in an entry is an error, even where misfits are left out") {
  CHECK(Loading(with("misfits: left out\nlooked: {at: law, day: 2026-10-08}\n")).codes() ==
        "records.yaml:2 R125");
}

TEST_CASE("supposed records are on file whatever day one looks from") {
  const Loading loading(
      supposed("evidence: {of: law/buy, date: 2026-03-31, source: S, recorded: 2026-11-01}\n"
               "looked: {at: law, date: 2026-10-08, recorded: 2026-11-01}\n"));
  REQUIRE_MESSAGE(loading.codes().empty(), loading.rendered());
  CHECK_FALSE(loading.provision("law/buy").evidence[0].known.recorded);
  CHECK(loading.book->oldest_look(Date(2026, 10, 8)) == Date(2026, 10, 8));
}

TEST_CASE("files of records that belong to no pack add up") {
  const PackFile first{"a/records.yaml", "a/records.yaml", "looked: {at: law, date: 2026-10-08}\n"};
  const PackFile second{"b/records.yaml", "b/records.yaml",
                        "looked: {at: law, date: 2026-10-09}\n"};
  auto files = Loading::files_of(with("looked: {at: law, date: 2026-10-07}\n"));
  files = layered(layered(std::move(files), {first}), {second});
  const Loading loading(std::move(files));
  REQUIRE_MESSAGE(loading.codes().empty(), loading.rendered());
  CHECK(looks(loading).size() == 3);
}

TEST_CASE("evidence in a file of another name is sent to records.yaml") {
  auto texts = with("looked: {at: law, date: 2026-10-07}\n");
  texts.back().first = "entered.yaml";
  texts.back().second = "evidence: {of: law/buy, date: 2026-03-31, source: S}\n";
  const Loading loading(texts);
  CHECK(loading.codes() == "entered.yaml:1 R153");
  CHECK(loading.says("records.yaml"));
}

}  // namespace inforce
