#include "cli/write_answer.h"

#include "cli/store_words.h"

namespace inforce {

Said write_answer(const Setting& setting, const std::string& text, Said said) {
  if (!setting.options.output) {
    said.out = text;
    return said;
  }
  const auto written = write_whole(*setting.options.output, text);
  if (written) return said;
  said.err += in_words(written.error());
  said.code = ExitCode::in_or_out;
  return said;
}

}  // namespace inforce
