#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/countries.h"
#include "rules/resolve.h"

namespace inforce {

void add_countries(Draft& draft) {
  std::vector<std::string_view> declared;
  for (const Party& party : draft.parties) declared.push_back(party.id.value);
  std::sort(declared.begin(), declared.end());
  std::vector<Party> countries;
  for (const Country& country : all_countries()) {
    if (std::binary_search(declared.begin(), declared.end(), country.code)) continue;
    Party party;
    party.id.value = country.code;
    party.title = country.name;
    party.side = country.code;
    party.country = country.code;
    countries.push_back(std::move(party));
  }
  draft.parties.insert(draft.parties.end(), countries.begin(), countries.end());
}

}  // namespace inforce
