#include "engine/coverage.h"

#include <algorithm>
#include <string>

#include "engine/finding.h"
#include "engine/goods_and_parties.h"
#include "engine/names.h"

namespace inforce {

namespace {

// One side of a route: whose law is asked for, and of which subject.
struct Half {
  Subject subject;
  std::optional<PartyId> country;
  std::optional<PartyId> other;
  std::string_view laws;   // "export controls"
  std::string_view place;  // "departure"
};

// How the packs' entries meet one half of a route on one date.
struct Met {
  bool surely = false;
  bool possibly = false;
  bool side_known = false;            // some entry is of this side at all
  std::optional<Instant> next_begin;  // of those that reach the route later, the first
  std::optional<Instant> last_end;    // of those that no longer do, the last
};

// "the United States", but "Malaysia".
std::string with_article(const std::string& country) {
  const auto ends_in = [&](std::string_view end) {
    return country.size() >= end.size() &&
           country.compare(country.size() - end.size(), end.size(), end) == 0;
  };
  const bool needed = country.rfind("United ", 0) == 0 || ends_in("Islands") ||
                      ends_in("Republic") || ends_in("Netherlands") || ends_in("Philippines");
  return (needed ? "the " : "") + country;
}

std::string stopped(std::string text) {
  if (!text.empty() && text.back() != '.') text += '.';
  return text;
}

class Coverages {
 public:
  Coverages(const Known& known, const Question& question)
      : book_(known.book()), question_(question), moments_(known), names_(known, moments_) {}

  std::vector<Uncovered> run() {
    const bool tells_goods = question_.item || question_.number;
    if (!question_.departure && !question_.destination && !tells_goods) return {};
    const Half leaving{Subject::export_control, question_.departure, question_.destination,
                       "export controls", "departure"};
    const Half arriving{Subject::import_measure, question_.destination, question_.departure,
                        "import measures", "destination"};
    for (const Half& half : {leaving, arriving}) look_at(half);
    for (const Pack& pack : book_.packs()) name_gaps(pack);
    return std::move(found_);
  }

  std::vector<const Coverage*> entries() {
    run();
    return std::move(used_);
  }

 private:
  void say(Subject subject, std::string sentence, std::optional<Mark> mark = std::nullopt) {
    const bool said = std::any_of(found_.begin(), found_.end(),
                                  [&](const Uncovered& one) { return one.sentence == sentence; });
    if (!said) found_.push_back({subject, std::move(sentence), mark});
  }

  std::string title(PartyId country) const { return with_article(book_.at(country).title); }

  std::vector<When> dates() const {
    if (!question_.tells_dates()) return {question_.when};
    std::vector<When> told;
    for (const std::optional<When>& date : question_.dates) {
      if (date) told.push_back(*date);
    }
    return told;
  }

  void look_at(const Half& half) {
    if (!half.country) {
      say(half.subject, "The " + std::string(half.place) +
                            " is not told, so nothing is said about " + std::string(half.laws) +
                            " of its side.");
      return;
    }
    for (const When& when : dates()) describe(half, minutes_of(when, utc()).from);
  }

  void describe(const Half& half, Instant t) {
    const Met met = meet(half, t);
    if (met.surely) return;
    const std::string laws = "the " + std::string(half.laws) + " of " + title(*half.country);
    if (met.possibly) {
      say(half.subject, "The packs cover " + laws +
                            " for some goods or on some readings of a date only; "
                            "whether for these is open.");
    } else if (met.next_begin && !met.last_end) {
      say(half.subject, "The packs cover " + laws + " only from " +
                            moment_text(*met.next_begin, utc()) +
                            "; what applied before is not covered.");
    } else if (met.last_end && !met.next_begin) {
      say(half.subject, "The packs cover " + laws + " only through " +
                            last_before(*met.last_end, utc()) +
                            "; what applies after is not covered.");
    } else if (met.next_begin) {
      say(half.subject, "The packs cover " + laws + " through " +
                            last_before(*met.last_end, utc()) + " and again from " +
                            moment_text(*met.next_begin, utc()) +
                            "; what applied between is not covered.");
    } else if (met.side_known) {
      say(half.subject, "The packs cover " + laws + " only for other goods or routes than these.");
    } else {
      say(half.subject, "No loaded pack covers " + laws + ".");
    }
  }

  Met meet(const Half& half, Instant t) {
    Met met;
    for (const Pack& pack : book_.packs()) {
      for (const Coverage& entry : pack.covers) {
        if (entry.subject != half.subject || !of_side(entry, *half.country, t)) continue;
        met.side_known = true;
        const Open route = reaches(entry, t);
        if (route.value == Truth::no) continue;
        const Span span = moments_.span_of(entry.window);
        const Truth on_date = both(route, holds(span).at(t)).value;
        met.surely = met.surely || on_date == Truth::yes;
        if (on_date == Truth::yes) use(entry);
        met.possibly = met.possibly || on_date != Truth::no;
        if (on_date == Truth::no) note_dates(span, t, met);
      }
    }
    return met;
  }

  void use(const Coverage& entry) {
    if (std::find(used_.begin(), used_.end(), &entry) == used_.end()) used_.push_back(&entry);
  }

  static void note_dates(const Span& span, Instant t, Met& met) {
    if (t < span.from.latest) {
      met.next_begin =
          met.next_begin ? std::min(*met.next_begin, span.from.latest) : span.from.latest;
    } else {
      met.last_end =
          met.last_end ? std::max(*met.last_end, span.until.earliest) : span.until.earliest;
    }
  }

  // An entry is of a country's side if its issuer acts for the country or for a group it belongs
  // to. Without an issuer the side is that of the route it names.
  bool of_side(const Coverage& entry, PartyId country, Instant t) {
    if (!entry.issuer) {
      const auto& filter =
          entry.subject == Subject::export_control ? entry.departure : entry.destination;
      return among(country, filter, t).value != Truth::no;
    }
    const std::string& side = book_.at(entry.issuer->party()).side;
    if (side == book_.at(country).id.value) return true;
    const auto group = book_.find_group(side);
    if (!group) return false;
    const Reference name{{side, {}}, Reference::Kind::group, group->index};
    return names_.is_among(country, name).at(t).value != Truth::no;
  }

  // Nothing named: any.
  Open among(PartyId country, const std::vector<Reference>& filter, Instant t) {
    if (filter.empty()) return certainly;
    Open found = certainly_not;
    for (const Reference& name : filter) {
      found = either(found, names_.is_among(country, name).at(t));
    }
    return found;
  }

  Open place(const std::optional<PartyId>& told, const std::vector<Reference>& filter, Instant t) {
    if (filter.empty()) return certainly;
    return told ? among(*told, filter, t) : open_for(OpenKind::facts);
  }

  Open goods(const std::vector<Reference>& filter, Instant t) {
    if (filter.empty()) return certainly;
    if (!question_.item && !question_.number) return open_for(OpenKind::facts);
    Open found = certainly_not;
    for (const Reference& name : filter) {
      if (!question_.item) {
        found = either(found, names_.number_reaches(*question_.number, name.item()).at(t));
        continue;
      }
      const Open wider = names_.belongs(name.item(), *question_.item).at(t);
      found = either(found, names_.belongs(*question_.item, name.item()).at(t));
      found = either(found, capped(wider, OpenKind::facts));
    }
    return found;
  }

  // Does an entry's own description meet what is told of the shipment?
  Open reaches(const Coverage& entry, Instant t) {
    const Open route = both(place(question_.departure, entry.departure, t),
                            place(question_.destination, entry.destination, t));
    return both(both(route, place(question_.origin, entry.origin, t)), goods(entry.items, t));
  }

  void name_gaps(const Pack& pack) {
    for (const Coverage& entry : pack.does_not_cover) {
      const bool bears = [&] {
        for (const When& when : dates()) {
          if (could_bear(entry, minutes_of(when, utc()).from)) return true;
        }
        return false;
      }();
      if (bears)
        say(entry.subject, "The pack " + pack.id.value + " does not hold: " + stopped(entry.what),
            entry.mark);
    }
  }

  bool could_bear(const Coverage& entry, Instant t) {
    if (reaches(entry, t).value == Truth::no) return false;
    if (holds(moments_.span_of(entry.window)).at(t).value == Truth::no) return false;
    switch (entry.subject) {
      case Subject::export_control:
        return question_.departure && of_side(entry, *question_.departure, t);
      case Subject::import_measure:
        return question_.destination && of_side(entry, *question_.destination, t);
      case Subject::agreement:
      case Subject::investment:
      case Subject::other:
        return !entry.departure.empty() || !entry.destination.empty() || !entry.origin.empty() ||
               !entry.items.empty();
    }
    return false;  // a Subject has no other value
  }

  const RuleBook& book_;
  const Question& question_;
  Moments moments_;
  GoodsAndParties names_;
  std::vector<Uncovered> found_;
  std::vector<const Coverage*> used_;
};

}  // namespace

std::vector<Uncovered> uncovered(const Known& known, const Question& question) {
  return Coverages(known, question).run();
}

std::vector<const Coverage*> covering(const Known& known, const Question& question) {
  return Coverages(known, question).entries();
}

}  // namespace inforce
