#include "cli/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <utility>

namespace inforce {
namespace {

using Written = Result<void, WriteError>;

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

// A folder in which no file can be made (that of the kernel) says the same as one that is not
// there.
bool folder_is_there(const std::string& path) {
  struct stat found {};
  return ::stat(folder_of(path).c_str(), &found) == 0 && S_ISDIR(found.st_mode);
}

std::string hint_for(int error, const std::string& path) {
  switch (error) {
    case ENOENT:
      return folder_is_there(path)
                 ? "name a file in another folder"
                 : "make the folder " + folder_of(path) + ", or name another file";
    case ENOSPC:
    case EDQUOT: return "make room, or name a file on another disk";
    case EACCES:
    case EPERM: return "let this user write in " + folder_of(path) + ", or name another file";
    case EROFS: return "name a file on another disk";
    case EEXIST: return "name another file, or move that one away";
    default: return {};
  }
}

std::string words_for(int error, const std::string& path) {
  switch (error) {
    case ENOENT:
      return folder_is_there(path) ? "no file can be made in " + folder_of(path)
                                   : "there is no folder " + folder_of(path);
    case ENOTDIR: return folder_of(path) + " is no folder";
    case EISDIR: return "it is a folder";
    case ENOSPC: return "the disk is full";
    case EDQUOT: return "the quota of this user is used up";
    case EACCES:
    case EPERM: return "this user may not write there";
    case EROFS: return "the disk may only be read";
    case EEXIST: return "it exists already";
    default: return std::strerror(error);
  }
}

Failure<WriteError> refused(int error, const std::string& path) {
  return failure(
      WriteError{path + " could not be written: " + words_for(error, path), hint_for(error, path)});
}

// Closes what it holds; what matters of closing was asked with fsync before.
class OpenFile {
 public:
  explicit OpenFile(int number) : number_(number) {}
  OpenFile(OpenFile&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  OpenFile& operator=(OpenFile&&) = delete;
  ~OpenFile() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

Written write_as_it_is(const std::string& path, std::string_view bytes) {
  const OpenFile file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number() < 0 || !write_all(file.number(), bytes)) return refused(errno, path);
  return {};
}

// Where a link leads, also one that leads to no file yet.
std::string followed(std::string path) {
  constexpr int longest_chain = 40;
  for (int i = 0; i < longest_chain; ++i) {
    char target[4096];
    const ssize_t length = ::readlink(path.c_str(), target, sizeof target);
    if (length < 0) break;
    const std::string next(target, static_cast<std::size_t>(length));
    const bool whole = next.rfind('/', 0) == 0;
    path = whole ? next : folder_of(path).append("/").append(next);
  }
  return path;
}

// A file of our own beside the one to be written. Its name is short and hidden, and does not end
// as that one does: a collector takes all *.prom.
class Beside {
 public:
  explicit Beside(const std::string& path) {
    constexpr int tries = 100;
    for (int i = 0; i < tries && !file_; ++i) {
      name_ = folder_of(path) + "/.inforce-" + std::to_string(::getpid()) + '-' +
              std::to_string(i) + ".part";
      const int number = ::open(name_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (number >= 0) file_.emplace(number);
      if (number < 0 && errno != EEXIST) break;
    }
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  ~Beside() {
    if (file_ && !renamed_) ::unlink(name_.c_str());
  }

  [[nodiscard]] bool made() const { return file_.has_value(); }

  bool fill(std::string_view bytes, const struct stat* earlier) {
    if (earlier != nullptr && ::fchmod(file_->number(), earlier->st_mode & 07777) != 0) {
      return false;
    }
    return write_all(file_->number(), bytes) && ::fsync(file_->number()) == 0;
  }

  // In one step, so that of two that write the same name one is told. A file system that cannot
  // rename so gives the file its second name first.
  bool take_free_place(const std::string& path) {
    renamed_ = ::renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, path.c_str(), RENAME_NOREPLACE) == 0;
    if (renamed_ || (errno != EINVAL && errno != ENOSYS)) return renamed_;
    return ::link(name_.c_str(), path.c_str()) == 0;
  }

  bool take_place_of(const std::string& path) {
    renamed_ = std::rename(name_.c_str(), path.c_str()) == 0;
    return renamed_;
  }

 private:
  std::string name_;
  std::optional<OpenFile> file_;
  bool renamed_ = false;
};

// The new name is on disk only when its folder is. Some file systems have no such call.
void settle(const std::string& folder) {
  const OpenFile file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (file.number() >= 0) ::fsync(file.number());
}

}  // namespace

Result<void, WriteError> write_whole(const std::string& path, std::string_view bytes) {
  const std::string place = followed(path);
  struct stat earlier {};
  const bool exists = ::stat(place.c_str(), &earlier) == 0;
  if (exists && S_ISDIR(earlier.st_mode)) return refused(EISDIR, path);
  if (exists && !S_ISREG(earlier.st_mode)) return write_as_it_is(place, bytes);
  Beside file(place);
  const bool done =
      file.made() && file.fill(bytes, exists ? &earlier : nullptr) && file.take_place_of(place);
  if (!done) return refused(errno, path);
  settle(folder_of(place));
  return {};
}

Result<void, WriteError> write_new(const std::string& path, std::string_view bytes) {
  struct stat earlier {};
  if (::lstat(path.c_str(), &earlier) == 0) return refused(EEXIST, path);
  Beside file(path);
  if (!file.made() || !file.fill(bytes, nullptr) || !file.take_free_place(path)) {
    return refused(errno, path);
  }
  settle(folder_of(path));
  return {};
}

}  // namespace inforce
