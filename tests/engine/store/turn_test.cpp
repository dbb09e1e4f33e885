#include <sys/wait.h>

#include <csignal>

#include "tests/engine/store/store_files.h"

namespace inforce::test {
namespace {

TEST_CASE("one takes the turn, the next waits and then says so") {
  const TemporaryFolder folder;
  const std::string path = folder.file("state/inforce.db");
  {
    const auto first = StoreTurn::take(path, Patience{50});
    REQUIRE(first.has_value());
    const auto second = StoreTurn::take(path, Patience{50});
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().kind == StoreError::Kind::busy);
  }
  CHECK(StoreTurn::take(path, Patience{0}).has_value());
}

TEST_CASE("a turn moved is held by where it went") {
  const TemporaryFolder folder;
  const std::string path = folder.file("inforce.db");
  auto first = StoreTurn::take(path, Patience{50});
  REQUIRE(first.has_value());
  {
    const StoreTurn moved = std::move(*first);
    CHECK_FALSE(StoreTurn::take(path, Patience{0}).has_value());
  }
  CHECK(StoreTurn::take(path, Patience{0}).has_value());
}

TEST_CASE("the turn of a process that was killed is free") {
  const TemporaryFolder folder;
  const std::string path = folder.file("inforce.db");
  int ready[2];
  REQUIRE(pipe(ready) == 0);
  const pid_t child = fork();
  if (child == 0) {
    const auto turn = StoreTurn::take(path, Patience{50});
    (void)!write(ready[1], turn ? "y" : "n", 1);
    pause();
    _exit(0);
  }
  char answer = 'n';
  REQUIRE(read(ready[0], &answer, 1) == 1);
  CHECK(answer == 'y');
  CHECK_FALSE(StoreTurn::take(path, Patience{0}).has_value());
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  CHECK(StoreTurn::take(path, Patience{0}).has_value());
  close(ready[0]);
  close(ready[1]);
}

}  // namespace
}  // namespace inforce::test
