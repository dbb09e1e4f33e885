#include "cli/draft/read_act.h"

#include <algorithm>

#include "cli/draft/moved.h"
#include "cli/draft/neighbours.h"
#include "cli/yaml_word.h"
#include "engine/names.h"
#include "rules/id_form.h"
#include "timeline/imprecise_date.h"

namespace inforce {
namespace {

using Errors = std::vector<QuestionError>;

class ActReader {
 public:
  ActReader(const Setting& setting, const DraftLine& line, const MovedProvisions& moved,
            const Chronicle& known)
      : options_(setting.options), setting_(setting), line_(line), moved_(moved), known_(known) {}

  Result<DraftedAct, Errors> read() {
    act_.verb = line_.verb;
    act_.published = iso(line_.published);
    act_.targets = moved_.names;
    read_head();
    read_keys();
    if (!errors_.empty()) return failure(errors_);
    return act_;
  }

 private:
  [[nodiscard]] const RuleBook& book() const { return known_.book(); }
  [[nodiscard]] const Instrument& home() const { return book().at(moved_.home); }
  void refuse(QuestionError error) { errors_.push_back(std::move(error)); }
  [[nodiscard]] std::string place(const Mark& mark) const { return book().sources().place(mark); }

  void read_head();
  void read_title();
  void read_instrument();
  [[nodiscard]] std::string taken_by(const std::string& id) const;
  void read_keys();
  void read_start();
  void read_end(const std::string& prefix);
  void read_with();
  void read_terms();
  [[nodiscard]] Result<std::string, QuestionError> day(const char* option,
                                                       const std::string& told) const;
  void end_key(const std::string& key, const char* option, const std::optional<std::string>& told);

  const Options& options_;
  const Setting& setting_;
  const DraftLine& line_;
  const MovedProvisions& moved_;
  const Chronicle& known_;
  DraftedAct act_;
  Errors errors_;
};

void ActReader::read_title() {
  std::string targets;
  for (const std::string& one : act_.targets) targets += (targets.empty() ? "" : ", ") + one;
  const std::string noun(act_.verb.noun);
  act_.title = options_.title.value_or(static_cast<char>(noun[0] - 'a' + 'A') + noun.substr(1) +
                                       " of " + targets);
}

// Where an instrument of that id stands: in the packs, or beside the file that is to be written.
std::string ActReader::taken_by(const std::string& id) const {
  if (const auto there = book().find_instrument(id)) return place(book().at(*there).id.mark);
  return options_.output ? neighbour_with(id, *options_.output) : std::string();
}

void ActReader::read_instrument() {
  act_.instrument = options_.instrument.value_or(
      home().id.value + '-' + std::string(act_.verb.noun) + '-' + act_.published);
  if (!has_form(act_.instrument, IdForm::simple)) {
    return refuse({"--instrument", in_quotes(act_.instrument) + " is no id",
                   std::string(rule_of(IdForm::simple))});
  }
  const std::string made = act_.instrument;
  for (int n = 2; !options_.instrument && !taken_by(act_.instrument).empty(); ++n) {
    act_.instrument = made + '-' + std::to_string(n);
  }
  const std::string there = taken_by(act_.instrument);
  if (there.empty()) return;
  refuse({"", "there is an instrument '" + act_.instrument + "' already: " + there,
          "tell another id with --instrument"});
}

void ActReader::read_head() {
  const Instrument& home = this->home();
  for (const Reference& one : home.issuers) act_.issuers.push_back(one.name.value);
  for (const Reference& one : home.on_behalf) act_.on_behalf.push_back(one.name.value);
  act_.nature = word(home.nature);
  act_.force = word(home.force);
  act_.zone = home.zone->name();
  act_.publisher = home.issuers.empty() ? "" : called(book(), home.issuers.front());
  act_.url = options_.cite.value_or("");
  act_.at = options_.at.value_or("the whole");
  act_.note = options_.note.value_or("");
  act_.seen = !options_.cite || options_.seen == "not_opened" ? Seen::not_opened
              : options_.seen == "primary"                    ? Seen::primary
                                                              : Seen::secondary;
  read_title();
  read_instrument();
}

// A day, or a minute. What is open is more than fits on a line, and is not to be guessed.
Result<std::string, QuestionError> ActReader::day(const char* option,
                                                  const std::string& told) const {
  auto spelled = spelled_date(option, told, setting_.today);
  if (spelled || !parse_edtf(told)) return spelled;
  return failure(QuestionError{option, in_quotes(told) + " is an open date, and a draft has days",
                               "draft it with a day, and write the open one in the file "
                               "(rules/README.md, section 5)"});
}

void ActReader::end_key(const std::string& key, const char* option,
                        const std::optional<std::string>& told) {
  if (!told) return;
  const auto spelled = day(option, *told);
  if (!spelled) return refuse(spelled.error());
  if (const auto error = check_end(option, *spelled, moved_, book())) refuse(*error);
  act_.keys.emplace_back(key, *spelled);
}

void ActReader::read_start() {
  if (!options_.from) {
    act_.keys.emplace_back("from", "publication");
    return;
  }
  const auto spelled = day("--from", *options_.from);
  if (!spelled) return refuse(spelled.error());
  if (const auto error = check_start(*spelled, moved_, book())) refuse(*error);
  act_.keys.emplace_back("from", *spelled);
}

void ActReader::read_end(const std::string& prefix) {
  end_key(prefix + "through", "--through", options_.through);
  end_key(prefix + "until", "--until", options_.until);
  end_key(prefix + "until_or_through", "--until-or-through", options_.until_or_through);
}

void ActReader::read_with() {
  const auto named = find_named(*options_.with, book());
  if (!named) return refuse({"--with", named.error().message, named.error().hint});
  if (named->kind == Reference::Kind::provision) {
    return void(act_.keys.emplace_back("with", yaml_word(book().at(named->provision()).id)));
  }
  const bool whole = named->kind == Reference::Kind::instrument;
  refuse({"--with",
          in_quotes(*options_.with) + (whole ? " is a whole instrument" : " is an event") +
              ", and a provision takes the place of another",
          whole ? "name one of its provisions: inforce show " +
                      book().at(named->instrument()).id.value + " lists them"
                : "name a provision"});
}

// Effects, rates and days fit on a line; a scope does not.
void ActReader::read_terms() {
  std::string terms;
  for (const std::string& text : options_.terms) {
    const std::size_t equals = text.find('=');
    const std::string name = text.substr(0, equals);
    if (equals == std::string::npos || equals + 1 == text.size()) {
      refuse({"--terms", in_quotes(text) + " has no name and value", "write --terms NAME=VALUE"});
    } else if (name == "scope") {
      refuse(
          {"--terms", "a scope is more than a word",
           "draft it with --terms text=…, and write 'scope:' in the file (FORMAT.md, section 5)"});
    } else if (const auto error = check_word("--terms", name, {"effect", "rate", "due", "text"})) {
      refuse(*error);
    } else {
      terms += (terms.empty() ? "" : ", ") + name + ": " + yaml_word(text.substr(equals + 1));
    }
  }
  act_.keys.emplace_back("terms", '{' + terms + '}');
}

void ActReader::read_keys() {
  const std::string_view verb = act_.verb.name;
  read_start();
  if (verb == "suspends" || verb == "amends") read_end("");
  if (verb == "extends") read_end("new_");
  if (verb == "postpones") end_key("new_from", "--new-from", options_.new_from);
  if (verb == "ends") act_.keys.emplace_back("how", yaml_word(*options_.how));
  if (verb == "replaces") read_with();
  if (verb == "amends") read_terms();
  if (options_.leaves) act_.keys.emplace_back("leaves", yaml_word(*options_.leaves));
}

}  // namespace

Result<DraftedAct, std::vector<QuestionError>> read_act(const Setting& setting,
                                                        const DraftLine& line,
                                                        const Chronicle& known) {
  const auto moved = read_moved(line, known, setting.options.output);
  if (!moved) return failure(moved.error());
  return ActReader(setting, line, *moved, known).read();
}

}  // namespace inforce
