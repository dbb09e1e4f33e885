// A little world of invented law in which every head, change and scope key stands once. The
// harnesses put random bytes in the place of one of its files, or ask it random questions.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "rules/load.h"

namespace inforce::fuzz {

inline constexpr const char* world_pack = R"(format: 1
pack: isle
title: Law of the isle
end_uses: {civil: Civil, military: Military}
covers:
  - {issuer: office, subject: export control, from: 2020-01-01, complete: no-claim}
does_not_cover:
  - {subject: import measure, destination: US, what: ordinary customs duties}
)";

inline constexpr const char* world_items = R"(items:
  ore: {title: Ore, aka: [Oz]}
  tin: {title: Tin ore, under: ore, customs: [{nomenclature: HS, number: "260900", test: decides}]}
  lead: {title: Lead ore, under: [{item: ore, from: 2025-04-04}], customs: [{nomenclature: CN, number: "2607000010"}]}
  alloy: {title: Alloy, under: [tin, {item: lead, from: 2025-01-01, until: 2026-01-01}]}
)";

inline constexpr const char* world_parties = R"(parties:
  office: {title: Office, side: CN, aka: [OFE]}
  desk: {title: Desk, side: US}
  ore-ltd: {title: Ore Ltd, country: US, owned_by: [{party: desk, share: 60 %}]}
groups:
  listed: {title: The list, members: [{party: ore-ltd, from: 2025-02-01, until: 2026-02-01}]}
  secret: {title: A list nobody read, members: unknown, count: 15}
)";

inline constexpr const char* world_calendars = R"(calendars:
  office-days: {title: Working days, weekend: [Sat, Sun], closed: [2025-10-01], work: [2025-10-11], known_through: 2025-12-31}
)";

inline constexpr const char* world_law = R"(instrument: law
title: Law on ore
aka: [1/2024]
issuer: office
nature: statute
force: binding
zone: Asia/Shanghai
published: 2024-01-01
looked: [2026-10-08]
sources: {text: {title: Law, publisher: Office, seen: primary}}
provisions:
  base:
    control: denial presumed
    scope: {items: ore, departure: CN, destination: {not: [SG]}, purity: {more_than: 99.9 %}, form: {is: [powder, flake]}}
    from: 2024-02-01
    cite: {source: text, at: "1"}
  users:
    control: prohibition
    scope: {items: {not: alloy}, end_use: military, party: [listed, secret], transit: SG}
    from: 2024-03/2024-05
    attaches_to: loading
    cite: {source: text, at: "2"}
  owners:
    control: licence
    scope: {ownership: {by: listed, share: {at_least: 50 %}}, contents: {of: [tin, lead], origin: CN, share: {at_least: 0.1 %}}}
    from: {one_of: [2024-06-01, 2024-07-01], prefer: 2024-06-01}
    through: {within: 2 years, of: summit}
    cite: {source: text, at: "3"}
  old: {control: notification, scope: {items: tin}, from: always, cite: {source: text, at: "4"}}
  new: {control: general licence, scope: {items: tin}, cite: {source: text, at: "5"}}
  season:
    control: licence
    scope: {items: lead, origin: CN}
    from: 2024-01-01
    yearly: {from: 11-15, through: 02-29}
    unless: [summit]
    cite: {source: text, at: "6"}
  rate: {charge: 10 %, component: ore, stack: extra, scope: {origin: CN}, from: 2024-01-01T00:01, attaches_to: entry, cite: {source: text, at: "7"}}
  way:
    permission: goods under way
    excepts: rate
    if_all: ["loading < 2026-02-24T00:01", "entry <= 2026-02-28"]
    cite: {source: text, at: "8"}
  share: {parameter: a share, values: [{from: 2024, value: 90 %}, {from: 2025-06~, value: none}]}
  buy: {obligation: buy ore, bearer: US, due: {disputed: [{date: 2026-01-01, source: text}, {date: 2026-02-01, source: text}]}, while: [{any: [law/base, word/promise]}]}
events:
  summit: {title: Summit, date: 2025-10-30, zone: Asia/Seoul}
  later: {title: Later, planned: 2027-01}
)";

inline constexpr const char* world_changes = R"(instrument: changes
title: Changes
issuer: office
nature: notice
force: binding
zone: Asia/Shanghai
published: 2025-01-01
sources: {text: {title: Changes, publisher: Office, seen: secondary}}
provisions:
  pause: {suspends: law/base, scope: {destination: US}, from: 2025-11-09, until_or_through: 2026-11-27, leaves: notification, cite: {source: text, at: "1"}}
  rest: {suspends: law/users, from: 2025-11-10, for: 1 year, revival: needs_act, cite: {source: text, at: "2"}}
  back: {resumes: law/users, from: 2027-01-01, cite: {source: text, at: "3"}}
  more: {extends: pause, new_through: 2027-01-10, from: {planned: 2026-11-01}, cite: {source: text, at: "4"}}
  late: {postpones: law/season, new_from: 2026-01-01, cite: {source: text, at: "5"}}
  over: {ends: law/rate, how: judgment, from: {date: 2026-02-24, clock: unknown}, cite: {source: text, at: "6"}}
  stay: {suspends: over, from: 2026-03-01, until: 2026-04-01, cite: {source: text, at: "7"}}
  swap: {replaces: law/old, with: law/new, from: 2025-12, cite: {source: text, at: "8"}}
  step: {amends: law/rate, from: 2025-06-01, terms: {rate: 25 %}, cite: {source: text, at: "9"}}
  wide: {amends: law/base, from: 2025-05-01, through: 2026-12-31, terms: {effect: prohibition, scope: {items: ore}}, cite: {source: text, at: "10"}}
)";

inline constexpr const char* world_word = R"(instrument: word
title: Words at a summit
issuer: [office, desk]
nature: statement
force: political
zone: Asia/Seoul
published: 2025-10-30
sources: {text: {title: Words, publisher: Both, seen: not_opened}}
provisions:
  promise: {obligation: keep the pause, from: 2025-10-30, while: [word/answer]}
  answer: {obligation: keep the other, from: 2025-10-30, while: [word/promise]}
  longer: {extends: changes/pause, new_until: 2027-11-10, confidence: recalled, cite: {source: text, at: "1"}}
expect:
  - {date: 2026-11-28, item: tin, departure: CN, destination: US, end_use: civil, certain: nothing}
)";

using Texts = std::vector<std::pair<std::string, std::string>>;

/// The world's files by name.
inline Texts world() {
  return {{"pack.yaml", world_pack},       {"items.yaml", world_items},
          {"parties.yaml", world_parties}, {"calendars.yaml", world_calendars},
          {"law.yaml", world_law},         {"changes.yaml", world_changes},
          {"word.yaml", world_word}};
}

inline std::vector<PackFile> pack_of(const Texts& texts) {
  std::vector<PackFile> files;
  files.reserve(texts.size());
  for (const auto& [name, text] : texts) {
    files.push_back({"isle", "isle/" + name, text, PackFile::Layer::base});
  }
  return files;
}

}  // namespace inforce::fuzz
