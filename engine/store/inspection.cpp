#include "engine/store/inspection.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>

#include "engine/store/migrations.h"

namespace inforce {
namespace {

namespace fs = std::filesystem;

/// What SQLite writes before everything else, and where it lets a program sign.
constexpr std::string_view magic{"SQLite format 3\0", 16};
constexpr std::size_t signature_at = 68;
constexpr std::size_t header_size = 100;

bool may_write(const fs::path& path) {
  return faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

bool holds_something(const std::string& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return !error && size > 0;
}

std::string header_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw StoreTrouble(system_trouble(path, "read", errno));
  std::string header(header_size, '\0');
  file.read(header.data(), static_cast<std::streamsize>(header_size));
  header.resize(static_cast<std::size_t>(file.gcount()));
  return header;
}

std::int64_t signature_in(const std::string& header) {
  std::int64_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value = value * 256 + static_cast<unsigned char>(header[signature_at + i]);
  }
  return value;
}

/// An empty file is a store not yet made, as `touch` and mktemp leave it.
void inspect(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::is_directory(status)) throw StoreTrouble(not_a_store(path, "a folder"));
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    throw StoreTrouble(not_a_store(path, "no ordinary file"));
  }
  // With a journal beside it the file may be half-written; SQLite mends it before we look again.
  if (!holds_something(path) || holds_something(path + "-journal")) return;
  const std::string header = header_of(path);
  if (header.substr(0, magic.size()) != magic.substr(0, header.size())) {
    throw StoreTrouble(not_a_store(path, "no database"));
  }
  if (header.size() < header_size) throw StoreTrouble(damaged_store(path, "it was cut short"));
  if (signature_in(header) != application_id) {
    throw StoreTrouble(not_a_store(path, "the database of another program"));
  }
}

}  // namespace

std::string file_meant(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
  if (path.empty() || error) {
    throw StoreTrouble(refused("'" + path + "' is no name of a store", "name one: --store FILE"));
  }
  return whole.string();
}

void inspect_before_writing(const std::string& path) {
  inspect(path);
  if (fs::exists(path) && !may_write(path)) {
    throw StoreTrouble(not_writable("the store " + path));
  }
  const fs::path folder = fs::path(path).parent_path();
  if (!may_write(folder)) {
    throw StoreTrouble(not_writable("the folder " + folder.string() + " of the store"));
  }
}

bool has_journal(const std::string& path) { return holds_something(path + "-wal"); }

Access inspect_before_reading(const std::string& path) {
  if (!holds_something(path) && !fs::is_directory(path)) throw StoreTrouble(absent(path));
  inspect(path);
  if (may_write(path) && may_write(fs::path(path).parent_path())) return Access::look;
  if (!has_journal(path)) return Access::frozen;
  if (!holds_something(path + "-shm")) throw StoreTrouble(left_unfinished(path));
  return Access::beside;
}

std::string stamp_of(const std::string& path) {
  std::error_code error;
  const auto written = fs::last_write_time(path, error).time_since_epoch().count();
  const auto size = fs::file_size(path, error);
  const std::string journal = has_journal(path) ? " and a journal" : "";
  return std::to_string(written) + ' ' + std::to_string(size) + journal;
}

}  // namespace inforce
