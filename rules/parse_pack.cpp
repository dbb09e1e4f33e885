// pack.yaml
#include <algorithm>
#include <string>
#include <utility>

#include "rules/parse_date.h"
#include "rules/parse_file.h"
#include "rules/parse_window.h"
#include "rules/word_tables.h"
#include "timeline/letters.h"

namespace inforce {
namespace {

enum class CoverageKind : std::uint8_t { covers, does_not_cover };

constexpr Choice<bool> completeness_words[] = {{"no-claim", false}, {"claimed", true}};

std::optional<Coverage> read_coverage(const PackNode& node, CoverageKind kind, Diagnostics& out) {
  const bool covers = kind == CoverageKind::covers;
  FieldReader fields(node, node.mark(),
                     covers ? "an entry of 'covers'" : "an entry of 'does_not_cover'", out);
  Coverage coverage;
  coverage.mark = node.mark();
  const auto subject = fields.choice("subject", subject_words, Need::required);
  if (auto issuer = fields.id("issuer", IdForm::party)) coverage.issuer = reference_to(*issuer);
  coverage.items = references_to(fields.ids("items", IdForm::simple));
  coverage.departure = references_to(fields.ids("departure", IdForm::party));
  coverage.destination = references_to(fields.ids("destination", IdForm::party));
  coverage.origin = references_to(fields.ids("origin", IdForm::party));
  if (auto window = read_window_keys(fields, utc(), Start::optional))
    coverage.window = std::move(*window);
  if (covers) {
    const auto complete = fields.choice("complete", completeness_words);
    coverage.complete_claimed = complete && complete->value;
  } else if (auto what = fields.text("what", Need::required)) {
    coverage.what = std::move(what->value);
  }
  if (auto note = fields.text("note")) coverage.note = std::move(note->value);
  fields.finish();
  if (!subject) return std::nullopt;
  coverage.subject = subject->value;
  return coverage;
}

std::vector<Coverage> read_coverages(FieldReader& fields, std::string_view key, CoverageKind kind) {
  std::vector<Coverage> coverages;
  for (const PackNode* node : fields.items(key)) {
    auto coverage = read_coverage(*node, kind, fields.out());
    if (coverage) coverages.push_back(std::move(*coverage));
  }
  return coverages;
}

bool is_newer(std::string_view format) {
  const std::size_t start = format.find_first_not_of('0');
  return start != std::string_view::npos && format.substr(start) != "1" &&
         std::all_of(format.begin(), format.end(), is_digit);
}

void check_format(FieldReader& fields) {
  const auto format = fields.scalar("format", Need::required);
  if (!format || format->value == "1") return;
  fields.out().add({.code = Code::unknown_format,
                    .mark = format->mark,
                    .message = "this pack is written in format " + in_quotes(format->value) +
                               ", and this program reads format 1",
                    // To relabel a newer text would be to read it as something else.
                    .hint = is_newer(format->value)
                                ? "take a newer program; with another number the same text "
                                  "would be read as something else"
                                : "write 'format: 1' if the pack is written in that"});
}

}  // namespace

void parse_pack(const PackNode& root, FileId file, std::string folder, Draft& draft,
                Diagnostics& out) {
  FieldReader fields(root, whole_file(file), "a pack", out);
  Pack pack;
  pack.file = file;
  pack.folder = std::move(folder);
  check_format(fields);
  if (auto id = fields.id("pack", IdForm::simple, Need::required)) pack.id = std::move(*id);
  if (auto title = fields.text("title", Need::required)) pack.title = std::move(title->value);
  if (auto note = fields.text("note")) pack.note = std::move(note->value);
  for (const PackNode::Entry& entry : fields.declared("end_uses", IdForm::simple)) {
    auto title = read_text(entry.value, entry.key.value, out);
    pack.end_uses.emplace_back(entry.key, title ? std::move(title->value) : "");
  }
  pack.covers = read_coverages(fields, "covers", CoverageKind::covers);
  pack.does_not_cover = read_coverages(fields, "does_not_cover", CoverageKind::does_not_cover);
  fields.finish();
  draft.packs.push_back(std::move(pack));
}

}  // namespace inforce
