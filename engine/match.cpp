#include "engine/match.h"

#include <algorithm>

#include "engine/allowance.h"
#include "engine/quantity.h"

namespace inforce {

Open not_told(Untold untold) {
  return untold == Untold::fails ? certainly_not : open_for(OpenKind::facts);
}

namespace {

OpenLine turned(const OpenLine& line, bool negated) { return negated ? negate(line) : line; }

}  // namespace

std::vector<ScopePart> Matcher::parts(const Scope& scope, const Provision& context, Untold untold) {
  std::vector<ScopePart> found;
  const auto add = [&found](ScopeKey key, std::size_t index, OpenLine line) {
    found.push_back({key, index, std::move(line)});
  };
  const auto add_place = [&](ScopeKey key, const std::optional<NameTest>& test,
                             const std::optional<PartyId>& told) {
    if (test) add(key, 0, place(*test, told, untold));
  };
  if (scope.items) add(ScopeKey::items, 0, items(*scope.items, untold));
  add_place(ScopeKey::departure, scope.departure, question_->departure);
  add_place(ScopeKey::destination, scope.destination, question_->destination);
  add_place(ScopeKey::origin, scope.origin, question_->origin);
  if (scope.transit) add(ScopeKey::transit, 0, transit(*scope.transit, untold));
  if (scope.party) add(ScopeKey::party, 0, party(*scope.party, untold));
  if (scope.end_use) add(ScopeKey::end_use, 0, OpenLine(end_use(*scope.end_use, untold)));
  if (scope.contents) add(ScopeKey::contents, 0, contents(*scope.contents, untold));
  if (scope.ownership) add(ScopeKey::ownership, 0, ownership(*scope.ownership, untold));
  for (std::size_t i = 0; i < scope.attributes.size(); ++i) {
    add(ScopeKey::attribute, i, OpenLine(attribute(scope.attributes[i], untold)));
  }
  for (std::size_t i = 0; i < scope.dates.size(); ++i) {
    add(ScopeKey::date, i, date(scope.dates[i], context, untold));
  }
  return found;
}

namespace {

// A permission must be claimed: what the facts told leave open fails it.
OpenLine claimed(const OpenLine& line, Untold untold) {
  if (untold == Untold::leaves_open) return line;
  return line.map(
      [](Open value) { return value.kinds.has(OpenKind::facts) ? certainly_not : value; });
}

}  // namespace

OpenLine Matcher::scope(const Scope& scope, const Provision& context, Untold untold) {
  OpenLine line(certainly);
  for (const ScopePart& part : parts(scope, context, untold)) {
    line = both(line, claimed(part.line, untold));
  }
  return line;
}

OpenLine Matcher::tests(const std::vector<RoleTest>& all, const Provision& context, Untold untold) {
  OpenLine line(certainly);
  for (const RoleTest& test : all) {
    line = both(line, claimed(date(test, context, untold), untold));
  }
  return line;
}

OpenLine Matcher::own_tests(const Provision& provision) {
  if (provision.head != Head::permission) {
    return scope(provision.scope, provision, Untold::leaves_open);
  }
  const OpenLine line = both(scope(provision.scope, provision, Untold::fails),
                             tests(provision.if_all, provision, Untold::fails));
  if (!provision.amount) return line;
  const OpenLine allowed = allowance(moments_->known(), *moments_, provision, *question_);
  return both(line, claimed(allowed, Untold::fails));
}

OpenLine Matcher::items(const NameTest& test, Untold untold) {
  if (!question_->item && !question_->number) return OpenLine(not_told(untold));
  OpenLine line(certainly_not);
  for (const Reference& name : test.names) {
    if (!question_->item) {
      line = either(line, names_.number_reaches(*question_->number, name.item()));
      continue;
    }
    // Goods told as a wider item, or one that overlaps the scope's, may or may not be those meant.
    const OpenLine wider =
        capped(names_.share_goods(*question_->item, name.item()), OpenKind::facts);
    line = either(line, either(names_.belongs(*question_->item, name.item()), wider));
  }
  return turned(line, test.negated);
}

OpenLine Matcher::any_of(const NameTest& test, PartyId told) {
  OpenLine line(certainly_not);
  for (const Reference& name : test.names) line = either(line, names_.is_among(told, name));
  return line;
}

OpenLine Matcher::place(const NameTest& test, const std::optional<PartyId>& told, Untold untold) {
  if (!told) return OpenLine(not_told(untold));
  return turned(any_of(test, *told), test.negated);
}

OpenLine Matcher::transit(const NameTest& test, Untold untold) {
  if (!question_->transit) return OpenLine(not_told(untold));
  OpenLine line(certainly_not);
  for (const PartyId told : *question_->transit) line = either(line, any_of(test, told));
  return turned(line, test.negated);
}

OpenLine Matcher::party(const NameTest& test, Untold untold) {
  const bool names_only = !question_->parties && !question_->unlisted_names.empty();
  if (!question_->parties && !names_only) return OpenLine(not_told(untold));
  OpenLine line(certainly_not);
  if (question_->parties) {
    for (const PartyId told : *question_->parties) line = either(line, any_of(test, told));
  }
  // A name that no list has is not listed; where nobody knows who is listed, that stays open.
  const Known& known = moments_->known();
  const bool unknown_list =
      !question_->unlisted_names.empty() &&
      std::any_of(test.names.begin(), test.names.end(), [&](const Reference& name) {
        return name.kind == Reference::Kind::group && known.book().at(name.group()).members_unknown;
      });
  if (unknown_list) line = either(line, OpenLine(open_for(OpenKind::facts)));
  return turned(line, test.negated);
}

Open Matcher::end_use(const WordTest& test, Untold untold) const {
  if (!question_->end_use) return not_told(untold);
  const bool named = std::any_of(test.words.begin(), test.words.end(), [&](const auto& word) {
    return word.value == *question_->end_use;
  });
  return settled(named != test.negated);
}

Open Matcher::attribute(const AttributeTest& test, Untold untold) const {
  const auto told = std::find_if(question_->attributes.begin(), question_->attributes.end(),
                                 [&](const auto& one) { return one.first == test.name.value; });
  if (told == question_->attributes.end()) return not_told(untold);
  const Quantity& value = told->second;
  // 4000 g are more than 3 kg, but no table of units says so; and a word is no number.
  const bool is_word = value.digits.empty();
  const bool comparable = test.number ? !is_word && value.unit == test.number->limit.unit : is_word;
  if (!comparable) return not_told(untold);
  if (test.number) return settled(passes(value.digits, *test.number));
  return settled(std::any_of(test.words.begin(), test.words.end(),
                             [&](const auto& word) { return word.value == value.unit; }));
}

namespace {

// "Before X" as a line over the moments one may put in its place.
OpenLine passes_over_time(const RoleTest& test, const Moments& moments, const Provision& context) {
  const bool at_the_end = test.order == Order::not_after || test.order == Order::after;
  const MomentRange edge =
      at_the_end ? moments.after(test.date, context) : moments.begin_of(test.date, context);
  const OpenLine reached = holds_from(edge);
  const bool wants_reached = test.order == Order::after || test.order == Order::not_before;
  return wants_reached ? reached : negate(reached);
}

// One value over the minutes of a day: the common one, or open for want of the clock.
Open over_day(const OpenLine& line, Instant from, Instant until) {
  Open value = line.at(from);
  for (const auto& step : line.changes(from + 1, until)) {
    if (step.after == value) continue;
    value = open_for(value.kinds | step.after.kinds | OpenKind::facts);
  }
  return value;
}

}  // namespace

OpenLine Matcher::date(const RoleTest& test, const Provision& context, Untold untold) const {
  const OpenLine line = passes_over_time(test, *moments_, context);
  if (!question_->tells_dates()) return line;  // one date stands for all, minute by minute
  const std::optional<When>& told = question_->date_of(test.role);
  if (!told) return OpenLine(not_told(untold));
  if (told->minute) return OpenLine(line.at(*told->minute));
  const Zone zone = moments_->zone_of(context);
  return OpenLine(
      over_day(line, first_minute(told->day, zone), first_minute_after(told->day, zone)));
}

}  // namespace inforce
