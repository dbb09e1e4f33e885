#include "engine/unless.h"

#include <algorithm>

#include "engine/allowance.h"
#include "engine/fact_points.h"
#include "engine/match.h"

namespace inforce {

namespace {

// The tests a claim must meet; nothing, if one of them is not met by what is told.
std::vector<Missing> claims(const Evaluation& evaluation, ProvisionId id, Instant t) {
  const Provision& permission = evaluation.book().at(id);
  Scope all = permission.scope;
  all.dates.insert(all.dates.end(), permission.if_all.begin(), permission.if_all.end());
  Matcher matcher(evaluation.known(), evaluation.moments(), *evaluation.asked().question);
  std::vector<Missing> found;
  for (const ScopePart& part : matcher.parts(all, permission, Untold::leaves_open)) {
    const Truth met = part.line.at(t).value;
    if (met == Truth::no) return {};
    if (met == Truth::yes) continue;
    const TestWords words = test_words(evaluation.book(), all, part);
    found.push_back({words.fact, words.option, words.met});
  }
  if (!permission.amount) return found;
  const Open fits =
      allowance(evaluation.known(), evaluation.moments(), permission, *evaluation.asked().question)
          .at(t);
  if (fits.value == Truth::no) return {};
  if (fits.kinds.has(OpenKind::facts)) {
    const std::string left = left_at(evaluation.known(), evaluation.moments(), permission, t);
    found.push_back({"the quantity", "--set quantity=VALUE",
                     "it is at most " + left + ' ' + permission.amount->limit.unit});
  }
  return found;
}

}  // namespace

std::vector<Unless> unless(const Evaluation& evaluation, ProvisionId provision, Instant t) {
  std::vector<Unless> found;
  if (!evaluation.asked().question) return found;
  for (const Acting& one : evaluation.life(provision).acting) {
    const Provision& act = evaluation.book().at(one.change);
    const bool holds = evaluation.life(one.change).operative.at(t).value != Truth::no;
    if (act.head != Head::permission || !holds || one.act.at(t).value != Truth::no) continue;
    std::vector<Missing> open = claims(evaluation, one.change, t);
    if (open.empty()) continue;
    found.push_back({one.change, act.leaves ? act.leaves->value : Effect::none, std::move(open)});
  }
  return found;
}

std::string words(const Unless& one) {
  std::string text;
  for (const Missing& claim : one.claims) {
    const bool pronoun = claim.if_so.rfind("it ", 0) == 0;
    text += (text.empty() ? "" : ", and ") +
            (pronoun ? claim.fact + claim.if_so.substr(2) : claim.if_so) + " (" + claim.option +
            ')';
  }
  return text;
}

}  // namespace inforce
