#include "engine/stated.h"

#include <algorithm>

#include "engine/names.h"
#include "engine/parameters.h"
#include "engine/terms.h"

namespace inforce {

namespace {

std::vector<Effect> effects(const Evaluation& evaluation, ProvisionId control, Instant t) {
  std::vector<Effect> found;
  const std::vector<const Acting*> amendments = amendments_in_order(evaluation, control);
  for (auto one = amendments.rbegin(); one != amendments.rend(); ++one) {
    const Terms& terms = evaluation.book().at((*one)->change).terms;
    const Truth acts = (*one)->act.at(t).value;
    if (!terms.effect || acts == Truth::no) continue;
    found.push_back(terms.effect->value);
    if (acts == Truth::yes) return found;
  }
  found.push_back(evaluation.book().at(control).effect);
  return found;
}

// One that rests has no value: its status says so.
std::string value(const Evaluation& evaluation, ProvisionId parameter, Instant t) {
  if (evaluation.life(parameter).operative.at(t).value == Truth::no) return {};
  return words(value_history(evaluation, parameter).line.at(t));
}

}  // namespace

Stated stated(const Evaluation& evaluation, ProvisionId provision, Instant t) {
  const Provision& record = evaluation.book().at(provision);
  const bool known = evaluation.known().holds(provision);
  switch (record.head) {
    case Head::control:
      return {known ? effects(evaluation, provision, t) : std::vector{record.effect}, {}};
    case Head::charge:
      return {{}, known ? rates(evaluation, provision, t) : std::vector{record.rate.quantity}};
    case Head::parameter: return {{}, {}, known ? value(evaluation, provision, t) : ""};
    default: return {};
  }
}

std::string words(const Provision& provision, const Stated& stated) {
  std::vector<std::string> parts;
  const auto add = [&](std::string one) {
    if (std::find(parts.begin(), parts.end(), one) == parts.end()) parts.push_back(std::move(one));
  };
  for (const Effect effect : stated.effects) add(std::string(word(effect)));
  for (const Quantity& rate : stated.rates) {
    add(rate.unit.empty() ? rate.digits : rate.digits + ' ' + rate.unit);
  }
  if (!stated.value.empty()) add(stated.value);
  const std::string text = either_of(parts);
  if (provision.head == Head::control) return text;
  return std::string(word(provision.head)) + (text.empty() ? "" : ' ' + text);
}

std::vector<Instant> amended_at(const Evaluation& evaluation, ProvisionId provision) {
  std::vector<Instant> moments;
  for (const Acting* one : amendments_in_order(evaluation, provision)) {
    const Terms& terms = evaluation.book().at(one->change).terms;
    if (!terms.effect && !terms.rate) continue;
    for (const auto& step : one->act.steps()) {
      if (step.from > Instant::first()) moments.push_back(step.from);
    }
  }
  if (evaluation.book().at(provision).head == Head::parameter) {
    const ValueHistory history = value_history(evaluation, provision);
    for (const auto& step : history.line.steps()) {
      if (step.from > Instant::first()) moments.push_back(step.from);
    }
  }
  std::sort(moments.begin(), moments.end());
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  return moments;
}

}  // namespace inforce
