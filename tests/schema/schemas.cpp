#include "tests/schema/schemas.h"

#include <map>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "tests/support/golden.h"

namespace inforce::test {
namespace {

using nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

const json* read_schema(const std::string& file) {
  return new json(  // NOLINT(cppcoreguidelines-owning-memory): the parser frees what it fetched
      json::parse(read_file(std::string(INFORCE_SOURCE_DIR) + "/rules/schema/" + file)));
}

// The parser keeps no reference to the text of a schema once it has read it.
std::unique_ptr<valijson::Schema> parse_schema(const std::string& kind) {
  const std::unique_ptr<const json> text(read_schema(kind + ".schema.json"));
  auto schema = std::make_unique<valijson::Schema>();
  valijson::SchemaParser(valijson::SchemaParser::kDraft7)
      .populateSchema(Adapter(*text), *schema, read_schema, [](const json* read) { delete read; });
  return schema;
}

}  // namespace

struct Schemas::Held {
  std::map<std::string, std::unique_ptr<valijson::Schema>> schemas;
  valijson::Validator validator;  // keeps the patterns it has compiled
};

Schemas::Schemas() : held_(std::make_unique<Held>()) {
  for (const char* kind : {"pack", "items", "parties", "calendars", "records", "instrument"}) {
    held_->schemas.emplace(kind, parse_schema(kind));
  }
}

Schemas::~Schemas() = default;

std::vector<std::string> Schemas::complaints(const std::string& kind, const json& document) {
  valijson::ValidationResults results;
  std::vector<std::string> found;
  if (held_->validator.validate(*held_->schemas.at(kind), Adapter(document), &results))
    return found;
  valijson::ValidationResults::Error error;
  while (results.popError(error)) {
    std::string place;
    for (const std::string& step : error.context) place += step;
    found.push_back(place + ": " + error.description);
  }
  if (found.empty()) found.emplace_back("refused without a reason");
  return found;
}

std::string kind_of_file(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  for (const char* kind : {"pack", "items", "parties", "calendars", "records"}) {
    if (name == std::string(kind) + ".yaml") return kind;
  }
  return "instrument";
}

}  // namespace inforce::test
