#include <nlohmann/json.hpp>

#include "cli/recorded_line.h"
#include "cli/render/audit.h"

namespace inforce {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

// The text itself where it is no JSON.
Json parsed(const std::string& text) {
  Json read = Json::parse(text, nullptr, false);
  return read.is_discarded() ? Json(text) : read;
}

Json or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json head_json(const AuditHead& head) {
  return {{"count", head.count}, {"hash", head.hash}, {"head", head_text(head)}};
}

Json in_short(const AuditEntry& entry) {
  return {{"entry", entry.number},
          {"at", iso_utc(entry.at)},
          {"by", entry.by},
          {"command", entry.command},
          {"question", parsed(entry.question)},
          {"known_by", entry.known_by},
          {"set", entry.set},
          {"version", entry.version},
          {"schema", entry.schema},
          {"hash", entry.hash}};
}

// Schema inforce/audit-export/v1: texts stay texts, byte for byte.
Json in_full(const AuditEntry& entry) {
  return {{"entry", entry.number},
          {"at", iso_utc(entry.at)},
          {"by", entry.by},
          {"command", entry.command},
          {"question", entry.question},
          {"assumptions", entry.assumptions},
          {"known_by", entry.known_by},
          {"set", entry.set},
          {"version", entry.version},
          {"schema", entry.schema},
          {"answer", entry.answer},
          {"wording", entry.wording},
          {"previous", entry.previous},
          {"hash", entry.hash}};
}

}  // namespace

std::string audit_list_json(const std::vector<AuditEntry>& entries, const AuditHead& head) {
  Json list = Json::array();
  for (const AuditEntry& entry : entries) list.push_back(in_short(entry));
  return dumped(
      {{"schema", "inforce/audit-list/v1"}, {"head", head_json(head)}, {"entries", list}});
}

std::string audit_entry_json(const AuditEntry& entry) {
  Json made{{"schema", "inforce/audit-entry/v1"}};
  const Json full = in_full(entry);
  for (const auto& [key, value] : full.items()) {
    // `schema` is this text's own; the answer's stands in the answer.
    if (key != "schema") made[key] = value;
  }
  for (const char* key : {"question", "assumptions", "answer"}) {
    made[key] = parsed(full.at(key).get<std::string>());
  }
  return dumped(made);
}

std::string audit_export_line(const AuditEntry& entry) {
  return in_full(entry).dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string audit_verdict_json(const AuditVerdict& verdict, const AuditHead& head,
                               const std::optional<AuditHead>& known) {
  return dumped({{"schema", "inforce/audit-verdict/v1"},
                 {"holds", verdict.finding.empty()},
                 {"entry", verdict.number ? Json(*verdict.number) : Json()},
                 {"finding", or_null(verdict.finding)},
                 {"head", head_json(head)},
                 {"known_head", known ? head_json(*known) : Json()}});
}

std::string replays_json(const std::vector<ReplayedEntry>& replays) {
  Json list = Json::array();
  for (const ReplayedEntry& one : replays) {
    list.push_back({{"entry", one.number},
                    {"came", std::string(word(one.replay.came))},
                    {"why", or_null(one.replay.why)}});
  }
  return dumped({{"schema", "inforce/audit-replay/v1"}, {"entries", list}});
}

}  // namespace inforce
