// Citations, other accounts, and when a fact became known.
#include <string>
#include <utility>

#include "rules/flow_text.h"
#include "rules/parse_date.h"
#include "rules/parse_provision.h"
#include "rules/parse_window.h"

namespace inforce {
namespace {

std::optional<Cite> read_cite(const PackNode& node, const Mark& key, Diagnostics& out) {
  FieldReader fields(node, node.is_map() ? key : node.mark(), "a citation", out);
  auto source = fields.id("source", IdForm::simple, Need::required);
  auto at = fields.text("at", Need::required);
  fields.finish();
  if (!source || !at) return std::nullopt;
  return Cite{std::move(*source), std::move(at->value)};
}

std::optional<OtherAccount> read_account(const PackNode& node, Diagnostics& out) {
  FieldReader fields(node, node.mark(), "another account", out);
  OtherAccount account;
  account.mark = node.mark();
  const auto field =
      fields.one_of({"date", "from", "through", "until", "value", "text"}, Need::required);
  const PackNode* value = field ? fields.take(*field) : nullptr;
  const auto source = fields.text("source", Need::required);
  const auto why = fields.text("why", Need::required);
  fields.finish();
  if (value == nullptr || !source || !why) return std::nullopt;
  account.field = std::string(*field);
  account.value = flow_text(*value);
  account.source = source->value;
  account.why = why->value;
  return account;
}

}  // namespace

std::vector<Cite> read_cites(FieldReader& fields, Need need) {
  std::vector<Cite> cites;
  for (const PackNode* node : fields.items("cite", need)) {
    auto cite = read_cite(*node, fields.key("cite")->mark, fields.out());
    if (cite) cites.push_back(std::move(*cite));
  }
  return cites;
}

std::vector<OtherAccount> read_accounts(FieldReader& fields) {
  std::vector<OtherAccount> accounts;
  for (const PackNode* node : fields.items("also_stated")) {
    if (auto account = read_account(*node, fields.out())) accounts.push_back(std::move(*account));
  }
  return accounts;
}

Knowledge read_fact_knowledge(FieldReader& fields) {
  Knowledge known = read_knowledge(fields);
  if (auto corrects = fields.id("corrects", IdForm::reference)) {
    known.corrects = reference_to(std::move(*corrects));
  }
  return known;
}

}  // namespace inforce
