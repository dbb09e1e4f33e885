#include "cli/draft/outcome.h"

#include "cli/render/words.h"
#include "engine/lived.h"
#include "engine/stated.h"

namespace inforce {
namespace {

// Of no facts at all, so that what reaches some facts only may act.
Evaluation for_nobody(const Chronicle& chronicle) {
  Asked asked = chronicle.without_question().asked();
  asked.question = Question{};
  asked.question->when.day = chronicle.known_by();
  return Evaluation(std::move(asked));
}

// What it says where that is not the same, and where neither shows it, what it comes to.
std::string side(const Lived& mine, const Lived& other) {
  const bool over = mine.says.empty() || other.says.empty();
  const bool says_other = !over && mine.says != other.says;
  std::string text = mine.told == other.told ? words(mine.told.statuses) : words(mine.told);
  if (says_other) text += ", " + mine.says;
  const bool shown = mine.told != other.told || says_other;
  return shown ? text : text + ", " + effect_text(mine.effect);
}

std::vector<ChangedStretch> stretches(const Timeline<Lived>& before, const Timeline<Lived>& after) {
  // As words, so that a stretch goes on where the one before it left off and says the same.
  using Words = std::pair<std::string, std::string>;
  const auto line = before.combine(after, [](const Lived& was, const Lived& is) {
    return was == is ? Words() : Words(side(was, is), side(is, was));
  });
  std::vector<ChangedStretch> found;
  const auto& steps = line.steps();
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const auto& [was, is] = steps[i].value;
    if (was == is) continue;
    const auto until = i + 1 < steps.size() ? std::optional(steps[i + 1].from) : std::nullopt;
    found.push_back({steps[i].from, until, was, is});
  }
  return found;
}

}  // namespace

std::vector<ChangedProvision> outcome_of(const Chronicle& without, const Chronicle& with) {
  const Evaluation before = for_nobody(without);
  const Evaluation after = for_nobody(with);
  std::vector<ChangedProvision> all;
  for (std::uint32_t index = 0; index < with.book().provisions().size(); ++index) {
    const ProvisionId now{index};
    const auto then = without.book().find_provision(with.book().at(now).id);
    if (!then || !without.known().holds(*then) || !with.known().holds(now)) continue;
    auto changed = stretches(lived_line(before, *then), lived_line(after, now));
    if (changed.empty()) continue;
    const Stated is = stated(before, *then, changed.front().from);
    all.push_back({now, words(without.book().at(*then), is), std::move(changed)});
  }
  return all;
}

}  // namespace inforce
