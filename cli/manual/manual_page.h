// inforce(1), made of the tables of commands and options, so that it cannot tell of others.
#pragma once

#include <string>

namespace inforce {

/// In roff. The same bytes from every build of a version: no date, no machine.
std::string manual_page();

}  // namespace inforce
