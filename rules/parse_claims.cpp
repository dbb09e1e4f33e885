#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "rules/flow_text.h"
#include "rules/nearest_name.h"
#include "rules/parse_civil.h"
#include "rules/parse_date.h"
#include "rules/parse_file.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

using FieldText = std::pair<Marked<std::string>, Marked<std::string>>;

// What `check` can compare a claim's record with.
const std::vector<std::string_view>& record_fields() {
  static const std::vector<std::string_view> fields = {
      "title",      "nature",    "force",
      "issuer",     "published", "from",
      "through",    "until",     "until_or_through",
      "days",       "control",   "charge",
      "obligation", "suspends",  "items",
      "bearer",     "amount",    "revival",
      "leaves",     "how",       "date",
      "place",      "under",     "side",
      "count",      "members",   "value"};
  return fields;
}

std::vector<FieldText> read_fields(FieldReader& claim, std::string_view key, Need need) {
  std::vector<FieldText> fields;
  for (const PackNode::Entry& entry : claim.named(key, need)) {
    if (entry.value.is_nothing())
      report_shape(entry.value, entry.key.value, "a value", claim.out());
    if (entry.value.is_nothing() || entry.value.is_refused()) continue;
    fields.push_back({entry.key, {flow_text(entry.value), entry.value.mark()}});
  }
  return fields;
}

void check_record(const std::vector<FieldText>& record, Diagnostics& out) {
  for (const auto& [field, text] : record) {
    const auto& known = record_fields();
    if (std::find(known.begin(), known.end(), field.value) != known.end()) continue;
    const auto nearest = nearest_name(field.value, known);
    out.add({.code = Code::unknown_key,
             .mark = field.mark,
             .message = in_quotes(field.value) + " is no field that a claim's record can name",
             .hint = nearest ? did_you_mean(nearest)
                             : "leave 'record' out where the packs hold nothing to compare with"});
  }
}

std::optional<Claim> read_claim(const PackNode& node, const InstrumentFrame& frame,
                                Diagnostics& out) {
  FieldReader fields(node, node.mark(), "a claim", out);
  auto id = fields.scalar("id", Need::required);
  auto about = fields.id("about", IdForm::reference, Need::required);
  Claim claim;
  claim.instrument = frame.index;
  claim.says = read_fields(fields, "says", Need::required);
  claim.record = read_fields(fields, "record", Need::optional);
  check_record(claim.record, out);
  const auto verdict = fields.choice("verdict", verdict_words, Need::required);
  auto why = fields.text("why", Need::required);
  if (const auto confidence = fields.choice("confidence", confidence_words)) {
    claim.confidence = confidence->value;
  } else {
    claim.confidence = frame.confidence;
  }
  claim.cites = read_cites(fields, Need::optional);
  fields.finish();
  if (!id || !about || !verdict || !why) return std::nullopt;
  claim.id = std::move(*id);
  claim.about = reference_to(std::move(*about));
  claim.verdict = verdict->value;
  claim.why = std::move(why->value);
  return claim;
}

bool is_day_or_minute(const Marked<std::string>& text, Diagnostics& out) {
  const auto civil = read_civil(text, std::nullopt, out);
  if (!civil) return false;
  if (civil->day.exact()) return true;
  out.add({.code = Code::date_form,
           .mark = text.mark,
           .message = in_quotes(text.value) + " is no single day or minute, as a question has",
           .hint = "write YYYY-MM-DD or YYYY-MM-DDTHH:MM"});
  return false;
}

void read_role_dates(FieldReader& fields, Expectation& expectation) {
  auto dates = fields.map("dates", "the dates of a shipment");
  if (!dates) return;
  for (const auto& role : role_words) {
    const auto date = dates->scalar(role.word);
    if (date && is_day_or_minute(*date, fields.out())) {
      expectation.dates.emplace_back(role.value, *date);
    }
  }
  dates->finish();
}

void read_question(FieldReader& fields, Expectation& expectation) {
  const auto when = fields.one_of({"date", "dates"}, Need::required);
  if (when == "date") {
    expectation.date = fields.scalar("date");
    if (expectation.date && !is_day_or_minute(*expectation.date, fields.out())) {
      expectation.date.reset();
    }
  }
  read_role_dates(fields, expectation);
  expectation.items = fields.texts("item");
  expectation.parties = fields.texts("party");
  expectation.departure = fields.text("departure");
  expectation.destination = fields.text("destination");
  expectation.origin = fields.text("origin");
  expectation.transit = fields.text("transit");
  expectation.end_use = fields.text("end_use");
  expectation.set = read_fields(fields, "set", Need::optional);
  expectation.as_known = fields.date("as_known");
  if (auto why = fields.text("why")) expectation.why = std::move(why->value);
}

constexpr Choice<int> status_words[] = {
    {"prospective", 0}, {"pending", 1}, {"operative", 2}, {"suspended", 3}, {"ended", 4}};

void read_statuses(FieldReader& fields, Expectation& expectation) {
  const PackNode* node = fields.take("status", Need::required);
  if (node == nullptr) return;
  for (const PackNode* word : read_items(*node, "status", fields.out())) {
    if (const auto status = read_choice(*word, "status", status_words, fields.out())) {
      expectation.status.push_back(word->marked_text());
    }
  }
}

void read_values(FieldReader& fields, Expectation& expectation) {
  for (const PackNode* node : fields.items("value", Need::required)) {
    if (auto value = read_scalar(*node, "value", fields.out())) {
      expectation.values.push_back(std::move(*value));
    }
  }
}

// One of a question, of a provision or of a parameter; never none, never two.
void read_expected(FieldReader& fields, Expectation& expectation) {
  if (fields.has("provision")) {
    if (auto id = fields.id("provision", IdForm::reference)) {
      expectation.provision = reference_to(std::move(*id));
    }
    read_statuses(fields, expectation);
    return;
  }
  if (fields.has("parameter")) {
    if (auto id = fields.id("parameter", IdForm::reference)) {
      expectation.parameter = reference_to(std::move(*id));
    }
    read_values(fields, expectation);
    return;
  }
  expectation.certain = fields.choice("certain", answer_words);
  expectation.cautious = fields.choice("cautious", answer_words);
  expectation.at_worst = fields.choice("at_worst", answer_words);
  if (fields.has("certain") || fields.has("cautious") || fields.has("at_worst")) return;
  if (fields.has("status")) {
    fields.take("provision", Need::required);
    return;
  }
  if (fields.has("value")) {
    fields.take("parameter", Need::required);
    return;
  }
  fields.miss({"certain", "cautious", "at_worst", "provision", "parameter"},
              {.code = Code::missing_key,
               .mark = fields.place(),
               .message = "an expectation says no answer",
               .hint = "add 'certain', 'cautious' or 'at_worst', or 'provision' with 'status', or "
                       "'parameter' with 'value'"});
}

}  // namespace

void parse_claims(FieldReader& fields, const InstrumentFrame& frame, Draft& draft) {
  std::map<std::string, Mark> first;
  for (const PackNode* node : fields.items("claims")) {
    auto claim = read_claim(*node, frame, fields.out());
    if (!claim) continue;
    const auto [at, added] = first.emplace(claim->id.value, claim->id.mark);
    if (!added) {
      fields.out().add({.code = Code::declared_twice,
                        .mark = claim->id.mark,
                        .message = "two claims are called " + in_quotes(claim->id.value),
                        .also = {{at->second, "the first one"}},
                        .hint = "rename one of them, or remove it if both are the same"});
    }
    draft.claims.push_back(std::move(*claim));
  }
}

void parse_expectations(FieldReader& fields, const InstrumentFrame& frame, Draft& draft) {
  for (const PackNode* node : fields.items("expect")) {
    FieldReader entry(*node, node->mark(), "an expectation", fields.out());
    if (!entry.is_map()) continue;
    Expectation expectation;
    expectation.instrument = frame.index;
    expectation.mark = node->mark();
    read_question(entry, expectation);
    read_expected(entry, expectation);
    entry.finish();
    draft.expectations.push_back(std::move(expectation));
  }
}

}  // namespace inforce
