// Engine against oracle on generated rule books, questions and knowledge dates.
//
//   properties_compare --cases 100000 --seed 7          agreement, ablation counts, wrong engines
//   properties_compare --cases 2000 --show 5            shrinks and prints the first five
//   differences

#include <cstdlib>
#include <iostream>
#include <map>
#include <string>

#include "tests/properties/comparison.h"
#include "tests/properties/generate.h"
#include "tests/properties/shrink.h"
#include "tests/properties/write_yaml.h"

namespace inforce::oracle {
namespace {

struct Options {
  int cases = 5000;
  std::uint64_t seed = 1;
  int show = 3;
  int enough = -1;  // of each feature; then it is no longer counted. -1: a hundredth of the cases
};

struct Tally {
  int cases = 0;
  int statuses = 0;
  int books = 0;
  int refused = 0;
  int differing = 0;
  int not_certain = 0;
  std::map<std::string, int> refusals;
  std::map<std::string, int> first_lines;
  std::map<Feature, int> mattered;
  std::map<WrongEngine, int> caught;
};

const std::vector<std::pair<WrongEngine, const char*>>& wrong_engines() {
  static const std::vector<std::pair<WrongEngine, const char*>> all{
      {WrongEngine::ends_swapped, "inclusive and exclusive end swapped"},
      {WrongEngine::suspension_start_ignored, "start of a suspension ignored"},
      {WrongEngine::negation_on_the_wrong_bound, "negation taken on the wrong bound"},
      {WrongEngine::weight_ignored, "weight ignored"},
      {WrongEngine::zone_dropped, "zone dropped"},
      {WrongEngine::knowledge_ignored, "knowledge ignored"},
      {WrongEngine::last_day_exclusive, "last day to perform not counted"},
      {WrongEngine::accounts_summed, "evidence added up across accounts"}};
  return all;
}

Case with_tested(Case asked) {
  keep_tested(asked.question, asked.book);
  return asked;
}

using Difference = std::string (*)(const Case&, const EngineUnderTest&);

void show(const Case& found, Difference difference_of) {
  const auto still_differs = [difference_of](const Case& smaller) {
    std::string refused;
    const Engine engine = load(write_yaml(smaller.book), refused);
    return engine && !difference_of(with_tested(smaller), *engine).empty();
  };
  Case least = with_tested(shrink(found, still_differs));
  const bool of_a_question =
      difference_of == answer_difference || difference_of == charges_difference;
  if (!of_a_question) least.question.roles.clear();  // one date is asked
  std::string refused;
  const Engine engine = load(write_yaml(least.book), refused);
  std::cout << "\n==== a difference, shrunk ====\n";
  for (const auto& [name, text] : write_yaml(least.book)) {
    if (name != "pack.yaml") std::cout << "# " << name << "\n" << text;
  }
  std::cout << "? " << text(least.question) << " --as-known " << iso(least.as_known) << "\n"
            << "oracle | engine\n"
            << difference_of(least, *engine);
  const Answers law = answers_to(least);
  if (difference_of == answer_difference) std::cout << "oracle: " << text(law.answer);
  if (difference_of == charges_difference) std::cout << "oracle: " << text(law.charges);
  if (difference_of == values_difference) std::cout << "oracle: " << text(law.values);
  if (difference_of == owed_difference) std::cout << "oracle: " << text(law.owed);
  if (difference_of == status_difference) {
    std::cout << "at " << iso_utc(least.question.date.minute) << "\n";
  }
  std::cout << std::flush;
}

void judge(const Case& asked, const EngineUnderTest& engine, Difference difference_of,
           const Options& options, Tally& tally) {
  const std::string found = difference_of(asked, engine);
  if (found.empty()) return;
  ++tally.differing;
  const std::size_t colon = found.find(':');
  int& alike = tally.first_lines[found.substr(colon + 1, found.find('\n') - colon - 1)];
  ++alike;
  if (alike == 1 && static_cast<int>(tally.first_lines.size()) <= options.show) {
    show(asked, difference_of);
  }
}

void count_features(const Case& asked, const Answers& answers, const Options& options,
                    Tally& tally) {
  if (answers.answer.certain != answers.answer.at_worst) ++tally.not_certain;
  for (const Feature feature : all_features()) {
    if (tally.mattered[feature] >= options.enough) continue;
    Case without = asked;
    if (!remove(feature, without)) continue;
    if (changes(answers, without, WrongEngine::none)) ++tally.mattered[feature];
  }
  for (const auto& [wrong, name] : wrong_engines()) {
    if (tally.caught[wrong] >= options.enough) continue;
    if (changes(answers, asked, wrong)) ++tally.caught[wrong];
  }
}

void ask_about(const WrittenBook& book, const EngineUnderTest& engine, Random& random,
               const Options& options, Tally& tally) {
  const Edges edges = edges_of(book);
  for (int dates = 0; dates < 3; ++dates) {
    Case asked{book, {}, generate_knowledge_date(random, book)};
    asked.question = generate_question(random, book, edges);
    ++tally.statuses;
    judge(asked, engine, status_difference, options, tally);
    judge(asked, engine, values_difference, options, tally);
    judge(asked, engine, owed_difference, options, tally);
    for (int questions = 0; questions < 4; ++questions) {
      asked.question = generate_question(random, book, edges);
      ++tally.cases;
      judge(asked, engine, answer_difference, options, tally);
      judge(asked, engine, charges_difference, options, tally);
      if (options.enough > 0) count_features(asked, answers_to(asked), options, tally);
    }
  }
}

void report(const Options& options, const Tally& tally) {
  std::cout << "seed " << options.seed << ": " << tally.cases << " cases and " << tally.statuses
            << " lists of statuses over " << tally.books << " books; " << tally.differing
            << " differ\n";
  std::cout << "refused by the loader: " << tally.refused << " books\n";
  for (const auto& [why, count] : tally.refusals) std::cout << "  " << count << " " << why << "\n";
  int kinds = 0;
  for (const auto& [line, count] : tally.first_lines) {
    if (++kinds <= 20) std::cout << "  " << count << " differ as:" << line << "\n";
  }
  if (options.enough == 0) return;
  std::cout << tally.not_certain << " cases are open\n";
  std::cout << "answers that change without (counted to " << options.enough << "):\n";
  for (const Feature feature : all_features()) {
    const auto found = tally.mattered.find(feature);
    std::cout << "  " << word(feature) << ": "
              << (found == tally.mattered.end() ? 0 : found->second) << "\n";
  }
  std::cout << "answers that a wrong engine gets wrong (counted to " << options.enough << "):\n";
  for (const auto& [wrong, name] : wrong_engines()) {
    const auto found = tally.caught.find(wrong);
    std::cout << "  " << name << ": " << (found == tally.caught.end() ? 0 : found->second) << "\n";
  }
}

// Every feature must have mattered often enough, every wrong engine been caught.
bool broad_enough(const Options& options, const Tally& tally) {
  if (options.enough == 0) return true;
  bool all = true;
  for (const Feature feature : all_features()) {
    const auto found = tally.mattered.find(feature);
    if (found != tally.mattered.end() && found->second >= options.enough) continue;
    std::cout << "too seldom tried: " << word(feature) << "\n";
    all = false;
  }
  for (const auto& [wrong, name] : wrong_engines()) {
    const auto found = tally.caught.find(wrong);
    if (found != tally.caught.end() && found->second > 0) continue;
    std::cout << "not caught: " << name << "\n";
    all = false;
  }
  return all;
}

int run(const Options& options) {
  Random random(options.seed);
  Tally tally;
  while (tally.cases < options.cases && tally.refused < 50 + tally.books / 10) {
    const WrittenBook book = generate_book(random);
    ++tally.books;
    std::string refused;
    const Engine engine = load(write_yaml(book), refused);
    if (!engine) {
      ++tally.refused;
      const std::size_t code = refused.find("error[");
      ++tally
            .refusals[code == std::string::npos ? refused.substr(0, 60) : refused.substr(code, 60)];
      if (tally.refused <= options.show) std::cout << refused << std::endl;
      continue;
    }
    ask_about(book, *engine, random, options, tally);
  }
  report(options, tally);
  const bool agreed = tally.differing == 0 && tally.refused * 100 <= tally.books;
  return agreed && broad_enough(options, tally) ? 0 : 1;
}

}  // namespace
}  // namespace inforce::oracle

int main(int argc, char** argv) {
  inforce::oracle::Options options;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string name = argv[i];
    const char* value = argv[i + 1];
    if (name == "--cases") options.cases = std::atoi(value);
    if (name == "--seed") options.seed = std::strtoull(value, nullptr, 10);
    if (name == "--show") options.show = std::atoi(value);
    if (name == "--enough") options.enough = std::atoi(value);
  }
  if (options.enough < 0) options.enough = options.cases / 100;
  return inforce::oracle::run(options);
}
