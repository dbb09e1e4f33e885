#include "cli/draft/moved.h"

#include <algorithm>
#include <utility>

#include "cli/draft/neighbours.h"
#include "cli/draft/reach.h"
#include "cli/render/date_words.h"
#include "engine/evaluation.h"

namespace inforce {
namespace {

class MovedReader {
 public:
  MovedReader(const DraftLine& line, const Chronicle& known,
              const std::optional<std::string>& output)
      : line_(line), known_(known), output_(output), reach_(line, known) {}

  void read_target(const std::string& name);
  Result<MovedProvisions, std::vector<QuestionError>> take_all() {
    if (!errors_.empty()) return failure(errors_);
    moved_.home = *home_;
    return moved_;
  }

 private:
  [[nodiscard]] const RuleBook& book() const { return known_.book(); }
  [[nodiscard]] std::string place(const Mark& mark) const { return book().sources().place(mark); }
  void check_extended(ProvisionId id);
  void refuse_ended(ProvisionId id);
  [[nodiscard]] std::string hint_for_ended(std::string look, bool by_lapse) const;
  void refuse(QuestionError error) { errors_.push_back(std::move(error)); }
  void refuse_unknown(const std::string& id, const Mark& mark);
  void refuse_unnamed(const std::string& name, QuestionError error);
  void take(ProvisionId id);
  void take_whole(InstrumentId id);
  void take_home(InstrumentId id);

  const DraftLine& line_;
  const Chronicle& known_;
  const std::optional<std::string>& output_;
  Reach reach_;
  MovedProvisions moved_;
  std::optional<InstrumentId> home_;
  std::vector<QuestionError> errors_;
};

void MovedReader::read_target(const std::string& name) {
  const auto named = find_named(name, book());
  if (!named) return refuse_unnamed(name, named.error());
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

// It may stand where the draft is to lie, in a folder that is not read.
void MovedReader::refuse_unnamed(const std::string& name, QuestionError error) {
  const std::string file =
      output_ ? neighbour_with(name.substr(0, name.find('/')), *output_) : std::string();
  if (!file.empty()) {
    error.hint =
        "it may stand in " + file + ", which is not read: --also " + folder_of_draft(*output_);
  }
  refuse(std::move(error));
}

void MovedReader::check_extended(ProvisionId id) {
  if (!reach_.extends() || reach_.begins_before(id)) return;
  const Provision& provision = book().at(id);
  const Zone zone = *book().instrument_of(provision).zone;
  const auto start = start_of(known_.status(id));
  const std::string when = start ? "begins only " + from_text(*start, zone) : "has no start yet";
  refuse({start ? "--from" : "",
          "'" + provision.id + "' (" + place(provision.name.mark) + ") " + when +
              ", and an extension that begins on " + iso(reach_.begins()) +
              " would put it in force then",
          start ? "tell a day from which it is there: --from DATE; of a whole instrument name what "
                  "is extended"
                : "of a whole instrument name what is extended"});
}

std::string MovedReader::hint_for_ended(std::string look, bool by_lapse) const {
  if (by_lapse && reach_.extends()) {
    return "an extension that reaches back, or takes it up again, says from when: --from DATE";
  }
  return std::move(look) + " what ended it" +
         (line_.from ? "" : "; of an act that reaches back tell when it begins: --from DATE");
}

void MovedReader::refuse_unknown(const std::string& id, const Mark& mark) {
  refuse({"", "'" + id + "' (" + place(mark) + ") was not known on " + iso(line_.published),
          "was the day of publication mistyped? --published"});
}

// An instrument stands for all in it that does not act for good, as in FORMAT.md.
void MovedReader::take_whole(InstrumentId id) {
  const Instrument& instrument = book().at(id);
  if (!known_.known().holds(id)) return refuse_unknown(instrument.id.value, instrument.id.mark);
  take_home(id);
  bool any_left = false;
  bool by_lapse = false;
  for (const ProvisionId one : instrument.provisions) {
    if (book().at(one).acts_for_good() || !known_.known().holds(one)) continue;
    any_left = any_left || !reach_.is_over(one);
    reach_.extends() && reach_.is_over(one) ? refuse_ended(one) : check_extended(one);
    by_lapse = by_lapse || reach_.lapsed(one);
    moved_.all.push_back({one, start_of(known_.status(one)), moved_.names.size()});
  }
  if (any_left || reach_.extends()) return;
  refuse({"",
          "all of '" + instrument.id.value + "' (" + place(instrument.id.mark) + ") ended before " +
              iso(line_.published) + ": there is nothing left to move",
          hint_for_ended("inforce show " + instrument.id.value + " shows", by_lapse)});
}

// What nobody knew then could not be moved.
void MovedReader::take(ProvisionId id) {
  const Provision& provision = book().at(id);
  if (!known_.known().holds(id)) return refuse_unknown(provision.id, provision.name.mark);
  take_home(provision.instrument);
  moved_.all.push_back({id, start_of(known_.status(id)), moved_.names.size()});
  reach_.is_over(id) ? refuse_ended(id) : check_extended(id);
}

namespace {

// With both readings of its last day, where it is its own window that ran out.
std::string ended_text(const Chronicle& chronicle, ProvisionId id, Instant over, Zone zone) {
  for (const Span& span : chronicle.without_question().life(id).spans) {
    if (span.until.latest == over) return end_text(MomentRange(span.until));
  }
  return end_text(over, zone);
}

}  // namespace

void MovedReader::refuse_ended(ProvisionId id) {
  const Provision& provision = book().at(id);
  const Zone zone = *book().instrument_of(provision).zone;
  const Instant over = known_.status(id).step_at(first_minute(line_.published, zone)).from;
  refuse({"",
          "'" + provision.id + "' (" + place(provision.name.mark) + ") ended, " +
              ended_text(known_, id, over, zone) +
              ": there is nothing that an act which begins on " + iso(reach_.begins()) +
              " could move",
          hint_for_ended("inforce why " + provision.id + ' ' + iso(line_.published) + " says",
                         reach_.lapsed(id))});
}

void MovedReader::take_home(InstrumentId id) {
  if (!home_) home_ = id;
  const Instrument& first = book().at(*home_);
  const Instrument& other = book().at(id);
  if (go_together(first, other)) return;
  refuse({"",
          "'" + first.id.value + "' and '" + other.id.value +
              "' differ in issuer, zone or force, and a draft takes them from what it acts on",
          "draft one act for each"});
}

}  // namespace

Result<MovedProvisions, std::vector<QuestionError>> read_moved(
    const DraftLine& line, const Chronicle& known, const std::optional<std::string>& output) {
  MovedReader reader(line, known, output);
  for (const std::string& name : line.targets) reader.read_target(name);
  return reader.take_all();
}

std::optional<QuestionError> check_end(const char* option, const std::string& date,
                                       const MovedProvisions& moved, const RuleBook& book) {
  const auto is_late = [&](const MovedProvisions::One& target) {
    const Zone zone = *book.instrument_of(book.at(target.id)).zone;
    const auto when = read_when(option, date, zone);
    if (!when || !target.start) return false;
    return *target.start > (when->minute ? *when->minute : last_minute(when->day, zone));
  };
  // Of a whole instrument something must be there.
  const auto is_moved = [&](std::size_t name) {
    return std::any_of(moved.all.begin(), moved.all.end(), [&](const MovedProvisions::One& one) {
      return one.name == name && !is_late(one);
    });
  };
  for (const MovedProvisions::One& target : moved.all) {
    if (is_moved(target.name)) continue;
    const Provision& provision = book.at(target.id);
    const Zone zone = *book.instrument_of(provision).zone;
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
