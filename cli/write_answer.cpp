#include "cli/write_answer.h"

#include <filesystem>
#include <system_error>

#include "cli/store_words.h"

namespace inforce {
namespace {

// What was drawn can be drawn again; law that was typed in cannot.
bool would_lose_rules(const std::string& path) {
  std::error_code ignored;
  const std::string ending = std::filesystem::path(path).extension().string();
  return (ending == ".yaml" || ending == ".yml") && std::filesystem::exists(path, ignored);
}

}  // namespace

Said write_answer(const Setting& setting, const std::string& text, Said said) {
  if (!setting.options.output) {
    said.out = text;
    return said;
  }
  if (would_lose_rules(*setting.options.output)) {
    said.err += in_words(WriteError{*setting.options.output + " is there already, and its name is "
                                                              "that of a rule file",
                                    "name another file"});
    said.code = ExitCode::in_or_out;
    return said;
  }
  const auto written = write_whole(*setting.options.output, text);
  if (written) return said;
  said.err += in_words(written.error());
  said.code = ExitCode::in_or_out;
  return said;
}

}  // namespace inforce
