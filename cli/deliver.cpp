#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "cli/program.h"

namespace inforce {
namespace {

bool write_all(std::FILE* stream, const std::string& text) {
  const bool written = std::fwrite(text.data(), 1, text.size(), stream) == text.size();
  return std::fflush(stream) == 0 && written;
}

}  // namespace

ExitCode deliver(const Said& said) {
  write_all(stderr, said.err);
  if (!said.out.empty() && !write_all(stdout, said.out)) {
    if (errno == EPIPE) return ExitCode::broken_pipe;  // where nobody reads, nobody asks
    std::fprintf(stderr, "inforce: the answer could not be written: %s\n", std::strerror(errno));
    return ExitCode::in_or_out;
  }
  if (!said.afterwards) return said.code;
  const ExitCode further = deliver(said.afterwards());
  return further == ExitCode::answered ? said.code : further;
}

std::map<std::string, std::string> environment() {
  std::map<std::string, std::string> found;
  for (const char* name :
       {"INFORCE_PACKS", "INFORCE_TODAY", "INFORCE_TZ", "INFORCE_FORMAT", "INFORCE_STORE",
        "INFORCE_RECORD", "INFORCE_ETC", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME", "USER",
        "LOGNAME", "NO_COLOR", "CLICOLOR_FORCE", "TERM", "COLUMNS", "LC_ALL", "LC_CTYPE", "LANG"}) {
    if (const char* value = std::getenv(name)) found.emplace(name, value);
  }
  return found;
}

}  // namespace inforce
