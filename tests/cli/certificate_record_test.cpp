#include "cli/render/certificate_record.h"

#include "tests/engine/store/store_files.h"

namespace inforce::test {
namespace {

AuditEntry entry_7() {
  AuditEntry entry = question_asked("{}");
  entry.number = 7;
  entry.set = std::string(64, 'a');
  entry.hash = std::string(64, 'b');
  return entry;
}

TEST_CASE("a certificate's body and entry are read back from each form") {
  const std::string page = "Certificate\n\nRECORD\nof the customer\n";
  for (const auto& [form, body] :
       std::vector<std::pair<Form, std::string>>{{Form::text, page},
                                                 {Form::markdown, "# Certificate\n"},
                                                 {Form::json, "{\n  \"issued\": true\n}\n"}}) {
    const std::string file = with_record(body, entry_7(), form);
    const auto issued = read_issued(file);
    REQUIRE(issued.has_value());
    CHECK(issued->form == form);
    CHECK(issued->body == body);
    CHECK(issued->number == 7);
  }
}

TEST_CASE("a record in JSON is a part of the object") {
  CHECK(with_record("{\n  \"issued\": true\n}\n", entry_7(), Form::json) ==
        "{\n  \"issued\": true,\n  \"audit\": {\n    \"entry\": 7,\n    \"recorded\": "
        "\"2025-02-19T21:20Z\",\n    \"by\": \"lin\",\n    \"rule_set\": \"" +
            std::string(64, 'a') + "\",\n    \"findings\": \"" + seal("{}") +
            "\",\n    \"head\": \"7:" + std::string(64, 'b') + "\"\n  }\n}\n");
}

TEST_CASE("what has no record is no certificate") {
  CHECK_FALSE(read_issued("").has_value());
  CHECK_FALSE(read_issued("{\n  \"issued\": true\n}\n").has_value());
  CHECK_FALSE(read_issued("Certificate\n\nRECORD\n  audit entry  none\n").has_value());
}

}  // namespace
}  // namespace inforce::test
