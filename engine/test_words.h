// The tests of a scope, said in words: the fact, how to tell it, what it is when it is met.
#pragma once

#include <string>

#include "engine/match.h"
#include "rules/rule_book.h"

namespace inforce {

/// One test of a scope, in an officer's words.
struct TestWords {
  std::string fact;     ///< "the end use"
  std::string option;   ///< how to tell it: "--end-use"
  std::string met;      ///< "it is military"
  std::string not_met;  ///< "it is not military"
  std::string unmet;    ///< "the end use is not military"
};
TestWords test_words(const RuleBook& book, const Scope& scope, const ScopePart& part);
TestWords goods_words(const RuleBook& book, const NameTest& items);

}  // namespace inforce
