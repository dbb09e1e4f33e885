#include "rules/load.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::around;
using test::Loading;
using test::rule;
using test::Texts;

}  // namespace

TEST_CASE("a sound pack makes a book without a word") {
  const Loading loading(rule);
  CAPTURE(loading.rendered());
  CHECK(loading.found.empty());
  REQUIRE(loading.book);
  CHECK(loading.book->provisions().size() == 1);
  CHECK(loading.book->find_provision("law/rule"));
}

TEST_CASE("an unreadable file does not keep the others from being judged") {
  Texts texts = around("provisions:\n  a: {control: license, cite: {source: text, at: x}}\n");
  texts.push_back({"broken.yaml", "instrument: broken\ntitle: [never closed\n"});
  texts.push_back({"third.yaml",
                   "instrument: third\ntitle: T\nissuer: ministry\nnature: notice\nforce: binding\n"
                   "zone: UTC\npublished: 2025-01-01\nsources: {s: {title: S}}\nprovisions:\n"
                   "  u: {suspends: broken/rule, from: 2025-01-01, cite: {source: s, at: x}}\n"
                   "  v: {suspends: nowhere/rule, from: 2025-01-01, cite: {source: s, at: x}}\n"});
  const Loading loading(texts);
  CHECK_FALSE(loading.book);
  CHECK(loading.says("law.yaml:10:16: error[R133]"));
  CHECK(loading.says("third.yaml:11:17: error[R301]"));
  // What the broken file would have held is not missed a second time.
  CHECK_FALSE(loading.says("broken/rule"));
}

TEST_CASE("twenty planted errors are all reported, in the order of the lines") {
  const Loading loading(
      Texts{around("")[0],
            around("")[1],
            around("")[2],
            {"law.yaml",
             "instrument: law\n"                                     // 1
             "titel: A law\n"                                        // 2 unknown key
             "title: A law\n"                                        // 3
             "issuer: minstry\n"                                     // 4 unknown party
             "nature: notise\n"                                      // 5 unknown word
             "force: binding\n"                                      // 6
             "zone: Asia/Shangai\n"                                  // 7 unknown zone
             "published: 3 Dec 2024\n"                               // 8 date form
             "looked: [2026-02-30]\n"                                // 9 no such date
             "sources:\n"                                            // 10
             "  text: {title: The text, url: www.example.org}\n"     // 11 no https
             "provisions:\n"                                         // 12
             "  a:\n"                                                // 13
             "    control: licence\n"                                // 14
             "    leaves: notification\n"                            // 15 another head's key
             "    from: 27.11.2026\n"                                // 16 date form
             "    cite: {source: txt, at: item 1}\n"                 // 17 unknown source
             "  b:\n"                                                // 18 no head
             "    title: Nothing\n"                                  // 19
             "  c:\n"                                                // 20
             "    suspends: d\n"                                     // 21 unknown provision
             "    from: 2025-11-10\n"                                // 22
             "    through: 2026-11-10\n"                             // 23
             "    for: 1 year\n"                                     // 24 said twice
             "    cite: {source: text, at: item 2}\n"                // 25
             "  e:\n"                                                // 26
             "    control: licence\n"                                // 27
             "    charge: 10 %\n"                                    // 28 two heads
             "  f:\n"                                                // 29
             "    control: licence\n"                                // 30
             "    scope: {items: galium, destination: UK}\n"         // 31 unknown item, country
             "    cite: {source: text, at: item 3}\n"                // 32
             "  g:\n"                                                // 33
             "    charge: 10\n"                                      // 34 no unit
             "    scope: {end_use: militry, dates: 'entry 2026'}\n"  // 35 end use, role test
             "    from: 2026-11-27T24:00\n"                          // 36 minute
             "    cite: {source: text, at: item 4}\n"                // 37
             "  h: {extends: a, cite: {source: text, at: item 5}}\n"}});  // 38 no new end
  CHECK_FALSE(loading.book);
  CHECK(loading.codes() ==
        "law.yaml:2 R125 law.yaml:4 R301 law.yaml:5 R133 law.yaml:7 R209 law.yaml:8 R201 "
        "law.yaml:9 R202 law.yaml:11 R163 law.yaml:15 R152 law.yaml:16 R201 law.yaml:17 R307 "
        "law.yaml:18 R150 law.yaml:21 R301 law.yaml:24 R134 law.yaml:28 R151 law.yaml:31 R301 "
        "law.yaml:31 R305 law.yaml:34 R161 law.yaml:35 R306 law.yaml:35 R162 law.yaml:36 R203 "
        "law.yaml:38 R126");
}

TEST_CASE("a pack says what it is") {
  Texts texts = around(rule);
  texts.erase(texts.begin());
  CHECK(Loading(texts).says("R155"));
  texts = around(rule);
  texts[0].second = "format: 2\npack: test\ntitle: A pack\n";
  CHECK(Loading(texts).codes() == "pack.yaml:1 R154");
  texts[0].second = "pack: test\ntitle: A pack\n";
  CHECK(Loading(texts).codes() == "pack.yaml R126");
  CHECK(Loading(Texts{}).says("there are no rules to answer from"));
}

TEST_CASE("another edition of the language is told before what it brings about") {
  Texts texts = around(rule);
  texts[0].second = "format: 2\npack: test\ntitle: A pack\n";
  texts[3].second += "verdicts: none\n";
  const Loading newer(texts);
  CHECK(newer.codes() == "pack.yaml:1 R154 law.yaml:11 R125");
  CHECK(newer.says("take a newer program"));
  CHECK_FALSE(newer.says("write 'format: 1'"));
  for (const std::string odd : {"0", "one", "1.0", "-2"}) {
    texts[0].second = "format: " + odd + "\npack: test\ntitle: A pack\n";
    CHECK(Loading(texts).says("write 'format: 1' if"));
  }
}

TEST_CASE("the edition of an act stands in its folder's pack.yaml") {
  Texts texts = around(rule);
  texts[3].second = "format: 2\n" + texts[3].second;
  const Loading loading(texts);
  CHECK(loading.codes() == "law.yaml:1 R125");
  CHECK(loading.says("stands in the pack.yaml"));
}

TEST_CASE("goods in a file of another name are sent home") {
  Texts texts = around(rule);
  texts.push_back({"goods.yaml", "items: {tin: {title: Tin}}\n"});
  CHECK(Loading(texts).codes() == "goods.yaml:1 R153");
}

TEST_CASE("neither the order nor the place of the files changes the book") {
  auto files = Loading::files_of(around(rule));
  const Loading straight(files);
  std::reverse(files.begin(), files.end());
  const Loading reversed(files);
  for (PackFile& file : files) {
    file.pack = "/somewhere/else/p";
    file.name = "/somewhere/else/" + file.name;
  }
  const Loading moved(files);
  REQUIRE(straight.book);
  CHECK(straight.book->digest().size() == 8);
  CHECK(straight.book->digest() == reversed.book->digest());
  CHECK(straight.book->digest() == moved.book->digest());
  files[0].bytes += "\n";
  CHECK(Loading(files).book->digest() != straight.book->digest());
}

}  // namespace inforce
