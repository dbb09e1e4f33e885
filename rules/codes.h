// The one table of everything that can be the matter with a pack.
//
// A code's number is its enumerator's value, so a message, `inforce help R204` and the test
// folder R204-last-day-before-first cannot part company. To add a code: one enumerator here, one
// row in the codes_*.cpp of its family, one text in rules/examples/, one folder in
// tests/diagnostics/. Numbers are never reused; a retired code keeps its row.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inforce {

enum class Severity : std::uint8_t { error, warning };

enum class Code : std::uint16_t {
  // R1xx: the shape of a file
  unreadable_file = 101,
  too_large = 102,
  utf16 = 103,
  nul_byte = 104,
  not_utf8 = 105,
  control_character = 106,
  empty_file = 107,
  yaml_syntax = 108,
  unclosed_quote = 109,
  unclosed_bracket = 110,
  colon_in_text = 111,
  tab_indentation = 112,
  uneven_indentation = 113,
  bad_escape = 114,
  several_documents = 115,
  directive = 116,
  anchor_or_alias = 117,
  merge_key = 118,
  tag = 119,
  key_not_text = 120,
  too_deep = 121,
  duplicate_key = 122,
  boolean_like_key = 123,
  comma_in_text = 124,
  unknown_key = 125,
  missing_key = 126,
  no_value = 127,
  wrong_shape = 128,
  empty_text = 129,
  not_a_number = 130,
  number_out_of_range = 131,
  not_true_or_false = 132,
  unknown_word = 133,
  said_twice = 134,
  bad_id = 135,
  empty_list = 136,
  listed_twice = 137,
  boolean_like_text = 138,
  number_like_text = 139,
  comment_in_text = 140,

  // R150 to R169: what a file, a provision or a value of the language is made of
  no_head = 150,
  several_heads = 151,
  key_of_another_head = 152,
  file_of_another_kind = 153,
  unknown_format = 154,
  no_pack_file = 155,
  several_pack_files = 156,
  no_packs = 157,
  yml_file = 158,
  customs_number_form = 159,
  share_not_per_cent = 160,
  rate_without_unit = 161,
  role_test_form = 162,
  link_without_https = 163,
  record_left_out = 164,

  // R2xx: dates and windows
  date_form = 201,
  no_such_date = 202,
  minute_form = 203,
  last_day_before_first = 204,
  misplaced_start = 205,
  imprecise_form = 206,
  skipped_minute = 207,
  skipped_day = 208,
  unknown_zone = 209,
  date_map_form = 210,
  clock_without_day = 211,
  preferred_elsewhere = 212,
  single_reading = 213,
  duration_form = 214,
  month_day_form = 215,
  repeated_minute = 216,
  unsupported_rule_part = 217,
  period_form = 218,
  no_first_day = 219,
  empty_window = 220,
  overlapping_windows = 221,
  extension_adds_nothing = 222,
  gap_before_extension = 223,
  beyond_maximum = 224,
  recorded_before_published = 225,
  withdrawn_before_known = 226,
  looked_before_published = 227,
  uncounted_working_days = 228,
  gap_before_successor = 229,
  no_working_weekday = 230,
  no_month_end = 231,
  roll_without_calendar = 232,
  recurrence_form = 233,
  closed_and_working = 234,
  beyond_calendar = 235,
  hours_from_a_day = 236,
  due_before_start = 237,
  permission_without_window = 238,
  idle_calendar_day = 239,
  control_without_window = 240,
  extended_past_season = 241,
  successor_over = 242,
  early_extension = 243,

  // R3xx: references
  unknown_reference = 301,
  wrong_kind = 302,
  ambiguous_name = 303,
  declared_twice = 304,
  unknown_country = 305,
  unknown_end_use = 306,
  unknown_source = 307,
  issuer_without_side = 308,
  no_targets = 309,
  unknown_side = 310,
  item_under_itself = 320,

  // R4xx: meaning
  change_never_meets = 401,
  change_after_end = 402,
  change_of_another_side = 403,
  order_in_doubt = 404,
  two_at_one_minute = 405,
  imprecise_successor = 406,
  stack_in_two_zones = 407,
  leaves_not_less = 408,
  leaves_of_no_control = 409,
  not_said_reversed = 410,
  reverses_nothing = 411,
  resumes_more = 412,
  unbounded_recurrence = 413,
  not_announced = 415,
  announced_but_binding = 416,
  narrower_successor = 417,
  replaced_successor = 418,
  term_of_another_kind = 419,
  never_recurs = 420,
  evidence_of_another_kind = 421,
  evidence_before_start = 422,
  evidence_of_no_period = 423,
  one_due_for_many = 424,
  percentage_without_base = 425,
  stack_of_two_dates = 426,
  rate_in_another_unit = 427,
  gap_of_no_stack = 428,
  permission_without_maximum = 429,

  // R430 to R439: what the packs say of themselves, put to the proof by `check`
  expectation_differs = 430,
  expectation_unreadable = 431,
  claim_differs = 432,
  claim_field_unknown = 433,

  // R440 to R449: parameters
  no_parameter = 440,
  computed_form = 441,
  computed_units = 442,
  two_units = 443,
  stack_in_two_units = 444,

  // R450 on: meaning, continued
  owned_beyond_whole = 450,
  successor_held_before = 451,
  postponed_after_start = 452,
  excepts_on_another_date = 453,
  excepts_what_lifts_nothing = 454,
  amended_scope_of_an_act = 455,

  // R5xx: derived dates and loops
  loop = 501,
  dates_in_a_circle = 502,

  // R6xx: what a careful author would mend (`check --lint`)
  two_rules_for_one_case = 601,
  owed_but_forbidden = 602,
  never_operative = 603,
  scope_never_met = 604,
  unused = 605,
  stale_look = 606,
  missing_citation = 607,
  missing_source = 608,
  date_undecided = 609,
  missing_paragraph = 610,
};

struct CodeRow {
  Code code;
  std::string_view slug;
  Severity severity;
  std::string_view title;        // a noun phrase: "a key written twice"
  std::string_view explanation;  // paragraphs, for `inforce help`
};

const CodeRow& row(Code code);

/// By number or slug, as a user may type it: "R204", "r204", "204", "last-day-before-first".
const CodeRow* find_code(std::string_view number_or_slug);

/// "R204".
std::string number(Code code);

/// "error" or "warning".
std::string_view word(Severity severity);

/// All rows by number.
const std::vector<CodeRow>& all_codes();

// The families, each in its codes_*.cpp; R1xx in three: text, fields, and forms of the language.
std::vector<CodeRow> yaml_codes();
std::vector<CodeRow> field_codes();
std::vector<CodeRow> form_codes();
std::vector<CodeRow> date_codes();
std::vector<CodeRow> reference_codes();
std::vector<CodeRow> meaning_codes();
std::vector<CodeRow> derived_codes();
std::vector<CodeRow> lint_codes();

}  // namespace inforce
