#include "rules/examples.h"

#include <algorithm>

#include "rules/embedded.h"

namespace inforce {

std::optional<CodeExample> example_of(Code code) {
  constexpr std::string_view wrong = "Wrong\n";
  constexpr std::string_view right = "\nRight\n";
  const auto& files = embedded_examples();
  const auto file = std::find_if(files.begin(), files.end(), [&](const EmbeddedFile& one) {
    return one.path == number(code) + ".txt";
  });
  if (file == files.end()) return std::nullopt;
  const std::size_t between = file->text.find(right);
  return CodeExample{file->text.substr(wrong.size(), between + 1 - wrong.size()),
                     file->text.substr(between + right.size())};
}

}  // namespace inforce
