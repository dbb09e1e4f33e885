#include "rules/load.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "rules/checks/checks.h"
#include "rules/digest.h"
#include "rules/pack_path.h"
#include "rules/parse_file.h"
#include "rules/resolve.h"
#include "rules/yaml_reader.h"

namespace inforce {
namespace {

// What went wrong with a file's text was told; what it would have held is not missed as well.
void lose_file(const PackFile& file, const PackNode* root, Lost& lost) {
  switch (kind_of(file.name)) {
    case FileKind::pack: lost.end_uses = true; return;
    case FileKind::items: lost.items = true; return;
    case FileKind::parties: lost.parties = true; return;
    case FileKind::calendars: lost.calendars = true; return;
    case FileKind::records: return;
    case FileKind::instrument: break;
  }
  lost.ids.push_back(stem_of(file.name));
  const PackNode::Entry* id =
      root != nullptr && root->is_map() ? root->find("instrument") : nullptr;
  if (id != nullptr && id->value.is_scalar()) lost.ids.push_back(id->value.text());
}

void parse_file(const PackNode& root, const PackFile& file, FileId id, Draft& draft,
                Diagnostics& found) {
  switch (kind_of(file.name)) {
    case FileKind::pack: return parse_pack(root, id, file.pack, draft, found);
    case FileKind::items: return parse_items(root, id, draft, found);
    case FileKind::parties: return parse_parties(root, id, draft, found);
    case FileKind::calendars: return parse_calendars(root, id, draft, found);
    case FileKind::records: return;  // after all others
    case FileKind::instrument: break;
  }
  const std::size_t before = draft.instruments.size();
  parse_instrument(root, id, draft, found);
  if (file.layer == PackFile::Layer::base) return;
  // A supposition is not a thing that becomes known: whatever day we look from, it is supposed.
  for (std::size_t i = before; i < draft.instruments.size(); ++i) {
    draft.instruments[i].always_known = true;
  }
}

void read_file(const PackFile& file, FileId id, const Sources& sources, Draft& draft,
               std::vector<RecordsFile>& records, Diagnostics& found) {
  const std::size_t errors = found.count(Severity::error);
  const auto root = read_yaml(id, sources.at(id), found);
  if (!root || found.count(Severity::error) != errors) {
    lose_file(file, root ? &*root : nullptr, draft.lost);
  }
  if (!root) return;
  if (kind_of(file.name) == FileKind::records) {
    records.push_back({*root, id, file.layer == PackFile::Layer::overlay});
  }
  const std::size_t before = draft.instruments.size();
  parse_file(*root, file, id, draft, found);
  const bool is_instrument = kind_of(file.name) == FileKind::instrument;
  const bool has_id =
      draft.instruments.size() > before && !draft.instruments.back().id.value.empty();
  if (is_instrument && !has_id) lose_file(file, &*root, draft.lost);
  if (file.instead_of.empty()) return;
  Replacement told{has_id ? draft.instruments.back().id.value : name_in_packs(file), file.name, {}};
  for (const PackFile::Below& below : file.instead_of) told.instead_of.push_back(below.name);
  draft.replacements.push_back(std::move(told));
}

// A folder with acts and no goods or parties of its own may belong over other packs.
bool acts_alone(const std::vector<PackFile>& files, std::string_view pack) {
  return std::all_of(files.begin(), files.end(), [&](const PackFile& file) {
    return file.pack != pack || kind_of(file.name) == FileKind::instrument;
  });
}

// Every folder of rules says what it is; a single file and a supposition need not.
void check_pack_files(const std::vector<PackFile>& files, FileId first, Diagnostics& found) {
  std::map<std::string_view, std::vector<FileId>> pack_files;
  std::map<std::string_view, FileId> first_files;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const PackFile& file = files[i];
    const auto id = static_cast<FileId>(first + i);
    if (kind_of(file.name) == FileKind::pack) pack_files[file.pack].push_back(id);
    if (file.layer == PackFile::Layer::base && file.pack != file.name) {
      first_files.emplace(file.pack, id);
    }
  }
  for (const auto& [pack, file] : first_files) {
    if (pack_files.count(pack) != 0) continue;
    found.add(
        {.code = Code::no_pack_file,
         .mark = whole_file(file),
         .message = "the folder " + in_quotes(pack) + " holds rules, but no pack.yaml",
         .hint = "add a pack.yaml with 'format: 1', 'pack:' and 'title:'" +
                 (acts_alone(files, pack)
                      ? "; or read acts on other packs over those: --also " + std::string(pack)
                      : "")});
  }
  for (auto& [pack, ids] : pack_files) {
    // The one nearest to the root is the pack's own.
    std::stable_sort(ids.begin(), ids.end(), [&](FileId a, FileId b) {
      return files[a - first].name.size() < files[b - first].name.size();
    });
    for (std::size_t i = 1; i < ids.size(); ++i) {
      found.add({.code = Code::several_pack_files,
                 .mark = whole_file(ids[i]),
                 .message = "the pack " + in_quotes(pack) + " already has its pack.yaml: " +
                            in_quotes(files[ids.front() - first].name),
                 .hint = "move this folder beside the pack, or remove its pack.yaml"});
    }
  }
}

void check_pack_names(const Draft& draft, Diagnostics& found) {
  std::map<std::string_view, Mark> first;
  for (const Pack& pack : draft.packs) {
    if (pack.id.value.empty()) continue;
    const auto [at, added] = first.emplace(pack.id.value, pack.id.mark);
    if (added) continue;
    found.add({.code = Code::declared_twice,
               .mark = pack.id.mark,
               .message = "two packs are called " + in_quotes(pack.id.value),
               .also = {{at->second, "the first one"}},
               .hint = "rename one of them"});
  }
}

std::string digest_of(const std::vector<PackFile>& files) {
  std::vector<DigestPart> parts;
  parts.reserve(files.size());
  for (const PackFile& file : files) parts.push_back({name_in_packs(file), file.bytes});
  return digest_of(parts);
}

// Nothing may depend on the order in which files were found.
void sort_files(std::vector<PackFile>& files) {
  std::vector<std::pair<std::string, std::size_t>> order;
  order.reserve(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    order.emplace_back(name_in_packs(files[i]) + '\n' + files[i].name, i);
  }
  std::sort(order.begin(), order.end());
  std::vector<PackFile> sorted;
  sorted.reserve(files.size());
  for (const auto& [name, index] : order) sorted.push_back(std::move(files[index]));
  files = std::move(sorted);
}

// Every name resolved, every check made.
Targets prove_draft(Draft& draft, const Misfits& misfits, Diagnostics& found) {
  Diagnostics said;
  resolve_names(draft, said);
  check_sides(draft, said);
  Targets targets = spread_targets(draft, said);
  check_book(draft, targets, said);
  misfits.settle(said, draft, found);
  return targets;
}

void report_no_packs(Sources& sources, Diagnostics& found) {
  if (found.has_errors()) return;
  const FileId file = sources.add(SourceText("packs", ""));
  found.add({.code = Code::no_packs,
             .mark = whole_file(file),
             .message = "there are no rules to answer from",
             .hint = "name a folder of packs"});
}

}  // namespace

std::optional<RuleBook> load_packs(std::vector<PackFile> files, Sources& sources,
                                   Diagnostics& found) {
  if (files.empty()) {
    report_no_packs(sources, found);
    return std::nullopt;
  }
  sort_files(files);
  std::string digest = digest_of(files);
  Draft draft;
  std::vector<RecordsFile> records;
  const auto first = static_cast<FileId>(sources.size());
  for (PackFile& file : files) {
    const FileId id = sources.add(SourceText(file.name, std::move(file.bytes)));
    read_file(file, id, sources, draft, records, found);
  }
  Misfits misfits;
  parse_records(records, draft, misfits, found);
  check_pack_files(files, first, found);
  check_pack_names(draft, found);
  add_countries(draft);
  Targets targets = prove_draft(draft, misfits, found);
  if (found.has_errors()) {
    check_expected_names(draft, found);
    return std::nullopt;
  }
  return RuleBook(std::move(draft), std::move(sources), std::move(targets), std::move(digest));
}

}  // namespace inforce
