// Invented law with a suspension and what may become of it, for the tests of ends and changes.
#pragma once

#include <string>

#include "rules/rule_book.h"
#include "tests/support/book.h"

namespace inforce::test {

inline const char* const truce_parties = R"(parties:
  office: {title: Office, side: AU}
)";

inline const char* const truce_items = R"(items:
  ore: {title: Ore}
  ink: {title: Ink}
)";

inline const char* const truce_rule = R"(instrument: rule
title: Rule on ore
issuer: office
nature: notice
force: binding
zone: Australia/Sydney
published: 2024-12-03
sources: {text: {title: Rule on ore, publisher: Office, seen: primary}}
provisions:
  ban:
    control: prohibition
    title: No ore
    scope: {items: ore}
    from: 2024-12-03
    cite: {source: text, at: "1"}
)";

/// The pause of the rule; `looked` is a list of days, `more` further lines of the file.
inline std::string truce_pause(const std::string& looked, const std::string& more = "") {
  return R"(instrument: rest
title: Pause of the rule
issuer: office
nature: notice
force: binding
zone: Australia/Sydney
published: 2025-11-09
looked: )" +
         looked + R"(
sources: {text: {title: Pause, publisher: Office, seen: primary}}
provisions:
  pause:
    suspends: rule/ban
    title: Pause
    from: 2025-11-09
    until_or_through: 2026-11-27
    cite: {source: text, at: "1"}
)" + more;
}

/// An act that prolongs the pause, binding or political.
inline std::string truce_extension(const std::string& force) {
  return R"(instrument: extension
title: Extension of the pause
issuer: office
nature: notice
force: )" +
         force + R"(
zone: Australia/Sydney
published: 2026-10-01
looked: [2026-10-01]
sources: {text: {title: Extension, publisher: Office, seen: primary}}
provisions:
  longer:
    extends: rest/pause
    title: Longer
    new_through: 2027-01-10
    cite: {source: text, at: "1"}
)";
}

inline const char* const truce_end = R"(instrument: judgment
title: Judgment on the pause
issuer: office
nature: judgment
force: binding
zone: Australia/Sydney
published: 2026-02-01
sources: {text: {title: Judgment, publisher: Office, seen: primary}}
provisions:
  void:
    ends: rest/pause
    how: judgment
    title: Void
    from: 2026-02-02
    cite: {source: text, at: "1"}
)";

inline std::vector<std::pair<std::string, std::string>> truce(const std::string& pause) {
  return {{"items.yaml", truce_items},
          {"parties.yaml", truce_parties},
          {"rule.yaml", truce_rule},
          {"pause.yaml", pause}};
}

inline std::vector<std::pair<std::string, std::string>> truce_and(const std::string& name,
                                                                  const std::string& text) {
  auto files = truce(truce_pause("[2026-10-08]"));
  files.emplace_back(name, text);
  return files;
}

}  // namespace inforce::test
