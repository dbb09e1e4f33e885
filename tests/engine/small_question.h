// Questions about the little book of small_book.h, and what is wrong with them.
#pragma once

#include <doctest/doctest.h>

#include <string>

#include "engine/read_question.h"
#include "tests/engine/small_book.h"

namespace inforce::test {

inline QuestionText on_a_day() {
  QuestionText text;
  text.date = "2026-01-02";
  return text;
}

// All errors as "option: message (hint)", one a line.
inline std::string errors(const QuestionText& text) {
  const RuleBook book = small_book();
  const auto question = read_question(text, book, utc());
  if (question) return "";
  std::string all;
  for (const QuestionError& error : question.error()) {
    all += error.option + ": " + error.message + " (" + error.hint + ")\n";
  }
  return all;
}

inline Question question_of(const QuestionText& text, const RuleBook& book) {
  const auto question = read_question(text, book, utc());
  const std::string said = question ? "" : question.error().front().message;
  REQUIRE_MESSAGE(question.has_value(), said);
  return *question;
}

}  // namespace inforce::test
