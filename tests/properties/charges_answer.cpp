#include "tests/properties/charges_answer.h"

#include "tests/properties/answer_lines.h"

namespace inforce::oracle {

namespace {

std::string said(const std::optional<Sums>& sums) {
  if (!sums) return "no sum";
  return std::to_string(sums->certain) + " / " + std::to_string(sums->cautious) + " / " +
         std::to_string(sums->at_worst);
}

std::string said_of_stack(const StackAnswer& stack) {
  return said(stack.as_written) + ", by the texts " + said(stack.by_texts) + ", by announcement " +
         said(stack.by_announcement);
}

}  // namespace

std::string text(const ChargesAnswer& answer) { return all_lines(answer, said_of_stack); }

std::string differences(const ChargesAnswer& left, const ChargesAnswer& right) {
  return differing_lines(left, right, said_of_stack);
}

}  // namespace inforce::oracle
