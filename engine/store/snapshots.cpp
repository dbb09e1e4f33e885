#include "engine/store/snapshots.h"

#include <optional>

#include "engine/store/canonical.h"
#include "engine/store/packed.h"

namespace inforce {
namespace {

constexpr std::string_view kind = "inforce rule set v1";

std::string written(const std::vector<SnapshotFile>& files) {
  Canonical list(kind);
  for (const SnapshotFile& file : files) {
    list.add(file.pack).add(file.name).add(file.overlay ? "overlay" : "").add(file.bytes);
  }
  return list.bytes();
}

std::optional<SnapshotFile> next_file(CanonicalReader& reader) {
  auto pack = reader.next();
  auto name = reader.next();
  const auto overlay = reader.next();
  auto bytes = reader.next();
  if (!bytes) return std::nullopt;
  return SnapshotFile{std::move(*pack), std::move(*name), std::move(*bytes), !overlay->empty()};
}

std::optional<std::vector<SnapshotFile>> read_back(const std::string& bytes) {
  CanonicalReader reader(bytes);
  if (reader.next() != kind) return std::nullopt;
  std::vector<SnapshotFile> files;
  while (!reader.at_end()) {
    auto file = next_file(reader);
    if (!file) return std::nullopt;
    files.push_back(std::move(*file));
  }
  return files;
}

bool is_kept(Database& database, const std::string& digest) {
  Statement found(database, "SELECT 1 FROM snapshots WHERE digest = ?");
  return found.with(digest).next();
}

}  // namespace

std::string keep_snapshot(Database& database, const std::vector<SnapshotFile>& files) {
  const std::string bytes = written(files);
  std::string digest = seal(bytes);
  if (is_kept(database, digest)) return digest;
  Statement insert(database,
                   "INSERT INTO snapshots (number, digest, size, packed) SELECT "
                   "coalesce(max(number), 0) + 1, ?, ?, ? FROM snapshots");
  insert.with(digest).with(static_cast<std::int64_t>(bytes.size()));
  insert.with_bytes(packed(bytes)).run();
  return digest;
}

std::vector<SnapshotFile> snapshot_of(Database& database, const std::string& digest) {
  Statement found(database, "SELECT size, packed FROM snapshots WHERE digest = ?");
  if (!found.with(digest).next()) {
    throw StoreTrouble(refused("the store " + database.path() + " holds no rule set " + digest,
                               "`inforce audit show` names the rule set of an entry"));
  }
  const auto bytes = unpacked(found.text(1), found.number(0));
  if (bytes && seal(*bytes) == digest) {
    if (auto files = read_back(*bytes)) return std::move(*files);
  }
  throw StoreTrouble(
      damaged_store(database.path(), "the rule set " + digest + " is not what it was"));
}

}  // namespace inforce
