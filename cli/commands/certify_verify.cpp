// Certificates read back: is the file what was issued, and does the same come of it now?
#include "cli/commands/command.h"
#include "cli/render/certificate_record.h"
#include "cli/render/json_value.h"
#include "cli/replay.h"
#include "cli/store_words.h"
#include "rules/source_text.h"

namespace inforce {
namespace {

// A refusal may be on record, too.
bool is_certificate(const AuditEntry& entry) {
  return entry.command == "certify" && entry.answer.find("\"issued\":true") != std::string::npos;
}

// What is wrong with a file that was issued; empty: nothing is.
std::string alteration(const std::string& bytes, const IssuedFile& issued,
                       const AuditEntry& entry) {
  const std::string number = std::to_string(entry.number);
  if (!is_certificate(entry)) return "entry " + number + " of the audit log is no certificate";
  if (seal(issued.body) != entry.wording) {
    return "what stands above its record is not what entry " + number + " recorded";
  }
  if (with_record(issued.body, entry, issued.form) != bytes) {
    return "its record is not that of entry " + number;
  }
  return {};
}

struct Checked {
  std::optional<std::int64_t> number;
  std::string finding;  ///< empty: nothing was altered
  Replay replay;
};

Result<Checked, StoreError> check(const AuditLog& log, const std::string& bytes) {
  const auto issued = read_issued(bytes);
  if (!issued) return Checked{{}, "it has no record of an audit log, or one that was altered", {}};
  const auto entry = log.entry(issued->number);
  if (!entry) return failure(entry.error());
  if (!*entry) {
    return Checked{{}, "this store's audit log has no entry " + std::to_string(issued->number), {}};
  }
  const AuditEntry& found = **entry;
  Checked checked{found.number, alteration(bytes, *issued, found), {}};
  if (!checked.finding.empty()) return checked;
  const auto chain = log.verify(AuditHead{found.number, found.hash});
  if (!chain) return failure(chain.error());
  checked.finding = chain->finding;
  if (!checked.finding.empty()) return checked;
  const auto files = log.snapshot(found.set);
  if (!files) return failure(files.error());
  checked.replay = replay(found, *files);
  return checked;
}

JsonValue or_null(const std::string& text) { return text.empty() ? JsonValue() : JsonValue(text); }

std::string check_json(const std::string& path, const Checked& checked) {
  const bool unaltered = checked.finding.empty();
  const JsonValue entry =
      checked.number ? JsonValue(static_cast<std::size_t>(*checked.number)) : JsonValue();
  JsonValue made = JsonValue::object({{"schema", "inforce/certificate-check/v1"},
                                      {"file", path},
                                      {"entry", entry},
                                      {"unaltered", unaltered},
                                      {"finding", or_null(checked.finding)}});
  made.add("replay", unaltered ? JsonValue(word(checked.replay.came)) : JsonValue());
  made.add("why", or_null(checked.replay.why));
  return dump(made);
}

std::string check_text(const std::string& path, const Checked& checked) {
  if (!checked.finding.empty()) return path + " does not hold: " + checked.finding + ".\n";
  std::string text = path + " holds: byte for byte what entry " + std::to_string(*checked.number) +
                     " of the audit log recorded.\nReplayed from its rule set: " +
                     std::string(word(checked.replay.came));
  if (!checked.replay.why.empty()) text += " (" + checked.replay.why + ')';
  return text + ".\n";
}

bool holds(const Checked& checked) {
  return checked.finding.empty() && checked.replay.came != Replayed::different;
}

}  // namespace

Said run_certificate_check(const Setting& setting) {
  const std::string& path = *setting.options.verify;
  const auto bytes = read_bytes(path);
  if (!bytes) {
    return {
        {}, "inforce: " + path + " cannot be read: " + bytes.error() + '\n', ExitCode::in_or_out};
  }
  auto store = read_named_store(setting.packs.store);
  if (!store) return {{}, store.error(), ExitCode::in_or_out};
  const auto checked = check(AuditLog(*store), *bytes);
  if (!checked) return {{}, in_words(checked.error()), ExitCode::in_or_out};
  const bool json = setting.form == Form::json;
  const std::string text =
      json ? check_json(path, *checked) : finish(check_text(path, *checked), setting.style);
  return {text, {}, holds(*checked) ? ExitCode::answered : ExitCode::findings};
}

}  // namespace inforce
