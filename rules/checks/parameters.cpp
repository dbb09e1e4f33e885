// What is said of parameters is said of parameters.
#include <string>

#include "rules/checks/checked.h"
#include "rules/units.h"

namespace inforce {
namespace {

/// R440
void check_head(Checked& book, const Reference& named, std::string_view hint) {
  if (named.kind != Reference::Kind::provision) return;
  const Provision& provision = book.at(named.provision());
  if (provision.head == Head::parameter) return;
  book.out.add({.code = Code::no_parameter,
                .mark = named.name.mark,
                .message = in_quotes(named.name.value) + " is no parameter; its head is " +
                           in_quotes(word(provision.head)),
                .also = {{provision.head_mark, "its head"}},
                .hint = std::string(hint)});
}

void add(Checked& book, const Mark& mark, std::string message, std::string hint) {
  book.out.add({.code = Code::computed_units,
                .mark = mark,
                .message = std::move(message),
                .hint = std::move(hint)});
}

std::string in_unit(const std::string& unit) {
  return unit.empty() ? "is a plain number" : "is in " + in_quotes(unit);
}

/// The unit a parameter's values are in: of the first; R442 where another is of another dimension,
/// or is no number. Nothing where that cannot be said.
std::optional<std::string> unit_of(Checked& book, const Reference& part) {
  const Provision& parameter = book.at(part.provision());
  if (parameter.computed) return parameter.computed->unit.value;
  std::optional<std::string> unit;
  for (const ParameterValue& value : parameter.values) {
    if (!value.value) continue;
    const auto quantity = quantity_in(*value.value);
    if (!quantity) {
      add(book, part.name.mark,
          in_quotes(*value.value) + " is a value of " + in_quotes(parameter.id) + ", and no number",
          "one can only reckon with numbers; leave it out of what is computed");
      return std::nullopt;
    }
    if (!unit) unit = quantity->unit;
    if (reckoning_unit(*unit).dimension == reckoning_unit(quantity->unit).dimension) continue;
    add(book, part.name.mark,
        "one value of " + in_quotes(parameter.id) + " " + in_unit(*unit) + ", and another " +
            in_unit(quantity->unit),
        "write them in units that turn into each other");
    return std::nullopt;
  }
  return unit;
}

std::string named_unit(const std::string& unit) {
  return unit.empty() ? "a plain number" : in_quotes(unit);
}

/// R442: of a sum.
void check_sum(Checked& book, const Computation& computed) {
  const std::string wanted = reckoning_unit(computed.unit.value).dimension;
  for (const Reference& part : computed.parts) {
    const auto unit = unit_of(book, part);
    if (!unit || reckoning_unit(*unit).dimension == wanted) continue;
    add(book, part.name.mark,
        in_quotes(part.name.value) + " " + in_unit(*unit) + ", and the sum " +
            in_unit(computed.unit.value),
        "the parts and 'unit' of a sum are of one kind");
  }
}

/// R442: of a quotient.
void check_quotient(Checked& book, const Computation& computed) {
  const auto dividend = unit_of(book, computed.parts[0]);
  const auto divisor = unit_of(book, computed.parts[1]);
  if (!dividend || !divisor) return;
  const auto found = quotient_unit(reckoning_unit(*dividend), *divisor);
  if (found && found->dimension == reckoning_unit(computed.unit.value).dimension) return;
  add(book, computed.unit.mark,
      named_unit(*dividend) + " divided by " + named_unit(*divisor) + " is not " +
          named_unit(computed.unit.value),
      "of equals comes a plain number or %, of USD and USD/t come tonnes");
}

void check_computation(Checked& book, const Computation& computed) {
  bool sound = true;
  for (const Reference& part : computed.parts) {
    check_head(book, part, "name a parameter");
    sound = sound && part.kind == Reference::Kind::provision && book.whole(part.provision()) &&
            book.at(part.provision()).head == Head::parameter;
  }
  if (!sound) return;
  if (computed.kind == Computation::Kind::sum) {
    check_sum(book, computed);
  } else {
    check_quotient(book, computed);
  }
}

}  // namespace

void check_parameters(Checked& book) {
  for_each_whole(book, [&](ProvisionId, const Provision& provision) {
    if (provision.computed) check_computation(book, *provision.computed);
  });
  for (const Expectation& expected : book.draft.expectations) {
    if (!expected.parameter) continue;
    check_head(
        book, *expected.parameter,
        "name a parameter; of another provision ask with 'provision' for its 'status', or ask "
        "for its goods and their effect");
  }
}

}  // namespace inforce
