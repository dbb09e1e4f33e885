#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "engine/chronicle.h"
#include "engine/finding.h"
#include "engine/names.h"
#include "engine/parameters.h"
#include "engine/proofs.h"
#include "engine/read_question.h"

namespace inforce {

namespace {

using Text = Marked<std::string>;

std::optional<std::string> plain(const std::optional<Text>& text) {
  return text ? std::optional(text->value) : std::nullopt;
}

std::vector<std::string> plain(const std::vector<Text>& texts) {
  std::vector<std::string> found;
  found.reserve(texts.size());
  for (const Text& text : texts) found.push_back(text.value);
  return found;
}

QuestionText question_text(const Expectation& expected) {
  QuestionText text;
  if (expected.date) text.date = expected.date->value;
  for (const auto& [role, date] : expected.dates) {
    text.dates.emplace_back(std::string(word(role)), date.value);
  }
  text.items = plain(expected.items);
  text.departure = plain(expected.departure);
  text.destination = plain(expected.destination);
  text.origin = plain(expected.origin);
  text.end_use = plain(expected.end_use);
  if (expected.transit) text.transit.push_back(expected.transit->value);
  text.parties = plain(expected.parties);
  for (const auto& [name, value] : expected.set) text.set.emplace_back(name.value, value.value);
  return text;
}

// The place of what an error speaks of: of several the one it quotes, else the first.
Mark place(const Expectation& expected, const QuestionError& error) {
  const auto quoted_or_first = [&](const std::vector<Text>& texts) {
    for (const Text& text : texts) {
      if (error.message.find(in_quotes(text.value)) != std::string::npos) return text.mark;
    }
    return texts.empty() ? expected.mark : texts.front().mark;
  };
  const auto of = [&](const std::optional<Text>& text) {
    return text ? text->mark : expected.mark;
  };
  const std::string& option = error.option;
  if (option == "DATE") return of(expected.date);
  if (option == "--item") return quoted_or_first(expected.items);
  if (option == "--from") return of(expected.departure);
  if (option == "--to") return of(expected.destination);
  if (option == "--origin") return of(expected.origin);
  if (option == "--transit") return of(expected.transit);
  if (option == "--end-use") return of(expected.end_use);
  if (option == "--party") return quoted_or_first(expected.parties);
  std::vector<Text> several;
  if (option == "--dates") {
    for (const auto& [role, date] : expected.dates) several.push_back(date);
  } else if (option == "--set") {
    for (const auto& [name, value] : expected.set) {
      several.push_back(name);
      several.push_back(value);
    }
  }
  return quoted_or_first(several);
}

// As one would ask it on the command line.
std::string command(const Expectation& expected, const RuleBook& book, const HowAsked& how,
                    Date newest) {
  std::string text = expected.parameter ? "inforce value" : "inforce why";
  if (expected.parameter) text += ' ' + book.at(expected.parameter->provision()).id;
  if (expected.provision) text += ' ' + book.at(expected.provision->provision()).id;
  const auto add = [&text](std::string_view option, const std::string& value) {
    const bool spaced = value.find(' ') != std::string::npos;
    text += ' ' + std::string(option) + ' ' + (spaced ? "'" + value + "'" : value);
  };
  if (expected.date) text += ' ' + expected.date->value;
  for (const auto& [role, date] : expected.dates) {
    add("--dates", std::string(word(role)) + '=' + date.value);
  }
  for (const Text& item : expected.items) add("--item", item.value);
  if (expected.departure) add("--from", expected.departure->value);
  if (expected.destination) add("--to", expected.destination->value);
  if (expected.origin) add("--origin", expected.origin->value);
  if (expected.transit) add("--transit", expected.transit->value);
  if (expected.end_use) add("--end-use", expected.end_use->value);
  for (const Text& party : expected.parties) add("--party", party.value);
  for (const auto& [name, value] : expected.set) add("--set", name.value + '=' + value.value);
  const bool later = how.today && *how.today < newest;
  if (expected.as_known) add("--as-known", iso(expected.as_known->value));
  if (!expected.as_known && later) add("--as-known", iso(newest));
  return text + how.packs;
}

std::string date_words(const Expectation& expected) {
  if (expected.date) return " on " + expected.date->value;
  std::string text;
  for (const auto& [role, date] : expected.dates) {
    text += (text.empty() ? " with " : ", ") + std::string(word(role)) + " on " + date.value;
  }
  return text;
}

Statuses statuses_at(const Chronicle& chronicle, ProvisionId id, const When& when) {
  const Timeline<Statuses>& line = chronicle.status(id);
  const Zone zone = chronicle.without_question().moments().zone_of(chronicle.book().at(id));
  const Minutes minutes = minutes_of(when, zone);
  Statuses found = line.at(minutes.from);
  for (const auto& change : line.changes(minutes.from + 1, minutes.until)) {
    for (const Status status : change.after.all()) found.add(status);
  }
  return found;
}

// As an expectation writes them, sorted.
std::vector<std::string> said_values(const Evaluation& evaluation, ProvisionId id,
                                     const When& when) {
  const ValueHistory history = value_history(evaluation, id);
  if (!history.on_file) return {"not on file"};
  std::vector<std::string> found;
  for (const auto& step : values_on(history, minutes_of(when, history.zone))) {
    for (const PossibleValue& one : step.value) {
      found.push_back(one.is_none() ? "none" : one.text);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

class Prover {
 public:
  Prover(const RuleBook& book, Diagnostics& found, const HowAsked& how)
      : book_(book), found_(found), how_(how), newest_(newest_day(book)) {}

  // Whether it holds.
  bool prove(const Expectation& expected) {
    const std::size_t errors = found_.count(Severity::error);
    const Zone zone = book_.at(expected.instrument).zone.value_or(utc());
    const auto question = read_question(question_text(expected), book_, zone);
    if (!question) {
      for (const QuestionError& error : question.error()) report(expected, error);
      return false;
    }
    const Chronicle& chronicle = as_known(expected);
    if (expected.parameter) {
      compare_value(expected, chronicle, question->when);
    } else if (expected.provision) {
      compare_status(expected, chronicle, question->when);
    } else {
      compare_lines(expected, chronicle.answer(*question));
    }
    return found_.count(Severity::error) == errors;
  }

 private:
  const Chronicle& as_known(const Expectation& expected) {
    const Date day = expected.as_known ? expected.as_known->value : newest_;
    auto at = chronicles_.find(day);
    if (at == chronicles_.end()) at = chronicles_.emplace(day, compile(book_, day)).first;
    return at->second;
  }

  void report(const Expectation& expected, const QuestionError& error) {
    found_.add({.code = Code::expectation_unreadable,
                .mark = place(expected, error),
                .message = error.message,
                .hint = error.hint});
  }

  void differs(const Expectation& expected, Mark mark, std::string message) {
    found_.add(
        {.code = Code::expectation_differs,
         .mark = mark,
         .message = std::move(message),
         .label = expected.why,
         .hint = command(expected, book_, how_, newest_) + " shows what the answer rests on"});
  }

  void compare_lines(const Expectation& expected, const Answer& answer) {
    const auto compare = [&](std::string_view line, const std::optional<Marked<Effect>>& wanted,
                             Effect got) {
      if (!wanted || wanted->value == got) return;
      differs(expected, wanted->mark,
              std::string(line) + ' ' + in_quotes(word(wanted->value)) + " is expected" +
                  date_words(expected) + ", and the packs come to " + in_quotes(word(got)));
    };
    compare("certain", expected.certain, answer.certain);
    compare("cautious", expected.cautious, answer.cautious);
    compare("at worst", expected.at_worst, answer.at_worst);
  }

  void compare_status(const Expectation& expected, const Chronicle& chronicle, const When& when) {
    const ProvisionId id = expected.provision->provision();
    const Mark mark = expected.status.empty() ? expected.mark : expected.status.front().mark;
    const std::string wanted_words = status_words(expected.status);
    const std::string about =
        in_quotes(book_.at(id).id) + " is expected to be " + wanted_words + date_words(expected);
    if (!chronicle.known().holds(id)) {
      differs(expected, mark, about + ", and is not known on " + iso(chronicle.known_by()));
      return;
    }
    Statuses wanted;
    for (const Status status : all_statuses) {
      const bool listed =
          std::any_of(expected.status.begin(), expected.status.end(),
                      [status](const Text& text) { return text.value == word(status); });
      if (listed) wanted.add(status);
    }
    const Statuses got = statuses_at(chronicle, id, when);
    if (got != wanted) differs(expected, mark, about + ", and the packs have it " + words(got));
  }

  void compare_value(const Expectation& expected, const Chronicle& chronicle, const When& when) {
    const ProvisionId id = expected.parameter->provision();
    const std::vector<std::string> got = said_values(chronicle.without_question(), id, when);
    std::vector<std::string> wanted = plain(expected.values);
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    if (got == wanted) return;
    differs(expected, expected.values.empty() ? expected.mark : expected.values.front().mark,
            "the value of " + in_quotes(book_.at(id).id) + " is expected to be " +
                either_of(wanted, wanted.size()) + date_words(expected) + ", and the packs have " +
                either_of(got, got.size()));
  }

  static std::string status_words(const std::vector<Text>& statuses) {
    std::string text;
    for (const Text& status : statuses) text += (text.empty() ? "" : " or ") + status.value;
    return text;
  }

  const RuleBook& book_;
  Diagnostics& found_;
  const HowAsked& how_;
  Date newest_;
  std::map<Date, Chronicle> chronicles_;
};

}  // namespace

std::size_t prove_expectations(const RuleBook& book, Diagnostics& found, const HowAsked& how) {
  Prover prover(book, found, how);
  const std::vector<Expectation>& all = book.expectations();
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](const Expectation& one) { return prover.prove(one); }));
}

}  // namespace inforce
