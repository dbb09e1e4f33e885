// A provision with its head and keys.

#include <cstdio>

#include "tests/properties/yaml_text.h"

namespace inforce::oracle {

namespace {

std::string month_day(int of_year) {
  char text[16];
  std::snprintf(text, sizeof text, "%02d-%02d", of_year / 100, of_year % 100);
  return text;
}

std::string condition_text(const Condition& condition) {
  if (condition.kind == Condition::Kind::ref) return condition.ref;
  std::vector<std::string> parts;
  for (const Condition& part : condition.parts) parts.push_back(condition_text(part));
  return std::string(condition.kind == Condition::Kind::any ? "{any: [" : "{all: [") +
         joined(parts) + "]}";
}

std::string condition_list(const std::vector<Condition>& conditions) {
  std::vector<std::string> parts;
  for (const Condition& condition : conditions) parts.push_back(condition_text(condition));
  return "[" + joined(parts) + "]";
}

std::string revival_name(Revival revival) {
  switch (revival) {
    case Revival::by_default: return {};
    case Revival::presumed: return "presumed";
    case Revival::self_executing: return "self_executing";
    case Revival::unclear: return "unclear";
    case Revival::needs_act: return "needs_act";
  }
  return {};
}

std::string quantity_text(const Rate& rate) {
  return hundredths_text(rate.hundredths) + " " + rate.unit;
}

std::pair<std::string, std::string> head_field(const Provision& provision) {
  const std::string targets = provision.targets.empty() ? "" : list(provision.targets);
  switch (provision.head) {
    case Head::control: return {"control", std::string(word(provision.effect))};
    case Head::obligation: return {"obligation", "do what was agreed"};
    case Head::charge: return {"charge", quantity_text(provision.rate)};
    case Head::permission: return {"permission", "what is under way"};
    case Head::parameter: return {"parameter", "what is measured"};
    case Head::suspends: return {"suspends", targets};
    case Head::resumes: return {"resumes", targets};
    case Head::extends: return {"extends", targets};
    case Head::postpones: return {"postpones", targets};
    case Head::ends: return {"ends", targets};
    case Head::replaces: return {"replaces", targets};
    case Head::amends: return {"amends", targets};
  }
  return {};
}

std::string value_list(const std::vector<ParameterValue>& values) {
  std::vector<std::string> parts;
  for (const ParameterValue& value : values) {
    Fields out{{"from", yaml(value.from)}, {"value", value.value.value_or("none")}};
    add_known(value.known, out);
    parts.push_back(braces(out));
  }
  return "[" + joined(parts) + "]";
}

void add_terms(const Provision& provision, Fields& out) {
  Fields terms;
  if (provision.new_effect) terms.emplace_back("effect", std::string(word(*provision.new_effect)));
  if (provision.new_due) terms.emplace_back("due", yaml(*provision.new_due));
  if (provision.new_rate) terms.emplace_back("rate", quantity_text(*provision.new_rate));
  if (provision.new_scope) terms.emplace_back("scope", scope_text(*provision.new_scope));
  out.emplace_back("terms", braces(terms));
}

void add_head_keys(const Provision& provision, Fields& out) {
  if (!provision.component.empty()) out.emplace_back("component", provision.component);
  if (!provision.stack.empty()) out.emplace_back("stack", provision.stack);
  if (!provision.values.empty()) out.emplace_back("values", value_list(provision.values));
  if (provision.head == Head::obligation) {
    out.emplace_back("bearer", "CN");
    add_owed(provision.owed, out);
  }
  if (provision.head == Head::permission) out.emplace_back("excepts", list(provision.targets));
  if (provision.head == Head::replaces) out.emplace_back("with", provision.with);
  if (provision.head == Head::ends) out.emplace_back("how", provision.how);
  if (provision.head == Head::amends) add_terms(provision, out);
  if (provision.head == Head::postpones) out.emplace_back("new_from", yaml(provision.new_date));
  if (provision.head == Head::extends) {
    out.emplace_back("new_" + end_key_name(provision.new_end_key), yaml(provision.new_date));
  }
  add_amount(provision, out);
  if (provision.leaves) out.emplace_back("leaves", std::string(word(*provision.leaves)));
  const std::string revival = revival_name(provision.revival);
  if (!revival.empty()) out.emplace_back("revival", revival);
}

}  // namespace

std::string provision_text(const Provision& provision) {
  Fields out{head_field(provision)};
  out.emplace_back("title", "a provision");
  add_head_keys(provision, out);
  add_windows(provision.windows, out);
  if (provision.yearly) {
    out.emplace_back("yearly", "{from: " + month_day(provision.yearly->from) +
                                   ", through: " + month_day(provision.yearly->through) + "}");
  }
  if (!provision.scope.empty()) out.emplace_back("scope", scope_text(provision.scope));
  if (!provision.if_all.empty()) out.emplace_back("if_all", date_tests(provision.if_all));
  if (!provision.while_all.empty()) {
    out.emplace_back("while", condition_list(provision.while_all));
  }
  if (!provision.unless_any.empty()) {
    out.emplace_back("unless", condition_list(provision.unless_any));
  }
  if (!provision.attaches_to.empty()) out.emplace_back("attaches_to", provision.attaches_to);
  if (provision.announced) out.emplace_back("announced", "true");
  if (provision.recalled) out.emplace_back("confidence", "recalled");
  add_known(provision.known, out);
  out.emplace_back("cite", "{source: s1, at: item 1}");
  const std::string name = provision.id.substr(provision.id.find('/') + 1);
  return "  " + name + ":\n" + block(out, "    ");
}

}  // namespace inforce::oracle
