// The tests of shares: what a good contains, and who owns a party.
#include <algorithm>
#include <set>

#include "engine/match.h"
#include "engine/ownership.h"
#include "engine/quantity.h"

namespace inforce {

namespace {

// Shares between a least and a greatest: decided if both ends agree.
Open between(std::int64_t least, std::int64_t greatest, const NumberTest& test) {
  const bool low = passes(least, test);
  return low == passes(greatest, test) ? settled(low) : open_for(OpenKind::facts);
}

// A share told of what is in a good, as a test of contents counts it over time.
struct Content {
  ItemId item;
  std::optional<PartyId> country;  // nothing: of whatever origin
  std::int64_t share;
  OpenLine counts;               // of the origin tested
  OpenLine within;               // of one of the items tested, or below it
  std::vector<OpenLine> covers;  // of each item tested: nothing of that origin is left untold
};

// A country whose share counts, and when.
struct Origin {
  PartyId country;
  OpenLine member;
};

// What is tested at one minute: between a least and a greatest.
struct Contents {
  std::int64_t least = 0, greatest = whole_share;
  OpenKinds open;  // of belongings that an imprecise date keeps open
};

class ContentsSum {
 public:
  ContentsSum(const ContentsTest& test, GoodsAndParties& names, std::vector<Content> told,
              std::optional<std::vector<Origin>> origins)
      : test_(test), names_(names), told_(std::move(told)), origins_(std::move(origins)) {}

  [[nodiscard]] std::vector<Instant> moments() const {
    std::vector<Instant> found{Instant::first()};
    const auto add = [&found](const OpenLine& line) {
      for (const auto& step : line.steps()) found.push_back(step.from);
    };
    for (const Content& one : told_) {
      add(one.counts);
      add(one.within);
      for (const OpenLine& line : one.covers) add(line);
      for (const Content& other : told_) add(names_.share_goods(one.item, other.item));
    }
    if (origins_) {
      for (const Origin& one : *origins_) add(one.member);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  // Of goods that lie one under the other, or overlap, the one share may be part of the other:
  // the least counts the greater of them, the greatest both.
  [[nodiscard]] Contents at(Instant t) const {
    Contents found;
    found.least = least_by_country(t, found.open);
    // Without an origin the shares of countries are parts of the whole.
    if (!test_.origin) found.least = std::max(found.least, least(t, std::nullopt, found.open));
    if (test_.origin && all_countries_told(t)) found.greatest = greatest(t, true);
    if (covers_all(t, std::nullopt)) {
      found.greatest = std::min(found.greatest, greatest(t, false));
    }
    found.greatest = std::max(found.greatest, found.least);
    return found;
  }

 private:
  using Country = std::optional<PartyId>;

  [[nodiscard]] std::int64_t least_by_country(Instant t, OpenKinds& open) const {
    std::int64_t sum = 0;
    std::set<PartyId> seen;
    for (const Content& one : told_) {
      if (one.country && seen.insert(*one.country).second) sum += least(t, one.country, open);
    }
    return sum;
  }

  [[nodiscard]] std::int64_t least(Instant t, Country country, OpenKinds& open) const {
    std::vector<const Content*> within;
    for (const Content& one : told_) {
      if (one.country != country) continue;
      const Open value = both(one.counts.at(t), one.within.at(t));
      open |= value.kinds;
      if (value.value == Truth::yes) within.push_back(&one);
    }
    std::stable_sort(within.begin(), within.end(),
                     [](const Content* a, const Content* b) { return b->share < a->share; });
    std::vector<const Content*> apart;
    std::int64_t sum = 0;
    for (const Content* one : within) {
      const bool overlaps = std::any_of(apart.begin(), apart.end(), [&](const Content* other) {
        return names_.share_goods(one->item, other->item).at(t).value != Truth::no;
      });
      if (overlaps) continue;
      apart.push_back(one);
      sum += one->share;
    }
    return sum;
  }

  [[nodiscard]] std::int64_t greatest(Instant t, bool by_country) const {
    std::set<Country> countries;
    for (const Content& one : told_) {
      if (one.country.has_value() == by_country) countries.insert(one.country);
    }
    std::int64_t sum = 0;
    for (const Country& country : countries) sum += greatest(t, country);
    return sum;
  }

  // Of what is told of an item itself and of what lies under it all; of an item of which nothing is
  // told what is told of the least that it lies under.
  [[nodiscard]] std::int64_t greatest(Instant t, const Country& country) const {
    std::set<const Content*> counted;
    for (const Content& one : told_) {
      if (may_count(one, country, t) && one.within.at(t).value != Truth::no) counted.insert(&one);
    }
    for (std::size_t i = 0; i < test_.of.size(); ++i) {
      const Content* least = nullptr;
      for (const Content& one : told_) {
        if (!may_count(one, country, t) || one.covers[i].at(t).value == Truth::no) continue;
        const bool itself = one.item == test_.of[i].item();
        if (itself || least == nullptr || one.share < least->share) least = &one;
        if (itself) break;
      }
      if (least != nullptr) counted.insert(least);
    }
    std::int64_t sum = 0;
    for (const Content* one : counted) sum += one->share;
    return sum;
  }

  static bool may_count(const Content& one, const Country& country, Instant t) {
    return one.country == country && one.counts.at(t).value != Truth::no;
  }

  // A share of one country bounds that of no other.
  [[nodiscard]] bool all_countries_told(Instant t) const {
    return origins_ && std::all_of(origins_->begin(), origins_->end(), [&](const Origin& one) {
             return one.member.at(t).value == Truth::no || covers_all(t, one.country);
           });
  }

  [[nodiscard]] bool covers_all(Instant t, Country country) const {
    for (std::size_t i = 0; i < test_.of.size(); ++i) {
      const bool told = std::any_of(told_.begin(), told_.end(), [&](const Content& one) {
        return one.country == country && one.covers[i].at(t).value == Truth::yes;
      });
      if (!told) return false;
    }
    return true;
  }

  const ContentsTest& test_;
  GoodsAndParties& names_;
  std::vector<Content> told_;
  std::optional<std::vector<Origin>> origins_;  // nothing: not known, or none is tested
};

}  // namespace

// Goods may come under others for a time, and countries join groups: the shares are added up anew
// at each minute at which one does.
OpenLine Matcher::contents(const ContentsTest& test, Untold untold) {
  std::vector<Content> told;
  for (const AskedShare& asked : question_->contents) {
    Content made{asked.of.item(),
                 asked.origin,
                 share_units(asked.share.digits),
                 OpenLine(certainly),
                 OpenLine(certainly_not),
                 {}};
    if (test.origin && asked.origin) made.counts = names_.is_among(*asked.origin, *test.origin);
    for (const Reference& name : test.of) {
      made.within = either(made.within, names_.belongs(made.item, name.item()));
      made.covers.push_back(names_.belongs(name.item(), made.item));
    }
    told.push_back(std::move(made));
  }
  std::optional<std::vector<Origin>> origins;
  if (const auto countries = test.origin ? names_.all_among(*test.origin) : std::nullopt) {
    origins.emplace();
    for (const PartyId one : *countries) {
      origins->push_back({one, names_.is_among(one, *test.origin)});
    }
  }
  const ContentsSum sum(test, names_, std::move(told), std::move(origins));
  std::vector<OpenLine::Step> steps;
  for (const Instant t : sum.moments()) {
    const Contents range = sum.at(t);
    Open found = between(range.least, range.greatest, test.share);
    if (found.value == Truth::unclear) {
      found = range.open.empty() ? not_told(untold) : open_for(range.open);
    }
    steps.push_back({t, found});
  }
  return OpenLine::from_steps(std::move(steps));
}

namespace {

std::optional<std::int64_t> share_told(const Question& question, const Reference& by) {
  for (const AskedShare& asked : question.ownership) {
    if (asked.of.kind == by.kind && asked.of.index == by.index) {
      return share_units(asked.share.digits);
    }
  }
  return std::nullopt;
}

}  // namespace

OpenLine Matcher::ownership(const OwnershipTest& test, Untold untold) {
  const std::optional<std::int64_t> told = share_told(*question_, test.by);
  const Open untold_share = told ? settled(passes(*told, test.share)) : not_told(untold);
  if (!question_->parties && question_->unlisted_names.empty()) return OpenLine(untold_share);
  if (question_->parties && question_->parties->empty() && question_->unlisted_names.empty()) {
    return OpenLine(settled(passes(told.value_or(0), test.share)));
  }
  OpenLine line(question_->unlisted_names.empty() ? certainly_not : untold_share);
  for (const PartyId party : question_->parties.value_or(std::vector<PartyId>{})) {
    line = either(line, owned(party, test, told));
  }
  return line;
}

// What is on file of a party's owners: those listed, and the rest nobody wrote down. The share told
// is taken where it can be this party's; where it cannot, it is another's, and the record stands.
OpenLine Matcher::owned(PartyId party, const OwnershipTest& test,
                        std::optional<std::int64_t> told) {
  const auto read = [&](const OwnedShares& held) {
    if (told && held.least <= *told && *told <= held.most) {
      return settled(passes(*told, test.share));
    }
    return between(held.least, held.most, test.share);
  };
  return owned_shares(names_, moments_->known().book(), party, test.by).map(read);
}

}  // namespace inforce
