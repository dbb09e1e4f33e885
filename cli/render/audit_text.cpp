#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/recorded_line.h"
#include "cli/render/audit.h"
#include "cli/render/date_words.h"
#include "cli/render/table.h"
#include "cli/render/words.h"

namespace inforce {
namespace {

std::string line_of(const AuditEntry& entry) {
  const auto line = read_line(entry.question);
  return line ? as_typed(*line) : "inforce " + entry.command + " (of a form not known here)";
}

std::string row(const char* name, const std::string& value, const Style& style) {
  return hanging("  " + padded(name, 11), value, style);
}

void name_once(nlohmann::ordered_json& facts) {
  auto once = nlohmann::ordered_json::array();
  for (const auto& one : facts) {
    if (std::find(once.begin(), once.end(), one) == once.end()) once.push_back(one);
  }
  facts = std::move(once);
}

// A fact that several provisions want is recorded for each, without the words that told them apart.
void name_facts_once(nlohmann::ordered_json& answer) {
  if (!answer.is_structured()) return;
  for (auto& one : answer) name_facts_once(one);
  for (const char* key : {"missing", "worst_if"}) {
    if (answer.is_object() && answer.contains(key)) name_once(answer[key]);
  }
}

// Indented, for reading; the bytes that are hashed are those of `export`.
std::string spread(const std::string& json) {
  auto read = nlohmann::ordered_json::parse(json, nullptr, false);
  if (read.is_discarded()) return json;
  name_facts_once(read);
  return read.dump(2);
}

std::size_t count_of(const std::vector<ReplayedEntry>& replays, Replayed came) {
  return static_cast<std::size_t>(
      std::count_if(replays.begin(), replays.end(),
                    [came](const ReplayedEntry& one) { return one.replay.came == came; }));
}

constexpr const char* not_proven =
    "What this cannot prove: that no entries were cut off at the end, and that the whole log was "
    "not written anew. For that keep the head somewhere else (inforce audit head), and give it "
    "here: --head COUNT:DIGEST.";
constexpr const char* not_proven_beyond =
    "What this cannot prove: that no entries were cut off after that head.";

}  // namespace

std::string head_text(const AuditHead& head) {
  return std::to_string(head.count) + ':' + head.hash;
}

std::string audit_list_text(const std::vector<AuditEntry>& entries, const Style& style) {
  Table table{.rows = {}, .give_way = 3};
  for (const AuditEntry& entry : entries) {
    table.rows.push_back(
        {std::to_string(entry.number), iso_utc(entry.at), entry.by, line_of(entry)});
  }
  return render(table, style) + counted(entries.size(), "entry", "entries") + ".\n";
}

std::string audit_entry_text(const AuditEntry& entry, const Style& style) {
  const auto line = read_line(entry.question);
  std::string text = toned(Tone::bold, "Entry " + std::to_string(entry.number)) + '\n';
  text += row("asked", line_of(entry), style);
  if (line) {
    text +=
        row("today was", iso_utc(line->today.at) + ", days of " + line->today.zone.name(), style);
  }
  text += row("known by", "the end of " + entry.known_by, style);
  text += row("assumed", entry.assumptions, style);
  text += row("recorded", iso_utc(entry.at) + " by " + entry.by, style);
  text += row("inforce", entry.version + ", " + entry.schema, style);
  text += row("rule set", entry.set, style);
  text += row("wording", entry.wording, style);
  text += row("previous", entry.previous, style);
  text += row("hash", entry.hash, style);
  return text + '\n' + spread(entry.answer) + '\n';
}

std::string audit_verdict_text(const AuditVerdict& verdict, const AuditHead& head,
                               const std::optional<AuditHead>& known, const Style& style) {
  if (!verdict.finding.empty()) {
    return paragraph("The log does not hold: " + verdict.finding + ".", 0, style);
  }
  std::string text =
      paragraph(
          "The chain holds: " + counted(static_cast<std::size_t>(head.count), "entry", "entries") +
              ", each as it was written, in its place; rule sets as their digests say.",
          0, style) +
      "Head " + head_text(head) + '\n';
  if (known) {
    text += paragraph("The first " +
                          counted(static_cast<std::size_t>(known->count), "entry", "entries") +
                          " are those of the head given.",
                      0, style);
  }
  return text + paragraph(known ? not_proven_beyond : not_proven, 0, style);
}

std::string replays_text(const std::vector<ReplayedEntry>& replays, const Style& style) {
  std::string text;
  for (const ReplayedEntry& one : replays) {
    if (one.replay.came == Replayed::same && replays.size() > 1) continue;
    std::string said(word(one.replay.came));
    if (!one.replay.why.empty()) said += ": " + one.replay.why;
    text += hanging("entry " + std::to_string(one.number), said, style);
  }
  if (replays.size() == 1) return text;
  const std::string total = counted(replays.size(), "entry", "entries") +
                            " replayed: " + std::to_string(count_of(replays, Replayed::same)) +
                            " the same, " +
                            std::to_string(count_of(replays, Replayed::same_findings)) +
                            " with the same findings in other wording or by another version, " +
                            std::to_string(count_of(replays, Replayed::different)) + " different.";
  return text + paragraph(total, 0, style);
}

}  // namespace inforce
