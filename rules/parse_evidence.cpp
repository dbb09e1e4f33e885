// What is on record of a performance.
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

std::optional<Evidence> read_one(const PackNode& node, const InstrumentFrame& frame,
                                 Diagnostics& out) {
  FieldReader fields(node, node.mark(), "a performance on record", out);
  auto date = read_date_key(fields, "date", frame, Need::required);
  const bool counted = fields.has("amount");
  Evidence made;
  made.mark = node.mark();
  made.amount = read_performed(fields);
  made.period = fields.scalar("period");
  made.cites = read_cites(fields, Need::required);
  const auto account = fields.text("account");
  if (account) {
    made.account = account->value;
  } else if (!made.cites.empty()) {
    made.account = made.cites.front().source.value;
  }
  if (const auto note = fields.text("note")) made.note = note->value;
  made.known = read_knowledge(fields);
  fields.finish();
  if (!date || (counted && !made.amount) || made.cites.empty()) return std::nullopt;
  made.date = std::move(*date);
  return made;
}

}  // namespace

std::vector<Evidence> read_evidence(FieldReader& fields, const InstrumentFrame& frame) {
  std::vector<Evidence> all;
  for (const PackNode* node : fields.items("evidence")) {
    auto one = read_one(*node, frame, fields.out());
    if (one) all.push_back(std::move(*one));
  }
  return all;
}

}  // namespace inforce
