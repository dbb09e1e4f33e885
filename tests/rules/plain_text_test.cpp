#include "rules/plain_text.h"

#include <doctest/doctest.h>

namespace inforce {

TEST_CASE("the truth values of YAML 1.1 are known in their three spellings") {
  for (const char* text : {"yes", "Yes", "YES", "no", "No", "NO", "on", "ON", "off", "Off", "OFF",
                           "y", "Y", "n", "N"}) {
    CAPTURE(text);
    CHECK(is_boolean_like(text));
  }
  for (const char* text : {"", "nO", "yEs", "none", "CN", "o", "not", "true"}) {
    CAPTURE(text);
    CHECK_FALSE(is_boolean_like(text));
  }
}

TEST_CASE("the truth values of all YAML tools are known") {
  for (const char* text : {"true", "True", "TRUE", "false", "False", "FALSE"}) {
    CAPTURE(text);
    CHECK(is_truth_value(text));
  }
  for (const char* text : {"", "tRue", "yes", "truth", "t"}) {
    CAPTURE(text);
    CHECK_FALSE(is_truth_value(text));
  }
}

TEST_CASE("digits that other tools write differently are known") {
  for (const char* text : {"0101",  "010",   "2805.30",  "2805.0",    "3E001",  "1e3",  "6E1",
                           "1_000", "12:30", "12:30:00", "190:20:30", "0x1F",   "0o17", "0b11",
                           "+5",    ".5",    "5.",       "-010",      "1.5e-3", "00"}) {
    CAPTURE(text);
    CHECK(is_number_like(text));
  }
}

TEST_CASE("digits that stay as they are, and texts, are left alone") {
  for (const char* text :
       {"",      "0",      "5",    "8112",  "8112929010", "2805.3",     "-3",
        "0.1",   "3C001",  "1E",   "5A992", "46/2024",    "2024-12-03", "2024-12-03T00:01",
        "12:3x", "item 2", "0x",   "0xZZ",  "e5",         "-",          "+",
        ".",     "_1",     "1:60", "10 %",  "6 months",   "9E",         "3E001a"}) {
    CAPTURE(text);
    CHECK_FALSE(is_number_like(text));
  }
}

TEST_CASE("decimal numbers are those every tool reads alike") {
  for (const char* text : {"0", "25", "-3", "0.1", "25.0", "-0.5"}) {
    CAPTURE(text);
    CHECK(is_decimal(text));
  }
  for (const char* text : {"", "-", "+1", "01", "-01", "1.", ".5", "1e3", "1_000", "1,000", "0x1",
                           "1.2.3", " 1", "1 ", "--1", "١"}) {
    CAPTURE(text);
    CHECK_FALSE(is_decimal(text));
  }
}

}  // namespace inforce
