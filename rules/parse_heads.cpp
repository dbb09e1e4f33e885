// What each head has of its own (FORMAT.md, the table of section 4).
#include <string>
#include <utility>

#include "rules/parse_date.h"
#include "rules/parse_provision.h"
#include "rules/parse_scope.h"
#include "rules/parse_window.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

std::optional<Rate> read_rate(const PackNode& node, std::string_view name, Diagnostics& out) {
  auto quantity = read_quantity(node, name, out);
  if (!quantity) return std::nullopt;
  if (!quantity->unit.empty()) return Rate{node.mark(), std::move(*quantity)};
  out.add({.code = Code::rate_without_unit,
           .mark = node.mark(),
           .message = in_quotes(quantity->digits) + " under " + in_quotes(name) + " has no unit",
           .hint = "write a rate as 10 %, an amount as 50 USD/t"});
  return std::nullopt;
}

void read_text_of(FieldReader& fields, std::string_view key, Provision& provision) {
  if (auto text = fields.text(key)) provision.text = std::move(text->value);
}

void read_announced(FieldReader& fields, Provision& provision) {
  const auto announced = fields.truth("announced");
  provision.announced = announced && announced->value;
}

void read_targets(FieldReader& fields, std::string_view key, Provision& provision) {
  provision.targets = references_to(fields.ids(key, IdForm::reference, Need::required));
}

void read_control(FieldReader& fields, Provision& provision) {
  const auto effect = fields.choice("control", effect_words);
  if (effect) provision.effect = effect->value;
  read_announced(fields, provision);
}

void read_charge(FieldReader& fields, Provision& provision) {
  if (const PackNode* node = fields.take("charge")) {
    if (auto rate = read_rate(*node, "charge", fields.out())) provision.rate = std::move(*rate);
  }
  if (auto component = fields.text("component")) provision.component = std::move(component->value);
  if (auto stack = fields.text("stack")) {
    provision.stack_mark = stack->mark;
    provision.stack = std::move(stack->value);
  }
  read_announced(fields, provision);
}

void read_permission(FieldReader& fields, Provision& provision, const InstrumentFrame& frame) {
  read_text_of(fields, "permission", provision);
  read_targets(fields, "excepts", provision);
  provision.if_all = read_role_tests(fields, "if_all", frame.zone);
  provision.leaves = fields.choice("leaves", effect_words);
  provision.holders = references_to(fields.ids("holder", IdForm::party));
  read_quantities(fields, provision, frame);
  read_announced(fields, provision);
}

std::optional<ParameterValue> read_value(const PackNode& node, const InstrumentFrame& frame,
                                         Diagnostics& out) {
  FieldReader fields(node, node.mark(), "a value", out);
  if (!fields.is_map()) return std::nullopt;
  ParameterValue value;
  value.mark = node.mark();
  const PackNode* from = fields.take("from", Need::required);
  const auto start = from == nullptr
                         ? std::nullopt
                         : read_written_date(*from, "from", frame.zone, DatePlace::start, out);
  const PackNode* said = fields.take("value", Need::required);
  const auto text = said == nullptr ? std::nullopt : read_scalar(*said, "value", out);
  const auto approximate = fields.truth("approximate");
  value.approximate = approximate && approximate->value;
  if (auto note = fields.text("note")) value.note = std::move(note->value);
  value.known = read_knowledge(fields);
  fields.finish();
  if (!start || !text) return std::nullopt;
  value.from = *start;
  // Quoted, "none" is a word like any other.
  if (said->is_quoted() || text->value != "none") value.value = text->value;
  return value;
}

constexpr std::size_t most_parts = 10;

void check_parts(const FieldReader& fields, const Computation& made) {
  const std::size_t count = made.parts.size();
  const bool sum = made.kind == Computation::Kind::sum;
  if (sum ? 2 <= count && count <= most_parts : count == 2) return;
  fields.out().add({.code = Code::computed_form,
                    .mark = fields.place(),
                    .message = std::string(sum ? "a sum" : "a quotient") + " of " +
                               std::to_string(count) + (count == 1 ? " part" : " parts"),
                    .hint = sum ? "a sum has two to ten parts"
                                : "a quotient has two: what is divided, and by what"});
}

std::optional<Computation> read_computation(FieldReader& provision) {
  auto fields = provision.map("computed", "a computed parameter");
  if (!fields) return std::nullopt;
  Computation made;
  made.mark = fields->place();
  const auto kind = fields->one_of({"sum", "quotient"}, Need::required);
  if (!kind) {
    fields->finish();
    return std::nullopt;
  }
  if (*kind == "quotient") made.kind = Computation::Kind::quotient;
  made.parts = references_to(fields->ids(*kind, IdForm::reference));
  if (!made.parts.empty()) check_parts(*fields, made);
  made.unit.mark = made.mark;
  if (auto unit = fields->scalar("unit")) made.unit = std::move(*unit);
  const bool must_round = made.kind == Computation::Kind::quotient;
  const auto round = fields->integer("round", {0, 9}, must_round ? Need::required : Need::optional);
  if (round) made.decimals = static_cast<int>(round->value);
  fields->finish();
  return made;
}

void read_parameter(FieldReader& fields, Provision& provision, const InstrumentFrame& frame) {
  read_text_of(fields, "parameter", provision);
  const auto key = fields.one_of({"values", "computed"}, Need::required);
  if (key == "computed") {
    provision.computed = read_computation(fields);
    return;
  }
  for (const PackNode* node : fields.items("values")) {
    if (auto value = read_value(*node, frame, fields.out())) {
      provision.values.push_back(std::move(*value));
    }
  }
}

void read_suspension(FieldReader& fields, Provision& provision) {
  read_targets(fields, "suspends", provision);
  provision.leaves = fields.choice("leaves", effect_words);
  if (const auto revival = fields.choice("revival", revival_words)) {
    provision.revival = revival->value;
  }
}

void read_extension(FieldReader& fields, Provision& provision, const InstrumentFrame& frame) {
  read_targets(fields, "extends", provision);
  const auto key =
      fields.one_of({"new_through", "new_until", "new_until_or_through"}, Need::required);
  if (key) provision.new_end = read_end(fields, *key, frame.zone);
}

void read_ending(FieldReader& fields, Provision& provision) {
  read_targets(fields, "ends", provision);
  const auto how = fields.choice("how", end_words, Need::required);
  if (how) provision.how = how->value;
}

void read_replacement(FieldReader& fields, Provision& provision) {
  read_targets(fields, "replaces", provision);
  const auto with = fields.id("with", IdForm::reference, Need::required);
  if (with) provision.with = {reference_to(*with)};
}

void read_amendment(FieldReader& fields, Provision& provision, const InstrumentFrame& frame) {
  read_targets(fields, "amends", provision);
  auto terms = fields.map("terms", "the terms of an amendment", Need::required);
  if (!terms) return;
  Terms& set = provision.terms;
  set.effect = terms->choice("effect", effect_words);
  if (const PackNode* rate = terms->take("rate")) set.rate = read_rate(*rate, "rate", terms->out());
  if (const PackNode* scope = terms->take("scope")) {
    set.scope = read_scope(*scope, terms->key("scope")->mark, frame.zone, terms->out());
  }
  set.due = read_date_key(*terms, "due", frame);
  set.text = terms->text("text");
  const bool says_nothing = !terms->has("effect") && !terms->has("rate") && !terms->has("scope") &&
                            !terms->has("due") && !terms->has("text");
  const bool unknown_only = says_nothing && !terms->rest().empty();
  terms->finish();
  if (!says_nothing || unknown_only) return;
  fields.out().add({.code = Code::missing_key,
                    .mark = terms->place(),
                    .message = "the terms of the amendment set nothing",
                    .hint = "set effect, rate, scope, due or text"});
}

}  // namespace

std::optional<WrittenDate> read_date_key(FieldReader& fields, std::string_view key,
                                         const InstrumentFrame& frame, Need need) {
  const PackNode* node = fields.take(key, need);
  if (node == nullptr) return std::nullopt;
  return read_written_date(*node, key, frame.zone, DatePlace::elsewhere, fields.out());
}

void read_head(FieldReader& fields, Provision& provision, const InstrumentFrame& frame) {
  switch (provision.head) {
    case Head::control: return read_control(fields, provision);
    case Head::obligation:
      read_text_of(fields, "obligation", provision);
      read_quantities(fields, provision, frame);
      return read_obligation_terms(fields, provision.obligation, frame);
    case Head::charge: return read_charge(fields, provision);
    case Head::permission: return read_permission(fields, provision, frame);
    case Head::parameter: return read_parameter(fields, provision, frame);
    case Head::suspends: return read_suspension(fields, provision);
    case Head::resumes: return read_targets(fields, "resumes", provision);
    case Head::extends: return read_extension(fields, provision, frame);
    case Head::postpones:
      read_targets(fields, "postpones", provision);
      provision.new_from = read_date_key(fields, "new_from", frame, Need::required);
      return;
    case Head::ends: return read_ending(fields, provision);
    case Head::replaces: return read_replacement(fields, provision);
    case Head::amends: return read_amendment(fields, provision, frame);
  }
}

}  // namespace inforce
