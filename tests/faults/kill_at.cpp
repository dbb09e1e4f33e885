// Preloaded into a process, kills it as it is about to hand something to the system for the n-th
// time: INFORCE_KILL_AT=n. Counted are writes, syncs, cuts, renames and flushes of streams.
//
// With INFORCE_KILL_TORN=1 the first half of what it was about to write is written before. Programs
// that the process starts live on.
//
// With INFORCE_FULL_AT=n the disk is full instead: from the n-th write that makes a file longer on
// none succeeds.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace {

std::atomic<long> left{0};   // 0 and less: nobody is to be killed
std::atomic<long> room{-1};  // writes that may still make a file longer; negative: any number
bool torn = false;

__attribute__((constructor)) void begin() {
  const char* at = std::getenv("INFORCE_KILL_AT");
  torn = std::getenv("INFORCE_KILL_TORN") != nullptr;
  const char* full = std::getenv("INFORCE_FULL_AT");
  if (at != nullptr) left = std::strtol(at, nullptr, 10);
  if (full != nullptr) room = std::strtol(full, nullptr, 10) - 1;
  for (const char* name :
       {"INFORCE_KILL_AT", "INFORCE_KILL_TORN", "INFORCE_FULL_AT", "LD_PRELOAD"}) {
    unsetenv(name);
  }
}

bool is_the_one() { return left.fetch_sub(1) == 1; }

// A write up to `end` that would make the file longer, with no room for it.
bool has_no_room(int file, off64_t end) {
  struct stat64 now {};
  if (room < 0 || fstat64(file, &now) != 0 || end <= now.st_size) return false;
  if (room > 0) {
    --room;
    return false;
  }
  errno = ENOSPC;
  return true;
}

[[noreturn]] void die() {
  std::raise(SIGKILL);
  std::abort();  // a killed process does not come here
}

template <class Function>
Function* next(const char* name, Function* /*its type*/) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

// Half of it, or nothing.
template <class Write>
void die_writing(std::size_t size, const Write& write) {
  if (torn && size > 1) write(size / 2);
  die();
}

}  // namespace

extern "C" {

ssize_t write(int file, const void* bytes, size_t size) {
  static auto* const real = next("write", &write);
  if (is_the_one()) die_writing(size, [&](size_t half) { real(file, bytes, half); });
  return real(file, bytes, size);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
  static auto* const real = next("pwrite", &pwrite);
  if (has_no_room(file, at + static_cast<off64_t>(size))) return -1;
  if (is_the_one()) die_writing(size, [&](size_t half) { real(file, bytes, half, at); });
  return real(file, bytes, size, at);
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
  static auto* const real = next("pwrite64", &pwrite64);
  if (has_no_room(file, at + static_cast<off64_t>(size))) return -1;
  if (is_the_one()) die_writing(size, [&](size_t half) { real(file, bytes, half, at); });
  return real(file, bytes, size, at);
}

ssize_t writev(int file, const iovec* parts, int count) {
  static auto* const real = next("writev", &writev);
  if (is_the_one()) die();
  return real(file, parts, count);
}

int fsync(int file) {
  static auto* const real = next("fsync", &fsync);
  if (is_the_one()) die();
  return real(file);
}

int fdatasync(int file) {
  static auto* const real = next("fdatasync", &fdatasync);
  if (is_the_one()) die();
  return real(file);
}

int ftruncate(int file, off_t size) noexcept {
  static auto* const real = next("ftruncate", &ftruncate);
  if (has_no_room(file, size)) return -1;
  if (is_the_one()) die();
  return real(file, size);
}

int ftruncate64(int file, off64_t size) noexcept {
  static auto* const real = next("ftruncate64", &ftruncate64);
  if (has_no_room(file, size)) return -1;
  if (is_the_one()) die();
  return real(file, size);
}

int rename(const char* from, const char* to) noexcept {
  static auto* const real = next("rename", &rename);
  if (is_the_one()) die();
  return real(from, to);
}

// The library's own writes to standard output do not come by here, but their flush does.
int fflush(FILE* stream) {
  static auto* const real = next("fflush", &fflush);
  if (is_the_one()) die();
  return real(stream);
}

}  // extern "C"
