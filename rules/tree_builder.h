// Builds the marked tree from what a YAML parser reports, one event after the other, and refuses
// what packs may not contain.
//
// It knows no parser: offsets are bytes of the file's text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/pack_node.h"
#include "rules/source_text.h"
#include "rules/yaml_scan.h"

namespace inforce {

/// `flow` is written with [ ] or { }, `block` by indentation.
enum class Layout : std::uint8_t { flow, block };

class TreeBuilder {
 public:
  TreeBuilder(FileId file, const SourceText& source, Diagnostics& out);

  void scalar(std::size_t offset, std::string_view value, PackNode::Writing writing);
  void nothing(std::size_t offset);
  void alias(std::size_t offset);
  void anchor(std::size_t offset);
  void tag(std::size_t offset);
  /// False when this one is nested too deeply (reported): reading must stop.
  [[nodiscard]] bool begin(PackNode::Kind list_or_map, std::size_t offset, Layout layout);
  void end();

  /// When reading has ended, well or badly: what was kept back until then.
  void report_commas();

  [[nodiscard]] std::optional<PackNode> take_root() { return std::move(root_); }

  /// For the account of a syntax error: up to where all is read, and what is open there.
  [[nodiscard]] std::size_t read_until() const { return read_until_; }
  [[nodiscard]] std::vector<std::size_t> open_brackets() const;
  /// The last quoted text that runs over several lines: a likely cause of what follows it.
  [[nodiscard]] const std::optional<Extent>& long_quote() const { return long_quote_; }

 private:
  struct Key {
    enum class State : std::uint8_t { awaited, good, dropped };
    State state = State::awaited;
    Marked<std::string> text{};
    Extent extent{};
    PackNode::Writing writing = PackNode::Writing::plain;
  };
  struct Frame {
    PackNode::Kind kind;
    Layout layout;
    std::size_t offset;
    Mark mark;
    bool within_key;  // it, or something around it, stands where a key is expected
    std::vector<PackNode> items{};
    std::vector<PackNode::Entry> entries{};
    Key key{};
  };

  [[nodiscard]] bool awaits_key() const;
  void refuse_control(const Extent& extent, std::string_view value);
  void warn_of_comment(const Extent& extent);
  void take_key(Extent extent, std::string_view value, PackNode::Writing writing);
  void drop_key(std::size_t offset);
  void drop_collection_key(const Frame& frame);
  void attach(PackNode node);
  void attach_value(Frame& frame, PackNode node);
  [[nodiscard]] bool is_cut_by_comma(const Frame& frame) const;
  void note_comma(const Frame& frame);
  [[nodiscard]] PackNode finish_map(Frame frame);
  void report_duplicates(std::vector<PackNode::Entry>& entries);
  void report(Code code, const Mark& mark, std::string message, std::string hint);
  [[nodiscard]] Mark mark(std::size_t begin, std::size_t end) { return marks_.mark(begin, end); }
  [[nodiscard]] Mark place_of_nothing(std::size_t offset);

  const SourceText& source_;
  MarkCursor marks_;
  Diagnostics& out_;
  std::vector<Frame> open_;
  std::optional<PackNode> root_;
  std::size_t read_until_ = 0;
  std::optional<Extent> long_quote_;
  std::vector<Diagnostic> commas_;
};

}  // namespace inforce
