// What engine/inforce.h promises about threads, tried: the answers are those of one thread, and
// under the thread sanitizer nobody writes where another reads.
#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "engine/inforce.h"

namespace inforce::test {
namespace {

const Date known_by = Date::make(2026, 11, 23).value();

const ReadPacks& shipped() {
  static const ReadPacks packs = read_files(embedded_files());
  REQUIRE(packs.book);
  return packs;
}

// All that is said of a shipment, of what is to change, and of what is owed.
std::string said(const Chronicle& chronicle, const QuestionText& text) {
  const auto answer = ask(chronicle, text);
  if (!answer) return answer.error().front().message;
  std::string all(word(answer->certain));
  for (const Finding& finding : answer->findings) {
    if (finding.finding_class == FindingClass::does_not_apply) continue;
    all += '\n' + explain(*answer, finding.provision).sentence;
  }
  for (const std::string& line : explain(chronicle, *answer).would_change) all += '\n' + line;
  for (const Change& change : changes_on(chronicle, known_by, add_days(known_by, 30))) {
    all += '\n' + change.because;
  }
  return all;
}

const std::vector<QuestionText>& questions() {
  static const std::vector<QuestionText> texts{
      {.date = "2026-11-28", .items = {"gallium"}, .departure = "CN", .destination = "US"},
      {.date = "2026-02-24T00:01", .items = {"graphite"}, .destination = "US", .origin = "CN"},
      {.date = "2025-11-09", .items = {"gallium"}, .departure = "CN", .end_use = "military"},
      {.date = "2026-11-28", .items = {"galium"}},
  };
  return texts;
}

std::vector<std::string> all_said(const Chronicle& chronicle) {
  std::vector<std::string> answers;
  for (const QuestionText& text : questions()) answers.push_back(said(chronicle, text));
  return answers;
}

// The work on so many threads at once, and what each came to.
std::vector<std::vector<std::string>> at_once(
    int count, const std::function<std::vector<std::string>()>& work) {
  std::vector<std::vector<std::string>> results(static_cast<std::size_t>(count));
  std::vector<std::thread> threads;
  for (auto& result : results) threads.emplace_back([&] { result = work(); });
  for (std::thread& thread : threads) thread.join();
  return results;
}

TEST_CASE("threads that ask one chronicle hear what one alone hears") {
  const Chronicle chronicle = compile(*shipped().book, known_by);
  const auto heard = at_once(3, [&] { return all_said(chronicle); });
  const auto alone = all_said(chronicle);
  CHECK(alone.front().find("denial presumed") != std::string::npos);
  for (const auto& one : heard) CHECK(one == alone);
}

TEST_CASE("packs are read and compiled on several threads, each its own") {
  const auto work = [] {
    const ReadPacks packs = read_files(embedded_files());
    return all_said(compile(*packs.book, known_by));
  };
  const auto heard = at_once(2, work);
  CHECK(heard.front() == heard.back());
}

TEST_CASE("an answer is explained on several threads") {
  const Chronicle chronicle = compile(*shipped().book, known_by);
  const auto answer = ask(chronicle, questions().front());
  REQUIRE(answer);
  const auto work = [&] {
    std::vector<std::string> sentences;
    for (const Finding& finding : answer->findings) {
      sentences.push_back(explain(*answer, finding.provision).sentence);
    }
    return sentences;
  };
  const auto heard = at_once(3, work);
  for (const auto& one : heard) CHECK(one == heard.front());
}

}  // namespace
}  // namespace inforce::test
