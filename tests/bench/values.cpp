// One `value` answer on a pack of 10,000 parameters beside one on a pack of 100.
//
// Both are loaded; they are asked in turn, many times, in one run. An answer is all that comes
// after loading and compiling: the name looked up, the values of the day, the text. Medians and
// their ratio are printed, and for information what loading and compiling took once.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "cli/render/answer_text.h"
#include "cli/render/value_text.h"
#include "rules/load.h"

namespace inforce {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::time_point begun) {
  return std::chrono::duration<double, std::milli>(Clock::now() - begun).count();
}

std::vector<PackFile> files(int count) {
  std::string law =
      "instrument: big\ntitle: Many figures\nissuer: office\nnature: report\nforce: political\n"
      "zone: Pacific/Auckland\npublished: 2020-01-01\nsources: {text: {title: Tables}}\n"
      "provisions:\n";
  for (int i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    law += "  p-" + n + ": {parameter: figure " + n + ", values: [{from: 2020-01-01, value: " + n +
           " t}, {from: 2021-01-01, value: none}, {from: 2022-01-01, value: " + n + ".5 t}]}\n";
  }
  return {{"big", "big/pack.yaml", "format: 1\npack: big\ntitle: Many figures\n"},
          {"big", "big/parties.yaml", "parties:\n  office: {title: Office, side: NZ}\n"},
          {"big", "big/law.yaml", std::move(law)}};
}

struct Contender {
  int count;
  std::unique_ptr<RuleBook> book = {};
  std::unique_ptr<Chronicle> chronicle = {};
  double loading = 0, compiling = 0;
  std::vector<double> taken = {};
};

void prepare(Contender& one, const Setting& setting) {
  Sources sources;
  Diagnostics found;
  auto begun = Clock::now();
  auto book = load_packs(files(one.count), sources, found);
  one.loading = milliseconds(begun);
  if (!book) std::exit(1);
  one.book = std::make_unique<RuleBook>(std::move(*book));
  begun = Clock::now();
  one.chronicle = std::make_unique<Chronicle>(compile(*one.book, setting.today.day));
  one.compiling = milliseconds(begun);
}

std::size_t answer(const Setting& setting, const Contender& one, int round) {
  const std::string name = "big/p-" + std::to_string(round * 7919 % one.count);
  const When when{Date{2022, 3, 1}, std::nullopt};
  const auto named = one.book->find_called(name);
  const ValueOn value = value_on(one.chronicle->without_question(), named->provision(), when);
  return heading(setting, *one.chronicle, when).size() +
         value_text(setting, *one.chronicle, value).size();
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<long>(values.size() / 2),
                   values.end());
  return values[values.size() / 2];
}

int measure() {
  const Date today{2026, 11, 23};
  const Instant now = first_minute(today, utc());
  const Setting setting{.options = {},
                        .today = {now, today, utc()},
                        .form = Form::text,
                        .style = {},
                        .packs = {},
                        .clock = now,
                        .user = {}};
  std::vector<Contender> contenders;
  contenders.push_back({100});
  contenders.push_back({10'000});
  for (Contender& one : contenders) prepare(one, setting);
  constexpr int rounds = 20'001;
  std::size_t written = 0;
  for (int round = 0; round < rounds; ++round) {
    for (Contender& one : contenders) {
      const auto begun = Clock::now();
      written += answer(setting, one, round);
      one.taken.push_back(milliseconds(begun));
    }
  }
  const double least = median(contenders.front().taken);
  std::printf("median of %d answers each, in turn (%zu bytes)\n", rounds, written);
  for (const Contender& one : contenders) {
    const double mine = median(one.taken);
    std::printf("%8.4f ms  %6.2f x  a value among %d parameters (load %.1f ms, compile %.1f ms)\n",
                mine, mine / least, one.count, one.loading, one.compiling);
  }
  return 0;
}

}  // namespace
}  // namespace inforce

int main() { return inforce::measure(); }
