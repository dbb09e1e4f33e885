// An act as it is typed on the command line, on its way to being a rule file.
//
// What a person types from an announcement is less than a text that was read: the file says how it
// was seen, and an act that nobody read acts possibly only (FORMAT.md, `confidence`).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/words.h"

namespace inforce {

/// What an act can do to provisions, as one drafts it.
struct DraftVerb {
  std::string_view name;  ///< the pack's own key: "extends"
  std::string_view noun;  ///< what such a provision is called: "extension"
};

/// All seven, in the order of FORMAT.md.
const std::vector<DraftVerb>& draft_verbs();

/// A provision and the head of the instrument that holds it. Texts are as typed; keys with values
/// that are YAML already (`2027-11-27`, `[a, b]`) are in `keys`.
struct DraftedAct {
  std::string instrument, title, nature, force, zone, published, note;
  std::vector<std::string> issuers, on_behalf;
  std::string publisher, url, at;
  Seen seen = Seen::not_opened;
  DraftVerb verb;
  std::vector<std::string> targets;
  std::vector<std::pair<std::string, std::string>> keys;

  /// "INSTRUMENT/NOUN"
  [[nodiscard]] std::string provision() const;
};

/// The rule file, in the style of the shipped ones.
std::string yaml_of(const DraftedAct& act);

}  // namespace inforce
