// A little book of invented law that the tests of questions share.
#pragma once

#include "rules/rule_book.h"
#include "tests/support/book.h"

namespace inforce::test {

inline const char* const small_pack = R"(format: 1
pack: north
title: Law of the north
end_uses: {lamps: Making of lamps}
covers:
  - {issuer: no-office, subject: export control, from: 2023-07-03, complete: no-claim}
  - {subject: import measure, departure: CN, destination: US, from: 2025-01-01, until: 2026-01-01, complete: no-claim}
does_not_cover:
  - {subject: import measure, destination: US, what: ordinary customs duties}
  - {subject: export control, departure: 'NO', items: ore, what: ore in sacks}
  - {subject: other, what: any other rule}
)";

inline const char* const small_items = R"(items:
  ore: {title: Ore, aka: [Oz]}
  tin-ore: {title: Tin ore, under: ore, aka: [Cassiterite], customs: [{nomenclature: HS, number: "260900"}]}
  lead-ore: {title: Lead ore, under: ore, customs: [{nomenclature: CN, number: "2607000010"}]}
  ink: {title: Ink}
)";

inline const char* const small_parties = R"(parties:
  no-office: {title: Office of Exports, side: 'NO', aka: [NOX]}
  us-desk: {title: Customs Desk, side: US}
  ore-ltd: {title: Ore Ltd, aka: [Ore Limited], country: DE}
groups:
  listed: {title: The list, members: [ore-ltd]}
)";

inline const char* const small_law = R"(instrument: no-law
title: Law on ore
issuer: no-office
nature: statute
force: binding
zone: Europe/Oslo
published: 2024-01-01
sources: {law: {title: Law on ore, publisher: Office of Exports, seen: primary}}
provisions:
  licence:
    control: licence
    title: Ore of some purity
    scope: {items: ore, departure: 'NO', purity: {more_than: 99.9 %}}
    from: 2024-02-01
    cite: {source: law, at: "1"}
  powder:
    control: notification
    title: Powder
    scope: {items: ore, form: {is: [powder, flake]}}
    from: 2024-02-01
    cite: {source: law, at: "2"}
  owners:
    control: prohibition
    title: Listed owners
    scope: {ownership: {by: listed, share: {at_least: 50 %}}, contents: {of: tin-ore, origin: CN, share: {at_least: 0.1 %}}}
    from: 2024-02-01
    cite: {source: law, at: "3"}
)";

inline RuleBook small_book() {
  return book_of({{"pack.yaml", small_pack},
                  {"items.yaml", small_items},
                  {"parties.yaml", small_parties},
                  {"no-law.yaml", small_law}});
}

}  // namespace inforce::test
