// Does a question meet a scope at one minute? Law: A 7, B 10, B 11.
#pragma once

#include "tests/properties/view.h"
#include "timeline/truth.h"

namespace inforce::oracle {

/// At `t`. `claimed`: the scope or `if_all` of a permission, where what is not told fails the test.
struct Asked {
  const View& view;
  const OracleQuestion& question;
  Minute t;
};

/// A permission's amount: what is drawn and the quantity told stay within it. Unclear is what the
/// record leaves open. B 15.
[[nodiscard]] Truth within_amount(int permission, const Asked& asked);

/// `owner` holds the scope: its zone reads the dates in it. Every U is one of facts.
[[nodiscard]] Truth match(const Scope& scope, int owner, const Asked& asked, bool claimed);

}  // namespace inforce::oracle
