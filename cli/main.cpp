// From the machine to the program and back: arguments, environment, clock, screen.
#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>

#include "cli/clock.h"
#include "cli/program.h"
#include "rules/source_text.h"

namespace {

std::optional<std::size_t> screen_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

std::string user_name() {
  const passwd* entry = getpwuid(geteuid());
  return entry != nullptr ? entry->pw_name : std::to_string(geteuid());
}

namespace fs = std::filesystem;

fs::path folder_of_program() {
  std::error_code trouble;
  return fs::read_symlink("/proc/self/exe", trouble).parent_path();
}

// Wherever it was installed to: bin/ and share/ lie side by side.
std::optional<std::string> packs_beside_program() {
  const fs::path packs = folder_of_program().parent_path() / "share/inforce/packs";
  if (!inforce::something_stands(packs.string())) return std::nullopt;
  return packs.string();
}

// Of a program that was built and not installed.
std::string schemas_of_checkout() {
  std::error_code trouble;
  for (fs::path at = folder_of_program(); at.has_relative_path(); at = at.parent_path()) {
    if (fs::is_directory(at / "rules/schema", trouble)) return (at / "rules/schema").string();
  }
  return {};
}

}  // namespace

int main(int count, char** arguments) try {
  const bool terminal = isatty(STDOUT_FILENO) == 1;
  const inforce::World world{.arguments = {arguments + (count > 0 ? 1 : 0), arguments + count},
                             .environment = inforce::environment(),
                             .now = inforce::clock_now(),
                             .user = user_name(),
                             .terminal = terminal,
                             .terminal_width = terminal ? screen_width() : std::nullopt,
                             .packs = packs_beside_program(),
                             .schemas = schemas_of_checkout()};
  return static_cast<int>(inforce::deliver(inforce::run(world)));
} catch (const std::exception& bug) {
  std::fprintf(stderr, "inforce: this is a bug, please report it: %s\n", bug.what());
  return static_cast<int>(inforce::ExitCode::bug);
}
