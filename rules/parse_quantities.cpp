// How much is owed or allowed, and what is on record of it.
#include <string>
#include <utility>

#include "rules/parse_provision.h"
#include "rules/parse_scope.h"
#include "rules/parse_window.h"

namespace inforce {
namespace {

// "12 Mt". Without a unit it would add up with nothing.
std::optional<Rate> read_performed(FieldReader& fields) {
  const PackNode* node = fields.take("amount");
  if (node == nullptr) return std::nullopt;
  auto quantity = read_quantity(*node, "amount", fields.out());
  if (!quantity) return std::nullopt;
  return Rate{node->mark(), std::move(*quantity)};
}

/// What the evidence rests on; false: it cannot be read.
bool read_grounds(FieldReader& fields, Grounds grounds, Evidence& made) {
  const bool told = grounds == Grounds::cited_or_told &&
                    fields.one_of({"cite", "source"}, Need::required) != "cite";
  if (told) {
    if (const auto source = fields.text("source")) made.source = source->value;
    made.account = "this office";
    return !made.source.empty();
  }
  made.cites = read_cites(fields, Need::required);
  if (!made.cites.empty()) made.account = made.cites.front().source.value;
  return !made.cites.empty();
}

/// R425: a percentage is one of something.
void check_base(const Amount& amount, FieldReader& fields) {
  if (amount.limit.unit != "%" || fields.has("base")) return;
  fields.out().add(
      {.code = Code::percentage_without_base,
       .mark = amount.mark,
       .message = in_quotes(amount.limit.digits + " %") + " is a share, and nothing says of what",
       .hint = "name it with 'base': base: output of the plant"});
}

std::string written(const Quantity& quantity) {
  return quantity.digits + (quantity.unit.empty() ? "" : " ") + quantity.unit;
}

/// R443: one unit, beside the number or under 'unit'.
std::optional<Amount> refuse_two_units(FieldReader& fields, const Amount& amount,
                                       const Marked<std::string>& unit) {
  fields.out().add({.code = Code::two_units,
                    .mark = unit.mark,
                    .message = "the amount is told in " + in_quotes(amount.limit.unit) +
                               " and in " + in_quotes(unit.value),
                    .also = {{amount.mark, "the other unit"}},
                    .hint = "write the right one, once: " + std::string(key_of(amount.comparison)) +
                            ": " + written(amount.limit)});
  fields.allow({"base"});
  fields.finish();
  return std::nullopt;
}

/// The unit of an amount, beside its number.
std::optional<Marked<std::string>> read_unit(FieldReader& fields) {
  auto unit = fields.text("unit");
  if (!unit || !says_per_cent(unit->value)) return unit;
  fields.out().add({.code = Code::not_a_number,
                    .mark = unit->mark,
                    .message = in_quotes(unit->value) + " stands under 'unit' in words",
                    .hint = "write it as \"%\""});
  unit->value = "%";  // as it is meant: what else is wrong is told, too
  return unit;
}

std::optional<Amount> read_amount(FieldReader& provision) {
  auto fields = provision.map("amount", "an amount");
  if (!fields) return std::nullopt;
  const auto test = read_comparison(*fields);
  const auto unit = read_unit(*fields);
  std::optional<Amount> amount;
  if (test) amount = Amount{*test, {}};
  if (amount && unit && !amount->limit.unit.empty())
    return refuse_two_units(*fields, *amount, *unit);
  if (amount && unit) amount->limit.unit = unit->value;
  if (amount) check_base(*amount, *fields);
  if (!amount || amount->limit.unit == "%") {
    const auto base = fields->text("base");
    if (amount && base) amount->base = base->value;
  }
  fields->finish();
  return amount;
}

/// R429: what is allowed has an upper end, and no other.
void check_allows(const Provision& provision, Diagnostics& out) {
  if (provision.head != Head::permission || !provision.amount) return;
  if (provision.amount->comparison == Comparison::at_most) return;
  out.add({.code = Code::permission_without_maximum,
           .mark = provision.amount->mark,
           .message = "the amount of a permission is the most it allows, and this is another",
           .hint = "write it as at_most: " + written(provision.amount->limit)});
}

}  // namespace

std::optional<Evidence> read_evidence(FieldReader& fields, const InstrumentFrame& frame,
                                      Grounds grounds) {
  auto date = read_date_key(fields, "date", frame, Need::required);
  const bool counted = fields.has("amount");
  Evidence made;
  made.mark = fields.place();
  made.amount = read_performed(fields);
  made.period = fields.scalar("period");
  const bool grounded = read_grounds(fields, grounds, made);
  if (const auto account = fields.text("account")) made.account = account->value;
  if (const auto note = fields.text("note")) made.note = note->value;
  made.known = read_knowledge(fields);
  fields.finish();
  if (!date || (counted && !made.amount) || !grounded) return std::nullopt;
  made.date = std::move(*date);
  return made;
}

void read_quantities(FieldReader& fields, Provision& provision, const InstrumentFrame& frame) {
  provision.amount = read_amount(fields);
  check_allows(provision, fields.out());
  for (const PackNode* node : fields.items("evidence")) {
    FieldReader keys(*node, node->mark(), "a performance on record", fields.out());
    auto one = read_evidence(keys, frame, Grounds::cited);
    if (one) provision.evidence.push_back(std::move(*one));
  }
}

}  // namespace inforce
