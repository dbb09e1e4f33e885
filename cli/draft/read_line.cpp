// What can be said of a draft's line before any pack is read.
#include <algorithm>

#include "cli/commands/record.h"
#include "cli/draft/read_act.h"
#include "rules/nearest_name.h"
#include "rules/pack_path.h"

namespace inforce {
namespace {

using Errors = std::vector<QuestionError>;

std::vector<std::string_view> verb_names() {
  std::vector<std::string_view> names;
  for (const DraftVerb& verb : draft_verbs()) names.push_back(verb.name);
  return names;
}

std::optional<DraftVerb> read_verb(const std::vector<std::string>& words, Errors& errors) {
  const auto names = verb_names();
  const std::string hint = "write " + any_of(names);
  if (words.empty()) {
    errors.push_back({"", "what does the act do?", hint});
    return std::nullopt;
  }
  for (const DraftVerb& verb : draft_verbs()) {
    if (verb.name == words.front()) return verb;
  }
  const auto near = nearest_name(words.front(), names);
  errors.push_back(
      {"", in_quotes(words.front()) + " is nothing an act does", near ? did_you_mean(near) : hint});
  return std::nullopt;
}

Date read_published(const Setting& setting, Errors& errors) {
  const auto& told = setting.options.published;
  if (!told) return setting.today.day;
  const auto spelled = spelled_date("--published", *told, setting.today);
  if (!spelled) errors.push_back(spelled.error());
  if (!spelled) return setting.today.day;
  const auto day = parse_date(*spelled);
  if (day) return *day;
  errors.push_back({"--published", in_quotes(*spelled) + " is not a day", "write the day alone"});
  return setting.today.day;
}

// What is no plain day is read, and refused, with the rest of the act.
std::optional<Date> read_from(const Setting& setting) {
  if (!setting.options.from) return std::nullopt;
  const auto spelled = spelled_date("--from", *setting.options.from, setting.today);
  if (!spelled) return std::nullopt;
  const auto day = parse_date(*spelled);
  return day ? std::optional(*day) : std::nullopt;
}

void check_ends(const Options& options, bool required, Errors& errors) {
  const int told =
      (options.through ? 1 : 0) + (options.until ? 1 : 0) + (options.until_or_through ? 1 : 0);
  const std::string hint =
      "write --through DATE for the last day that counts, --until DATE for the first that no "
      "longer does, or --until-or-through DATE where the text leaves that open";
  if (told > 1)
    errors.push_back({"", "an act has one end; here it has " + std::to_string(told), hint});
  if (told == 0 && required)
    errors.push_back(
        {"", "until when does it extend?",
         hint + "; an end that waits for an event is written by hand: new_through: {of: EVENT}"});
}

void check_required(const Options& options, const DraftVerb& verb, Errors& errors) {
  check_ends(options, verb.name == "extends", errors);
  const auto need = [&](std::string_view whose, bool told, const char* message, const char* hint) {
    if (verb.name == whose && !told) errors.push_back({"", message, hint});
  };
  need("postpones", options.new_from.has_value(), "until when is it postponed?",
       "write --new-from DATE: the first day on which it is to hold");
  need("ends", options.how.has_value(), "how does it end?",
       "write --how repeal, cessation, judgment, denunciation, lapse or reversed");
  need("replaces", options.with.has_value(), "what takes its place?",
       "write --with ID: a provision of the packs, of its own act if it is new");
  need("amends", !options.terms.empty(), "what does it amend?",
       "write --terms effect=…, rate=…, due=… or text=…");
}

bool is_address(const std::string& text) {
  const bool web = text.rfind("https://", 0) == 0 || text.rfind("http://", 0) == 0;
  return web && text.find_first_of(" \t\"<>\\") == std::string::npos &&
         text.size() > std::string_view("https://").size();
}

void check_source(const Options& options, Errors& errors) {
  if (options.cite && !is_address(*options.cite)) {
    errors.push_back({"--cite", in_quotes(*options.cite) + " is no address of a page",
                      "write it in full: https://…"});
  }
  const auto word = check_word("--seen", options.seen, {"primary", "secondary", "not_opened"});
  if (word) errors.push_back(*word);
  if (!options.cite && options.seen && *options.seen != "not_opened") {
    errors.push_back({"--seen", "nothing says where it was read", "add --cite URL"});
  }
}

// What nobody would read as an act: another ending, a hidden file, a name that means another kind.
void check_output(const Options& options, Errors& errors) {
  if (!options.output) return;
  const std::string name(last_part(*options.output));
  const auto refuse = [&](const std::string& hint) {
    errors.push_back({"--output",
                      in_quotes(*options.output) + " would not be read as the file of an act",
                      hint});
  };
  if (!options.output->ends_with(".yaml")) return refuse("give it a name that ends in .yaml");
  if (name.front() == '.')
    return refuse("hidden files are passed over: leave out the dot before " +
                  in_quotes(name.substr(1)));
  if (kind_of(name) != FileKind::instrument) {
    refuse(in_quotes(name) + " is the name of another part of a pack: name it as the act");
  }
}

DraftLine line_of(const Setting& setting, const DraftVerb& verb, Errors& errors) {
  const auto& words = setting.options.words;
  return {
      verb, {words.begin() + 1, words.end()}, read_published(setting, errors), read_from(setting)};
}

}  // namespace

std::optional<DraftLine> draft_line_so_far(const Setting& setting) {
  Errors ignored;
  const auto verb = read_verb(setting.options.words, ignored);
  return verb ? std::optional(line_of(setting, *verb, ignored)) : std::nullopt;
}

Setting on_publication(const Setting& setting, const DraftLine& line) {
  Setting made = setting;
  made.options.as_known = iso(line.published);
  return made;
}

Result<DraftLine, std::vector<QuestionError>> read_draft_line(const Setting& setting) {
  const Options& options = setting.options;
  Errors errors;
  const auto verb = read_verb(options.words, errors);
  if (!verb) return failure(errors);
  const DraftLine line = line_of(setting, *verb, errors);
  if (line.targets.empty()) {
    errors.push_back(
        {"", "an act that " + std::string(verb->name) + " which?", "write the ID of a provision"});
  }
  check_required(options, *verb, errors);
  check_source(options, errors);
  check_output(options, errors);
  check_texts(options, errors);
  if (!errors.empty()) return failure(errors);
  return line;
}

}  // namespace inforce
