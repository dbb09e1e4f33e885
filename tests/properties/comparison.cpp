#include "tests/properties/comparison.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <set>
#include <vector>

#include "tests/properties/edit.h"

namespace inforce::oracle {

namespace {

// The engine's answer, or why it refused the question.
template <class Answer, class Ask>
std::string difference(const Answer& law, Ask ask_engine) {
  try {
    return differences(law, ask_engine());
  } catch (const std::exception& error) {
    return std::string("the engine refused the question: ") + error.what() + "\n";
  }
}

// A charge, or who amends one, of 0 %: the law does not say whether what costs nothing applies.
std::set<std::string> charges_of_nought(const WrittenBook& book) {
  std::set<std::string> ids;
  for (const Provision* one : provisions_of(book)) {
    if (one->head == Head::charge && one->rate.hundredths == 0) ids.insert(one->id);
    if (one->new_rate && one->new_rate->hundredths == 0) ids.insert(one->targets.front());
  }
  return ids;
}

// Without their findings; the sums are compared all the same.
CaseAnswer without(const std::set<std::string>& ids, CaseAnswer answer) {
  for (auto finding = answer.findings.begin(); finding != answer.findings.end();) {
    const std::string members = "+" + finding->first + "+";
    const bool out = std::any_of(ids.begin(), ids.end(), [&](const std::string& id) {
      return members.find("+" + id + "+") != std::string::npos;
    });
    finding = out ? answer.findings.erase(finding) : std::next(finding);
  }
  return answer;
}

// Or one of these replaces another charge, or is replaced.
bool replaces_nought(const WrittenBook& book) {
  const std::set<std::string> ids = charges_of_nought(book);
  const auto all = provisions_of(book);
  return std::any_of(all.begin(), all.end(), [&](const Provision* one) {
    return one->head == Head::replaces &&
           (ids.count(one->with) != 0 || ids.count(one->targets.front()) != 0);
  });
}

}  // namespace

std::string answer_difference(const Case& asked, const EngineUnderTest& engine) {
  const std::set<std::string> left_out = charges_of_nought(asked.book);
  const CaseAnswer law = Oracle(asked.book).ask(asked.question, asked.as_known);
  return difference(without(left_out, law),
                    [&] { return without(left_out, ask(engine, asked.question, asked.as_known)); });
}

std::string charges_difference(const Case& asked, const EngineUnderTest& engine) {
  if (replaces_nought(asked.book)) return {};
  const ChargesAnswer law = Oracle(asked.book).charges(asked.question, asked.as_known);
  return difference(law, [&] { return ask_charges(engine, asked.question, asked.as_known); });
}

std::string values_difference(const Case& asked, const EngineUnderTest& engine) {
  const ValueAnswer law = Oracle(asked.book).values(asked.question.date, asked.as_known);
  return difference(law, [&] { return ask_values(engine, asked.question.date, asked.as_known); });
}

std::string owed_difference(const Case& asked, const EngineUnderTest& engine) {
  const Moment& moment = asked.question.date;
  std::vector<std::string> unsettled;
  const OwedAnswer law = Oracle(asked.book).owed(moment, asked.as_known, &unsettled);
  return difference(settled_part(law, unsettled), [&] {
    return settled_part(ask_owed(engine, moment, asked.as_known), unsettled);
  });
}

std::string status_difference(const Case& asked, const EngineUnderTest& engine) {
  Oracle law(asked.book);
  std::vector<std::string> unsettled;
  const Instant at = asked.question.date.minute;
  const StatusAnswer expected = law.statuses(at, asked.as_known, &unsettled);
  return status_differences(expected, statuses(engine, at, asked.as_known), unsettled);
}

Answers answers_to(const Case& asked) {
  Oracle law(asked.book);
  const Moment& moment = asked.question.date;
  return {law.ask(asked.question, asked.as_known), law.charges(asked.question, asked.as_known),
          law.values(moment, asked.as_known), law.owed(moment, asked.as_known)};
}

bool changes(const Answers& answers, const Case& asked, WrongEngine wrong) {
  Oracle law(asked.book, wrong);
  const Moment& moment = asked.question.date;
  return law.ask(asked.question, asked.as_known) != answers.answer ||
         law.charges(asked.question, asked.as_known) != answers.charges ||
         law.values(moment, asked.as_known) != answers.values ||
         law.owed(moment, asked.as_known) != answers.owed;
}

}  // namespace inforce::oracle
