#include "rules/odd_signs.h"

#include <doctest/doctest.h>

#include "tests/rules/loading.h"

namespace inforce {

TEST_CASE("signs of a word processor are told apart") {
  CHECK(hint_for_odd_signs("licence").empty());
  CHECK(hint_for_odd_signs("\xC2\xA0licence").find("blank") != std::string::npos);
  CHECK(hint_for_odd_signs("lic\xE2\x80\x8B"
                           "ence")
            .find("blank") != std::string::npos);
  CHECK(hint_for_odd_signs("\xE2\x80\x9CNZ\xE2\x80\x9D").find("curly") != std::string::npos);
  CHECK(hint_for_odd_signs("notice\xE2\x80\x93"
                           "1")
            .find("hyphen") != std::string::npos);
  CHECK(hint_for_odd_signs("Türkiye").empty());
}

TEST_CASE("a date with such signs, or in another form, is met with what was meant") {
  CHECK(hint_for_date("14.09.2026", false) == "write 2026-09-14");
  CHECK(hint_for_date("Q4 2026", true) == "write 2026-10/2026-12");
  CHECK(hint_for_date("Q4 2026", false).empty());
  CHECK(hint_for_date("soon", true).empty());
  CHECK(hint_for_date("~2026-03-01", true) == "write 2026-03-01~");
  CHECK(hint_for_date("\xE2\x80\x9C"
                      "2026-09-14\xE2\x80\x9D",
                      true)
            .find("curly") != std::string::npos);
}

TEST_CASE("a # in the middle of an unquoted text is warned of, a comment is not") {
  const auto said = [](const std::string& title) {
    return test::Loading(
               "provisions:\n  rule:\n    control: licence\n    from: 2025-01-01\n"
               "    cite: {source: text, at: item 1}\n    title: " +
               title + "\n")
        .codes();
  };
  CHECK(said("Order #5 on ore") == "law.yaml:14 R140");
  CHECK(said("\"Order #5 on ore\"").empty());
  CHECK(said("Order  # the fifth").empty());
  CHECK(said("Order#5").empty());
  CHECK(said("Order\t#5") == "law.yaml:14 R140");
}

}  // namespace inforce
