#include "cli/draft/starter_pack.h"

#include <algorithm>

namespace inforce {
namespace {

constexpr const char* pack_file =
    R"(# What this pack is. Every *.yaml of this folder is read; the language is rules/FORMAT.md.
#   inforce check THIS-FOLDER                          says everything that is the matter
#   inforce on 2026-03-01 --also THIS-FOLDER …         answers with it, over the packs found
# To be read always, over the packs found: a folder of its own in /etc/inforce/packs (inforce packs).
format: 1
pack: PACK
title: Rules of our own
note: Not legal advice. An example, to be replaced.
# What of the law it holds, so that answers can say what no pack covers. Leave 'no-claim' until
# somebody has checked that nothing is missing.
# covers:
#   - {issuer: PACK-office, subject: export control, departure: NZ, from: 2026-01-15, complete: no-claim}
# does_not_cover:
#   - {subject: import measure, destination: NZ, what: "ordinary customs duties"}
)";

constexpr const char* items_file =
    R"(# Goods and their tree: a rule on 'PACK-goods' reaches all below it. Goods of other packs may be named
# as well (inforce list items); ids are one namespace over all packs.
items:
  PACK-goods: {title: Goods of the example}
  PACK-widget: {title: A widget of the example, under: PACK-goods, aka: [PACK example widget]}
)";

constexpr const char* parties_file =
    R"(# Who makes rules, and who is named in them. A country is its two letters and need not be declared.
parties:
  PACK-office: {title: The office of the example, side: NZ}
)";

constexpr const char* act_file =
    R"(# One file, one act: a notice, an order, a treaty. Named as its id.
instrument: PACK-1
title: "Example: notice No. 1 on widgets"
issuer: PACK-office
nature: notice          # treaty agreement framework memorandum notice order statute …
force: binding          # political: holds, but moves binding law only possibly; agreed: without effect
zone: Pacific/Auckland  # whose days its dates are
published: 2026-01-15   # from when it is known
looked: [LOOKED]    # when somebody searched for later acts
sources:
  gazette:
    title: Notice No. 1
    publisher: The gazette of the example
    date: 2026-01-15
    url: "https://example.org/notice-1"
    seen: primary       # primary: the text itself; secondary: a report of it; not_opened
provisions:
  licence:
    control: licence    # prohibition, denial presumed, strict review, licence, general licence, notification
    title: Widgets need a licence
    scope: {items: PACK-goods, departure: NZ}
    from: 2026-02-01    # the first day; without an end it is open
    cite: {source: gazette, at: item 1}
  pause:
    suspends: licence   # also: extends, postpones, ends, resumes, replaces, amends (inforce draft)
    title: The licence rests for a while
    from: 2026-06-01
    through: 2026-08-31 # the last day that counts; until: the first that no longer does
    cite: {source: gazette, at: item 2}
# Answers that somebody who knows the law told you. check proves them: the day before, the day, the day after.
expect:
  - {date: 2026-01-31, item: PACK-widget, departure: NZ, destination: CL, certain: nothing}
  - {date: 2026-02-01, item: PACK-widget, departure: NZ, destination: CL, certain: licence, cautious: licence}
  - {date: 2026-05-31, provision: PACK-1/licence, status: operative}
  - {date: 2026-06-01, provision: PACK-1/licence, status: suspended}
  - {date: 2026-08-31, provision: PACK-1/licence, status: suspended}
  - {date: 2026-09-01, provision: PACK-1/licence, status: operative}
)";

std::string filled(std::string text, std::string_view hole, const std::string& with) {
  for (std::size_t at = text.find(hole); at != std::string::npos;
       at = text.find(hole, at + with.size())) {
    text.replace(at, hole.size(), with);
  }
  return text;
}

}  // namespace

std::vector<StarterFile> starter_pack(const std::string& id, Date today) {
  const Date published{2026, 1, 15};
  const std::string looked = iso(std::max(today, published));
  const auto named = [&](const char* text) {
    return filled(filled(text, "PACK", id), "LOOKED", looked);
  };
  return {{"pack.yaml", named(pack_file)},
          {"items.yaml", named(items_file)},
          {"parties.yaml", named(parties_file)},
          {id + "-1.yaml", named(act_file)}};
}

}  // namespace inforce
