#include "engine/store/trouble.h"

#include <cerrno>
#include <cstring>

namespace inforce {
namespace {

std::string seconds(Patience waited) {
  const int tenths = (waited.milliseconds + 50) / 100;
  const std::string whole = std::to_string(tenths / 10);
  return tenths % 10 == 0 ? whole : whole + '.' + std::to_string(tenths % 10);
}

StoreError not_allowed(const std::string& whose, std::string_view doing) {
  return {StoreError::Kind::read_only, whose + " may not be " + std::string(doing),
          "run the command as somebody who may, or name another store with --store FILE"};
}

}  // namespace

StoreError absent(const std::string& path) {
  return {StoreError::Kind::absent, "there is no store " + path,
          "nothing was recorded yet, or it is elsewhere: name it with --store FILE"};
}

StoreError not_a_store(const std::string& path, std::string_view what_it_is) {
  return {StoreError::Kind::not_a_store,
          path + " is not a store of inforce: it is " + std::string(what_it_is),
          "it was left as it is; name another file with --store FILE"};
}

StoreError newer_store(const std::string& path, int its_format, int our_format) {
  return {StoreError::Kind::newer,
          "the store " + path + " was written by a newer inforce (format " +
              std::to_string(its_format) + "; this one knows formats up to " +
              std::to_string(our_format) + ")",
          "update inforce, or name another store with --store FILE"};
}

StoreError not_writable(const std::string& whose) { return not_allowed(whose, "written"); }

StoreError left_unfinished(const std::string& path) {
  return {StoreError::Kind::read_only,
          "the store " + path + " was left in mid-work, and its folder may not be written",
          "run any command on it once as somebody who may write there"};
}

StoreError no_room(const std::string& path) {
  return {StoreError::Kind::full, "no room is left on the disk of the store " + path,
          "make room there and run the command again; nothing was written by halves"};
}

StoreError held_by_another(const std::string& path, Patience waited) {
  return {StoreError::Kind::busy,
          "another process holds the store " + path + "; waited " + seconds(waited) + " s for it",
          "run the command again when the other one has ended"};
}

StoreError damaged_store(const std::string& path, std::string_view what) {
  return {StoreError::Kind::damaged, "the store " + path + " is damaged: " + std::string(what),
          "keep a copy of the file, then put back a backup of it or name another store with "
          "--store FILE"};
}

StoreError refused(std::string message, std::string hint) {
  return {StoreError::Kind::refused, std::move(message), std::move(hint)};
}

StoreError system_trouble(const std::string& path, std::string_view doing, int error_number) {
  if (error_number == ENOSPC || error_number == EDQUOT) return no_room(path);
  if (error_number == EROFS) return not_writable(path);
  if (error_number == EACCES || error_number == EPERM) {
    return doing == "read" ? not_allowed(path, doing) : not_writable(path);
  }
  return refused("the store " + path + " could not be " + std::string(doing) + ": " +
                     std::strerror(error_number),
                 "look to the disk and the folder, or name another store with --store FILE");
}

}  // namespace inforce
