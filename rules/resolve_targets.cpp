#include <algorithm>
#include <string>

#include "rules/countries.h"
#include "rules/id_form.h"
#include "rules/nearest_name.h"
#include "rules/resolve.h"

namespace inforce {
namespace {

void sort_once(std::vector<ProvisionId>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// Provisions that a name stands for. One that acts on its own instrument does not mean itself, and
/// a permission means what it can lift.
std::vector<ProvisionId> spread(const Draft& draft, const Reference& reference, ProvisionId self) {
  if (reference.kind == Reference::Kind::provision) return {reference.provision()};
  std::vector<ProvisionId> ids;
  if (reference.kind != Reference::Kind::instrument) return ids;
  const Provision& act = draft.provisions[self.index];
  const bool permits = act.head == Head::permission;
  for (const ProvisionId id : draft.instruments[reference.index].provisions) {
    const Provision& one = draft.provisions[id.index];
    if (id == self || one.acts_for_good()) continue;
    if (permits && !can_be_excepted(one.head)) continue;
    if (act.terms.scope && !can_be_rescoped(one.head)) continue;
    ids.push_back(id);
  }
  return ids;
}

bool all_resolved(const Provision& provision) {
  return std::all_of(provision.targets.begin(), provision.targets.end(), [](const Reference& name) {
    return name.kind != Reference::Kind::unresolved;
  });
}

void report_no_targets(const Provision& provision, const Draft& draft, Diagnostics& out) {
  if (provision.targets.empty() || !provision.whole || !all_resolved(provision)) return;
  const bool resumes = provision.head == Head::resumes;
  std::string names;
  for (const Reference& target : provision.targets) {
    if (target.kind == Reference::Kind::instrument && !draft.instruments[target.index].whole) {
      return;
    }
    names += (names.empty() ? "" : ", ") + target.name.value;
  }
  out.add({.code = Code::no_targets,
           .mark = provision.targets.front().name.mark,
           .message =
               resumes ? "nothing suspends " + in_quotes(names) + ", so there is nothing to resume"
                       : in_quotes(names) + " has no provision that '" + provision.name.value +
                             "' could act on",
           .hint = resumes ? "name the suspension, or the provision it suspends"
                   : provision.head == Head::permission
                       ? "a permission lifts controls, charges and obligations, and there is none"
                       : "name what it acts on one by one; an instrument does not stand for its "
                         "changes that act for good"});
}

// For each provision the suspensions that name it.
Targets suspensions_of(const Draft& draft, const Targets& targets) {
  Targets suspensions(draft.provisions.size());
  for (std::size_t i = 0; i < draft.provisions.size(); ++i) {
    if (draft.provisions[i].head != Head::suspends) continue;
    for (const ProvisionId target : targets[i]) {
      suspensions[target.index].push_back({static_cast<std::uint32_t>(i)});
    }
  }
  return suspensions;
}

std::vector<ProvisionId> suspensions_among(const Draft& draft, const Targets& suspensions,
                                           const std::vector<ProvisionId>& named) {
  std::vector<ProvisionId> found;
  for (const ProvisionId id : named) {
    if (draft.provisions[id.index].head == Head::suspends) {
      found.push_back(id);
      continue;
    }
    const auto& of_this = suspensions[id.index];
    found.insert(found.end(), of_this.begin(), of_this.end());
  }
  sort_once(found);
  return found;
}

}  // namespace

Targets spread_targets(const Draft& draft, Diagnostics& out) {
  Targets targets(draft.provisions.size());
  for (std::size_t i = 0; i < draft.provisions.size(); ++i) {
    for (const Reference& name : draft.provisions[i].targets) {
      const auto spread_out = spread(draft, name, {static_cast<std::uint32_t>(i)});
      targets[i].insert(targets[i].end(), spread_out.begin(), spread_out.end());
    }
    sort_once(targets[i]);
  }
  const Targets suspensions = suspensions_of(draft, targets);
  for (std::size_t i = 0; i < draft.provisions.size(); ++i) {
    const Provision& provision = draft.provisions[i];
    if (provision.head == Head::resumes) {
      targets[i] = suspensions_among(draft, suspensions, targets[i]);
    }
    if (targets[i].empty()) report_no_targets(provision, draft, out);
  }
  return targets;
}

std::vector<std::string> sides_of(const Draft& draft, const Instrument& instrument) {
  std::vector<std::string> sides;
  const auto& speakers = instrument.on_behalf.empty() ? instrument.issuers : instrument.on_behalf;
  for (const Reference& speaker : speakers) {
    if (speaker.kind != Reference::Kind::party) continue;
    const std::string& side = draft.parties[speaker.index].side;
    if (!side.empty()) sides.push_back(side);
  }
  std::sort(sides.begin(), sides.end());
  sides.erase(std::unique(sides.begin(), sides.end()), sides.end());
  return sides;
}

std::string hint_for_side(const std::string& side) {
  const std::string code = repaired_id(side, IdForm::party);
  return is_country_code(code) ? did_you_mean(code) : std::string(mistaken_code(side));
}

// What could not be read may be the side that is missing.
bool has_lost_side(const Draft& draft, const std::vector<Reference>& speakers) {
  return std::any_of(speakers.begin(), speakers.end(), [&](const Reference& name) {
    return name.kind == Reference::Kind::party && draft.parties[name.index].side_lost;
  });
}

void check_sides(const Draft& draft, Diagnostics& out) {
  for (const Party& party : draft.parties) {
    const auto names_it = [&](const auto& record) { return record.id.value == party.side; };
    if (party.side.empty() || is_country_code(party.side) || draft.lost.parties) continue;
    if (std::any_of(draft.groups.begin(), draft.groups.end(), names_it)) continue;
    out.add({.code = Code::unknown_side,
             .mark = party.id.mark,
             .message = in_quotes(party.id.value) + " is on the side " + in_quotes(party.side) +
                        ", which is neither a country nor a group",
             .hint = hint_for_side(party.side)});
  }
  for (const Instrument& instrument : draft.instruments) {
    if (instrument.provisions.empty() || instrument.nature == Nature::report) continue;
    if (!sides_of(draft, instrument).empty()) continue;
    const auto& speakers = instrument.on_behalf.empty() ? instrument.issuers : instrument.on_behalf;
    const auto speaker = std::find_if(speakers.begin(), speakers.end(), [](const Reference& name) {
      return name.kind == Reference::Kind::party;
    });
    if (speaker == speakers.end() || has_lost_side(draft, speakers)) continue;
    out.add({.code = Code::issuer_without_side,
             .mark = speaker->name.mark,
             .message = in_quotes(speaker->name.value) + " is on no side, so what " +
                        in_quotes(instrument.id.value) + " says could act on nothing",
             .hint = "add 'side:' to the party, or 'on_behalf:' here"});
  }
}

}  // namespace inforce
