#include <algorithm>
#include <string>
#include <utility>

#include "rules/nearest_name.h"
#include "rules/resolve.h"
#include "rules/resolver.h"

namespace inforce {
namespace {

constexpr Wanted an_act = {
    .what = "a provision or an instrument", .instrument = true, .provision = true};
constexpr Wanted a_provision = {.what = "a provision", .provision = true};
constexpr Wanted an_anchor = {.what = "a provision or an event", .provision = true, .event = true};
constexpr Wanted a_record = {.what = "an instrument, a provision or an event",
                             .instrument = true,
                             .provision = true,
                             .event = true};
constexpr Wanted an_item = {.what = "an item", .item = true};
constexpr Wanted a_party = {.what = "a party", .party = true};
constexpr Wanted a_party_or_group = {.what = "a party or a group", .party = true, .group = true};
constexpr Wanted anything = {.what = "an instrument, a provision, an event, an item or a party",
                             .instrument = true,
                             .provision = true,
                             .event = true,
                             .item = true,
                             .party = true,
                             .group = true};

// "civilian" is 'civil' with an ending.
std::optional<std::string_view> nearest_use(std::string_view word,
                                            const std::vector<std::string_view>& known) {
  const auto begins = std::find_if(known.begin(), known.end(), [word](std::string_view use) {
    return word.substr(0, use.size()) == use;
  });
  return begins == known.end() ? nearest_name(word, known) : std::optional(*begins);
}

// Walks over a draft, name by name.
class Walk {
 public:
  Walk(Draft& draft, const Names& names, Diagnostics& out)
      : draft_(draft), names_(names), resolver_(names, draft.lost, out), out_(out) {
    end_uses_ = {"civil", "military"};
    for (const Pack& pack : draft.packs) {
      for (const auto& [word, title] : pack.end_uses) end_uses_.push_back(word.value);
    }
  }

  void packs();
  void goods_and_parties();
  void instruments();
  void provisions();
  void events();
  void proofs();

 private:
  void enter(InstrumentId id) { resolver_.enter(draft_.instruments[id.index].id.value); }
  void date(WrittenDate& date) { resolver_.resolve(date.of, an_anchor); }
  void date(std::optional<WrittenDate>& optional) {
    if (optional) date(*optional);
  }
  void end(std::optional<WrittenEnd>& end) {
    if (end) date(end->date);
  }
  void window(Window& window) {
    date(window.from);
    end(window.end);
  }
  void known(Knowledge& known) {
    if (known.corrects) resolver_.resolve(*known.corrects, a_record);
  }
  void names(std::optional<NameTest>& test, const Wanted& wanted) {
    if (test) resolver_.resolve(test->names, wanted);
  }
  void scope(Scope& scope);
  void end_use(const WordTest& test);
  void conditions(std::vector<Condition>& conditions);
  void calendar(Reference& reference);
  void obligation(ObligationTerms& terms);
  void provision(Provision& provision);
  void cites(const std::vector<Cite>& cites, InstrumentId instrument);
  void coverage(Coverage& coverage);

  Draft& draft_;
  const Names& names_;
  Resolver resolver_;
  Diagnostics& out_;
  std::vector<std::string> end_uses_;
};

void Walk::coverage(Coverage& coverage) {
  if (coverage.issuer) resolver_.resolve(*coverage.issuer, a_party);
  resolver_.resolve(coverage.items, an_item);
  resolver_.resolve(coverage.departure, a_party_or_group);
  resolver_.resolve(coverage.destination, a_party_or_group);
  resolver_.resolve(coverage.origin, a_party_or_group);
  window(coverage.window);
}

void Walk::packs() {
  for (Pack& pack : draft_.packs) {
    for (Coverage& entry : pack.covers) coverage(entry);
    for (Coverage& entry : pack.does_not_cover) coverage(entry);
  }
}

void Walk::goods_and_parties() {
  for (Item& item : draft_.items) {
    for (Belonging& belonging : item.under) {
      resolver_.resolve(belonging.item, an_item);
      if (belonging.window) window(*belonging.window);
    }
  }
  for (Party& party : draft_.parties) {
    for (Owner& owner : party.owned_by) resolver_.resolve(owner.party, a_party);
  }
  for (Group& group : draft_.groups) {
    for (Membership& member : group.members) {
      resolver_.resolve(member.party, a_party);
      if (member.window) window(*member.window);
    }
  }
}

void Walk::instruments() {
  for (Instrument& instrument : draft_.instruments) {
    resolver_.enter(instrument.id.value);
    resolver_.resolve(instrument.issuers, a_party);
    resolver_.resolve(instrument.on_behalf, a_party);
    for (Window& each : instrument.in_force) window(each);
    for (NotEncoded& each : instrument.not_encoded) {
      if (each.window) window(*each.window);
      scope(each.scope);
    }
    known(instrument.known);
  }
}

void Walk::end_use(const WordTest& test) {
  if (draft_.lost.end_uses) return;
  for (const Marked<std::string>& word : test.words) {
    if (std::find(end_uses_.begin(), end_uses_.end(), word.value) != end_uses_.end()) continue;
    const std::vector<std::string_view> known(end_uses_.begin(), end_uses_.end());
    const auto nearest = nearest_use(word.value, known);
    out_.add(
        {.code = Code::unknown_end_use,
         .mark = word.mark,
         .message = "no pack declares the end use " + in_quotes(word.value),
         .hint = nearest ? did_you_mean(nearest) : "declare it under 'end_uses' in a pack.yaml"});
  }
}

void Walk::scope(Scope& scope) {
  names(scope.items, an_item);
  names(scope.departure, a_party_or_group);
  names(scope.destination, a_party_or_group);
  names(scope.origin, a_party_or_group);
  names(scope.transit, a_party_or_group);
  names(scope.party, a_party_or_group);
  if (scope.end_use) end_use(*scope.end_use);
  if (scope.contents) {
    resolver_.resolve(scope.contents->of, an_item);
    if (scope.contents->origin) resolver_.resolve(*scope.contents->origin, a_party_or_group);
  }
  if (scope.ownership) resolver_.resolve(scope.ownership->by, a_party_or_group);
}

void Walk::conditions(std::vector<Condition>& each) {
  for (Condition& condition : each) {
    resolver_.resolve(condition.name, an_anchor);
    conditions(condition.parts);
  }
}

void Walk::calendar(Reference& reference) {
  const Marked<std::string>& name = reference.name;
  if (const Named* named = names_.calendars.find(name.value)) {
    reference.kind = named->kind;
    reference.index = named->index;
    return;
  }
  if (draft_.lost.calendars) return;
  const auto known = names_.calendars.all();
  std::string hint = did_you_mean(nearest_name(name.value, known));
  if (hint.empty() && !known.empty()) hint = "there is " + any_of(known);
  out_.add({.code = Code::unknown_reference,
            .mark = name.mark,
            .message = "no pack has a calendar named " + in_quotes(name.value),
            .hint = std::move(hint)});
}

void Walk::obligation(ObligationTerms& terms) {
  resolver_.resolve(terms.bearers, a_party_or_group);
  resolver_.resolve(terms.towards, a_party_or_group);
  date(terms.due);
  for (Restatement& restated : terms.restated) date(restated.due);
  if (terms.calendar) calendar(*terms.calendar);
}

void Walk::cites(const std::vector<Cite>& cites, InstrumentId id) {
  const std::vector<Source>& sources = draft_.instruments[id.index].sources;
  for (const Cite& cite : cites) {
    const bool listed = std::any_of(sources.begin(), sources.end(), [&](const Source& source) {
      return source.key.value == cite.source.value;
    });
    if (listed) continue;
    std::vector<std::string_view> known;
    for (const Source& source : sources) known.push_back(source.key.value);
    const auto nearest = nearest_name(cite.source.value, known);
    out_.add({.code = Code::unknown_source,
              .mark = cite.source.mark,
              .message = "this instrument has no source " + in_quotes(cite.source.value),
              .hint = nearest ? did_you_mean(nearest)
                      : known.empty()
                          ? "list it under 'sources'"
                          : (known.size() == 1 ? "its only source is " : "its sources are ") +
                                any_of(known)});
  }
}

void Walk::provision(Provision& provision) {
  for (Window& each : provision.windows) window(each);
  scope(provision.scope);
  conditions(provision.while_all);
  conditions(provision.unless_any);
  resolver_.resolve(provision.except_by, a_party);
  known(provision.known);
  resolver_.resolve(provision.targets, an_act);
  resolver_.resolve(provision.with, a_provision);
  end(provision.new_end);
  date(provision.new_from);
  if (provision.terms.scope) scope(*provision.terms.scope);
  date(provision.terms.due);
  resolver_.resolve(provision.holders, a_party_or_group);
  obligation(provision.obligation);
  for (ParameterValue& value : provision.values) date(value.from);
  if (provision.computed) resolver_.resolve(provision.computed->parts, a_provision);
  cites(provision.cites, provision.instrument);
  for (Evidence& one : provision.evidence) {
    date(one.date);
    cites(one.cites, provision.instrument);
  }
}

void Walk::provisions() {
  for (Provision& each : draft_.provisions) {
    enter(each.instrument);
    provision(each);
  }
}

void Walk::events() {
  for (Event& event : draft_.events) {
    enter(event.instrument);
    date(event.date);
    resolver_.resolve(event.finds_breach_of, a_provision);
    known(event.known);
    cites(event.cites, event.instrument);
  }
}

void Walk::proofs() {
  for (Claim& claim : draft_.claims) {
    enter(claim.instrument);
    resolver_.resolve(claim.about, anything);
    cites(claim.cites, claim.instrument);
  }
  for (Expectation& expectation : draft_.expectations) {
    enter(expectation.instrument);
    if (expectation.provision) resolver_.resolve(*expectation.provision, a_provision);
    if (expectation.parameter) resolver_.resolve(*expectation.parameter, a_provision);
  }
}

}  // namespace

void resolve_names(Draft& draft, Diagnostics& out) {
  const Names names = names_of(draft, out);
  Walk walk(draft, names, out);
  walk.packs();
  walk.goods_and_parties();
  walk.instruments();
  walk.provisions();
  walk.events();
  walk.proofs();
}

}  // namespace inforce
