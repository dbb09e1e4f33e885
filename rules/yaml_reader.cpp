// The only file that knows the YAML library.
//
// yaml-cpp is used through its events: its own tree would accept duplicate keys, unfold aliases
// without bound and search maps from end to end.
#include "rules/yaml_reader.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

#include "rules/tree_builder.h"
#include "rules/yaml_trouble.h"

namespace inforce {
namespace {

// Thrown through the library to end its reading; what there was to say has been said.
struct StopReading {};

enum class Directives : std::uint8_t { none, refused };

std::size_t offset_of(const YAML::Mark& mark) {
  return static_cast<std::size_t>(std::max(mark.pos, 0));
}

class Events final : public YAML::EventHandler {
 public:
  Events(FileId file, const SourceText& source, Directives directives, TreeBuilder& tree,
         Diagnostics& out)
      : file_(file), source_(source), directives_(directives), tree_(tree), out_(out) {}

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ == 1) return;
    // A directive ends the document before it: what comes after it is none of the author's.
    if (directives_ == Directives::refused) throw StopReading{};
    const std::size_t at = offset_of(mark);
    out_.add({.code = Code::several_documents,
              .mark = source_.mark_at(file_, at, at + 3),
              .message = "a second document begins here",
              .hint = "move it to a file of its own, or remove the line --- or ... before it"});
    throw StopReading{};
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { tree_.nothing(offset_of(mark)); }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { tree_.alias(offset_of(mark)); }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    tree_.anchor(offset_of(mark));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& value) override {
    note_tag(mark, tag);
    const bool plain = tag == "?";
    tree_.scalar(offset_of(mark), value,
                 plain ? PackNode::Writing::plain : PackNode::Writing::quoted);
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value style) override {
    begin(PackNode::Kind::list, mark, tag, style);
  }
  void OnSequenceEnd() override { tree_.end(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value style) override {
    begin(PackNode::Kind::map, mark, tag, style);
  }
  void OnMapEnd() override { tree_.end(); }

 private:
  void begin(PackNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
             YAML::EmitterStyle::value style) {
    note_tag(mark, tag);
    const Layout layout = style == YAML::EmitterStyle::Flow ? Layout::flow : Layout::block;
    if (!tree_.begin(kind, offset_of(mark), layout)) throw StopReading{};
  }

  // The library calls an unquoted scalar "?" and a quoted one "!"; a tag "!" that is really
  // written can only be told by looking.
  void note_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag == "?" || tag.empty()) return;
    const std::size_t at = offset_of(mark);
    const bool written = tag != "!" || source_.text().compare(at, 1, "!") == 0;
    if (written) tree_.tag(at);
  }

  FileId file_;
  const SourceText& source_;
  Directives directives_;
  TreeBuilder& tree_;
  Diagnostics& out_;
  int documents_ = 0;
};

struct Translation {
  std::string_view message;  // the library's, from its beginning
  YamlTrouble trouble;
};

YamlTrouble trouble_of(std::string_view message) {
  using namespace YAML::ErrorMsg;
  static const Translation translations[] = {
      {DOC_IN_SCALAR, YamlTrouble::in_scalar},
      {EOF_IN_SCALAR, YamlTrouble::in_scalar},
      {END_OF_MAP_FLOW, YamlTrouble::flow_end},
      {END_OF_SEQ_FLOW, YamlTrouble::flow_end},
      {FLOW_END, YamlTrouble::flow_end},
      {MAP_VALUE, YamlTrouble::map_value},
      {END_OF_MAP, YamlTrouble::indentation},
      {END_OF_SEQ, YamlTrouble::indentation},
      {BLOCK_ENTRY, YamlTrouble::indentation},
      {MAP_KEY, YamlTrouble::indentation},
      {TAB_IN_INDENTATION, YamlTrouble::tab},
      {INVALID_HEX, YamlTrouble::escape},
      {INVALID_UNICODE, YamlTrouble::escape},
      {INVALID_ESCAPE, YamlTrouble::escape},
      {YAML_DIRECTIVE_ARGS, YamlTrouble::directive},
      {YAML_VERSION, YamlTrouble::directive},
      {YAML_MAJOR_VERSION, YamlTrouble::directive},
      {REPEATED_YAML_DIRECTIVE, YamlTrouble::directive},
      {TAG_DIRECTIVE_ARGS, YamlTrouble::directive},
      {REPEATED_TAG_DIRECTIVE, YamlTrouble::directive},
      {CHAR_IN_TAG_HANDLE, YamlTrouble::tag},
      {TAG_WITH_NO_SUFFIX, YamlTrouble::tag},
      {END_OF_VERBATIM_TAG, YamlTrouble::tag},
      {MULTIPLE_TAGS, YamlTrouble::tag},
      {MULTIPLE_ANCHORS, YamlTrouble::anchor},
      {MULTIPLE_ALIASES, YamlTrouble::anchor},
      {ALIAS_CONTENT, YamlTrouble::anchor},
      {ALIAS_NOT_FOUND, YamlTrouble::anchor},
      {ANCHOR_NOT_FOUND, YamlTrouble::anchor},
      {CHAR_IN_ALIAS, YamlTrouble::anchor},
      {CHAR_IN_ANCHOR, YamlTrouble::anchor},
      {UNKNOWN_ANCHOR, YamlTrouble::anchor},
      {ZERO_INDENT_IN_BLOCK, YamlTrouble::block_header},
      {CHAR_IN_BLOCK, YamlTrouble::block_header},
      {UNKNOWN_TOKEN, YamlTrouble::first_letter},
  };
  const auto at = std::find_if(
      std::begin(translations), std::end(translations), [&](const Translation& translation) {
        return message.substr(0, translation.message.size()) == translation.message;
      });
  return at == std::end(translations) ? YamlTrouble::other : at->trouble;
}

Code code_of(TextFault fault) {
  switch (fault) {
    case TextFault::too_large: return Code::too_large;
    case TextFault::utf16: return Code::utf16;
    case TextFault::nul: return Code::nul_byte;
    case TextFault::not_utf8: return Code::not_utf8;
    case TextFault::control_character: return Code::control_character;
  }
  return Code::not_utf8;
}

std::string message_of(const TextTrouble& trouble, const SourceText& source) {
  const std::size_t offset = source.offset_in_file(trouble.offset);
  std::string where = ", at byte " + std::to_string(offset);
  if (trouble.count > 1) where += " (" + std::to_string(trouble.count) + " such places in all)";
  switch (trouble.fault) {
    case TextFault::too_large:
      return "the file is larger than " + std::to_string(largest_file_bytes >> 20U) + " MiB";
    case TextFault::utf16: return "the file is written in UTF-16, not UTF-8";
    case TextFault::nul: return "the text holds a zero byte" + where;
    case TextFault::not_utf8: return "the text is not UTF-8" + where;
    case TextFault::control_character:
      return "the text holds an invisible control character" + where;
  }
  return "";
}

std::string hint_of(TextFault fault) {
  switch (fault) {
    case TextFault::too_large: return "split it by instrument, or move it out of the pack's folder";
    case TextFault::utf16:
    case TextFault::not_utf8: return "save the file again as UTF-8";
    case TextFault::nul:
    case TextFault::control_character: return "remove it";
  }
  return "";
}

bool is_text(FileId file, const SourceText& source, Diagnostics& out) {
  const std::vector<TextTrouble> troubles = source.troubles();
  for (const TextTrouble& trouble : troubles) {
    const bool whole = trouble.fault == TextFault::too_large || trouble.fault == TextFault::utf16;
    out.add({.code = code_of(trouble.fault),
             .mark = whole ? whole_file(file)
                           : source.mark_at(file, trouble.offset, trouble.offset + 1),
             .message = message_of(trouble, source),
             .hint = hint_of(trouble.fault)});
  }
  return troubles.empty();
}

// The first line that begins with % outside of quotes.
std::optional<std::size_t> find_directive(std::string_view text) {
  std::size_t at = text.substr(0, 1) == "%" ? 0 : text.find("\n%");
  while (at != std::string_view::npos) {
    const std::size_t sign = text[at] == '%' ? at : at + 1;
    const auto quote = open_ends(text, 0, sign, {}).quote;
    if (!quote) return sign;
    at = text.find("\n%", after_quoted(text, *quote, text.size()).value_or(text.size()));
  }
  return std::nullopt;
}

// The library obeys directives in silence, or passes over them.
Directives refuse_directive(FileId file, const SourceText& source, Diagnostics& out) {
  const auto at = find_directive(source.text());
  if (!at) return Directives::none;
  out.add({.code = Code::directive,
           .mark = source.mark_at(file, *at, source.text().size()),
           .message = "a line that begins with % instructs the YAML reader",
           .hint = "remove the line; a text that begins with % is quoted"});
  return Directives::refused;
}

// At the end of the input the library closes an open quote by itself and says nothing. An end of
// document in sight makes it object.
std::string with_sentinel(const std::string& text) {
  const bool ends_line = text.empty() || text.back() == '\n';
  return text + (ends_line ? "...\n" : "\n...\n");
}

enum class Outcome : std::uint8_t { read, stopped };

Outcome run_parser(FileId file, const SourceText& source, Directives directives, TreeBuilder& tree,
                   Diagnostics& out) {
  Events events(file, source, directives, tree, out);
  try {
    std::istringstream input(with_sentinel(source.text()));
    YAML::Parser parser(input);
    while (parser.HandleNextDocument(events)) {
    }
    return Outcome::read;
  } catch (const StopReading&) {
  } catch (const YAML::Exception& error) {
    report_yaml_trouble(trouble_of(error.msg), offset_of(error.mark), file, source, tree, out);
  }
  return Outcome::stopped;
}

}  // namespace

std::optional<PackNode> read_yaml(FileId file, const SourceText& source, Diagnostics& out) {
  if (!is_text(file, source, out)) return std::nullopt;
  const Directives directives = refuse_directive(file, source, out);
  TreeBuilder tree(file, source, out);
  const Outcome outcome = run_parser(file, source, directives, tree, out);
  tree.report_commas();
  std::optional<PackNode> root = tree.take_root();
  if (outcome == Outcome::stopped && directives == Directives::refused) return std::nullopt;
  if (root && !root->is_nothing()) return root;
  if (outcome == Outcome::read) {
    out.add({.code = Code::empty_file,
             .mark = whole_file(file),
             .message = "the file is empty, or holds nothing but comments",
             .hint = "write the instrument, or remove the file"});
  }
  return std::nullopt;
}

}  // namespace inforce
