#include "cli/draft/outcome.h"

#include <set>

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

// The acts for some that count at each minute, or may.
Timeline<std::set<std::string>> acts_for_some(const Evaluation& evaluation, ProvisionId id) {
  Timeline<std::set<std::string>> all{std::set<std::string>()};
  for (const Acting& one : evaluation.life(id).acting) {
    const Provision& act = evaluation.book().at(one.change);
    if (!act.tests_facts()) continue;
    all = all.combine(one.act, [&](std::set<std::string> names, Open counts) {
      if (counts.value != Truth::no) names.insert(act.id);
      return names;
    });
  }
  return all;
}

// Where nothing is told of a shipment it is open before and after, and for others.
Timeline<Words> moved_for_others(const Evaluation& before, ProvisionId then,
                                 const Evaluation& after, ProvisionId now) {
  const Timeline<bool> other =
      acts_for_some(before, then)
          .combine(acts_for_some(after, now),
                   [](const auto& was, const auto& is) { return was != is; });
  return lived_line(after, now).combine(other, [](const Lived& is, bool moved) {
    // Its effect is always open: whether its own scope is met nobody told.
    const bool open = !is.told.statuses.certain() || is.says.find(" or ") != std::string::npos;
    if (!moved || !open) return Words();
    const std::string text = words(is.told);
    return Words(text, text + ", for other shipments than before");
  });
}

// With nothing told of a shipment, so that what reaches only some may act; where that leaves the
// same open, for nobody in particular; and where that stays, too, by which acts it is open.
Timeline<Words> compared(const Chronicle& without, ProvisionId then, const Chronicle& with,
                         ProvisionId now) {
  const Evaluation& before = without.with_nothing_told();
  const Evaluation& after = with.with_nothing_told();
  const auto else_by = [](const Words& one, const Words& other) {
    return one.first == one.second ? other : one;
  };
  return compared(lived_line(before, then), lived_line(after, now))
      .combine(compared(lived_line(without.without_question(), then),
                        lived_line(with.without_question(), now)),
               else_by)
      .combine(moved_for_others(before, then, after, now), else_by);
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
