#include "cli/render/coverage_table.h"

#include <algorithm>
#include <string>
#include <vector>

#include "cli/render/json_value.h"
#include "cli/render/style.h"
#include "cli/render/table.h"
#include "cli/render/words.h"
#include "engine/lint/coverage_report.h"

namespace inforce {
namespace {

std::vector<std::string> missing_of(const ParagraphCoverage& one) {
  std::vector<std::string> texts;
  for (const Marked<std::string>& paragraph : one.missing) texts.push_back(paragraph.value);
  return texts;
}

std::string coverage_json(const RuleBook& book, const std::vector<ParagraphCoverage>& all) {
  std::string text;
  for (const ParagraphCoverage& one : all) {
    const Instrument& instrument = book.at(one.instrument);
    JsonValue::List left_out;
    for (const NotEncoded& left : instrument.not_encoded) {
      left_out.push_back(JsonValue::object({{"at", left.at}, {"why", left.why}}));
    }
    text += dump_line(JsonValue::object({{"schema", "inforce/coverage/v1"},
                                         {"instrument", instrument.id.value},
                                         {"listed", one.listed},
                                         {"encoded", list_of(one.encoded)},
                                         {"left_out", list_of(one.left_out)},
                                         {"missing", list_of(missing_of(one))},
                                         {"not_encoded", std::move(left_out)}}));
  }
  return text;
}

std::string number_of(const std::vector<std::string>& texts) {
  return std::to_string(texts.size());
}

Table counts(const RuleBook& book, const std::vector<ParagraphCoverage>& all) {
  Table table{{{"INSTRUMENT", "PARAGRAPHS", "ENCODED", "LEFT OUT", "MISSING"}}, Table::none};
  for (const ParagraphCoverage& one : all) {
    const Instrument& instrument = book.at(one.instrument);
    const std::string total =
        one.listed ? std::to_string(instrument.paragraphs.size()) : "not counted";
    const std::string missing = one.listed ? std::to_string(one.missing.size()) : "not known";
    table.rows.push_back(
        {instrument.id.value, total, number_of(one.encoded), number_of(one.left_out), missing});
  }
  return table;
}

// What is left out of a paragraph that is encoded otherwise is not counted as left out.
bool in_part(const ParagraphCoverage& one, const std::string& place) {
  const auto& left_out = one.left_out;
  return one.listed && std::none_of(left_out.begin(), left_out.end(), [&](const std::string& all) {
           return place.rfind(all, 0) == 0;
         });
}

std::string reasons(const RuleBook& book, const std::vector<ParagraphCoverage>& all,
                    const Style& style) {
  std::string text;
  for (const ParagraphCoverage& one : all) {
    const Instrument& instrument = book.at(one.instrument);
    for (const NotEncoded& left : instrument.not_encoded) {
      const std::string said = instrument.id.value + ", " + left.at +
                               (in_part(one, left.at) ? " (in part): " : ": ") + left.why;
      text += "  " + wrapped(said, style.width, 4, 2) + '\n';
    }
  }
  return text.empty() ? text : "\nLeft out on purpose\n" + text;
}

std::string gaps(const RuleBook& book, const std::vector<ParagraphCoverage>& all,
                 const Style& style) {
  std::string text;
  for (const ParagraphCoverage& one : all) {
    for (const std::string& place : missing_of(one)) {
      text += paragraph(book.at(one.instrument).id.value + ", " + place, 2, style);
    }
  }
  return text.empty() ? text : "\nMissing\n" + text;
}

std::string sum_of_all(const std::vector<ParagraphCoverage>& all, const Style& style) {
  std::size_t listed = 0, paragraphs = 0, missing = 0;
  for (const ParagraphCoverage& one : all) {
    if (!one.listed) continue;
    ++listed;
    paragraphs += one.encoded.size() + one.left_out.size() + one.missing.size();
    missing += one.missing.size();
  }
  const std::string text =
      counted(all.size(), "instrument") + ", of which " + std::to_string(listed) +
      (listed == 1 ? " has its paragraphs counted: " : " have their paragraphs counted: ") +
      std::to_string(paragraphs) + " in all, " + std::to_string(missing) +
      " missing. Of the others ENCODED counts the places cited.";
  return '\n' + paragraph(text, 0, style);
}

}  // namespace

Said coverage_said(const RuleBook& book, const Setting& setting) {
  const std::vector<ParagraphCoverage> all = paragraph_coverage(book);
  const bool misses = std::any_of(
      all.begin(), all.end(), [](const ParagraphCoverage& one) { return !one.missing.empty(); });
  const ExitCode code = misses && setting.options.strict ? ExitCode::findings : ExitCode::answered;
  if (setting.form == Form::json) return {coverage_json(book, all), {}, code};
  const Style& style = setting.style;
  const std::string text = render(counts(book, all), style) + gaps(book, all, style) +
                           reasons(book, all, style) + sum_of_all(all, style);
  return {finish(text, style), {}, code};
}

}  // namespace inforce
