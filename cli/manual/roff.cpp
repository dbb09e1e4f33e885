#include "cli/manual/roff.h"

namespace inforce::roff {
namespace {

// A line that begins with one of these would be a command.
std::string guarded(std::string text) {
  const bool commands = !text.empty() && (text[0] == '.' || text[0] == '\'');
  return commands ? "\\&" + text : text;
}

}  // namespace

std::string text(std::string_view words) {
  std::string escaped;
  for (const char c : words) {
    switch (c) {
      case '\\': escaped += "\\e"; break;
      case '-': escaped += "\\-"; break;  // a hyphen that can be copied into a shell
      case '\'': escaped += "\\(aq"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

std::string bold(std::string_view words) { return "\\fB" + text(words) + "\\fR"; }
std::string italic(std::string_view words) { return "\\fI" + text(words) + "\\fR"; }

std::string title(std::string_view name, int section, std::string_view version) {
  return ".TH " + std::string(name) + ' ' + std::to_string(section) + " \"\" \"" + text(version) +
         "\" \"inforce\"\n";
}

std::string section(std::string_view heading) { return ".SH " + text(heading) + '\n'; }

std::string subsection(std::string_view heading) { return ".SS " + text(heading) + '\n'; }

std::string paragraph(const std::string& marked) { return ".PP\n" + guarded(marked) + '\n'; }

std::string entry(const std::string& marked_term, const std::string& marked) {
  return ".TP\n" + guarded(marked_term) + '\n' + guarded(marked) + '\n';
}

std::string lines(std::string_view plain) {
  std::string made = ".PP\n.RS 4\n.nf\n";
  while (!plain.empty()) {
    const std::size_t end = plain.find('\n');
    made += guarded(text(plain.substr(0, end))) + '\n';
    plain = end == std::string_view::npos ? "" : plain.substr(end + 1);
  }
  return made + ".fi\n.RE\n";
}

}  // namespace inforce::roff
