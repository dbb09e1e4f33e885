#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <utility>

#include "engine/store/database.h"
#include "engine/store/inspection.h"

namespace inforce {
namespace {

int open_lock(const std::string& path) {
  std::error_code error;  // a folder that cannot be made is told by opening the file
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (file < 0) throw StoreTrouble(system_trouble(path, "made", errno));
  return file;
}

void lock(int file, const std::string& store_path, Patience patience) {
  const Wait wait(patience);
  while (flock(file, LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) throw StoreTrouble(system_trouble(store_path, "locked", errno));
    if (!wait.more()) throw StoreTrouble(held_by_another(store_path, patience));
  }
}

}  // namespace

Result<StoreTurn, StoreError> StoreTurn::take(const std::string& store_path, Patience patience) {
  try {
    const std::string path = file_meant(store_path);
    StoreTurn turn(open_lock(path + ".turn"));
    lock(turn.file_, path, patience);
    return turn;
  } catch (const StoreTrouble& trouble) {
    return failure(trouble.error);
  }
}

StoreTurn::StoreTurn(StoreTurn&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

StoreTurn& StoreTurn::operator=(StoreTurn&& other) noexcept {
  std::swap(file_, other.file_);
  return *this;
}

// The file stays: another process may hold it open, and would lock what nobody can see.
StoreTurn::~StoreTurn() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace inforce
