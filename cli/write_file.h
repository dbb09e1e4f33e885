// Writing an output file whole or not at all.
//
// A collector, a calendar or a colleague may read the file at any moment: it sees the earlier one
// or the new one, never half of either.
#pragma once

#include <string>
#include <string_view>

#include "timeline/result.h"

namespace inforce {

/// What kept a file from being written, in words for a person.
struct WriteError {
  std::string message;  ///< "/srv/out/report.json could not be written: the disk is full"
  std::string hint;     ///< "make room, or name a file on another disk"; may be empty
};

/// Writes beside the file and renames, on disk before it returns; an earlier file keeps its
/// permissions, and stays as it was where this fails. Through a link it writes where that leads.
/// What is no plain file (/dev/stdout, a pipe) is written to as it is.
///
/// A process killed meanwhile may leave `.inforce-PID-N.part` behind.
Result<void, WriteError> write_whole(const std::string& path, std::string_view bytes);

/// The same where there must be no file yet: one that is there stays as it is, and so does a link.
Result<void, WriteError> write_new(const std::string& path, std::string_view bytes);

}  // namespace inforce
