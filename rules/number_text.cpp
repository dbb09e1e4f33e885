#include "rules/number_text.h"

namespace inforce {

std::size_t decimals(std::string_view number) {
  const std::size_t point = number.find('.');
  if (point == std::string_view::npos) return 0;
  return number.find_last_not_of('0') - point;
}

}  // namespace inforce
