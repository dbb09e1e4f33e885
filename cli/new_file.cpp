#include "cli/new_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace inforce {
namespace {

std::string trouble(const std::string& path) {
  return path + " cannot be written: " + std::strerror(errno);
}

// As any other file the user makes; a temporary one is closed to others.
bool open_to_others(int file) {
  const mode_t mask = umask(0);
  umask(mask);
  return fchmod(file, 0666U & ~mask) == 0;
}

bool write_all(int file, const std::string& bytes) {
  for (std::size_t done = 0; done < bytes.size();) {
    const ssize_t written = write(file, bytes.data() + done, bytes.size() - done);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    done += static_cast<std::size_t>(written);
  }
  return true;
}

}  // namespace

NewFile::NewFile(std::string path, std::string temporary, int file)
    : path_(std::move(path)), temporary_(std::move(temporary)), file_(file) {}

NewFile::NewFile(NewFile&& other) noexcept
    : path_(std::move(other.path_)),
      temporary_(std::move(other.temporary_)),
      file_(std::exchange(other.file_, -1)) {}

NewFile::~NewFile() {
  if (file_ < 0) return;
  close(file_);
  unlink(temporary_.c_str());
}

Result<NewFile, std::string> NewFile::beside(const std::string& path) {
  std::string temporary = path + ".XXXXXX";
  const int file = mkstemp(temporary.data());
  if (file < 0) return failure(trouble(path));
  return NewFile(path, std::move(temporary), file);
}

Result<bool, std::string> NewFile::put(const std::string& bytes) {
  if (!write_all(file_, bytes) || !open_to_others(file_) || fsync(file_) != 0 ||
      std::rename(temporary_.c_str(), path_.c_str()) != 0) {
    return failure(trouble(path_));
  }
  close(std::exchange(file_, -1));
  return true;
}

}  // namespace inforce
