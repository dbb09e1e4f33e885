#include "engine/known.h"

#include <algorithm>

namespace inforce {

namespace {

// The day a fact became known by its own word; nothing: when its container did.
std::optional<Date> own_day(const Knowledge& fact) {
  if (fact.recorded) return fact.recorded->value;
  if (fact.published) return fact.published->value;
  return std::nullopt;
}

std::shared_ptr<const RuleBook> kept(const RuleBook& book) {
  auto shared = book.weak_from_this().lock();
  return shared ? shared : std::shared_ptr<const RuleBook>(shared, &book);
}

}  // namespace

bool Known::holds(const Knowledge& fact, bool overlay) const {
  if (overlay) return true;
  if (fact.withdrawn && fact.withdrawn->value <= by_) return false;
  const std::optional<Date> day = own_day(fact);
  return !day || *day <= by_;
}

Known::Known(const RuleBook& book, Date by)
    : book_(kept(book)),
      by_(by),
      instruments_(book.instruments().size()),
      provisions_(book.provisions().size()),
      events_(book.events().size()) {
  for (std::size_t i = 0; i < instruments_.size(); ++i) {
    const Instrument& instrument = book.instruments()[i];
    instruments_[i] = holds(instrument.known, instrument.always_known);
  }
  for (std::size_t i = 0; i < provisions_.size(); ++i) {
    const Provision& provision = book.provisions()[i];
    const Instrument& instrument = book.instrument_of(provision);
    provisions_[i] =
        instruments_[provision.instrument.index] && holds(provision.known, instrument.always_known);
    if (provisions_[i]) {
      ++provision_count_;
    } else if (!(provision.known.withdrawn && provision.known.withdrawn->value <= by_) &&
               !(instrument.known.withdrawn && instrument.known.withdrawn->value <= by_)) {
      ++later_count_;
    }
  }
  for (std::size_t i = 0; i < events_.size(); ++i) {
    const Event& event = book.events()[i];
    events_[i] = instruments_[event.instrument.index] &&
                 holds(event.known, book.at(event.instrument).always_known);
  }
}

std::optional<Date> Known::withdrawn(InstrumentId id) const {
  const std::optional<Marked<Date>>& day = book_->at(id).known.withdrawn;
  if (holds(id) || !day || by_ < day->value) return std::nullopt;
  return day->value;
}

std::optional<Date> Known::withdrawn(ProvisionId id) const {
  if (holds(id)) return std::nullopt;
  const Provision& provision = book_->at(id);
  const std::optional<Marked<Date>>& day = provision.known.withdrawn;
  const std::optional<Date> with_all = withdrawn(provision.instrument);
  if (!day || by_ < day->value) return with_all;
  return with_all ? std::min(*with_all, day->value) : day->value;
}

std::optional<Date> Known::last_look(InstrumentId id) const {
  std::optional<Date> last;
  for (const Look& look : book_->at(id).looked) {
    if (!look.known_by(by_)) continue;
    if (!last || *last < look.day.value) last = look.day.value;
  }
  return last;
}

namespace {

// Gathers the days of all facts that have one of their own.
class DaysOf {
 public:
  void add(const Knowledge& fact) {
    for (const auto& day : {fact.published, fact.recorded, fact.withdrawn}) {
      if (day) days_.push_back(day->value);
    }
  }
  void add(const Provision& provision) {
    add(provision.known);
    for (const Window& one : provision.windows) add(one.known);
    for (const Restatement& one : provision.obligation.restated) add(one.known);
    for (const Evidence& one : provision.evidence) add(one.known);
    for (const ParameterValue& one : provision.values) add(one.known);
  }
  std::vector<Date> take() {
    std::sort(days_.begin(), days_.end());
    days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
    return std::move(days_);
  }

 private:
  std::vector<Date> days_;
};

}  // namespace

std::vector<Date> knowledge_days(const RuleBook& book, InstrumentId instrument) {
  DaysOf days;
  days.add(book.at(instrument).known);
  for (const ProvisionId id : book.at(instrument).provisions) days.add(book.at(id));
  for (const Event& event : book.events()) {
    if (event.instrument == instrument) days.add(event.known);
  }
  return days.take();
}

}  // namespace inforce
