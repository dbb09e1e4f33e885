// Scopes written in a test, asked of facts: do they reach them?
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/engine/isle.h"

namespace inforce::test {

using Set = std::vector<std::pair<std::string, std::string>>;

// "yes", "no" or "unclear": does the scope reach what is told, on 2025-07-01?
inline std::string reach(const std::string& scope, QuestionText text) {
  const Asking asking(provision("rule", "control: licence, scope: " + scope + ", from: always"));
  if (text.date.empty() && text.dates.empty()) text.date = "2025-07-01";
  const Open reaches = asking.finding(text, "law/rule").reaches;
  CHECK(reaches.kinds.empty() == (reaches.value != Truth::unclear));
  switch (reaches.value) {
    case Truth::no: return "no";
    case Truth::unclear: return "unclear";
    case Truth::yes: break;
  }
  return "yes";
}

inline QuestionText item(const std::string& name) {
  QuestionText text;
  text.items = {name};
  return text;
}

inline QuestionText set(const Set& values) {
  QuestionText text;
  text.set = values;
  return text;
}

inline QuestionText parties(const std::vector<std::string>& ids,
                            const std::vector<std::string>& names) {
  QuestionText text;
  text.parties = ids;
  text.party_names = names;
  return text;
}

}  // namespace inforce::test
