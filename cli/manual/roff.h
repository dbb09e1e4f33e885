// The language of manual pages, as much of it as ours need.
#pragma once

#include <string>
#include <string_view>

namespace inforce::roff {

/// Text as it stands: nothing in it commands.
std::string text(std::string_view words);
std::string bold(std::string_view words);
std::string italic(std::string_view words);

std::string title(std::string_view name, int section, std::string_view version);
std::string section(std::string_view heading);     ///< .SH
std::string subsection(std::string_view heading);  ///< .SS
/// Of its own; the words may hold bold and italic ones.
std::string paragraph(const std::string& marked);
/// What is told about a term, hanging beside it.
std::string entry(const std::string& marked_term, const std::string& marked);
/// Lines as they are.
std::string lines(std::string_view plain);

}  // namespace inforce::roff
