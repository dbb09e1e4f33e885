#include "engine/inforce.h"

#include <doctest/doctest.h>

#include <optional>
#include <utility>
#include <vector>

#include "tests/engine/small_book.h"

namespace inforce::test {
namespace {

const Date known_by = Date::make(2026, 11, 23).value();

std::vector<PackFile> small_files() {
  return {{"north", "north/pack.yaml", small_pack},
          {"north", "north/items.yaml", small_items},
          {"north", "north/parties.yaml", small_parties},
          {"north", "north/no-law.yaml", small_law}};
}

std::string certain_of(const Chronicle& chronicle) {
  const auto answer = ask(
      chronicle,
      {.date = "2026-11-28", .items = {"ore"}, .departure = "NO", .set = {{"purity", "99.99%"}}});
  return answer ? std::string(word(answer->certain)) : answer.error().front().message;
}

template <class Book>
constexpr bool can_be_compiled = requires(Book&& book) {
  compile(std::forward<Book>(book), known_by);
};
static_assert(can_be_compiled<const RuleBook&>);
static_assert(!can_be_compiled<RuleBook> && !can_be_compiled<const RuleBook>);

}  // namespace

TEST_CASE("a chronicle keeps the book of packs that were moved, copied or dropped") {
  std::vector<ReadPacks> all;
  std::vector<Chronicle> chronicles;
  for (int i = 0; i < 3; ++i) {
    ReadPacks read = read_files(small_files());
    REQUIRE(read.book);
    chronicles.push_back(compile(*read.book, known_by));
    all.push_back(std::move(read));
  }
  all.clear();
  chronicles.push_back(compile(*read_files(small_files()).book, known_by));
  for (const Chronicle& chronicle : chronicles) CHECK(certain_of(chronicle) == "licence");
}

TEST_CASE("an answer keeps the book of a chronicle that is gone") {
  std::optional<Answer> answer;
  {
    const Chronicle chronicle = compile(*read_files(small_files()).book, known_by);
    answer = ask(chronicle, {.date = "2026-11-28", .items = {"ore"}}).value();
  }
  CHECK(explain(*answer, answer->findings.front().provision).sentence.find("licence") !=
        std::string::npos);
}

}  // namespace inforce::test
