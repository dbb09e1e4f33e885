#include "cli/draft/read_act.h"

#include <algorithm>

#include "cli/render/words.h"
#include "engine/names.h"
#include "rules/id_form.h"

namespace inforce {
namespace {

using Errors = std::vector<QuestionError>;

/// A provision that is to be moved, and where its life begins as known; nothing: nobody knows.
struct Moved {
  ProvisionId id;
  std::optional<Instant> start;
};

class ActReader {
 public:
  ActReader(const Setting& setting, const DraftLine& line, const Chronicle& known)
      : options_(setting.options), setting_(setting), line_(line), known_(known) {}

  Result<DraftedAct, Errors> read() {
    act_.verb = line_.verb;
    act_.published = iso(line_.published);
    for (const std::string& name : line_.targets) read_target(name);
    if (!errors_.empty()) return failure(errors_);
    read_head();
    read_keys();
    if (!errors_.empty()) return failure(errors_);
    return act_;
  }

 private:
  [[nodiscard]] const RuleBook& book() const { return known_.book(); }
  [[nodiscard]] const Instrument& home() const { return book().at(*home_); }
  void refuse(QuestionError error) { errors_.push_back(std::move(error)); }
  [[nodiscard]] std::string place(const Mark& mark) const { return book().sources().place(mark); }

  void read_target(const std::string& name);
  void take(ProvisionId id);
  void take_all(InstrumentId id);
  [[nodiscard]] bool is_over(ProvisionId id) const;
  void refuse_unknown(const std::string& id, const Mark& mark);
  void take_home(InstrumentId id);
  void read_head();
  void read_title();
  void read_instrument();
  void read_keys();
  void read_end(const char* key);
  void read_with();
  void read_terms();
  void date_key(const char* key, const char* option, const std::optional<std::string>& told);
  void check_date(const char* option, const std::string& date);

  const Options& options_;
  const Setting& setting_;
  const DraftLine& line_;
  const Chronicle& known_;
  DraftedAct act_;
  std::vector<Moved> moved_;
  std::optional<InstrumentId> home_;
  Errors errors_;
};

std::optional<Instant> start_of(const Timeline<Statuses>& life) {
  for (const auto& step : life.steps()) {
    if (!step.value.only(Status::prospective) && !step.value.only(Status::pending)) {
      return step.from;
    }
  }
  return std::nullopt;
}

void ActReader::read_target(const std::string& name) {
  const auto named = find_named(name, book());
  if (!named) return refuse(named.error());
  if (named->kind == Reference::Kind::event) {
    return refuse({"", in_quotes(name) + " is an event, and no act moves it",
                   "name a provision, or an instrument"});
  }
  const bool whole = named->kind == Reference::Kind::instrument;
  const std::string& id =
      whole ? book().at(named->instrument()).id.value : book().at(named->provision()).id;
  act_.targets.push_back(id);
  whole ? take_all(named->instrument()) : take(named->provision());
}

bool ActReader::is_over(ProvisionId id) const {
  const Zone zone = *book().instrument_of(book().at(id)).zone;
  return known_.status(id).at(first_minute(line_.published, zone)).only(Status::ended);
}

void ActReader::refuse_unknown(const std::string& id, const Mark& mark) {
  refuse({"", "'" + id + "' (" + place(mark) + ") was not known on " + act_.published,
          "was the day of publication mistyped? --published"});
}

// An instrument stands for all in it that does not act for good, as in FORMAT.md.
void ActReader::take_all(InstrumentId id) {
  const Instrument& instrument = book().at(id);
  if (!known_.known().holds(id)) return refuse_unknown(instrument.id.value, instrument.id.mark);
  take_home(id);
  bool any_left = false;
  for (const ProvisionId one : instrument.provisions) {
    if (book().at(one).acts_for_good() || !known_.known().holds(one)) continue;
    any_left = any_left || !is_over(one);
    moved_.push_back({one, start_of(known_.status(one))});
  }
  if (any_left) return;
  refuse({"",
          "all of '" + instrument.id.value + "' (" + place(instrument.id.mark) + ") ended before " +
              act_.published + ": there is nothing left to move",
          "inforce show " + instrument.id.value + " shows what ended it"});
}

// What is over cannot be moved any more, and what nobody knew then could not be.
void ActReader::take(ProvisionId id) {
  const Provision& provision = book().at(id);
  if (!known_.known().holds(id)) return refuse_unknown(provision.id, provision.name.mark);
  take_home(provision.instrument);
  moved_.push_back({id, start_of(known_.status(id))});
  if (!is_over(id)) return;
  const Zone zone = *book().instrument_of(provision).zone;
  const Instant over = known_.status(id).step_at(first_minute(line_.published, zone)).from;
  refuse({"",
          "'" + provision.id + "' (" + place(provision.name.mark) + ") ended, " +
              end_text(over, zone) + ": there is nothing that an act of " + act_.published +
              " could move",
          "inforce why " + provision.id + " " + act_.published + " says what ended it"});
}

// One act has one head: what it moves must come from one.
void ActReader::take_home(InstrumentId id) {
  if (!home_) home_ = id;
  const Instrument& first = home();
  const Instrument& other = book().at(id);
  const auto names = [](const std::vector<Reference>& all) {
    std::vector<std::string> made;
    for (const Reference& one : all) made.push_back(one.name.value);
    return made;
  };
  if (names(first.issuers) == names(other.issuers) && first.zone == other.zone &&
      first.force == other.force) {
    return;
  }
  refuse({"",
          "'" + first.id.value + "' and '" + other.id.value +
              "' differ in issuer, zone or force, and a draft takes them from what it acts on",
          "draft one act for each"});
}

void ActReader::read_title() {
  std::string targets;
  for (const std::string& one : act_.targets) targets += (targets.empty() ? "" : ", ") + one;
  const std::string noun(act_.verb.noun);
  act_.title = options_.title.value_or(static_cast<char>(noun[0] - 'a' + 'A') + noun.substr(1) +
                                       " of " + targets);
}

void ActReader::read_instrument() {
  act_.instrument = options_.instrument.value_or(
      home().id.value + '-' + std::string(act_.verb.noun) + '-' + act_.published);
  if (!has_form(act_.instrument, IdForm::simple)) {
    return refuse({"--instrument", in_quotes(act_.instrument) + " is no id",
                   std::string(rule_of(IdForm::simple))});
  }
  const auto there = book().find_instrument(act_.instrument);
  if (!there) return;
  refuse({"",
          "there is an instrument '" + act_.instrument +
              "' already: " + place(book().at(*there).id.mark),
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

void ActReader::check_date(const char* option, const std::string& date) {
  for (const Moved& target : moved_) {
    const Provision& provision = book().at(target.id);
    const Zone zone = *book().instrument_of(provision).zone;
    const auto when = read_when(option, date, zone);
    if (!when || !target.start) continue;
    const Instant last = when->minute ? *when->minute : last_minute(when->day, zone);
    if (*target.start <= last) continue;
    refuse({option,
            date + " lies before '" + provision.id + "' begins, " + from_text(*target.start, zone) +
                " (" + place(provision.name.mark) + ')',
            "was the year mistyped?"});
  }
}

void ActReader::date_key(const char* key, const char* option,
                         const std::optional<std::string>& told) {
  if (!told) return;
  const auto spelled = spelled_date(option, *told, setting_.today);
  if (!spelled) return refuse(spelled.error());
  check_date(option, *spelled);
  act_.keys.emplace_back(key, *spelled);
}

void ActReader::read_end(const char* prefix) {
  const std::string before(prefix);
  date_key((before + "through").c_str(), "--through", options_.through);
  date_key((before + "until").c_str(), "--until", options_.until);
  date_key((before + "until_or_through").c_str(), "--until-or-through", options_.until_or_through);
}

void ActReader::read_with() {
  const auto named = find_named(*options_.with, book());
  if (!named) return refuse({"--with", named.error().message, named.error().hint});
  act_.keys.emplace_back(
      "with", yaml_word(named->kind == Reference::Kind::provision ? book().at(named->provision()).id
                                                                  : named->name.value));
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
  if (options_.from) {
    date_key("from", "--from", options_.from);
  } else {
    act_.keys.emplace_back("from", "publication");
  }
  if (verb == "suspends" || verb == "amends") read_end("");
  if (verb == "extends") read_end("new_");
  if (verb == "postpones") date_key("new_from", "--new-from", options_.new_from);
  if (verb == "ends") act_.keys.emplace_back("how", yaml_word(*options_.how));
  if (verb == "replaces") read_with();
  if (verb == "amends") read_terms();
  if (options_.leaves) act_.keys.emplace_back("leaves", yaml_word(*options_.leaves));
}

}  // namespace

Result<DraftedAct, std::vector<QuestionError>> read_act(const Setting& setting,
                                                        const DraftLine& line,
                                                        const Chronicle& known) {
  return ActReader(setting, line, known).read();
}

}  // namespace inforce
