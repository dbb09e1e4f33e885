#include <filesystem>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/layered_proof.h"
#include "cli/office_file.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/coverage_table.h"
#include "cli/render/json_value.h"
#include "cli/render/words.h"
#include "engine/lint/lint.h"

namespace inforce {
namespace {

// In one sentence: it is nobody's fault. Who wants to see what the layers above change asks for it.
std::string overtaken_text(const std::vector<Diagnostic>& overtaken, const LoadedPacks& packs,
                           const Setting& setting) {
  if (overtaken.empty()) return {};
  const bool one = overtaken.size() == 1;
  const bool lists = setting.options.lint;
  std::string text =
      paragraph(counted(overtaken.size(), "point") + " that packs below expect " +
                    (one ? "holds" : "hold") + " without what is laid over them, and not with it" +
                    (lists ? ":"
                     : one ? " (--lint shows it)."
                           : " (--lint lists them)."),
                0, setting.style);
  for (const Diagnostic& point : overtaken) {
    if (!lists) break;
    text += paragraph(packs.texts().place(point.mark) + ": " + point.message, 2, setting.style);
  }
  return text + '\n';
}

std::string summary(const LoadedPacks& packs, const std::optional<LayeredProof>& proof,
                    const Style& style) {
  std::string text = counted(packs.files, "file") + ", " +
                     counted(packs.found.count(Severity::error), "error") + ", " +
                     counted(packs.found.count(Severity::warning), "warning");
  if (!proof) return paragraph(text + "; expectations and claims were not tried.", 0, style);
  return paragraph(text + "; " + counted(proof->proven.expectations, "expectation") + " and " +
                       counted(proof->proven.claims, "claim") + " hold.",
                   0, style);
}

JsonValue place(const Mark& mark, const Sources& sources) {
  return JsonValue::object({{"file", sources.at(mark.file).name()},
                            {"line", static_cast<std::size_t>(mark.line)},
                            {"column", static_cast<std::size_t>(mark.column)},
                            {"width", static_cast<std::size_t>(mark.width)}});
}

std::string json_lines(const Diagnostics& found, const Sources& sources) {
  std::string text;
  for (const Diagnostic& one : found.in_file_order(sources)) {
    JsonValue line = JsonValue::object({{"schema", "inforce/diagnostic/v1"},
                                        {"code", number(one.code)},
                                        {"slug", row(one.code).slug},
                                        {"severity", word(one.severity())},
                                        {"message", one.message},
                                        {"place", place(one.mark, sources)}});
    if (!one.label.empty()) line.add("label", one.label);
    JsonValue::List also;
    for (const Label& label : one.also) {
      also.push_back(
          JsonValue::object({{"text", label.text}, {"place", place(label.mark, sources)}}));
    }
    if (!also.empty()) line.add("also", std::move(also));
    if (!one.hint.empty()) line.add("hint", one.hint);
    text += dump_line(line);
  }
  return text;
}

JsonValue overtaken_json(const std::vector<Diagnostic>& overtaken, const Sources& sources) {
  JsonValue::List list;
  for (const Diagnostic& one : overtaken) {
    list.push_back(
        JsonValue::object({{"message", one.message}, {"place", place(one.mark, sources)}}));
  }
  return JsonValue(std::move(list));
}

JsonValue totals(const LoadedPacks& packs, const std::optional<LayeredProof>& proof) {
  JsonValue line = JsonValue::object({{"schema", "inforce/check/v1"},
                                      {"files", packs.files},
                                      {"errors", packs.found.count(Severity::error)},
                                      {"warnings", packs.found.count(Severity::warning)}});
  line.add("expectations", proof ? JsonValue(proof->proven.expectations) : JsonValue());
  line.add("claims", proof ? JsonValue(proof->proven.claims) : JsonValue());
  line.add("overtaken", proof ? overtaken_json(proof->overtaken, packs.texts()) : JsonValue());
  line.add("replaced", packs.book ? json_replaced(*packs.book) : JsonValue());
  return line;
}

// Workflow commands end at the line; properties also at commas and colons.
std::string escaped(const std::string& text, bool property) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '%': out += "%25"; break;
      case '\n': out += "%0A"; break;
      case '\r': out += "%0D"; break;
      case ',': out += property ? "%2C" : ","; break;
      case ':': out += property ? "%3A" : ":"; break;
      default: out += c;
    }
  }
  return out;
}

std::string github_line(std::string_view kind, const Diagnostic& one, const Sources& sources) {
  std::string text =
      "::" + std::string(kind) + " file=" + escaped(sources.at(one.mark.file).name(), true);
  if (one.mark.line > 0) {
    text += ",line=" + std::to_string(one.mark.line) + ",col=" + std::to_string(one.mark.column);
  }
  return text + ",title=" + number(one.code) + "::";
}

std::string github_lines(const LoadedPacks& packs, const std::optional<LayeredProof>& proof) {
  const Sources& sources = packs.texts();
  std::string text;
  for (const Diagnostic& one : packs.found.in_file_order(sources)) {
    const std::string hint = one.hint.empty() ? "" : "\n" + one.hint;
    text +=
        github_line(word(one.severity()), one, sources) + escaped(one.message + hint, false) + '\n';
  }
  for (std::size_t i = 0; proof && i < proof->overtaken.size(); ++i) {
    const Diagnostic& one = proof->overtaken[i];
    text += github_line("notice", one, sources) +
            escaped(one.message + "\nIt holds without what is laid over it.", false) + '\n';
  }
  if (!packs.book) return text;
  for (const Replacement& one : packs.book->replacements()) {
    text += "::notice file=" + escaped(one.file, true) + "::" + escaped(words(one), false) + '\n';
  }
  return text;
}

}  // namespace

Said run_check(const Setting& setting) {
  if (setting.options.coverage && setting.form == Form::github) {
    return misspoken({{"--format", "--coverage has no form 'github'",
                       "write text or json; what is missing is a warning of --lint"}},
                     setting.style, "check");
  }
  LoadedPacks packs = load(setting.options.words, setting.options, setting.packs, {});
  if (packs.store_trouble) return {{}, in_words(*packs.store_trouble), ExitCode::in_or_out};
  if (packs.files == 0 && packs.found.empty()) return {{}, no_packs(packs), ExitCode::no_packs};
  std::optional<LayeredProof> proof;
  if (packs.book && !packs.found.has_errors()) {
    if (setting.options.coverage) return coverage_said(*packs.book, setting);
    proof = layered_proof(setting, packs);
    for (const Diagnostic& one : proof->found.all()) packs.found.add(one);
    const bool careful = setting.options.lint || setting.options.strict;
    if (careful) lint(*packs.book, setting.today.day, packs.found);
  }
  const std::size_t errors = packs.found.count(Severity::error);
  const std::size_t warnings = packs.found.count(Severity::warning);
  const bool fails = errors > 0 || (setting.options.strict && warnings > 0);
  const ExitCode code = fails ? ExitCode::findings : ExitCode::answered;
  if (setting.form == Form::json) {
    return {json_lines(packs.found, packs.texts()) + dump_line(totals(packs, proof)), {}, code};
  }
  if (setting.form == Form::github) return {github_lines(packs, proof), {}, code};
  const Paint paint = setting.style.colours == Colours::ansi ? Paint::coloured : Paint::plain;
  std::string text = render(packs.found, packs.texts(), paint);
  if (!text.empty()) text += '\n';
  if (packs.book) text += finish(replaced_text(*packs.book, setting.style), setting.style);
  if (proof) text += finish(overtaken_text(proof->overtaken, packs, setting), setting.style);
  return {text + summary(packs, proof, setting.style), {}, code};
}

}  // namespace inforce
