#include "rules/resolver.h"

#include <algorithm>
#include <utility>

#include "rules/countries.h"
#include "rules/nearest_name.h"

namespace inforce {
namespace {

bool fits(Reference::Kind kind, const Wanted& wanted) {
  switch (kind) {
    case Reference::Kind::unresolved:
    case Reference::Kind::calendar: return false;
    case Reference::Kind::instrument: return wanted.instrument;
    case Reference::Kind::provision: return wanted.provision;
    case Reference::Kind::event: return wanted.event;
    case Reference::Kind::item: return wanted.item;
    case Reference::Kind::party: return wanted.party;
    case Reference::Kind::group: return wanted.group;
  }
  return false;  // a Kind has no other value
}

bool of_law(const Wanted& wanted) { return wanted.instrument || wanted.provision || wanted.event; }
bool of_parties(const Wanted& wanted) { return wanted.party || wanted.group; }

bool is_two_capitals(std::string_view name) {
  return name.size() == 2 && name[0] >= 'A' && name[0] <= 'Z' && name[1] >= 'A' && name[1] <= 'Z';
}

bool begins_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

}  // namespace

Resolver::Found Resolver::look_up(std::string_view name, const Wanted& wanted) const {
  Found found;
  const auto consider = [&](const Named* named) {
    if (named == nullptr) return;
    if (fits(named->kind, wanted)) {
      found.fitting.push_back(named);
    } else {
      found.other = named;
    }
  };
  if (of_law(wanted)) {
    const bool is_short = name.find('/') == std::string_view::npos;
    if (is_short && !home_.empty()) consider(names_.law.find(home_ + "/" + std::string(name)));
    consider(names_.law.find(name));
  }
  if (wanted.item) consider(names_.items.find(name));
  if (of_parties(wanted)) consider(names_.parties.find(name));
  return found;
}

bool Resolver::is_lost(const std::string& name, const Wanted& wanted) const {
  if ((wanted.item && lost_.items) || (of_parties(wanted) && lost_.parties)) return true;
  if (!of_law(wanted)) return false;
  // Of an instrument whose own id could not be read, nothing has a full name.
  if (home_.empty() && name.find('/') == std::string::npos) return true;
  return std::any_of(lost_.ids.begin(), lost_.ids.end(), [&](const std::string& id) {
    return name == id || home_ + "/" + name == id || begins_with(name, id + "/");
  });
}

std::string Resolver::suggestion(std::string_view name, const Wanted& wanted) const {
  std::vector<std::string_view> known;
  const auto offer = [&](const Namespace& names, std::string_view prefix) {
    for (const std::string_view candidate : names.all()) {
      if (!begins_with(candidate, prefix)) continue;
      if (fits(names.find(candidate)->kind, wanted))
        known.push_back(candidate.substr(prefix.size()));
    }
  };
  if (of_law(wanted)) {
    offer(names_.law, home_ + "/");
    // The names of the own file are the likeliest slips.
    if (const auto near = nearest_name(name, known)) return did_you_mean(near);
    offer(names_.law, "");
  }
  if (wanted.item) offer(names_.items, "");
  if (of_parties(wanted)) offer(names_.parties, "");
  std::sort(known.begin(), known.end());
  return did_you_mean(nearest_id(name, known));
}

void Resolver::report_unknown(const Marked<std::string>& name, const Wanted& wanted) const {
  if (of_parties(wanted) && is_two_capitals(name.value)) {
    out_.add({.code = Code::unknown_country,
              .mark = name.mark,
              .message = in_quotes(name.value) + " is no country's code",
              .hint = std::string(mistaken_code(name.value))});
    return;
  }
  const bool publication = wanted.event && name.value == "publication";
  std::string hint = publication ? "publication is no event: write one with its date under "
                                   "'events', and name that"
                                 : suggestion(name.value, wanted);
  if (hint.empty()) {
    hint = "declare it; or if other packs hold it, check over them: inforce check --also PATH";
  }
  out_.add(
      {.code = Code::unknown_reference,
       .mark = name.mark,
       .message = "no pack has " + std::string(wanted.what) + " named " + in_quotes(name.value),
       .hint = std::move(hint)});
}

void Resolver::resolve(Reference& reference, const Wanted& wanted) const {
  const Marked<std::string>& name = reference.name;
  if (name.value.empty()) return;
  const Found found = look_up(name.value, wanted);
  if (found.fitting.size() == 1) {
    reference.kind = found.fitting.front()->kind;
    reference.index = found.fitting.front()->index;
    return;
  }
  if (found.fitting.size() > 1) {
    const bool full_name_helps =
        std::any_of(found.fitting.begin(), found.fitting.end(), [](const Named* named) {
          return named->kind == Reference::Kind::provision || named->kind == Reference::Kind::event;
        });
    Diagnostic several{
        .code = Code::ambiguous_name,
        .mark = name.mark,
        .message = in_quotes(name.value) + " names both " +
                   std::string(with_article(found.fitting[0]->kind)) + " and " +
                   std::string(with_article(found.fitting[1]->kind)),
        .hint = full_name_helps ? "write it in full, or rename one of them" : "rename one of them"};
    for (const Named* named : found.fitting) several.also.push_back({named->mark, "one of them"});
    out_.add(std::move(several));
    return;
  }
  if (is_lost(name.value, wanted)) return;
  if (found.other == nullptr) return report_unknown(name, wanted);
  out_.add({.code = Code::wrong_kind,
            .mark = name.mark,
            .message = in_quotes(name.value) + " is " +
                       std::string(with_article(found.other->kind)) + ", where " +
                       std::string(wanted.what) + " is expected",
            .also = {{found.other->mark, "declared here"}}});
}

void Resolver::resolve(std::vector<Reference>& references, const Wanted& wanted) const {
  for (Reference& reference : references) resolve(reference, wanted);
}

}  // namespace inforce
