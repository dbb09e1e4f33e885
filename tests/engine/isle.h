// An island and its goods, parties and lists, for tests that write its law themselves.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/chronicle.h"
#include "engine/read_question.h"
#include "tests/support/book.h"

namespace inforce::test {

inline const char* const isle_items = R"(items:
  ore: {title: Ore}
  tin: {title: Tin ore, under: ore, customs: [{nomenclature: HS, number: "260900", test: decides}]}
  lead: {title: Lead ore, under: [{item: ore, from: 2025-04-04}], customs: [{nomenclature: CN, number: "2607000010"}]}
  wire: {title: Tin wire, under: [tin, metal]}
  metal: {title: Metal}
  peat: {title: Peat}
)";

inline const char* const isle_parties = R"(parties:
  office: {title: Office, side: CN}
  desk: {title: Desk, side: US}
  ore-ltd: {title: Ore Ltd, owned_by: [{party: mine-ltd, share: 60 %}]}
  mine-ltd: {title: Mine Ltd}
groups:
  bloc: {title: The bloc, members: [CL, PE]}
  listed: {title: The list, members: [{party: mine-ltd, from: 2025-02-01, until: 2026-02-01}]}
  secret: {title: A list nobody read, members: unknown, count: 15}
  corrected: {title: A list set right, members: [{party: ore-ltd, from: 2025-01-01, recorded: 2025-06-01, withdrawn: 2025-09-01}]}
)";

/// "certain / cautious / at worst"
inline std::string three(const Lines& lines) {
  return std::string(word(lines.certain)) + " / " + std::string(word(lines.cautious)) + " / " +
         std::string(word(lines.at_worst));
}

/// An instrument's lines above `provisions:`.
inline std::string isle_head(const std::string& id, const std::string& more = "force: binding",
                             const std::string& issuer = "office") {
  return "instrument: " + id + "\ntitle: The " + id + "\nissuer: " + issuer +
         "\nnature: notice\nzone: Asia/Shanghai\npublished: 2024-01-01\n" + more +
         "\nsources: {text: {title: Gazette, publisher: Office, seen: primary}}\nprovisions:\n";
}

/// "  NAME: {FIELDS, cite: …}"
inline std::string provision(const std::string& name, const std::string& fields) {
  return "  " + name + ": {" + fields + ", cite: {source: text, at: \"1\"}}\n";
}

/// The law (a binding instrument `law`), and whatever other files.
inline std::vector<std::pair<std::string, std::string>> isle(
    const std::string& law, std::vector<std::pair<std::string, std::string>> others = {}) {
  std::vector<std::pair<std::string, std::string>> files = {{"items.yaml", isle_items},
                                                            {"parties.yaml", isle_parties},
                                                            {"law.yaml", isle_head("law") + law}};
  for (auto& other : others) files.push_back(std::move(other));
  return files;
}

/// A political instrument `word` of the same office.
inline std::pair<std::string, std::string> isle_word(const std::string& provisions) {
  return {"word.yaml", isle_head("word", "force: political") + provisions};
}

/// A book and its chronicle, with all that is known by the end of 2027.
struct Asking {
  explicit Asking(std::vector<std::pair<std::string, std::string>> files,
                  Date known_by = Date{2027, 12, 31})
      : book(std::make_unique<RuleBook>(book_of(std::move(files)))),
        chronicle(compile(*book, known_by)) {}
  explicit Asking(const std::string& law) : Asking(isle(law)) {}

  [[nodiscard]] Question question(const QuestionText& text) const {
    auto read = read_question(text, *book, utc());
    REQUIRE_MESSAGE(read.has_value(), read.error().front().message);
    return *read;
  }
  [[nodiscard]] Answer ask(const QuestionText& text) const {
    return chronicle.answer(question(text));
  }
  [[nodiscard]] Answer on(const std::string& date) const { return ask(dated(date)); }

  [[nodiscard]] ProvisionId id(const std::string& name) const {
    const auto found = book->find_provision(name);
    REQUIRE_MESSAGE(found.has_value(), name);
    return *found;
  }
  [[nodiscard]] Finding finding(const QuestionText& text, const std::string& name) const {
    return *ask(text).find(id(name));
  }
  /// "licence", or "nothing..prohibition" where it is open.
  [[nodiscard]] std::string effect(const QuestionText& text, const std::string& name) const {
    return range(finding(text, name).effect);
  }
  [[nodiscard]] std::string effect(const std::string& date, const std::string& name) const {
    return effect(dated(date), name);
  }

  static QuestionText dated(const std::string& date) {
    QuestionText text;
    text.date = date;
    return text;
  }
  static std::string range(EffectRange effect) {
    const std::string least(word(effect.least));
    return effect.least == effect.greatest ? least
                                           : least + ".." + std::string(word(effect.greatest));
  }

  std::unique_ptr<RuleBook> book;
  Chronicle chronicle;
};

/// A day of the island's law: of Shanghai.
inline Instant morning(int year, unsigned month, unsigned day) {
  return first_minute(Date{year, month, day}, *find_zone("Asia/Shanghai"));
}

}  // namespace inforce::test
