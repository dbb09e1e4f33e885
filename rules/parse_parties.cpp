// parties.yaml.
#include <limits>
#include <string>
#include <utility>

#include "rules/parse_date.h"
#include "rules/parse_file.h"
#include "rules/parse_scope.h"
#include "rules/parse_window.h"

namespace inforce {
namespace {

std::optional<Owner> read_owner(const PackNode& node, Diagnostics& out) {
  FieldReader fields(node, node.mark(), "an owner", out);
  auto party = fields.id("party", IdForm::party, Need::required);
  const PackNode* share = fields.take("share", Need::required);
  auto quantity = share == nullptr ? std::nullopt : read_share(*share, "share", out);
  fields.finish();
  if (!party || !quantity) return std::nullopt;
  return Owner{reference_to(std::move(*party)), std::move(*quantity)};
}

Party read_party(const PackNode::Entry& entry, Diagnostics& out) {
  FieldReader fields(entry.value, entry.key.mark, "party " + in_quotes(entry.key.value), out);
  Party party;
  party.id = entry.key;
  if (const auto title = fields.text("title", Need::required)) party.title = title->value;
  if (const auto title = fields.text("title_zh")) party.title_zh = title->value;
  party.aka = fields.texts("aka");
  if (const auto side = fields.id("side", IdForm::party)) party.side = side->value;
  party.side_lost = party.side.empty() && fields.has("side");
  if (const auto country = fields.id("country", IdForm::party)) party.country = country->value;
  for (const PackNode* node : fields.items("owned_by")) {
    if (auto owner = read_owner(*node, out)) party.owned_by.push_back(std::move(*owner));
  }
  if (const auto note = fields.text("note")) party.note = note->value;
  fields.finish();
  return party;
}

std::optional<Membership> read_member(const PackNode& node, Diagnostics& out) {
  if (!node.is_map()) {
    auto id = read_id(node, "members", IdForm::party, out);
    if (!id) return std::nullopt;
    return Membership{reference_to(std::move(*id)), std::nullopt, {}};
  }
  FieldReader fields(node, node.mark(), "a member", out);
  auto party = fields.id("party", IdForm::party, Need::required);
  auto window = read_window_keys(fields, utc(), Start::optional);
  auto known = read_knowledge(fields);
  fields.finish();
  if (!party) return std::nullopt;
  return Membership{reference_to(std::move(*party)), std::move(window), std::move(known)};
}

void read_members(FieldReader& fields, Group& group) {
  const PackNode* members = fields.take("members", Need::required);
  if (members == nullptr) return;
  if (members->is_scalar() && members->text() == "unknown") {
    group.members_unknown = true;
    return;
  }
  for (const PackNode* node : read_items(*members, "members", fields.out())) {
    if (auto member = read_member(*node, fields.out())) group.members.push_back(std::move(*member));
  }
}

Group read_group(const PackNode::Entry& entry, Diagnostics& out) {
  FieldReader fields(entry.value, entry.key.mark, "group " + in_quotes(entry.key.value), out);
  Group group;
  group.id = entry.key;
  if (const auto title = fields.text("title", Need::required)) group.title = title->value;
  read_members(fields, group);
  constexpr IntegerRange counts = {0, std::numeric_limits<std::int64_t>::max()};
  if (const auto count = fields.integer("count", counts)) group.count = count->value;
  if (const auto note = fields.text("note")) group.note = note->value;
  fields.finish();
  return group;
}

}  // namespace

void parse_parties(const PackNode& root, FileId file, Draft& draft, Diagnostics& out) {
  FieldReader fields(root, whole_file(file), "a file of parties", out);
  for (const PackNode::Entry& entry : fields.declared("parties", IdForm::party)) {
    draft.parties.push_back(read_party(entry, out));
  }
  for (const PackNode::Entry& entry : fields.declared("groups", IdForm::simple)) {
    draft.groups.push_back(read_group(entry, out));
  }
  fields.finish();
}

}  // namespace inforce
