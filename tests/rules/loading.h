// Packs written in a test, loaded whole, and what was said about them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/load.h"

namespace inforce::test {

using Texts = std::vector<std::pair<std::string, std::string>>;  // name in the pack, text

/// The least pack: `law.yaml` of the instrument `law` (zone Asia/Shanghai), an authority on each of
/// two sides, two goods, and what the test adds.
inline Texts around(std::string_view provisions) {
  return {
      {"pack.yaml", "format: 1\npack: test\ntitle: A pack\n"},
      {"items.yaml",
       "items:\n  metal: {title: Metal}\n  gallium: {title: Gallium, under: metal}\n"},
      {"parties.yaml",
       "parties:\n  ministry: {title: Ministry, side: CN}\n  bureau: {title: Bureau, side: US}\n"},
      {"law.yaml",
       "instrument: law\ntitle: A law\nissuer: ministry\nnature: notice\nforce: binding\n"
       "zone: Asia/Shanghai\npublished: 2025-01-01\nsources: {text: {title: The text}}\n" +
           std::string(provisions)}};
}

/// For tests to which it does not matter what the law says: `law/rule`.
inline constexpr const char* rule =
    "provisions:\n"
    "  rule: {control: licence, from: 2025-01-01, cite: {source: text, at: item 1}}\n";

struct Loading {
  explicit Loading(const Texts& texts) : Loading(files_of(texts)) {}
  explicit Loading(std::string_view provisions) : Loading(around(provisions)) {}
  explicit Loading(std::vector<PackFile> files) {
    book = load_packs(std::move(files), sources, found);
  }

  static std::vector<PackFile> files_of(const Texts& texts) {
    std::vector<PackFile> files;
    for (const auto& [name, text] : texts) files.push_back({"p", "p/" + name, text});
    return files;
  }

  [[nodiscard]] const Sources& texts() const { return book ? book->sources() : sources; }

  /// "law.yaml:12 R152 items.yaml:3 R301": each finding in file order.
  [[nodiscard]] std::string codes() const {
    std::string all;
    for (const Diagnostic& diagnostic : found.in_file_order(texts())) {
      all += (all.empty() ? "" : " ") + texts().place(diagnostic.mark).substr(2) + " " +
             number(diagnostic.code);
    }
    return all;
  }
  [[nodiscard]] std::string rendered() const { return render(found, texts(), Paint::plain); }
  [[nodiscard]] bool says(std::string_view words) const {
    return rendered().find(words) != std::string::npos;
  }
  [[nodiscard]] const Provision& provision(std::string_view id) const {
    return book.value().at(book->find_provision(id).value());
  }

  Sources sources;
  Diagnostics found;
  std::optional<RuleBook> book;
};

}  // namespace inforce::test
