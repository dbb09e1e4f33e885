// What is owed, by whom, how often and by when.
#include <string>
#include <utility>

#include "rules/parse_date.h"
#include "rules/parse_provision.h"
#include "rules/parse_scope.h"
#include "rules/parse_window.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

std::optional<Restatement> read_restatement(const PackNode& node, const InstrumentFrame& frame,
                                            Diagnostics& out) {
  FieldReader fields(node, node.mark(), "a restated deadline", out);
  auto due = read_date_key(fields, "due", frame, Need::required);
  const auto source = fields.text("source", Need::required);
  const auto why = fields.text("why");
  Knowledge known = read_knowledge(fields);
  fields.finish();
  if (!due) return std::nullopt;
  return Restatement{std::move(*due), source ? source->value : "", why ? why->value : "",
                     std::move(known)};
}

// The deadline is one date, or counted with keys of the provision itself.
std::optional<WrittenDate> read_due(FieldReader& fields, const InstrumentFrame& frame) {
  const auto said =
      fields.has("within") ? fields.one_of({"due", "within"}) : fields.one_of({"due", "of"});
  if (said != "due") return read_anchor(fields);
  fields.allow({"within", "of"});
  if (fields.has("within")) fields.allow({"counting"});
  return read_date_key(fields, "due", frame);
}

/// R233, R217: how often, in one of the forms we can follow.
std::optional<Cadence> read_cadence(const Marked<std::string>& every, Diagnostics& out) {
  auto cadence = parse_cadence(every.value);
  if (cadence) return std::move(*cadence);
  const CadenceError& error = cadence.error();
  const bool unsupported = error.kind == CadenceError::Kind::unsupported_part;
  out.add({.code = unsupported ? Code::unsupported_rule_part : Code::recurrence_form,
           .mark = every.mark,
           .message = error.message,
           .hint = error.hint});
  return std::nullopt;
}

/// R218: the first or last period, by its name or a day in it.
std::optional<Marked<NamedDays>> read_named_days(FieldReader& fields, std::string_view key) {
  const auto text = fields.scalar(key);
  if (!text) return std::nullopt;
  if (const auto days = parse_named_days(text->value)) {
    return Marked<NamedDays>{*days, text->mark};
  }
  fields.out().add({.code = Code::period_form,
                    .mark = text->mark,
                    .message = in_quotes(text->value) + " names no year, quarter, month or day",
                    .hint = "write 2026, 2026-Q1, 2026-03 or 2026-03-15"});
  return std::nullopt;
}

/// R219, R231: what is counted from a day has one, and says what becomes of a month without it.
bool check_first_day(FieldReader& fields, const Recurring& recurring) {
  if (!recurring.every.needs_first_day()) return true;
  const std::string often = "every " + recurring.written.value;
  if (!recurring.first || recurring.first->value.first != recurring.first->value.last) {
    const bool lost = fields.has("first") && !recurring.first;
    if (lost) return false;
    fields.out().add(
        {.code = Code::no_first_day,
         .mark = recurring.first ? recurring.first->mark : recurring.written.mark,
         .message = recurring.first
                        ? in_quotes(often) + " is counted from a day, and 'first' names several"
                        : in_quotes(often) + " is counted from a day, and there is no 'first'",
         .hint = "write the day of the first time: first: 2026-03-15"});
    return false;
  }
  const Date first = recurring.first->value.first;
  if (recurring.month_end || fields.has("month_end") || !needs_month_end(recurring.every, first)) {
    return true;
  }
  fields.out().add({.code = Code::no_month_end,
                    .mark = recurring.written.mark,
                    .message = in_quotes(often) + " comes to a day that some month does not have",
                    .hint = "add 'month_end: last day', or 'month_end: skip' to pass it over"});
  return false;
}

// Without `every` these keys say nothing.
void check_recurs(FieldReader& fields) {
  for (const std::string_view key : {"first", "last", "month_end"}) {
    if (!fields.has(key)) continue;
    fields.out().add(
        {.code = Code::missing_key,
         .mark = fields.key(key)->mark,
         .message = in_quotes(key) + " is of something that recurs, and there is no 'every'",
         .hint = "say how often with 'every', or take it out"});
  }
}

std::optional<Recurring> read_recurring(FieldReader& fields) {
  if (!fields.has("every")) {
    check_recurs(fields);
    return std::nullopt;
  }
  const auto every = fields.scalar("every");
  Recurring recurring;
  recurring.first = read_named_days(fields, "first");
  recurring.last = read_named_days(fields, "last");
  recurring.month_end = fields.choice("month_end", month_end_words);
  if (!every) return std::nullopt;
  auto cadence = read_cadence(*every, fields.out());
  if (!cadence) return std::nullopt;
  recurring.written = *every;
  recurring.every = std::move(*cadence);
  if (!check_first_day(fields, recurring)) return std::nullopt;
  return recurring;
}

/// R232: where a date goes that is no working day, only a calendar knows.
void check_roll(const ObligationTerms& terms, FieldReader& fields) {
  if (!terms.roll || fields.has("calendar")) return;
  fields.out().add(
      {.code = Code::roll_without_calendar,
       .mark = terms.roll->mark,
       .message = "the date rolls to a working day, and no calendar says which those are",
       .hint = "name one with 'calendar'"});
}

}  // namespace

void read_obligation_terms(FieldReader& fields, ObligationTerms& terms,
                           const InstrumentFrame& frame) {
  terms.bearers = references_to(fields.ids("bearer", IdForm::party));
  terms.towards = references_to(fields.ids("towards", IdForm::party));
  terms.due = read_due(fields, frame);
  terms.recurring = read_recurring(fields);
  for (const PackNode* node : fields.items("restated")) {
    auto restated = read_restatement(*node, frame, fields.out());
    if (restated) terms.restated.push_back(std::move(*restated));
  }
  if (auto calendar = fields.id("calendar", IdForm::simple)) {
    terms.calendar = reference_to(std::move(*calendar));
  }
  terms.roll = fields.choice("roll", roll_words);
  check_roll(terms, fields);
}

}  // namespace inforce
