#include "tests/schema/judging.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "rules/yaml_reader.h"
#include "tests/schema/editor_view.h"

namespace inforce::test {
namespace {

// What the loader alone can tell. All else that is wrong with a file its schema has to refuse too.
bool is_beyond_a_schema(Code code) {
  if (code < Code::unknown_key) return true;     // bytes and YAML
  if (code > Code::month_day_form) return true;  // names, meaning, answers
  static const std::set<Code> beyond = {
      Code::last_day_before_first,  // two dates compared
      Code::not_a_number,           // editors see a number, and not how it is written
      Code::no_pack_file,           // other files
      Code::several_pack_files,     //
      Code::no_packs,               //
      Code::no_such_date,           // the calendar
      Code::skipped_minute,         // clocks
      Code::skipped_day,            //
      Code::unknown_zone,           // the zone tables
      Code::preferred_elsewhere,    // a text repeated
  };
  return beyond.count(code) != 0;
}

struct Loading {
  explicit Loading(const std::vector<PackFile>& files) {
    const auto book = load_packs(files, sources, found);
    const Sources& read = book ? book->sources() : sources;
    for (const Diagnostic& diagnostic : found.all()) {
      if (diagnostic.severity() != Severity::error) continue;
      errors.emplace_back(read.at(diagnostic.mark.file).name(), diagnostic.code);
    }
  }

  Sources sources;
  Diagnostics found;
  std::vector<std::pair<std::string, Code>> errors;  // file, code
};

Judgement judge_one(const PackFile& file, const Loading& loading, Schemas& schemas) {
  Judgement judgement;
  judgement.file = file.name;
  for (const auto& [name, code] : loading.errors) {
    if (name == file.name) judgement.errors.insert(code);
  }
  Diagnostics found;
  const auto tree = read_yaml(0, SourceText(file.name, file.bytes), found);
  judgement.has_tree = tree.has_value() && !found.has_errors();
  if (!judgement.has_tree) return judgement;
  judgement.complaints = schemas.complaints(kind_of_file(file.name), editor_view(*tree));
  return judgement;
}

}  // namespace

std::vector<Judgement> judge(const std::vector<PackFile>& files, Schemas& schemas) {
  const Loading loading(files);
  std::vector<Judgement> judgements;
  judgements.reserve(files.size());
  for (const PackFile& file : files) judgements.push_back(judge_one(file, loading, schemas));
  return judgements;
}

std::string difference(const Judgement& judgement) {
  if (!judgement.has_tree) return "";
  const bool refused = !judgement.complaints.empty();
  const bool has_to_refuse =
      !std::all_of(judgement.errors.begin(), judgement.errors.end(), is_beyond_a_schema);
  if (has_to_refuse && !refused) {
    return judgement.file + ": the loader says " + numbers(judgement.errors) +
           ", the schema nothing";
  }
  if (judgement.errors.empty() && refused) {
    std::string all;
    for (const std::string& complaint : judgement.complaints) all += "\n  " + complaint;
    return judgement.file + ": the loader says nothing, the schema" + all;
  }
  return "";
}

std::string numbers(const std::set<Code>& codes) {
  std::string joined;
  for (const Code code : codes) joined += (joined.empty() ? "" : " ") + number(code);
  return joined;
}

}  // namespace inforce::test
