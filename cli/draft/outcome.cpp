#include "cli/draft/outcome.h"

#include "cli/render/words.h"
#include "engine/lived.h"
#include "engine/stated.h"

namespace inforce {
namespace {

// What it says where that is not the same, and where neither shows it, what it comes to.
std::string side(const Lived& mine, const Lived& other) {
  const bool over = mine.says.empty() || other.says.empty();
  const bool says_other = !over && mine.says != other.says;
  std::string text = mine.told == other.told ? words(mine.told.statuses) : words(mine.told);
  if (says_other) text += ", " + mine.says;
  const bool shown = mine.told != other.told || says_other;
  return shown ? text : text + ", " + effect_text(mine.effect);
}

// As words, so that a stretch goes on where the one before it left off and says the same.
using Words = std::pair<std::string, std::string>;

Timeline<Words> compared(const Timeline<Lived>& before, const Timeline<Lived>& after) {
  return before.combine(after, [](const Lived& was, const Lived& is) {
    return was == is ? Words() : Words(side(was, is), side(is, was));
  });
}

std::vector<ChangedStretch> stretches(const Timeline<Words>& line) {
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

// For nobody in particular, as `list` and `diff` tell it; and where that stays as it is, with
// nothing told of a shipment, so that what reaches only some may act.
Timeline<Words> compared(const Chronicle& without, ProvisionId then, const Chronicle& with,
                         ProvisionId now) {
  const Timeline<Words> some = compared(lived_line(without.with_nothing_told(), then),
                                        lived_line(with.with_nothing_told(), now));
  const Timeline<Words> plain = compared(lived_line(without.without_question(), then),
                                         lived_line(with.without_question(), now));
  return plain.combine(some, [](const Words& one, const Words& other) {
    return one.first == one.second ? other : one;
  });
}

}  // namespace

std::vector<ChangedProvision> outcome_of(const Chronicle& without, const Chronicle& with) {
  std::vector<ChangedProvision> all;
  for (std::uint32_t index = 0; index < with.book().provisions().size(); ++index) {
    const ProvisionId now{index};
    const auto then = without.book().find_provision(with.book().at(now).id);
    if (!then || !without.known().holds(*then) || !with.known().holds(now)) continue;
    auto changed = stretches(compared(without, *then, with, now));
    if (changed.empty()) continue;
    const Stated is = stated(without.with_nothing_told(), *then, changed.front().from);
    all.push_back({now, words(without.book().at(*then), is), std::move(changed)});
  }
  return all;
}

}  // namespace inforce
