#include "cli/store_place.h"

#include "cli/environment.h"

namespace inforce {
namespace {

constexpr const char* below_state = "/inforce/inforce.db";

}  // namespace

const char* const no_store_place =
    "inforce: nothing says where this office's store is\n"
    "  = hint: name it with --store FILE or INFORCE_STORE, or set HOME\n";

StorePlace store_place(const std::optional<std::string>& option,
                       const std::map<std::string, std::string>& environment) {
  using Told = StorePlace::Told;
  if (option) return {*option, Told::option};
  const std::string named = variable(environment, "INFORCE_STORE");
  if (!named.empty()) return {named, Told::variable};
  const std::string state = variable(environment, "XDG_STATE_HOME");
  // A relative path there is to be passed over, says the standard it comes from.
  if (!state.empty() && state.front() == '/') return {state + below_state, Told::by_default};
  const std::string home = variable(environment, "HOME");
  if (home.empty()) return {};
  return {home + "/.local/state" + below_state, Told::by_default};
}

}  // namespace inforce
