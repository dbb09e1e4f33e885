// How the program ends. Scripts rely on these.
#pragma once

namespace inforce {

enum class ExitCode : int {
  answered = 0,
  findings = 1,   ///< of `check`, `certify`, `audit`, and of `draft` on an act it does not
                  ///< write; elsewhere only with --exit-code
  misspoken = 2,  ///< the command line is not understood
  no_packs = 3,   ///< packs with errors, or none: no answer is given
  in_or_out = 4,  ///< an input could not be read or an output not written
  bug = 70,       ///< ours
  broken_pipe = 141,
};

}  // namespace inforce
