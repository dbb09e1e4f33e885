#include "cli/draft/moved.h"

#include "cli/render/date_words.h"

namespace inforce {
namespace {

class MovedReader {
 public:
  MovedReader(Date published, const Chronicle& known) : published_(published), known_(known) {}

  void read_target(const std::string& name);
  Result<MovedProvisions, std::vector<QuestionError>> take_all() {
    if (!errors_.empty()) return failure(errors_);
    moved_.home = *home_;
    return moved_;
  }

 private:
  [[nodiscard]] const RuleBook& book() const { return known_.book(); }
  [[nodiscard]] std::string place(const Mark& mark) const { return book().sources().place(mark); }
  [[nodiscard]] bool is_over(ProvisionId id) const;
  void refuse(QuestionError error) { errors_.push_back(std::move(error)); }
  void refuse_unknown(const std::string& id, const Mark& mark);
  void take(ProvisionId id);
  void take_whole(InstrumentId id);
  void take_home(InstrumentId id);

  Date published_;
  const Chronicle& known_;
  MovedProvisions moved_;
  std::optional<InstrumentId> home_;
  std::vector<QuestionError> errors_;
};

std::optional<Instant> start_of(const Timeline<Statuses>& life) {
  for (const auto& step : life.steps()) {
    if (!step.value.only(Status::prospective) && !step.value.only(Status::pending)) {
      return step.from;
    }
  }
  return std::nullopt;
}

void MovedReader::read_target(const std::string& name) {
  const auto named = find_named(name, book());
  if (!named) return refuse(named.error());
  if (named->kind == Reference::Kind::event) {
    return refuse({"", in_quotes(name) + " is an event, and no act moves it",
                   "name a provision, or an instrument"});
  }
  const bool whole = named->kind == Reference::Kind::instrument;
  const std::string& id =
      whole ? book().at(named->instrument()).id.value : book().at(named->provision()).id;
  moved_.names.push_back(id);
  whole ? take_whole(named->instrument()) : take(named->provision());
}

bool MovedReader::is_over(ProvisionId id) const {
  const Zone zone = *book().instrument_of(book().at(id)).zone;
  return known_.status(id).at(first_minute(published_, zone)).only(Status::ended);
}

void MovedReader::refuse_unknown(const std::string& id, const Mark& mark) {
  refuse({"", "'" + id + "' (" + place(mark) + ") was not known on " + iso(published_),
          "was the day of publication mistyped? --published"});
}

// An instrument stands for all in it that does not act for good, as in FORMAT.md.
void MovedReader::take_whole(InstrumentId id) {
  const Instrument& instrument = book().at(id);
  if (!known_.known().holds(id)) return refuse_unknown(instrument.id.value, instrument.id.mark);
  take_home(id);
  bool any_left = false;
  for (const ProvisionId one : instrument.provisions) {
    if (book().at(one).acts_for_good() || !known_.known().holds(one)) continue;
    any_left = any_left || !is_over(one);
    moved_.all.push_back({one, start_of(known_.status(one))});
  }
  if (any_left) return;
  refuse({"",
          "all of '" + instrument.id.value + "' (" + place(instrument.id.mark) + ") ended before " +
              iso(published_) + ": there is nothing left to move",
          "inforce show " + instrument.id.value + " shows what ended it"});
}

// What is over cannot be moved any more, and what nobody knew then could not be.
void MovedReader::take(ProvisionId id) {
  const Provision& provision = book().at(id);
  if (!known_.known().holds(id)) return refuse_unknown(provision.id, provision.name.mark);
  take_home(provision.instrument);
  moved_.all.push_back({id, start_of(known_.status(id))});
  if (!is_over(id)) return;
  const Zone zone = *book().instrument_of(provision).zone;
  const Instant over = known_.status(id).step_at(first_minute(published_, zone)).from;
  refuse({"",
          "'" + provision.id + "' (" + place(provision.name.mark) + ") ended, " +
              end_text(over, zone) + ": there is nothing that an act of " + iso(published_) +
              " could move",
          "inforce why " + provision.id + " " + iso(published_) + " says what ended it"});
}

// One act has one head: what it moves must come from one.
void MovedReader::take_home(InstrumentId id) {
  if (!home_) home_ = id;
  const Instrument& first = book().at(*home_);
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

}  // namespace

Result<MovedProvisions, std::vector<QuestionError>> read_moved(
    const std::vector<std::string>& names, Date published, const Chronicle& known) {
  MovedReader reader(published, known);
  for (const std::string& name : names) reader.read_target(name);
  return reader.take_all();
}

std::optional<QuestionError> check_end(const char* option, const std::string& date,
                                       const MovedProvisions& moved, const RuleBook& book) {
  for (const MovedProvisions::One& target : moved.all) {
    const Provision& provision = book.at(target.id);
    const Zone zone = *book.instrument_of(provision).zone;
    const auto when = read_when(option, date, zone);
    if (!when || !target.start) continue;
    const Instant last = when->minute ? *when->minute : last_minute(when->day, zone);
    if (*target.start <= last) continue;
    return QuestionError{option,
                         date + " lies before '" + provision.id + "' begins, " +
                             from_text(*target.start, zone) + " (" +
                             book.sources().place(provision.name.mark) + ')',
                         "was the year mistyped?"};
  }
  return std::nullopt;
}

std::optional<QuestionError> check_start(const std::string& date, const MovedProvisions& moved,
                                         const RuleBook& book) {
  for (const MovedProvisions::One& target : moved.all) {
    const Instrument& instrument = book.instrument_of(book.at(target.id));
    const auto when = read_when("--from", date, *instrument.zone);
    const auto& published = instrument.known.published;
    if (!when || !published || published->value <= when->day) continue;
    return QuestionError{"--from",
                         date + " lies before '" + instrument.id.value + "' was published, " +
                             iso(published->value) + " (" + book.sources().place(published->mark) +
                             ')',
                         "was the year mistyped?"};
  }
  return std::nullopt;
}

}  // namespace inforce
