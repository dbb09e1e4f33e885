// What other YAML tools make of an unquoted text.
#pragma once

#include <string_view>

namespace inforce {

/// YAML 1.1 reads it as a truth value: yes, no, on, off, y, n in any of their three spellings.
bool is_boolean_like(std::string_view text);

/// Every YAML tool reads it as a truth value: true or false in any of their three spellings.
bool is_truth_value(std::string_view text);

/// A number that every YAML tool reads alike: -?(0|[1-9][0-9]*)(.[0-9]+)?
bool is_decimal(std::string_view text);

/// Some YAML tool reads a number whose own way of writing it differs from the text: 0101, 2805.30,
/// 3E001, 1_000, 12:30, 0x1F.
bool is_number_like(std::string_view text);

}  // namespace inforce
