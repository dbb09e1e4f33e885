#include "cli/draft/outcome.h"

#include <algorithm>
#include <map>

#include "engine/differences.h"

namespace inforce {
namespace {

using StatusLine = Timeline<Statuses>;

const StatusLine* life_of(const Chronicle& chronicle, const std::string& provision) {
  const auto id = chronicle.book().find_provision(provision);
  return id && chronicle.known().holds(*id) ? &chronicle.status(*id) : nullptr;
}

// Between these nothing that the act moves becomes another: the steps of its own provisions, and of
// all whose status is not what it was.
std::vector<Instant> moments_of(const Chronicle& without, const Chronicle& with) {
  std::vector<Instant> moments;
  const auto add = [&](const StatusLine& life) {
    for (const auto& step : life.steps()) moments.push_back(step.from);
  };
  for (const Provision& provision : with.book().provisions()) {
    const StatusLine* before = life_of(without, provision.id);
    const StatusLine* after = life_of(with, provision.id);
    if (after == nullptr || (before != nullptr && *before == *after)) continue;
    add(*after);
    if (before != nullptr) add(*before);
  }
  std::sort(moments.begin(), moments.end());
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  return moments;
}

std::string side(const Finding& finding, const std::string& says, bool tell_what) {
  return words(finding.status) + (tell_what ? ", " + says : "");
}

ChangedStretch stretch_of(const Difference& one, Instant from, std::optional<Instant> until) {
  const bool tell_what = one.says_before != one.says_after;
  return {from, until, side(*one.before, one.says_before, tell_what),
          side(*one.after, one.says_after, tell_what)};
}

// A stretch goes on where the one before it left off and says the same.
void append(std::vector<ChangedStretch>& stretches, ChangedStretch next) {
  if (!stretches.empty()) {
    ChangedStretch& last = stretches.back();
    if (last.until == next.from && last.before == next.before && last.after == next.after) {
      last.until = next.until;
      return;
    }
  }
  stretches.push_back(std::move(next));
}

}  // namespace

std::vector<ChangedProvision> outcome_of(const Chronicle& without, const Chronicle& with) {
  const std::vector<Instant> moments = moments_of(without, with);
  std::map<ProvisionId, ChangedProvision> changed;
  for (std::size_t i = 0; i < moments.size(); ++i) {
    Question question;
    question.when.minute = moments[i];
    question.when.day = civil_date(moments[i], utc());
    const Answer before = without.answer(question);
    const Answer after = with.answer(question);
    const auto until = i + 1 < moments.size() ? std::optional(moments[i + 1]) : std::nullopt;
    for (const Difference& one : differences({without, before}, {with, after})) {
      if (!one.before || !one.after) continue;
      ChangedStretch next = stretch_of(one, moments[i], until);
      if (next.before == next.after) continue;
      auto& entry = changed[one.provision];
      entry.id = one.provision;
      append(entry.stretches, std::move(next));
    }
  }
  std::vector<ChangedProvision> all;
  for (auto& [id, entry] : changed) all.push_back(std::move(entry));
  return all;
}

}  // namespace inforce
