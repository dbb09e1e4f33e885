// Golden command lines: a file of commands with all they say.
//
//   # why the 27th is open
//   $ inforce on 2026-11-27 --item gallium
//   exact standard output
//   ! exact line of standard error
//   ? 0
//
// "$TMP" is a folder of the session's own, empty when it begins and gone when it ends; "$ROOT"
// stands for the checkout in what came out.
//
// A line of output that would read as one of these signs has a "\" before it, and output that ends
// without a newline is followed by a line "\". A session is run by writing it anew: it holds when
// the text written is the text that was there.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "tests/support/program.h"

namespace inforce::test {

/// Runs one command line; `words` are what a shell would make of it, settings not yet split off.
using Runner = std::function<Said(const std::vector<std::string>& words)>;

/// What a shell makes of a line: quotes, backslashes, a comment after a blank. Throws
/// std::runtime_error on a quote left open.
std::vector<std::string> shell_words(const std::string& line);

/// The digests of pack sets in what a command says, hidden: they change with every edit of a pack,
/// and no session is about them. "set 19b618c6" becomes "set ········". So do seals of 64 digits,
/// and the clock's time before "by", where a record says when and by whom.
std::string without_digests(const std::string& text);

/// The session as it would stand if what its commands say now were expected.
std::string rerun_session(const std::string& text, const Runner& runner);

/// The same for a Markdown page: only ```console blocks, only commands that call `inforce`, output
/// as on a terminal (standard error after standard output). A code other than 0 must be asked for
/// by `$ echo $?`. A line "…" in the page stands for any lines. Digests are hidden as in sessions:
/// one that is printed in a page would be stale with the next edit of a pack.
std::string rerun_page(const std::string& text, const Runner& runner);

}  // namespace inforce::test
