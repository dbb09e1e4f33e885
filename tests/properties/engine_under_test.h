// A book of the engine's under the words of the oracle. Only for the adapter's own files.
#pragma once

#include <map>
#include <string>

#include "engine/chronicle.h"
#include "rules/rule_book.h"
#include "tests/properties/engine_adapter.h"

namespace inforce::oracle {

struct EngineUnderTest {
  RuleBook book;
  mutable std::map<Date, Chronicle> chronicles;

  const Chronicle& as_known(Date day) const {
    const auto found = chronicles.find(day);
    return found != chronicles.end() ? found->second
                                     : chronicles.emplace(day, compile(book, day)).first->second;
  }
};

/// As a person would type it.
[[nodiscard]] std::string text_of(const Moment& moment);

/// Throws where the engine does not understand what is asked.
[[nodiscard]] Answer answer_of(const EngineUnderTest& engine, const OracleQuestion& asked,
                               Date as_known);

}  // namespace inforce::oracle
