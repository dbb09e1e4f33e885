#include "engine/store/canonical.h"

#include <charconv>

namespace inforce {

Canonical& Canonical::add(std::string_view text) {
  bytes_ += std::to_string(text.size());
  bytes_ += ':';
  bytes_ += text;
  bytes_ += ',';
  return *this;
}

Canonical& Canonical::add(const std::optional<std::int64_t>& number) {
  return number ? add(*number) : add(std::string_view("-"));
}

std::optional<std::string> CanonicalReader::next() {
  std::size_t length = 0;
  const char* const end = rest_.data() + rest_.size();
  const auto [colon, error] = std::from_chars(rest_.data(), end, length);
  if (error != std::errc() || colon == end || *colon != ':') return std::nullopt;
  const std::string_view after = rest_.substr(static_cast<std::size_t>(colon - rest_.data()) + 1);
  if (after.size() <= length || after[length] != ',') return std::nullopt;
  rest_ = after.substr(length + 1);
  return std::string(after.substr(0, length));
}

}  // namespace inforce
