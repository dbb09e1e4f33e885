#include "tests/properties/value_answer.h"

#include "tests/properties/answer_lines.h"

namespace inforce::oracle {

namespace {

std::string said(const ValueSet& set) {
  if (set.not_on_file) return "not on file";
  std::string made = set.none ? "none" : "";
  for (const std::string& value : set.values) made += (made.empty() ? "" : " or ") + value;
  return made;
}

}  // namespace

std::string text(const ValueAnswer& answer) { return all_lines(answer, said); }

std::string differences(const ValueAnswer& left, const ValueAnswer& right) {
  return differing_lines(left, right, said);
}

}  // namespace inforce::oracle
