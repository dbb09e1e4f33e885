#include "cli/replay.h"

#include <cstdlib>

#include "cli/recording.h"
#include "cli/render/canonical_json.h"

namespace inforce {
namespace {

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

Replay compared(const AuditEntry& entry, const Rendition& now) {
  if (now.answer.empty()) {
    return {Replayed::different, "no answer comes of it now: " + first_line(now.trouble)};
  }
  if (const auto difference = first_difference(entry.answer, now.answer)) {
    return {Replayed::different, *difference};
  }
  const bool other_wording = seal(now.text) != entry.wording;
  const bool other_version = entry.version != INFORCE_VERSION;
  if (!other_wording && !other_version) return {Replayed::same, {}};
  std::string why = other_wording ? "the wording is another" : "";
  if (other_version) {
    why +=
        std::string(other_wording ? ", and it" : "it") + " was given by inforce " + entry.version;
  }
  return {Replayed::same_findings, why};
}

}  // namespace

std::string_view word(Replayed replayed) {
  switch (replayed) {
    case Replayed::same: return "same";
    case Replayed::same_findings: return "same findings, other wording or version";
    case Replayed::different: return "different";
  }
  std::abort();  // a Replayed has no other value
}

Replay replay(const AuditEntry& entry, const std::vector<SnapshotFile>& files) {
  const auto line = read_line(entry.question);
  if (!line) {
    return {Replayed::different, "its question is of no form that this version reads"};
  }
  return compared(entry, recompute(*line, packs_of(*line, files)));
}

}  // namespace inforce
