#include "cli/render/certificate_record.h"

#include <charconv>
#include <string_view>

#include "cli/render/json_value.h"

namespace inforce {
namespace {

// What each form begins its record with, and what stands before the entry's number.
struct Shape {
  Form form;
  std::string_view begins, number;
};
constexpr Shape shapes[] = {
    {Form::json, ",\n  \"audit\": {\n    \"entry\": ", ",\n  \"audit\": {\n    \"entry\": "},
    {Form::markdown, "\n## Record\n", "| Audit entry | "},
    {Form::text, "\nRECORD\n", "  audit entry  "},
};
constexpr std::string_view json_end = "\n}\n";

std::string head(const AuditEntry& entry) {
  return std::to_string(entry.number) + ':' + entry.hash;
}

std::string text_record(const AuditEntry& entry) {
  return "\nRECORD\n  audit entry  " + std::to_string(entry.number) + "\n  recorded     " +
         iso_utc(entry.at) + " by " + entry.by + "\n  rule set     " + entry.set +
         "\n  findings     " + seal(entry.answer) + "\n  head         " + head(entry) + '\n';
}

std::string markdown_record(const AuditEntry& entry) {
  return "\n## Record\n\n| | |\n|---|---|\n| Audit entry | " + std::to_string(entry.number) +
         " |\n| Recorded | " + iso_utc(entry.at) + " by " + entry.by + " |\n| Rule set | " +
         entry.set + " |\n| Findings | " + seal(entry.answer) + " |\n| Head | " + head(entry) +
         " |\n";
}

std::string json_string(const std::string& text) {
  std::string quoted = dump_line(JsonValue(text));
  quoted.pop_back();
  return quoted;
}

std::string json_record(const AuditEntry& entry) {
  return ",\n  \"audit\": {\n    \"entry\": " + std::to_string(entry.number) +
         ",\n    \"recorded\": \"" + iso_utc(entry.at) +
         "\",\n    \"by\": " + json_string(entry.by) + ",\n    \"rule_set\": \"" + entry.set +
         "\",\n    \"findings\": \"" + seal(entry.answer) + "\",\n    \"head\": \"" + head(entry) +
         "\"\n  }\n}\n";
}

}  // namespace

std::string with_record(const std::string& body, const AuditEntry& entry, Form form) {
  if (form == Form::json) {
    return body.substr(0, body.size() - json_end.size()) + json_record(entry);
  }
  return body + (form == Form::markdown ? markdown_record(entry) : text_record(entry));
}

std::optional<IssuedFile> read_issued(const std::string& bytes) {
  for (const Shape& shape : shapes) {
    const std::size_t begins = bytes.rfind(shape.begins);
    if (begins == std::string::npos) continue;
    const std::size_t number = bytes.find(shape.number, begins);
    if (number == std::string::npos) continue;
    IssuedFile issued{shape.form, bytes.substr(0, begins), 0};
    if (shape.form == Form::json) issued.body += json_end;
    const char* from = bytes.data() + number + shape.number.size();
    const auto [end, error] = std::from_chars(from, bytes.data() + bytes.size(), issued.number);
    if (error == std::errc()) return issued;
  }
  return std::nullopt;
}

}  // namespace inforce
