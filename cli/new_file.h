// A file written beside its place and then put there whole: nobody ever reads half of it.
#pragma once

#include <string>

#include "timeline/result.h"

namespace inforce {

class NewFile {
 public:
  /// Makes the file under a temporary name in the same folder. The error is what stands in the way.
  static Result<NewFile, std::string> beside(const std::string& path);

  NewFile(NewFile&& other) noexcept;
  NewFile& operator=(NewFile&&) = delete;
  /// Removes what was not put in its place.
  ~NewFile();

  /// Writes all of it to the disk, then renames it; what was there before is replaced.
  Result<bool, std::string> put(const std::string& bytes);

 private:
  NewFile(std::string path, std::string temporary, int file);

  std::string path_, temporary_;
  int file_ = -1;
};

}  // namespace inforce
