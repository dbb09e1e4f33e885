// Provisions written in a test, and what the checks say of them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "tests/rules/loading.h"

namespace inforce::test {

using Named = std::pair<std::string_view, std::string_view>;  // a provision's name and its keys

/// One provision a line; every one cites.
inline std::string lines_of(std::initializer_list<Named> provisions) {
  std::string text = "provisions:\n";
  for (const auto& [name, keys] : provisions) {
    text +=
        "  " + std::string(name) + ": {" + std::string(keys) + ", cite: {source: text, at: x}}\n";
  }
  return text;
}

/// What is said of a law with these provisions: the first of them is law.yaml:10.
inline std::string said(std::initializer_list<Named> provisions) {
  return Loading(lines_of(provisions)).codes();
}

/// The law, and beside it `other.yaml`: a binding notice with these lines for its head (`issuer`,
/// `zone`), its first provision on line 10.
inline std::string said_beside(std::initializer_list<Named> law, std::string_view head,
                               std::initializer_list<Named> other) {
  Texts texts = around(lines_of(law));
  texts.emplace_back("other.yaml",
                     "instrument: other\ntitle: Another\nnature: notice\nforce: binding\n"
                     "published: 2025-01-01\nsources: {text: {title: The text}}\n" +
                         std::string(head) + lines_of(other));
  return Loading(texts).codes();
}

}  // namespace inforce::test
