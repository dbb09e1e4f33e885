// A text read as the only file of a pack, and what was said about it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/yaml_reader.h"

namespace inforce::test {

struct Reading {
  explicit Reading(std::string text) {
    file = sources.add(SourceText("pack.yaml", std::move(text)));
    root = read_yaml(file, sources.at(file), found);
  }

  /// "R122@3:1 R117@4:4": each finding in file order; "@0:0" for the file as a whole.
  [[nodiscard]] std::string codes() const {
    std::string all;
    for (const Diagnostic& diagnostic : found.in_file_order(sources)) {
      all += (all.empty() ? "" : " ") + number(diagnostic.code) + "@" +
             std::to_string(diagnostic.mark.line) + ":" + std::to_string(diagnostic.mark.column);
    }
    return all;
  }

  [[nodiscard]] std::string rendered() const { return render(found, sources, Paint::plain); }

  [[nodiscard]] bool says(std::string_view words) const {
    return rendered().find(words) != std::string::npos;
  }

  /// The value of a key of the root map.
  [[nodiscard]] const PackNode& at(std::string_view key) const {
    return root.value().find(key)->value;
  }

  Sources sources;
  FileId file = 0;
  Diagnostics found;
  std::optional<PackNode> root;
};

}  // namespace inforce::test
