#include "engine/certificate.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "engine/coverage.h"
#include "engine/evaluation.h"
#include "engine/lacks.h"
#include "engine/ruled_out.h"

namespace inforce {

std::string_view word(OutBy reason) {
  switch (reason) {
    case OutBy::not_known: return "not known";
    case OutBy::without_effect: return "agreed, without effect";
    case OutBy::not_yet_in_force: return "not yet in force";
    case OutBy::ended: return "ended";
    case OutBy::postponed: return "postponed";
    case OutBy::suspended: return "suspended";
    case OutBy::condition: return "condition not met";
    case OutBy::scope: return "outside its scope";
    case OutBy::excepted: return "excepted";
    case OutBy::several: return "on every reading, for different reasons";
    case OutBy::acts_on_others: return "acts on others only";
    case OutBy::no_shipments: return "says nothing of shipments";
  }
  std::abort();  // an OutBy has no other value
}

std::string_view word(Lack::Kind kind) {
  switch (kind) {
    case Lack::Kind::fact: return "fact not told";
    case Lack::Kind::applies: return "applies";
    case Lack::Kind::may_apply: return "may apply";
    case Lack::Kind::undated: return "no date on file";
    case Lack::Kind::unverified_end: return "unverified end";
    case Lack::Kind::coverage: return "not covered";
    case Lack::Kind::supposition: return "supposition";
  }
  std::abort();  // a Kind has no other value
}

Certification certify(const Answer& answer) {
  const RuleBook& book = answer.evaluation->book();
  std::array<std::vector<RuledOut>, static_cast<std::size_t>(OutBy::no_shipments) + 1> sorted;
  Certification made;
  made.provisions = book.provisions().size();
  for (std::uint32_t index = 0; index < book.provisions().size(); ++index) {
    const ProvisionId id{index};
    if (auto found = ruled_out(answer, id)) {
      sorted[static_cast<std::size_t>(found->first)].push_back(std::move(found->second));
    } else {
      made.standing.push_back(id);
    }
  }
  for (std::size_t reason = 0; reason < sorted.size(); ++reason) {
    if (sorted[reason].empty()) continue;
    made.groups.push_back({static_cast<OutBy>(reason), std::move(sorted[reason])});
  }
  made.lacking = lacks(answer, made.standing);
  made.covers = covering(answer.evaluation->known(), answer.question);
  return made;
}

}  // namespace inforce
