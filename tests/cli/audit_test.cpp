// Questions put on record, proven and asked again, through the program as a function.
#include "cli/program.h"
#include "cli/render/certificate_record.h"
#include "tests/engine/store/store_files.h"
#include "tests/support/text.h"

namespace inforce::test {
namespace {

using TextLines = std::vector<std::string>;

const std::string root = INFORCE_SOURCE_DIR "/";
const std::string invented = root + "tests/packs/invented";

// An office with a store, and what it says.
struct Office {
  inforce::Said say(TextLines arguments,
                    std::map<std::string, std::string> environment = {}) const {
    arguments.insert(arguments.end(), {"--store", folder.file("store.db")});
    environment.emplace("LC_ALL", "C.UTF-8");
    environment.emplace("USER", "clerk");
    return inforce::run({.arguments = std::move(arguments),
                         .environment = std::move(environment),
                         .now = first_minute(Date{2026, 11, 23}, utc()),
                         .user = "somebody",
                         .terminal = false,
                         .terminal_width = {}});
  }
  inforce::Said ask(TextLines arguments) const {
    arguments.insert(arguments.end(), {"--packs", invented, "--record"});
    return say(std::move(arguments));
  }
  inforce::Said certify(const std::string& output = "") const {
    TextLines line{"certify", "2026-11-23", "--item", "copra",   "--from",
                   "GB",      "--to",       "BR",     "--packs", invented};
    if (!output.empty()) line.insert(line.end(), {"-o", folder.file(output)});
    return say(line);
  }
  [[nodiscard]] std::string entries() const { return say({"audit", "head"}).out; }

  TemporaryFolder folder;
};

const TextLines amber{"on", "2021-07-01", "--item", "amber", "--from", "NZ", "--to", "WS"};

TEST_CASE("without --record nothing is kept") {
  const Office office;
  CHECK(office.say({"on", "2021-07-01", "--packs", invented}).code == ExitCode::in_or_out);
  CHECK(office.folder.names().empty());  // the store that was named is not there, and not made
}

TEST_CASE("an answer on record is the answer, and its entry says who asked what") {
  const Office office;
  const auto said = office.ask(amber);
  CHECK(said.code == ExitCode::answered);
  CHECK(said.err == "inforce: recorded as entry 1 of the audit log\n");
  TextLines plain = amber;
  plain.insert(plain.end(), {"--packs", invented});
  CHECK(said.out == office.say(plain).out);
  const auto list = office.say({"audit", "list"});
  CHECK(
      has(list.out, "1  2026-11-23T00:00Z  clerk  inforce on 2021-07-01 --item amber --from NZ "));
  CHECK(has(list.out, "\n1 entry.\n"));
  const auto shown = office.say({"audit", "show", "1"});
  CHECK(has(shown.out, "\"effects\""));
  CHECK_FALSE(has(shown.out, "\"sentence\""));
}

TEST_CASE("an entry that is shown names each fact that is missing once") {
  const Office office;
  const auto said = office.say({"on", "2026-11-23", "--item", "gallium", "--from", "CN", "--to",
                                "US", "--packs", root + "rules/packs", "--record"});
  REQUIRE(said.code == ExitCode::answered);
  const std::string shown = office.say({"audit", "show", "1"}).out;
  for (const std::string indent : {"\n        ", "\n          "}) {
    const std::string party = indent + "\"option\": \"--party\"";
    CHECK(has(shown, party));
    CHECK(shown.find(party) == shown.rfind(party));
  }
}

TEST_CASE("every question can be recorded, and comes out the same again") {
  const Office office;
  for (const TextLines& line :
       std::vector<TextLines>{amber,
                              {"why", "2021-07-01", "--item", "amber"},
                              {"list", "2021-07-01"},
                              {"show", "kauri-2020-3"},
                              {"obligations", "2023-01-01"},
                              {"charges", "2019-06-01", "--item", "salt-fish"},
                              {"value"},
                              {"events"},
                              {"claims"},
                              {"diff", "yesterday", "+30d"},
                              {"changes", "--between", "2021-01-01", "2021-12-31"},
                              {"on", "today", "--tz", "Pacific/Auckland"},
                              {"on", "--party-name", "--odd name"}}) {
    CHECK(office.ask(line).code == ExitCode::answered);
  }
  const auto replayed = office.say({"audit", "replay", "all"});
  CHECK(replayed.code == ExitCode::answered);
  CHECK(replayed.out ==
        "13 entries replayed: 13 the same, 0 with the same findings in other "
        "wording or by another version, 0\ndifferent.\n");
}

TEST_CASE("a replay is of the rule set of that day, suppositions and what they replace included") {
  const Office office;
  const std::string packs = office.folder.file("packs");
  fs::copy(invented, packs, fs::copy_options::recursive);
  const std::string over = root + "tests/packs/overlays/reef-treaty-in-force.yaml";
  const auto ask = [&](TextLines line) {
    line.insert(line.end(), {"--packs", packs, "--record"});
    const auto said = office.say(std::move(line));
    CHECK_MESSAGE(said.code == ExitCode::answered, said.err);
  };
  ask(amber);
  ask({"on", "2024-06-01", "--suppose", over});
  ask({"diff", "2024-06-01", "--suppose", over});
  fs::remove(packs + "/gull-herald-2022.yaml");
  ask(amber);
  const auto replayed = office.say({"audit", "replay", "all"});
  CHECK(replayed.code == ExitCode::answered);
  CHECK(has(replayed.out, "4 entries replayed: 4 the same"));
  CHECK(office.say({"audit", "show", "1"}).out != office.say({"audit", "show", "4"}).out);
}

TEST_CASE("what is not understood, or not answered, is not recorded") {
  const Office office;
  CHECK(office.ask({"on", "2021-02-30"}).code == ExitCode::misspoken);
  CHECK(office.say({"on", "--packs", "no/such", "--record"}).code == ExitCode::no_packs);
  CHECK(office.folder.names().empty());
}

TEST_CASE("an answer that cannot be recorded is none") {
  const Office office;
  write_file(office.folder.file("store.db"), std::string(5000, 'x'));
  const auto said = office.ask(amber);
  CHECK(said.code == ExitCode::in_or_out);
  CHECK(said.out.empty());
  CHECK(has(said.err, "store.db"));
}

TEST_CASE("by configuration every answer is recorded, without a word") {
  const Office office;
  TextLines line = amber;
  line.insert(line.end(), {"--packs", invented});
  const auto said = office.say(line, {{"INFORCE_RECORD", "always"}});
  CHECK(said.err.empty());
  CHECK(office.entries().rfind("1:", 0) == 0);
  fs::create_directories(office.folder.file("xdg/inforce"));
  write_file(office.folder.file("xdg/inforce/config.yaml"), "record: always\n");
  const std::map<std::string, std::string> configured{
      {"XDG_CONFIG_HOME", office.folder.file("xdg")}};
  CHECK(office.say(line, configured).err.empty());
  CHECK(office.entries().rfind("2:", 0) == 0);
  CHECK(office.say(line, {{"INFORCE_RECORD", "sometimes"}}).code == ExitCode::misspoken);
}

TEST_CASE("verify says what it found and what it cannot prove") {
  const Office office;
  office.ask(amber);
  office.ask({"list"});
  const std::string head = office.entries().substr(0, 66);
  const auto holds = office.say({"audit", "verify"});
  CHECK(holds.code == ExitCode::answered);
  CHECK(has(holds.out, "What this cannot prove"));
  CHECK(has(office.say({"audit", "verify", "--head", head}).out, "those of the head given"));
  tamper(office.folder.file("store.db"), "UPDATE audit SET answer = '{}' WHERE number = 2");
  const auto altered = office.say({"audit", "verify"});
  CHECK(altered.code == ExitCode::findings);
  CHECK(has(altered.out, "entry 2 was altered"));
  CHECK(office.say({"audit", "verify", "--head", "2"}).code == ExitCode::misspoken);
}

TEST_CASE("an answer that comes out otherwise now is found, and where") {
  const Office office;
  office.ask(amber);
  tamper(office.folder.file("store.db"),
         "UPDATE audit SET answer = replace(answer, '\"provisions\":89', '\"provisions\":88')");
  const auto replayed = office.say({"audit", "replay", "1"});
  CHECK(replayed.code == ExitCode::findings);
  CHECK(has(replayed.out, "different: set/provisions: was 88, is 89"));
}

TEST_CASE("other wording or another version is no other finding") {
  const Office office;
  office.ask(amber);
  tamper(office.folder.file("store.db"), "UPDATE audit SET version = '0.0.1', wording = ''");
  const auto replayed = office.say({"audit", "replay", "1"});
  CHECK(replayed.code == ExitCode::answered);
  CHECK(has(replayed.out, "same findings, other wording or version"));
}

TEST_CASE("a certificate is recorded, written whole, and holds when read back, in each form") {
  for (const char* name : {"note.txt", "note.md", "note.json"}) {
    const Office office;
    const auto said = office.certify(name);
    INFO(said.out, said.err);
    CHECK(said.code == ExitCode::answered);
    CHECK(office.folder.names() == TextLines{name, "store.db"});
    const std::string path = office.folder.file(name);
    const auto checked = office.say({"certify", "--verify", path});
    CHECK(checked.code == ExitCode::answered);
    CHECK(has(checked.out, "Replayed from its rule set: same."));
  }
}

TEST_CASE("one byte altered anywhere in a certificate is found") {
  for (const char* name : {"note.txt", "note.md", "note.json"}) {
    const Office office;
    office.certify(name);
    const std::string path = office.folder.file(name);
    const std::string whole = read_file(path);
    // Each 61st, and all of the record at the end.
    for (std::size_t i = 0; i < whole.size(); i += i + 600 < whole.size() ? 61 : 1) {
      std::string altered = whole;
      altered[i] = altered[i] == 'x' ? 'y' : 'x';
      write_file(path, altered);
      CHECK_MESSAGE(office.say({"certify", "--verify", path}).code == ExitCode::findings, i);
    }
    for (const std::string& other :
         {whole + "\n", whole.substr(0, whole.size() - 1), "\n" + whole}) {
      write_file(path, other);
      CHECK(office.say({"certify", "--verify", path}).code == ExitCode::findings);
    }
  }
}

TEST_CASE("a refused certificate writes no file and is not on record") {
  const Office office;
  const auto said = office.say({"certify", "2021-07-01", "--item", "amber", "--from", "NZ", "--to",
                                "WS", "--packs", invented, "-o", office.folder.file("note.txt")});
  CHECK(said.code == ExitCode::findings);
  CHECK(has(said.out, "No certificate"));
  CHECK(office.folder.names().empty());
}

TEST_CASE("a refusal on record is no certificate, whatever is written beneath it") {
  const Office office;
  const auto said = office.say({"certify", "2021-07-01", "--item", "amber", "--from", "NZ", "--to",
                                "WS", "--packs", invented, "--record"});
  CHECK(said.code == ExitCode::findings);
  auto store = Store::read(office.folder.file("store.db"));
  REQUIRE(store.has_value());
  const AuditEntry entry = **AuditLog(*store).entry(1);
  const std::string path = office.folder.file("note.txt");
  write_file(path, with_record(said.out, entry, Form::text));
  const auto checked = office.say({"certify", "--verify", path});
  CHECK(checked.code == ExitCode::findings);
  CHECK(has(checked.out, "entry 1 of the audit log is no certificate"));
}

TEST_CASE("a certificate that cannot be written or recorded is not issued") {
  const Office office;
  CHECK(office.certify("no/such/folder/note.txt").code == ExitCode::in_or_out);
  CHECK(office.folder.names().empty());
  write_file(office.folder.file("store.db"), std::string(5000, 'x'));
  CHECK(office.certify("note.txt").code == ExitCode::in_or_out);
  CHECK(office.folder.names() == TextLines{"store.db"});
}

// Written by version 0.1.0 and never written again: whoever changes a format reads it still. An
// engine that answers otherwise may make these differ; then the entry is said to, and is read.
TEST_CASE("a log and certificates of the first format are read for ever") {
  const Office office;
  fs::copy_file(root + "tests/cli/recorded/format-1.db", office.folder.file("store.db"));
  CHECK(has(office.say({"audit", "verify"}).out, "The chain holds: 7 entries"));
  CHECK(has(office.say({"audit", "show", "4"}).out, "diff 2024-06-01 --suppose"));
  const auto replayed = office.say({"audit", "replay", "all"});
  CHECK(has(replayed.out, "7 entries replayed"));
  CHECK_FALSE(has(replayed.out, "no answer"));
  CHECK_FALSE(has(replayed.out, "of no form"));
  for (const char* suffix : {"txt", "md", "json"}) {
    const std::string file = root + "tests/cli/recorded/format-1." + suffix;
    CHECK(has(office.say({"certify", "--verify", file}).out, "holds: byte for byte"));
  }
}

TEST_CASE("no certificate says clear") {
  const Office office;
  for (const char* form : {"text", "markdown", "json"}) {
    const auto said = office.say({"certify", "2026-11-23", "--item", "copra", "--from", "GB",
                                  "--to", "BR", "--packs", invented, "--format", form});
    CHECK(said.code == ExitCode::answered);
    CHECK_FALSE(has(said.out, "clear"));
    CHECK_FALSE(has(said.out, "Clear"));
  }
}

}  // namespace
}  // namespace inforce::test
