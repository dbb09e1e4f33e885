#include "cli/render/value_text.h"

#include <algorithm>

#include "cli/render/style.h"
#include "cli/render/table.h"
#include "cli/render/words.h"
#include "engine/names.h"
#include "engine/window_text.h"

namespace inforce {
namespace {

const Provision& parameter(const Chronicle& chronicle, const ValueOn& value) {
  return chronicle.book().at(value.history.parameter);
}

// A parameter on its date, with what is needed to tell of it.
struct Telling {
  const Setting& setting;
  const Chronicle& chronicle;
  const ValueHistory& history;
  const Provision& parameter;

  [[nodiscard]] std::string line(const std::string& said, std::size_t indent = 4) const {
    return paragraph(said, indent, setting.style);
  }
  [[nodiscard]] std::string place(const Mark& mark) const {
    return chronicle.book().sources().place(mark);
  }
};

// By the clocks of the parameter's own instrument.
std::string since(const Telling& of, const DatedValue& one) {
  if (one.from.earliest <= Instant::first() && one.from.latest == one.from.earliest) {
    return "since ever";
  }
  return "from " + beginning_text({one.from.earliest, one.from.latest, of.history.zone});
}

// "about 90 %, from 2024-01-01: as planned; article/market-figures.yaml:31"
std::string possible_text(const Telling& of, const PossibleValue& value, Instant t) {
  const Evaluation& evaluation = of.chronicle.without_question();
  if (value.is_none()) {
    std::string text = "none: " + why_none(evaluation, of.history, value, t);
    return value.entry == nullptr ? text : text + "; " + of.place(value.entry->mark);
  }
  if (value.entry == nullptr) return {};  // its parts follow
  std::string text = words(value) + ", " + since(of, *of.history.dated(value.entry));
  if (!value.entry->note.empty()) text += ": " + value.entry->note;
  return text + "; " + of.place(value.entry->mark);
}

// Each value that is possible at some minute asked, once.
std::string possible_texts(const Telling& of, const ValueOn& value) {
  PossibleValues told;
  std::string text;
  for (const auto& step : value.steps) {
    for (const PossibleValue& one : step.value) {
      if (std::find(told.begin(), told.end(), one) != told.end()) continue;
      told.push_back(one);
      const std::string said = possible_text(of, one, step.from);
      if (!said.empty()) text += of.line(said);
    }
  }
  return text;
}

// "the quotient, rounded to 1 decimal, of"; each part with its value on the date.
std::string parts_text(const Telling& of, const When& when) {
  if (!of.parameter.computed) return {};
  const Computation& computed = *of.parameter.computed;
  std::string head =
      computed.kind == Computation::Kind::sum ? "computed: the sum" : "computed: the quotient";
  if (computed.decimals) {
    head +=
        ", rounded to " + counted(static_cast<std::size_t>(*computed.decimals), "decimal") + ',';
  }
  std::string text = of.line(head + " of");
  for (const Reference& part : computed.parts) {
    const ValueOn value = value_on(of.chronicle.without_question(), part.provision(), when);
    text += of.line(parameter(of.chronicle, value).id + ": " + value_words(of.chronicle, value), 6);
  }
  return text;
}

bool rests_on_unchecked(const RuleBook& book, const Provision& parameter) {
  if (parameter.confidence != Confidence::verified) return true;
  if (!parameter.computed) return false;
  const auto& parts = parameter.computed->parts;
  return std::any_of(parts.begin(), parts.end(), [&book](const Reference& part) {
    return rests_on_unchecked(book, book.at(part.provision()));
  });
}

std::string next_text(const Telling& of, Instant after) {
  const auto next = of.history.line.next_change_after(after);
  if (!next) return {};
  return of.line("next: " + words(of.history.line.at(*next)) + " from " +
                 moment_text(*next, of.history.zone));
}

std::string accounts_text(const Telling& of) {
  std::string text;
  for (const OtherAccount& other :
       known_accounts(of.chronicle.known(), of.parameter.instrument, of.parameter.also_stated)) {
    text += of.line(account_text(other));
  }
  return text;
}

std::string left_out_text(const Telling& of) {
  const std::size_t count = of.history.left_out;
  if (count == 0) return {};
  return of.line(counted(count, "later entry", "later entries") + " left out");
}

std::string citation_text(const Telling& of) {
  const std::string cited = citation(of.parameter, of.chronicle.known());
  return of.line((cited.empty() ? "" : cited + "; ") + of.place(of.parameter.name.mark));
}

// --- Every value it had ---

std::string step_text(const Telling& of, const Timeline<PossibleValues>::Step& step) {
  const bool first = step.from <= Instant::first();
  std::string text = (first ? "at first" : "from " + moment_text(step.from, of.history.zone)) +
                     ": " + words(step.value);
  for (const PossibleValue& one : step.value) {
    if (one.entry != nullptr) text += "; " + of.place(one.entry->mark);
    if (one.kind == PossibleValue::Kind::not_operative ||
        one.kind == PossibleValue::Kind::without_part) {
      text += "; " + why_none(of.chronicle.without_question(), of.history, one, step.from);
    }
  }
  return text;
}

std::string correction_text(const Telling& of, const DatedValue& one) {
  const std::string said = one.entry->value ? *one.entry->value : "none";
  const auto from = on_file_from(of.chronicle.book(), of.history.parameter, *one.entry);
  return "recorded as " + said + ' ' + since(of, one) +
         (from ? ", on file from " + iso(*from) : "") + " until " +
         iso(one.entry->known.withdrawn->value) + ", withdrawn; " + of.place(one.entry->mark);
}

std::string history_text(const Telling& of) {
  std::string text;
  if (of.history.on_file) {
    text += of.line("History");
    for (const auto& step : of.history.line.steps()) text += of.line(step_text(of, step), 6);
  }
  if (of.history.corrected.empty()) return text;
  text += of.line("Corrections");
  for (const DatedValue& one : of.history.corrected) text += of.line(correction_text(of, one), 6);
  return text;
}

}  // namespace

ValueOn value_on(const Evaluation& evaluation, ProvisionId id, const When& when) {
  ValueOn made{value_history(evaluation, id), when, {}};
  if (made.history.on_file) {
    made.steps = values_on(made.history, minutes_of(when, made.history.zone));
  }
  return made;
}

std::string value_words(const Chronicle& chronicle, const ValueOn& value) {
  const ValueHistory& history = value.history;
  if (!history.on_file) {
    return "not on file as of " + iso(chronicle.known_by()) +
           (history.withdrawn ? ": withdrawn on " + iso(*history.withdrawn) : "");
  }
  std::string text = words(value.steps.front().value);
  for (std::size_t i = 1; i < value.steps.size(); ++i) {
    text += " → " + words(value.steps[i].value) + " from " +
            clock(civil(value.steps[i].from, history.zone).minute_of_day);
  }
  return text;
}

std::string value_text(const Setting& setting, const Chronicle& chronicle, const ValueOn& value) {
  const Telling of{setting, chronicle, value.history, parameter(chronicle, value)};
  std::string text = toned(tone(of.parameter), sign(of.parameter)) + ' ' + of.parameter.id + "  " +
                     toned(Tone::bold, value_words(chronicle, value)) + '\n';
  // Of what became known later nothing is told.
  if (!chronicle.known().holds(value.history.parameter)) return text;
  text += of.line(of.parameter.text);
  if (value.history.on_file) {
    text += possible_texts(of, value) + parts_text(of, value.when) +
            next_text(of, value.steps.back().from) + accounts_text(of);
  }
  if (rests_on_unchecked(chronicle.book(), of.parameter)) {
    text += of.line("not checked against a source");
  }
  text += left_out_text(of);
  if (setting.options.history) text += history_text(of);
  return text + citation_text(of);
}

std::string values_table(const Setting& setting, const Chronicle& chronicle,
                         const std::vector<ValueOn>& values) {
  Table table{.rows = {}, .give_way = 2};
  for (const ValueOn& value : values) {
    const Provision& one = parameter(chronicle, value);
    const bool checked = !rests_on_unchecked(chronicle.book(), one);
    table.rows.push_back(
        {one.id, value_words(chronicle, value) + (checked ? "" : ", not checked"), one.text});
  }
  return render(table, setting.style);
}

}  // namespace inforce
