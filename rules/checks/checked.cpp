#include "rules/checks/checked.h"

#include <algorithm>

namespace inforce {

Checked::Checked(const Draft& all, const Targets& spread, Diagnostics& found)
    : draft(all),
      targets(spread),
      out(found),
      dates(all),
      acting(all.provisions.size()),
      successor_of(all.provisions.size()) {
  for (std::uint32_t index = 0; index < all.provisions.size(); ++index) {
    for (const ProvisionId target : spread[index]) acting[target.index].push_back({index});
    for (const Reference& successor : all.provisions[index].with) {
      if (successor.kind != Reference::Kind::provision) continue;
      successor_of[successor.index].push_back({index});
    }
  }
  sides_.reserve(all.instruments.size());
  for (const Instrument& instrument : all.instruments) {
    sides_.push_back(sides_of(all, instrument));
  }
}

bool Checked::shares_side(ProvisionId change, ProvisionId target) const {
  const auto& mine = sides_[at(change).instrument.index];
  const auto& theirs = sides_[at(target).instrument.index];
  return std::any_of(mine.begin(), mine.end(), [&](const std::string& side) {
    return std::binary_search(theirs.begin(), theirs.end(), side);
  });
}

bool Checked::has_weight(ProvisionId change, ProvisionId target) const {
  return home(change).force != Force::agreed && shares_side(change, target);
}

bool Checked::ends_for_sure(ProvisionId act, ProvisionId target) const {
  const Head head = at(act).head;
  return (head == Head::ends || head == Head::replaces) && acts_for_sure(act, target);
}

bool Checked::acts_for_sure(ProvisionId act, ProvisionId target) const {
  const Provision& provision = at(act);
  return provision.scope.empty() && provision.while_all.empty() && provision.unless_any.empty() &&
         provision.confidence == Confidence::verified && acting[act.index].empty() &&
         has_weight(act, target) && home(act).force >= home(target).force;
}

std::vector<ProvisionId> Checked::named(ProvisionId change, const Reference& target) const {
  if (target.kind == Reference::Kind::provision) return {target.provision()};
  std::vector<ProvisionId> ids;
  if (target.kind != Reference::Kind::instrument) return ids;
  for (const ProvisionId id : draft.instruments[target.index].provisions) {
    if (id != change && !at(id).acts_for_good()) ids.push_back(id);
  }
  return ids;
}

std::vector<WindowBounds> Checked::own_windows(ProvisionId id) {
  const Provision& provision = at(id);
  std::vector<WindowBounds> all = dates.windows(id);
  for (WindowBounds& window : all) {
    if (provision.new_end) {
      window.until = dates.end(*provision.new_end, window.from, provision.instrument);
    }
    if (provision.new_from) window.until = dates.begin(*provision.new_from, provision.instrument);
  }
  return all;
}

std::vector<WindowBounds> Checked::widest(ProvisionId id) {
  const Provision& provision = at(id);
  std::vector<WindowBounds> all = own_windows(id);
  if (all.empty()) {
    for (const ProvisionId act : successor_of[id.index]) {
      const auto coming = dates.windows(act);
      all.insert(all.end(), coming.begin(), coming.end());
    }
  }
  const bool outlasts =
      provision.acts_for_good() ||
      (provision.head == Head::suspends &&
       (provision.revival == Revival::needs_act || provision.revival == Revival::unclear));
  for (WindowBounds& window : all) {
    if (outlasts) window.until.latest = no_moment;
  }
  for (const ProvisionId act : acting[id.index]) {
    if (at(act).head != Head::extends || act == id) continue;
    for (WindowBounds window : dates.windows(act)) {
      if (!at(act).new_end) continue;
      window.until = dates.end(*at(act).new_end, window.from, at(act).instrument);
      all.push_back(window);
    }
  }
  return all;
}

void for_each_fact_window(
    const Draft& draft, const std::function<void(const Window&, const std::string& whose)>& visit) {
  for (const Item& item : draft.items) {
    for (const Belonging& wider : item.under) {
      if (!wider.window) continue;
      visit(*wider.window, in_quotes(item.id.value) + " under " + in_quotes(wider.item.name.value));
    }
  }
  for (const Group& group : draft.groups) {
    for (const Membership& member : group.members) {
      if (!member.window) continue;
      visit(*member.window,
            in_quotes(member.party.name.value) + " in " + in_quotes(group.id.value));
    }
  }
  for (const Pack& pack : draft.packs) {
    for (const Coverage& coverage : pack.covers) visit(coverage.window, "the coverage");
    for (const Coverage& gap : pack.does_not_cover) visit(gap.window, "the gap in what is covered");
  }
}

}  // namespace inforce
