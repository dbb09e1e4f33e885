#include "rules/scope.h"

#include <set>

namespace inforce {
namespace {

class Line {
 public:
  void add(const char* key, const std::string& value) {
    text_.append(text_.empty() ? "" : ", ").append(key).append(": ").append(value);
  }

  void add(const char* key, const std::optional<NameTest>& test) {
    if (test) add(key, (test->negated ? "not " : "") + names(test->names));
  }

  void add(const char* key, const WordTest& test) {
    add(key, (test.negated ? "not " : "") + words(test.words));
  }

  static std::string names(const std::vector<Reference>& names) {
    std::set<std::string> all;
    for (const Reference& name : names) all.insert(name.name.value);
    return joined(all);
  }

  static std::string words(const std::vector<Marked<std::string>>& words) {
    std::set<std::string> all;
    for (const auto& word : words) all.insert(word.value);
    return joined(all);
  }

  static std::string number(const NumberTest& test) {
    constexpr const char* signs[] = {">= ", "> ", "<= ", "< "};
    return signs[static_cast<std::size_t>(test.comparison)] + test.limit.digits + ' ' +
           test.limit.unit;
  }

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  static std::string joined(const std::set<std::string>& all) {
    std::string text;
    for (const std::string& one : all) text += (text.empty() ? "" : " ") + one;
    return text;
  }

  std::string text_;
};

}  // namespace

std::string written(const Scope& scope) {
  Line line;
  line.add("items", scope.items);
  line.add("departure", scope.departure);
  line.add("destination", scope.destination);
  line.add("origin", scope.origin);
  line.add("transit", scope.transit);
  line.add("party", scope.party);
  if (scope.end_use) line.add("end_use", *scope.end_use);
  if (scope.contents) {
    const std::string origin = scope.contents->origin ? scope.contents->origin->name.value : "";
    line.add("contents", Line::names(scope.contents->of) + " of " + origin + ' ' +
                             Line::number(scope.contents->share));
  }
  if (scope.ownership) {
    line.add("ownership",
             scope.ownership->by.name.value + ' ' + Line::number(scope.ownership->share));
  }
  for (const AttributeTest& test : scope.attributes) {
    line.add(test.name.value.c_str(),
             test.number ? Line::number(*test.number) : Line::words(test.words));
  }
  for (const RoleTest& test : scope.dates) {
    constexpr const char* signs[] = {" < ", " <= ", " > ", " >= "};
    line.add("date", std::string(word(test.role)) + signs[static_cast<std::size_t>(test.order)] +
                         test.date.text);
  }
  return line.take();
}

}  // namespace inforce
