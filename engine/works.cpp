#include "engine/works.h"

#include <algorithm>
#include <set>

#include "engine/evaluation.h"
#include "engine/names.h"
#include "engine/window_text.h"

namespace inforce {
namespace {

// Follows a provision down to what it rests on.
class Works {
 public:
  explicit Works(const Chronicle& chronicle)
      : chronicle_(chronicle), evaluation_(chronicle.without_question()) {}

  std::vector<Work> on(ProvisionId id) {
    gather(id);
    return std::move(found_);
  }

 private:
  void gather(ProvisionId id) {
    if (!chronicle_.known().holds(id) || !seen_.insert(id).second) return;
    for (const Acting& one : evaluation_.life(id).acting) add(one, id);
    for (const Dependency& one : chronicle_.book().dependencies()[id.index]) gather(one.on);
  }

  void add(const Acting& acting, ProvisionId target) {
    const auto& steps = acting.act.steps();
    const auto is = [&](Truth truth) {
      return std::any_of(steps.begin(), steps.end(),
                         [&](const auto& step) { return step.value.value == truth; });
    };
    const bool certain = is(Truth::yes);
    if (!certain && !is(Truth::unclear)) return;
    const RuleBook& book = chronicle_.book();
    const Provision& change = book.at(acting.change);
    Work work{change.id,
              std::string(verb(change.head)),
              book.at(target).id,
              moved_to_text(evaluation_.moments(), acting.change),
              certain,
              book.instrument_of(change).force == Force::political};
    if (std::find(found_.begin(), found_.end(), work) == found_.end()) {
      found_.push_back(std::move(work));
    }
  }

  const Chronicle& chronicle_;
  const Evaluation& evaluation_;
  std::set<ProvisionId> seen_;
  std::vector<Work> found_;
};

bool does_the_same(const Work& a, const Work& b) {
  return a.act == b.act && a.does == b.does && a.on == b.on && a.to == b.to;
}

}  // namespace

std::vector<Work> works_on(const Chronicle& chronicle, const std::string& provision) {
  const auto id = chronicle.book().find_provision(provision);
  return id ? Works(chronicle).on(*id) : std::vector<Work>();
}

std::string said(const Work& work) {
  return work.act + ' ' + work.does + ' ' + work.on + (work.to.empty() ? "" : ' ' + work.to) +
         (work.announced ? " (announced)" : "");
}

std::string new_works(const std::vector<Work>& now, const std::vector<Work>& before, bool certain) {
  std::set<std::string> found;
  for (const Work& work : now) {
    const bool there = std::any_of(before.begin(), before.end(), [&](const Work& one) {
      return does_the_same(work, one) && (one.certain || !certain);
    });
    if (!there && (work.certain || !certain)) found.insert(said(work));
  }
  std::string text;
  for (const std::string& one : found) text += (text.empty() ? "" : "; ") + one;
  return text;
}

}  // namespace inforce
