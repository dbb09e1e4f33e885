#include "engine/lived.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

#include "engine/names.h"
#include "engine/stated.h"
#include "engine/terms.h"
#include "rules/diagnostic.h"

namespace inforce {
namespace {

using TermText = std::function<std::optional<std::string>(const Provision& amendment)>;

// The versions of a field that are possible at a minute, the latest first; nothing where it stands
// as it was first written.
std::string versions(const Evaluation& evaluation, ProvisionId id, Instant t,
                     const TermText& text_of, const std::string& first) {
  std::vector<std::string> found;
  const std::vector<const Acting*> amendments = amendments_in_order(evaluation, id);
  for (auto one = amendments.rbegin(); one != amendments.rend(); ++one) {
    const auto text = text_of(evaluation.book().at((*one)->change));
    const Truth acts = (*one)->act.at(t).value;
    if (!text || acts == Truth::no) continue;
    found.push_back(*text);
    if (acts == Truth::yes) return either_of(found);
  }
  if (found.empty()) return {};
  found.push_back(first);
  return either_of(found);
}

// What amendments make of the wording and the reach, which fit no column: by whose act.
std::string by_act(const Evaluation& evaluation, ProvisionId id, Instant t) {
  std::string text;
  const auto add = [&](const char* what, const std::string& now) {
    if (!now.empty()) text += ", " + std::string(what) + ' ' + now;
  };
  add("text", versions(
                  evaluation, id, t,
                  [](const Provision& one) {
                    return one.terms.text ? std::optional(in_quotes(one.terms.text->value))
                                          : std::nullopt;
                  },
                  "as first written"));
  add("scope of", versions(
                      evaluation, id, t,
                      [](const Provision& one) {
                        return one.terms.scope ? std::optional(one.id) : std::nullopt;
                      },
                      "its own"));
  return text;
}

// Of one that had none there is a last day as soon as an act sets it.
std::string last_day(const Evaluation& evaluation, ProvisionId id, Instant t) {
  const auto& due = evaluation.book().at(id).obligation.due;
  const std::string now = versions(
      evaluation, id, t,
      [](const Provision& one) {
        return one.terms.due ? std::optional(one.terms.due->text) : std::nullopt;
      },
      due ? due->text : "as first written");
  if (!now.empty()) return ", due " + now;
  return due ? ", due " + due->text : "";
}

class LivedLine {
 public:
  LivedLine(const Evaluation& evaluation, ProvisionId id)
      : evaluation_(evaluation),
        id_(id),
        provision_(evaluation.book().at(id)),
        life_(evaluation.life(id)),
        told_(told_status_line(evaluation, id)) {}

  [[nodiscard]] Timeline<Lived> run() const {
    std::vector<Timeline<Lived>::Step> steps;
    for (const Instant t : moments()) steps.push_back({t, at(t)});
    return Timeline<Lived>::from_steps(std::move(steps));
  }

 private:
  [[nodiscard]] std::vector<Instant> moments() const {
    std::vector<Instant> all;
    const auto add = [&all](const auto& line) {
      for (const auto& step : line.steps()) all.push_back(step.from);
    };
    add(told_);
    add(life_.outcome);
    for (const Instant t : amended_at(evaluation_, id_)) all.push_back(t);
    for (const Acting& one : life_.acting) add(one.act);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  [[nodiscard]] Lived at(Instant t) const {
    const ToldStatus& told = told_.at(t);
    // What is over says nothing any more, whatever becomes of its words.
    const std::string says = told.statuses.only(Status::ended) ? "" : said(t);
    const bool control = provision_.head == Head::control;
    return {told, says, control ? life_.outcome.at(t).effect : EffectRange{}};
  }

  [[nodiscard]] std::string said(Instant t) const {
    std::string text = words(provision_, stated(evaluation_, id_, t));
    if (provision_.head == Head::obligation) text += last_day(evaluation_, id_, t);
    return text + by_act(evaluation_, id_, t);
  }

  const Evaluation& evaluation_;
  ProvisionId id_;
  const Provision& provision_;
  const Life& life_;
  Timeline<ToldStatus> told_;
};

}  // namespace

Timeline<Lived> lived_line(const Evaluation& evaluation, ProvisionId provision) {
  return LivedLine(evaluation, provision).run();
}

}  // namespace inforce
