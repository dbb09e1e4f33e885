// rapidcheck inside doctest: a law that fails fails its test case.
//
// rapidcheck prints the shrunk counterexample and the seed that repeats it
// (RC_PARAMS="seed=…"); doctest needs only to hear that the law did not hold.
#pragma once

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <utility>

namespace inforce::test {

/// Checks `law` over generated arguments; says `name` when it does not hold.
template <typename Law>
void holds_always(const std::string& name, Law&& law) {
  CHECK_MESSAGE(rc::check(name, std::forward<Law>(law)), name);
}

}  // namespace inforce::test
