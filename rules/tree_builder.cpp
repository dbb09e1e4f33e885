#include "rules/tree_builder.h"

#include <algorithm>
#include <utility>

#include "rules/plain_text.h"
#include "rules/yaml_lines.h"
#include "rules/yaml_reader.h"
#include "timeline/letters.h"

namespace inforce {
namespace {

std::size_t end_of_word(std::string_view text, std::size_t offset) {
  return std::min(text.find_first_of(" \t\r\n,[]{}", offset), text.size());
}

bool begins_with_null(std::string_view text) {
  if (text.substr(0, 1) == "~") return true;
  const std::string_view word = text.substr(0, 4);
  return word == "null" || word == "Null" || word == "NULL";
}

bool spans_lines(std::string_view text, const Extent& extent) {
  return text.substr(extent.begin, extent.end - extent.begin).find('\n') != std::string_view::npos;
}

bool is_control(char c) {
  const bool low = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  return low && c != '\n' && c != '\t';
}

}  // namespace

TreeBuilder::TreeBuilder(FileId file, const SourceText& source, Diagnostics& out)
    : source_(source), marks_(source, file), out_(out) {}

void TreeBuilder::report(Code code, const Mark& mark, std::string message, std::string hint) {
  out_.add({.code = code, .mark = mark, .message = std::move(message), .hint = std::move(hint)});
}

bool TreeBuilder::awaits_key() const {
  return !open_.empty() && open_.back().kind == PackNode::Kind::map &&
         open_.back().key.state == Key::State::awaited;
}

void TreeBuilder::scalar(std::size_t offset, std::string_view value, PackNode::Writing writing) {
  const Extent extent = scalar_extent(source_.text(), offset, value);
  read_until_ = extent.end;
  const bool lines = spans_lines(source_.text(), extent);
  if (lines && writing == PackNode::Writing::quoted) long_quote_ = extent;
  if (source_.text().compare(extent.begin, 1, "\"") == 0) refuse_control(extent, value);
  if (awaits_key()) return take_key(extent, value, writing);
  if (writing != PackNode::Writing::quoted) warn_of_comment(extent);
  const Mark place = mark(extent.begin, extent.end);
  const std::uint32_t end_line = lines ? mark(extent.end, extent.end).line : place.line;
  attach(PackNode::scalar(std::string(value), writing, place, end_line));
}

// "Order #5": to YAML a comment, to its author the number of an act.
void TreeBuilder::warn_of_comment(const Extent& extent) {
  const std::string_view text = source_.text();
  const auto at = glued_comment(text, extent.end);
  if (!at) return;
  report(Code::comment_in_text, mark(*at, end_of_word(text, *at)),
         "from this # on the text is a comment, and read by nobody",
         "put the whole text in quotes; a comment has a blank behind its #");
}

// Written as an escape it would pass where the byte itself does not.
void TreeBuilder::refuse_control(const Extent& extent, std::string_view value) {
  const auto at = std::find_if(value.begin(), value.end(), is_control);
  if (at == value.end()) return;
  const bool nul = *at == '\0';
  report(nul ? Code::nul_byte : Code::control_character, mark(extent.begin, extent.end),
         std::string("a backslash sequence in this text stands for ") +
             (nul ? "a zero byte" : "an invisible control character"),
         "remove it; a backslash that is meant is written twice");
}

void TreeBuilder::take_key(Extent extent, std::string_view value, PackNode::Writing writing) {
  Key& key = open_.back().key;
  key = {Key::State::good, {std::string(value), mark(extent.begin, extent.end)}, extent, writing};
  if (writing == PackNode::Writing::quoted) return;
  if (value == "<<") {
    report(Code::merge_key, key.text.mark, "a merge key copies keys from elsewhere",
           "write the keys out");
    key.state = Key::State::dropped;
  } else if (is_boolean_like(value) || is_truth_value(value)) {
    report(Code::boolean_like_key, key.text.mark,
           "the unquoted key " + key.text.value + " is true or false to YAML 1.1 tools",
           "write \"" + key.text.value + "\":");
  }
}

void TreeBuilder::drop_key(std::size_t offset) {
  open_.back().key = {};
  open_.back().key.state = Key::State::dropped;
  open_.back().key.extent = {offset, offset};
}

void TreeBuilder::nothing(std::size_t offset) {
  if (awaits_key()) {
    report(Code::key_not_text, mark(offset, offset + 1), "there is no key before this colon",
           "write the key, or quote the text if the colon belongs to it");
    return drop_key(offset);
  }
  attach(PackNode::nothing(place_of_nothing(offset)));
}

// The parser names the place of whatever comes next; an author looks for the key or the dash.
Mark TreeBuilder::place_of_nothing(std::size_t offset) {
  const std::string_view text = source_.text();
  const std::size_t at = std::min(offset, text.size());
  const Mark here = mark(at, end_of_word(text, at));
  const bool written = begins_with_null(text.substr(at));
  if (!open_.empty() && open_.back().kind == PackNode::Kind::map) {
    const Mark& key = open_.back().key.text.mark;
    return written && here.line == key.line ? here : key;
  }
  if (written || at == 0) return here;
  const std::size_t before = text.find_last_not_of(" \t\r\n", at - 1);
  return before == std::string_view::npos ? here : mark(before, before + 1);
}

void TreeBuilder::alias(std::size_t offset) {
  const std::size_t end = end_of_word(source_.text(), offset);
  read_until_ = end;
  report(Code::anchor_or_alias, mark(offset, end), "an alias stands for a value written elsewhere",
         "write the value out; a text that begins with * is quoted");
  if (awaits_key()) return drop_key(offset);
  attach(PackNode::refused(mark(offset, end)));
}

void TreeBuilder::anchor(std::size_t offset) {
  report(Code::anchor_or_alias, mark(offset, end_of_word(source_.text(), offset)),
         "an anchor names a value for use elsewhere",
         "remove it, and write the value out at each place; a text that begins with & is quoted");
}

void TreeBuilder::tag(std::size_t offset) {
  const std::size_t end = end_of_word(source_.text(), offset);
  report(Code::tag, mark(offset, end), "a YAML tag gives a value another type",
         "remove it; a text that begins with ! is quoted");
}

bool TreeBuilder::begin(PackNode::Kind list_or_map, std::size_t offset, Layout layout) {
  // An anchor may end in what looks like the bracket: then the place of the anchor has to do.
  const std::size_t beyond = skip_properties(source_.text(), offset);
  const std::size_t at = beyond < source_.text().size() ? beyond : offset;
  if (open_.size() >= deepest_nesting) {
    report(Code::too_deep, mark(at, at + 1),
           "this is nested more than " + std::to_string(deepest_nesting) + " deep",
           "rule files need about ten levels; the rest of this file has not been read");
    return false;
  }
  if (layout == Layout::flow) read_until_ = std::max(read_until_, at + 1);
  const bool within_key = !open_.empty() && open_.back().within_key;
  open_.push_back({list_or_map, layout, at, mark(at, at + 1), within_key || awaits_key()});
  return true;
}

void TreeBuilder::end() {
  Frame frame = std::move(open_.back());
  open_.pop_back();
  if (awaits_key()) return drop_collection_key(frame);
  if (frame.kind == PackNode::Kind::map) return attach(finish_map(std::move(frame)));
  const std::uint32_t end_line =
      std::max(frame.mark.line, frame.items.empty() ? 0 : frame.items.back().end_line());
  attach(PackNode::list(std::move(frame.items), frame.mark, end_line));
}

// Told once for a key within a key within a key, and only when the key is complete: a file of
// nothing but brackets has another complaint coming.
void TreeBuilder::drop_collection_key(const Frame& frame) {
  if (!open_.back().within_key) {
    const std::string shape = frame.kind == PackNode::Kind::list ? "a list" : "a map";
    report(Code::key_not_text, frame.mark, shape + " stands where a key is expected",
           "write a word as the key; a text that begins with a bracket is quoted");
  }
  drop_key(frame.offset);
}

PackNode TreeBuilder::finish_map(Frame frame) {
  const std::uint32_t end_line =
      std::max(frame.mark.line, frame.entries.empty() ? 0 : frame.entries.back().value.end_line());
  report_duplicates(frame.entries);
  return PackNode::map(std::move(frame.entries), frame.mark, end_line);
}

void TreeBuilder::attach(PackNode node) {
  if (open_.empty()) {
    root_ = std::move(node);
  } else if (open_.back().kind == PackNode::Kind::list) {
    open_.back().items.push_back(std::move(node));
  } else {
    attach_value(open_.back(), std::move(node));
  }
}

void TreeBuilder::attach_value(Frame& frame, PackNode node) {
  if (frame.key.state == Key::State::good) {
    if (node.is_nothing() && is_cut_by_comma(frame)) {
      note_comma(frame);
    } else {
      frame.entries.push_back({std::move(frame.key.text), std::move(node)});
    }
  }
  frame.key = {};
}

// In { } a key without a colon is what follows a comma inside a text.
bool TreeBuilder::is_cut_by_comma(const Frame& frame) const {
  if (frame.layout != Layout::flow || frame.within_key) return false;
  const std::size_t next = skip_blanks(source_.text(), frame.key.extent.end);
  return next >= source_.text().size() || source_.text()[next] != ':';
}

// Kept back until it is known that the bracket around it closes: the library also calls the last
// word before an unexpected end a key.
void TreeBuilder::note_comma(const Frame& frame) {
  const Marked<std::string>& key = frame.key.text;
  Diagnostic found{
      .code = Code::comma_in_text,
      .mark = key.mark,
      .message = in_quotes(key.value) + " stands alone between commas, without a value"};
  const std::size_t colon = key.value.find(':');
  const bool lacks_space =
      colon != std::string::npos && colon + 1 < key.value.size() && key.value[colon + 1] != ' ';
  const bool last_is_text = !frame.entries.empty() && frame.entries.back().value.is_scalar() &&
                            !frame.entries.back().value.is_quoted();
  if (lacks_space && static_cast<unsigned char>(key.value[colon + 1]) >= 0x80) {
    found.hint = "what stands behind the colon looks like a space: type a plain one";
  } else if (lacks_space) {
    found.hint = "put a space after the colon: " +
                 in_quotes(key.value.substr(0, colon) + ": " + key.value.substr(colon + 1));
  } else if (last_is_text) {
    const PackNode::Entry& last = frame.entries.back();
    found.also = {{last.value.mark(), "belongs to this text?"}};
    const bool decimals = is_digit(last.value.text().back()) && is_digit(key.value.front());
    found.hint = decimals ? "a part of a number stands behind a point: " + last.key.value + ": " +
                                last.value.text() + "." + key.value
                          : "a text with a comma is quoted inside { }: " + last.key.value + ": \"" +
                                last.value.text() + ", " + key.value + "\"";
  } else if (const std::size_t blank = key.value.find(' '); blank != std::string::npos) {
    found.hint = "put a colon after the key: " +
                 in_quotes(key.value.substr(0, blank) + ": " + key.value.substr(blank + 1));
  } else {
    found.hint = "write a value after it, or [ ] instead of { } for a list";
  }
  commas_.push_back(std::move(found));
}

// The first one stays, so that the rest of the map can be checked.
void TreeBuilder::report_duplicates(std::vector<PackNode::Entry>& entries) {
  std::vector<std::size_t> order(entries.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto key = [&](std::size_t i) -> const std::string& { return entries[i].key.value; };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const int compared = key(a).compare(key(b));
    return compared != 0 ? compared < 0 : a < b;
  });
  std::vector<bool> repeated(entries.size());
  for (std::size_t i = 0, first = 0; i < order.size(); ++i) {
    if (key(order[i]) != key(order[first])) first = i;
    if (i == first) continue;
    repeated[order[i]] = true;
    out_.add({.code = Code::duplicate_key,
              .mark = entries[order[i]].key.mark,
              .message = "the key " + in_quotes(key(order[i])) + " is written twice",
              .also = {{entries[order[first]].key.mark, "first written here"}},
              .hint = "keep one of them"});
  }
  std::vector<PackNode::Entry> kept;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!repeated[i]) kept.push_back(std::move(entries[i]));
  }
  entries = std::move(kept);
}

void TreeBuilder::report_commas() {
  const std::vector<std::size_t> brackets = open_brackets();
  const bool all_closed = brackets.empty();
  const Mark end = all_closed ? Mark{} : mark(brackets.front(), brackets.front() + 1);
  for (Diagnostic& comma : commas_) {
    if (all_closed || comma.mark < end) out_.add(std::move(comma));
  }
  commas_.clear();
}

std::vector<std::size_t> TreeBuilder::open_brackets() const {
  std::vector<std::size_t> brackets;
  for (const Frame& frame : open_) {
    const bool in_text = frame.offset < source_.text().size();
    if (frame.layout == Layout::flow && in_text) brackets.push_back(frame.offset);
  }
  return brackets;
}

}  // namespace inforce
