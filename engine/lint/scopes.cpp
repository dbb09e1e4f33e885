// R604: scopes that no question can meet.
#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/lint/linted.h"
#include "engine/lint/overlap.h"
#include "rules/shares.h"

namespace inforce {
namespace {

void add_never_met(const Linted& linted, const Mark& mark, std::string message, std::string hint) {
  linted.out.add({.code = Code::scope_never_met,
                  .mark = mark,
                  .message = std::move(message),
                  .hint = std::move(hint)});
}

// From its earliest reading to its latest: the moments a date of the role may have.
struct RoleBounds {
  Instant from = Instant::first();
  Instant until = never;
  Mark mark;
};

/// Of the dates of one role none passes all tests, or none while the provision is in force.
void lint_role(const Linted& linted, ProvisionId id, const Provision& provision, Role role,
               const RoleBounds& bounds) {
  std::string with;
  if (bounds.from < bounds.until) {
    if (provision.attaches_to != role || !linted.moments().says_when(id)) return;
    const std::vector<Span> spans = linted.moments().spans(id);
    const bool meets = std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
      return span.from.earliest < bounds.until && bounds.from < span.until.latest;
    });
    if (meets || spans.empty()) return;
    with = " while it is in force";
  }
  add_never_met(linted, bounds.mark,
                "no date of " + in_quotes(word(role)) + " passes the tests of " +
                    in_quotes(provision.id) + with,
                "look at the directions of < and >");
}

// Tests on one role leave it no moment at all. Written dates are read as widely as they can be.
void lint_dates(const Linted& linted, ProvisionId id, const Provision& provision) {
  std::map<Role, RoleBounds> bounds;
  const auto take = [&](const RoleTest& test) {
    RoleBounds& own = bounds[test.role];
    own.mark = test.mark;
    const bool whole_day = test.order == Order::after || test.order == Order::not_after;
    const MomentRange limit = whole_day ? linted.moments().after(test.date, provision)
                                        : linted.moments().begin_of(test.date, provision);
    if (test.order == Order::before || test.order == Order::not_after) {
      own.until = std::min(own.until, limit.latest);
    } else {
      own.from = std::max(own.from, limit.earliest);
    }
  };
  for (const RoleTest& test : provision.scope.dates) take(test);
  for (const RoleTest& test : provision.if_all) take(test);
  for (const auto& entry : bounds) lint_role(linted, id, provision, entry.first, entry.second);
}

void lint_share(const Linted& linted, const NumberTest& share, const Provision& provision) {
  const std::int64_t limit = share_units(share.limit.digits);
  if (share.comparison == Comparison::less_than && limit == 0) {
    add_never_met(linted, share.mark,
                  "no share is less than nothing, as " + in_quotes(provision.id) + " asks",
                  "write 'at_most: 0 %' if nothing is meant");
  }
  if (share.comparison == Comparison::more_than && limit >= whole_share) {
    add_never_met(linted, share.mark,
                  "no share is more than the whole, as " + in_quotes(provision.id) + " asks",
                  "write 'at_least: 100 %' if the whole is meant");
  }
}

// Goods that leave a country for the same one cross no border.
void lint_route(const Linted& linted, const Scope& scope, const Provision& provision) {
  const auto only = [](const std::optional<NameTest>& test) {
    const bool one = test && !test->negated && test->names.size() == 1 &&
                     test->names.front().kind == Reference::Kind::party;
    return one ? std::optional(test->names.front().index) : std::nullopt;
  };
  const auto departure = only(scope.departure);
  if (!departure || departure != only(scope.destination)) return;
  add_never_met(linted, scope.destination->mark,
                in_quotes(provision.id) + " is about goods that leave " +
                    in_quotes(scope.departure->names.front().name.value) + " for the same country",
                "one of the two is another country, or 'origin' is meant");
}

// What a change or a permission says of cases that none of its targets reaches.
void lint_targets(const Linted& linted, ProvisionId id, const Provision& provision) {
  const auto& targets = linted.book.targets(id);
  if (provision.scope.empty() || targets.empty()) return;
  const bool all_out = std::all_of(targets.begin(), targets.end(), [&](ProvisionId target) {
    return exclude_each_other(linted.book, provision.scope, linted.book.at(target).scope);
  });
  if (!all_out) return;
  add_never_met(linted, provision.scope.mark,
                in_quotes(provision.id) + " is for cases that " +
                    in_quotes(linted.book.at(targets.front()).id) + " does not reach",
                "compare the goods, countries and end uses of the two scopes");
}

void lint_one(const Linted& linted, const Scope& scope, const Provision& provision) {
  lint_route(linted, scope, provision);
  if (scope.contents) lint_share(linted, scope.contents->share, provision);
  if (scope.ownership) lint_share(linted, scope.ownership->share, provision);
}

}  // namespace

void lint_scopes(const Linted& linted) {
  for_each_known(linted, [&](ProvisionId id, const Provision& provision) {
    lint_one(linted, provision.scope, provision);
    if (provision.terms.scope) lint_one(linted, *provision.terms.scope, provision);
    lint_dates(linted, id, provision);
    lint_targets(linted, id, provision);
  });
}

}  // namespace inforce
