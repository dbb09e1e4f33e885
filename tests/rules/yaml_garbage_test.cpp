// Whatever the bytes, reading ends with a tree or with a diagnostic, and never in a crash.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

#include "tests/rules/reading.h"

namespace inforce {
namespace {

using test::Reading;

void survives(const std::string& text) {
  const Reading read(text);
  const bool told = read.root.has_value() || read.found.has_errors();
  CHECK_MESSAGE(told, text);
  for (const Diagnostic& diagnostic : read.found.all()) {
    CHECK(diagnostic.mark.line <= read.sources.at(read.file).line_count());
  }
  CHECK(read.rendered().empty() == read.found.empty());
}

constexpr std::string_view pack = R"(instrument: cn-mofcom-2024-46
title: "Announcement No. 46"
aka: [46/2024, '四十六号']
sources:
  announcement: {title: No. 46, url: "https://example.org/46", seen: secondary}
provisions:
  item-2:
    control: denial presumed
    scope: {items: [gallium, germanium], departure: CN}
    note: >-
      folded
      text
    cite: {source: announcement, at: "item 2, first half"}
)";

}  // namespace

TEST_CASE("random bytes are survived") {
  std::mt19937 random(20241203);
  std::uniform_int_distribution<int> byte(0, 255);
  std::uniform_int_distribution<std::size_t> length(0, 200);
  for (int i = 0; i < 2000; ++i) {
    std::string text(length(random), '\0');
    for (char& c : text) c = static_cast<char>(byte(random));
    survives(text);
  }
}

TEST_CASE("random runs of YAML's own signs are survived") {
  constexpr std::string_view signs = "[]{},:-?&*!|>'\"%@`# \n\t\r~<.ab0镓\\";
  std::mt19937 random(46);
  std::uniform_int_distribution<std::size_t> sign(0, signs.size() - 1);
  std::uniform_int_distribution<std::size_t> length(0, 60);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t left = length(random); left > 0; --left) text += signs[sign(random)];
    survives(text);
  }
}

TEST_CASE("a pack cut off anywhere is survived") {
  for (std::size_t length = 0; length <= pack.size(); ++length) {
    survives(std::string(pack.substr(0, length)));
  }
}

TEST_CASE("a pack with one byte changed, lost or doubled is survived") {
  constexpr std::string_view signs = "[]{},:-?&*!|>'\"%@# \n\t~";
  for (std::size_t at = 0; at < pack.size(); ++at) {
    std::string text(pack);
    survives(std::string(text).erase(at, 1));
    survives(std::string(text).insert(at, 1, text[at]));
    for (const char sign : signs) {
      text[at] = sign;
      survives(text);
    }
  }
}

}  // namespace inforce
