// Everything that is done with a question's answer, done once.
#pragma once

#include "engine/changes.h"
#include "engine/chronicle.h"
#include "engine/explain.h"

namespace inforce::fuzz {

/// Answers, and explains each finding and the whole. Returns a number that depends on all of it, so
/// that nothing of it is left out.
inline std::size_t ask_all(const Chronicle& chronicle, const Question& question) {
  const Answer answer = chronicle.answer(question);
  std::size_t size = answer.lapses.size() + answer.uncovered.size() + answer.missing.size();
  for (const Finding& finding : answer.findings) {
    size += explain(answer, finding.provision).because.size();
    size += explain(chronicle, finding.provision, question.when).because.size();
  }
  const Explanation whole = explain(chronicle, answer);
  return size + whole.reasons.size() + whole.would_change.size();
}

/// The rule of the three lines: none may be milder than the one before it.
inline bool in_order(const Lines& lines) {
  return lines.certain <= lines.cautious && lines.cautious <= lines.at_worst;
}

}  // namespace inforce::fuzz
