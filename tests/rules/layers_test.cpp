#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "rules/load.h"
#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::around;
using test::Loading;
using test::rule;

}  // namespace

TEST_CASE("a supposition is always known and needs no pack of its own") {
  auto files = Loading::files_of(around(rule));
  files.push_back({"more.yaml", "more.yaml",
                   "instrument: more\ntitle: M\nissuer: ministry\nnature: notice\nforce: binding\n"
                   "zone: UTC\npublished: 2030-01-01\nsources: {s: {title: S}}\nprovisions:\n"
                   "  a: {suspends: law/rule, from: 2030-01-01, cite: {source: s, at: x}}\n",
                   PackFile::Layer::overlay});
  const Loading loading(files);
  CAPTURE(loading.rendered());
  REQUIRE(loading.book);
  CHECK(loading.book->at(*loading.book->find_instrument("more")).always_known);
  CHECK_FALSE(loading.book->at(*loading.book->find_instrument("law")).always_known);
}

TEST_CASE("over files replace those of the same instrument and add the rest") {
  const auto base = Loading::files_of(around(rule));
  std::vector<PackFile> over = {{"etc/p", "etc/p/law-2.yaml", base[3].bytes},
                                {"etc/p", "etc/p/new.yaml", "instrument: new\n"}};
  const auto files = layered(base, over);
  REQUIRE(files.size() == 5);
  CHECK(std::none_of(files.begin(), files.end(),
                     [](const PackFile& file) { return file.name == "p/law.yaml"; }));
  CHECK(files.back().pack == "p");
}

TEST_CASE("a file that replaces remembers every file below it, and the book tells") {
  const auto base = Loading::files_of(around(rule));
  const std::vector<PackFile> own = {{"etc/p", "etc/p/law-2.yaml", base[3].bytes}};
  const std::vector<PackFile> supposed = {
      {"law-3.yaml", "law-3.yaml", base[3].bytes, PackFile::Layer::overlay}};
  const Loading loading(layered(layered(base, own), supposed));
  CAPTURE(loading.rendered());
  REQUIRE(loading.book);
  REQUIRE(loading.book->replacements().size() == 1);
  const Replacement& told = loading.book->replacements().front();
  CHECK(told.what == "law");
  CHECK(told.file == "law-3.yaml");
  CHECK(told.instead_of == std::vector<std::string>{"etc/p/law-2.yaml", "p/law.yaml"});
  CHECK(Loading(base).book->replacements().empty());
}

TEST_CASE("the same folder told twice stands in for nothing") {
  const auto base = Loading::files_of(around(rule));
  const std::vector<PackFile> own = {{"etc/p", "etc/p/law-2.yaml", base[3].bytes}};
  const Loading loading(layered(layered(base, own), own));
  REQUIRE(loading.book);
  REQUIRE(loading.book->replacements().size() == 1);
  CHECK(loading.book->replacements().front().instead_of == std::vector<std::string>{"p/law.yaml"});
  std::vector<PackFile> altered = own;
  altered.front().bytes += "# altered\n";
  const Loading other(layered(layered(base, own), altered));
  CHECK(other.book->replacements().front().instead_of.front() == "etc/p/law-2.yaml");
}

TEST_CASE(
    "instruments over others stand by themselves, and a folder that declares goods does not") {
  const auto base = Loading::files_of(around(rule));
  const std::string id = "instrument: new\n";
  const auto lone = layered(base, {{"etc", "etc/new.yaml", id}});
  CHECK(lone.back().pack == "etc/new.yaml");
  const auto pack =
      layered(base, {{"etc", "etc/items.yaml", "items: {}\n"}, {"etc", "etc/new.yaml", id}});
  CHECK(pack.back().pack == "etc");
  const auto whole =
      layered(base, {{"etc", "etc/new.yaml", id}, {"etc", "etc/pack.yaml", "format: 2\n"}});
  CHECK(whole.back().pack == "etc");
}

}  // namespace inforce
