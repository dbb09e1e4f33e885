#include "cli/complete/names_known.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "cli/commands/list_words.h"
#include "cli/complete/names_in_packs.h"
#include "cli/complete/names_in_store.h"
#include "cli/config_file.h"
#include "cli/draft/act.h"
#include "cli/draft/read_act.h"
#include "engine/owed.h"
#include "rules/countries.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

using Offers = std::vector<std::string>;

Offers copied(const std::vector<std::string_view>& words) { return {words.begin(), words.end()}; }

Offers countries() {
  Offers names;
  for (const Country& country : all_countries()) names.emplace_back(country.code);
  return names;
}

Offers forms(const CommandRow* command) {
  Offers names{"text", "json"};
  if (command == nullptr) return names;
  if (command->name == "check") names.emplace_back("github");
  if (command->name == "certify") names.emplace_back("markdown");
  if (command->name == "alerts") names.insert(names.end(), {"mail", "ics", "prom"});
  if (command->name == "timeline") names.insert(names.end(), {"svg", "csv"});
  return names;
}

Offers verbs() {
  Offers names;
  for (const DraftVerb& verb : draft_verbs()) names.emplace_back(verb.name);
  return names;
}

template <class Value, std::size_t count>
Offers words_in(const Choice<Value> (&table)[count]) {
  Offers names;
  for (const Choice<Value>& one : table) names.emplace_back(one.word);
  return names;
}

// "effect=", and then the words it may be; other values are free.
Offers terms(const std::string& begun) {
  const std::string effect = "effect=";
  if (begun.rfind(effect, 0) != 0) return {effect, "rate=", "due=", "text="};
  Offers names;
  for (const std::string& word : words_in(effect_words)) names.push_back(effect + word);
  return names;
}

// What is known without any packs.
std::optional<Offers> fixed(std::string_view kind, const CommandRow* command,
                            const std::string& begun) {
  if (kind == "COUNTRY") return countries();
  if (kind == "FILE" || kind == "DIR" || kind == "PATH") {
    return Offers{std::string(NamesKnown::files)};
  }
  if (kind == "FORM") return forms(command);
  if (kind == "ZONE") return zone_names();
  if (kind == "WHEN") return Offers{"auto", "always", "never"};
  if (kind == "STATUS") return copied(words_of(all_statuses));
  if (kind == "FORCE") return copied(words_of(all_forces));
  if (kind == "KIND") return copied(list_kinds());
  if (kind == "NATURE") return copied(list_natures());
  if (kind == "VERDICT") return Offers{"right", "imprecise", "wrong", "opinion"};
  if (kind == "STATE") return copied(words_of(all_owed));
  if (kind == "VERB") return verbs();
  if (kind == "SEEN") return words_in(seen_words);
  if (kind == "HOW") return words_in(end_words);
  if (kind == "EFFECT") return words_in(effect_words);
  if (kind == "TERM") return terms(begun);
  if (kind == "WHOSE") return Offers{"instrument", "party"};
  return std::nullopt;
}

// Where help writes one word for values that are not of one kind.
struct OptionKind {
  std::string_view option, kind;
};
constexpr OptionKind kinds_of_options[] = {
    {"--instrument", "INSTRUMENT"},
    {"--bearer", "BEARER"},
    {"--end-use", "END USE"},
    {"--set", "FACT"},
    {"--terms", "TERM"},
    {"--seen", "SEEN"},
    {"--with", "PROVISION"},
};

// "ID" of "ID…"; of an option what its values are; empty: nobody can know.
std::string_view kind_meant(std::string_view kind, const TypedLine& line) {
  constexpr std::string_view more = "…";
  if (line.option == nullptr) {
    if (kind == "NAME…") return "ID";
    const bool repeats =
        kind.size() > more.size() && kind.substr(kind.size() - more.size()) == more;
    const std::string_view one = repeats ? kind.substr(0, kind.size() - more.size()) : kind;
    const bool drafts = line.command != nullptr && line.command->name == "draft";
    return drafts && one == "ID" ? "TARGET" : one;
  }
  const std::string_view option = line.option->long_name();
  if (option == "--instrument" && line.option->only_of == "draft") return {};  // the new act's id
  const auto* row = std::find_if(std::begin(kinds_of_options), std::end(kinds_of_options),
                                 [&](const OptionKind& one) { return one.option == option; });
  return row == std::end(kinds_of_options) ? kind : row->kind;
}

// The setting that the line would have if it ended here, or without what is wrong in it.
std::optional<Setting> setting_of(const World& world, const TypedLine& line) {
  const ReadConfig config = read_config(world.environment);
  if (!config.errors.empty()) return std::nullopt;
  const auto options = read_options(line.whole);
  auto setting = read_setting(options ? *options : Options{}, world, config.config);
  if (!setting) return std::nullopt;
  return *setting;
}

}  // namespace

std::vector<std::string> NamesKnown::of(std::string_view word) const {
  const std::string_view kind = kind_meant(word, line_);
  if (auto names = fixed(kind, line_.command, line_.begun)) return *names;
  const NamesInPacks in_packs = names_in_packs(kind);
  const NamesInStore in_store = names_in_store(kind);
  if (in_packs == nullptr && in_store == nullptr) return {};
  const auto setting = setting_of(world_, line_);
  if (!setting) return {};
  if (in_store != nullptr) return in_store(*setting);
  const auto act = kind == "TARGET" ? draft_line_so_far(*setting) : std::nullopt;
  const auto base = ground(act ? on_publication(*setting, *act) : *setting);
  return base ? in_packs({*base, *setting, line_.begun}) : Offers{};
}

}  // namespace inforce
