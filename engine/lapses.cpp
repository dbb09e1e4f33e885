#include "engine/lapses.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/finding.h"

namespace inforce {

namespace {

constexpr std::int64_t ahead = 366 * 24 * 60;  // minutes

// An end that no act brings about, and whose search for later acts can vouch for it.
struct End {
  MomentRange at;
  std::optional<Date> last_look;
  std::optional<ProvisionId> extended_by;  // the act whose end it is; none: a window's own
};

std::optional<Date> later(std::optional<Date> a, std::optional<Date> b) {
  return !a || (b && *a < *b) ? b : a;
}

class Lapses {
 public:
  Lapses(const Evaluation& evaluation, Instant now)
      : evaluation_(evaluation),
        book_(evaluation.book()),
        now_(now),
        dependents_(book_.provisions().size()) {
    const Dependencies& all = book_.dependencies();
    for (std::uint32_t index = 0; index < all.size(); ++index) {
      for (const Dependency& one : all[index]) {
        const bool condition = one.kind == Dependency::Kind::while_condition ||
                               one.kind == Dependency::Kind::unless_condition;
        if (condition) dependents_[one.on.index].push_back(ProvisionId{index});
      }
    }
  }

  std::vector<Lapse> run() {
    for (std::uint32_t index = 0; index < book_.provisions().size(); ++index) {
      const ProvisionId id{index};
      if (!evaluation_.known().holds(id)) continue;
      for (const End& end : ends(id)) add(id, end);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Lapse& a, const Lapse& b) {
      return std::tie(a.earliest, a.provision) < std::tie(b.earliest, b.provision);
    });
    return std::move(found_);
  }

 private:
  std::optional<Date> look(ProvisionId id) const {
    return evaluation_.known().last_look(book_.at(id).instrument);
  }

  // Those of its windows, and those of the stretches that extensions add to it.
  std::vector<End> ends(ProvisionId id) const {
    std::vector<End> found;
    const Life& life = evaluation_.life(id);
    for (const Span& span : life.spans) found.push_back({span.until, look(id), {}});
    for (const Acting& one : life.acting) {
      const Provision& change = book_.at(one.change);
      if (change.head != Head::extends || !change.new_end) continue;
      const std::vector<Span>& spans = evaluation_.life(one.change).spans;
      if (spans.empty()) continue;
      const MomentRange end =
          evaluation_.moments().end_of(*change.new_end, spans.front().from, change);
      const bool acts = end.latest < never && one.act.at(end.latest - 1).value != Truth::no;
      if (acts) found.push_back({end, later(look(id), look(one.change)), one.change});
    }
    return found;
  }

  // Of dates of a shipment the last by which it is judged; what acts on others is judged by theirs
  // (semantics B 1), and so is what others depend on.
  Instant now(ProvisionId id) const {
    const auto& question = evaluation_.asked().question;
    if (!question || !question->tells_dates()) return now_;
    std::set<ProvisionId> seen;
    return last_judged(id, seen).value_or(last_told(id));
  }

  Date day_of(Instant now, Zone zone) const {
    const auto& question = evaluation_.asked().question;
    return question && !question->tells_dates() ? question->when.day : civil_date(now, zone);
  }

  Instant last_told(ProvisionId id) const {
    Instant last = Instant::first();
    for (const Minutes& date : minutes_asked(evaluation_, book_.at(id))) {
      last = std::max(last, date.from);
    }
    return last;
  }

  std::optional<Instant> last_judged(ProvisionId id, std::set<ProvisionId>& seen) const {
    if (!seen.insert(id).second) return std::nullopt;
    std::optional<Instant> last;
    if (book_.targets(id).empty()) last = last_told(id);
    const auto pass = [&](ProvisionId other) {
      const auto theirs = last_judged(other, seen);
      if (theirs && (!last || *last < *theirs)) last = theirs;
    };
    for (const ProvisionId target : book_.targets(id)) pass(target);
    for (const ProvisionId dependent : dependents_[id.index]) pass(dependent);
    return last;
  }

  void add(ProvisionId id, const End& end) {
    const Life& life = evaluation_.life(id);
    const Instant now = this->now(id);
    if (end.at.earliest >= never || end.at.earliest > now + ahead) return;
    if (life.ended.at(end.at.earliest - 1).value == Truth::yes) return;
    const bool ends_at_all = end.at.latest < never;
    if (ends_at_all && life.covered.at(end.at.latest).value == Truth::yes) return;
    Lapse lapse{id,
                end.at.earliest,
                end.at.latest,
                end.at.zone,
                EndCheck::coming,
                end.last_look,
                day_of(now, end.at.zone),
                bears_on(id, end.at.earliest),
                end.extended_by};
    if (end.at.earliest <= now) {
      // The first day on which it no longer holds on any reading.
      const Date over = civil_date(ends_at_all ? end.at.latest : end.at.earliest, end.at.zone);
      if (end.last_look && *end.last_look >= over) return;
      lapse.check = EndCheck::unverified;
    }
    found_.push_back(lapse);
  }

  // To what of the facts told could its end make a difference? What acts on others bears on them,
  // and so does what others depend on.
  std::vector<ProvisionId> bears_on(ProvisionId id, Instant end) const {
    std::set<ProvisionId> seen;
    std::vector<ProvisionId> found;
    bear(id, end, seen, found);
    return found;
  }

  void bear(ProvisionId id, Instant end, std::set<ProvisionId>& seen,
            std::vector<ProvisionId>& found) const {
    if (!evaluation_.known().holds(id) || !seen.insert(id).second) return;
    for (const ProvisionId dependent : dependents_[id.index]) bear(dependent, end, seen, found);
    const OpenLine& line = evaluation_.life(id).reaches;
    const bool own = line.at(end - 1).value != Truth::no || line.at(end).value != Truth::no;
    if (!own) return;
    if (speaks_of_a_shipment(book_.at(id))) found.push_back(id);
    for (const ProvisionId target : book_.targets(id)) bear(target, end, seen, found);
  }

  // An obligation or a parameter without a test holds whatever is shipped.
  static bool speaks_of_a_shipment(const Provision& provision) {
    if (provision.head == Head::control || provision.head == Head::charge) return true;
    const bool holds = provision.head == Head::obligation || provision.head == Head::parameter;
    return holds && !provision.scope.empty();
  }

  const Evaluation& evaluation_;
  const RuleBook& book_;
  Instant now_;
  std::vector<std::vector<ProvisionId>> dependents_;  // by their conditions, of each provision
  std::vector<Lapse> found_;
};

}  // namespace

std::vector<Lapse> lapses(const Evaluation& evaluation, Instant now) {
  return Lapses(evaluation, now).run();
}

}  // namespace inforce
