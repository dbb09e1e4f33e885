#include "engine/inforce.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "tests/engine/small_book.h"
#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

namespace inforce::test {
namespace {

const Date known_by = Date::make(2026, 11, 23).value();

std::vector<PackFile> small_files() {
  return {{"north", "north/pack.yaml", small_pack},
          {"north", "north/items.yaml", small_items},
          {"north", "north/parties.yaml", small_parties},
          {"north", "north/no-law.yaml", small_law}};
}

std::string duty(const std::string& force) {
  return "instrument: no-duty\ntitle: Duty\nissuer: no-office\nnature: statute\nforce: " + force +
         R"(
zone: Europe/Oslo
published: 2024-01-01
provisions:
  report: {obligation: Report once, bearer: 'NO', due: 2026-11-30, from: 2024-02-01}
)";
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

TEST_CASE("packs laid over others take the place of the same instrument, and add others") {
  std::string stricter = small_law;
  stricter.replace(stricter.find("control: licence"), 16, "control: prohibition");
  const TemporaryFolder own;
  write_file(own.file("no-law.yaml"), stricter);
  write_file(own.file("no-duty.yaml"), duty("binding"));

  const ReadPacks over = read_files(small_files(), {own.path()});
  CAPTURE(over.findings());
  REQUIRE(over.book);
  const Chronicle chronicle = compile(*over.book, known_by);
  CHECK(certain_of(chronicle) == "prohibition");
  CHECK(over.book->find_provision("no-duty/report"));
  CHECK_FALSE(read_packs({own.path(), own.file("no-law.yaml")}).book);
}

TEST_CASE("a folder spelled in two ways is one folder, as two paths and over itself") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.file("north"));
  for (const PackFile& file : small_files()) write_file(folder.file(file.name), file.bytes);
  std::filesystem::create_directory_symlink(folder.file("north"), folder.file("link"));
  const std::string packs = folder.file("north");
  const ReadPacks once = read_packs({packs});
  REQUIRE_MESSAGE(once.book, once.findings());
  for (const std::string& other : {packs, packs + "/", folder.file("./north/."),
                                   folder.file("link"), folder.file("link/no-law.yaml")}) {
    CAPTURE(other);
    for (const ReadPacks& twice : {read_packs({packs, other}), read_packs({packs}, {other})}) {
      REQUIRE_MESSAGE(twice.book, twice.findings());
      CHECK(twice.book->digest() == once.book->digest());
      CHECK(twice.book->replacements().empty());
    }
  }
}

TEST_CASE("that there is nothing to read is a finding") {
  for (const ReadPacks& none : {read_packs({}), read_files({}), read_packs({"/nowhere"})}) {
    CHECK_FALSE(none.book);
    CHECK_FALSE(none.findings().empty());
  }
}

TEST_CASE("what is owed on a day is listed with its states, and what is only agreed is not") {
  const auto owed = [](const char* force, Date day) {
    std::vector<PackFile> files = small_files();
    files.push_back({"north", "north/no-duty.yaml", duty(force)});
    const ReadPacks read = read_files(std::move(files));
    REQUIRE_MESSAGE(read.book, read.findings());
    return owed_on(compile(*read.book, known_by), {day, std::nullopt});
  };
  REQUIRE(owed("binding", Date{2026, 11, 30}).size() == 1);
  CHECK(owed("binding", Date{2026, 11, 30}).front().states == OwedStates(Owed::open));
  CHECK(owed("binding", Date{2026, 12, 1}).front().states == OwedStates(Owed::overdue));
  CHECK(owed("agreed", Date{2026, 12, 1}).empty());
}

TEST_CASE("the words and facts that a question may tell are those of the packs") {
  const ReadPacks read = read_files(small_files());
  REQUIRE(read.book);
  CHECK(known_end_uses(*read.book) == std::vector<std::string_view>{"civil", "lamps", "military"});
  const std::vector<KnownFact> facts = known_facts(*read.book);
  REQUIRE(facts.size() == 2);
  CHECK(facts[0].name == "form");
  CHECK(facts[0].words == std::vector<std::string>{"flake", "powder"});
  CHECK(facts[1].name == "purity");
  CHECK(facts[1].units == std::vector<std::string>{"%"});
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
