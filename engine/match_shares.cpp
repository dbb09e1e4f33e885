// The tests of shares: what a good contains, and who owns a party.
#include <algorithm>

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
  std::int64_t share;
  OpenLine counts;               // of the origin tested
  OpenLine within;               // of one of the items tested, or below it
  std::vector<OpenLine> covers;  // of each item tested: nothing of it is left untold
};

// The shares at one minute.
struct Contents {
  std::int64_t least = 0, greatest = 0;
  OpenKinds open;  // of belongings that an imprecise date keeps open
};

Contents add_up(const std::vector<Content>& all, std::size_t items, Instant t) {
  Contents found;
  std::vector<bool> told(items, false);
  for (const Content& one : all) {
    const Open counts = one.counts.at(t);
    const Open within = both(counts, one.within.at(t));
    bool may_count = within.value != Truth::no;
    found.open |= within.kinds;
    if (within.value == Truth::yes) found.least += one.share;
    for (std::size_t i = 0; i < items; ++i) {
      const Open covers = both(counts, one.covers[i].at(t));
      may_count = may_count || covers.value != Truth::no;
      if (covers.value == Truth::yes) told[i] = true;
    }
    if (may_count) found.greatest += one.share;
  }
  const bool complete = std::all_of(told.begin(), told.end(), [](bool yes) { return yes; });
  if (!complete) found.greatest = whole_share;
  return found;
}

}  // namespace

// Goods may come under others for a time, and countries join groups: the shares are added up anew
// at each minute at which one does.
OpenLine Matcher::contents(const ContentsTest& test, Untold untold) {
  std::vector<Content> all;
  std::vector<Instant> moments{Instant::first()};
  const auto mark = [&moments](const OpenLine& line) {
    for (const auto& step : line.steps()) moments.push_back(step.from);
  };
  for (const AskedShare& asked : question_->contents) {
    Content made{share_units(asked.share.digits), OpenLine(certainly), OpenLine(certainly_not), {}};
    if (test.origin) {
      made.counts =
          asked.origin ? names_.is_among(*asked.origin, *test.origin) : OpenLine(certainly_not);
    }
    for (const Reference& name : test.of) {
      made.within = either(made.within, names_.belongs(asked.of.item(), name.item()));
      made.covers.push_back(names_.belongs(name.item(), asked.of.item()));
      mark(made.covers.back());
    }
    mark(made.counts);
    mark(made.within);
    all.push_back(std::move(made));
  }
  std::sort(moments.begin(), moments.end());
  std::vector<OpenLine::Step> steps;
  for (const Instant t : moments) {
    const Contents sum = add_up(all, test.of.size(), t);
    Open found = between(sum.least, sum.greatest, test.share);
    if (found.value == Truth::unclear) {
      found = sum.open.empty() ? not_told(untold) : open_for(sum.open);
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
