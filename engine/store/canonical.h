// One way of writing a list of texts as bytes, so that different lists never give the same bytes:
// each as LENGTH:BYTES, ("netstrings"). What is hashed is written so; engine/store/README.md shows
// how to do it elsewhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inforce {

class Canonical {
 public:
  /// `kind` is the first text: what is written, and in which version of it.
  explicit Canonical(std::string_view kind) { add(kind); }

  Canonical& add(std::string_view text);
  Canonical& add(std::int64_t number) { return add(std::to_string(number)); }
  /// "-", if there is none.
  Canonical& add(const std::optional<std::int64_t>& number);

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

/// Reads them back, one text after another.
class CanonicalReader {
 public:
  explicit CanonicalReader(std::string_view bytes) : rest_(bytes) {}

  /// Nothing at the end, or where the bytes are not of the form.
  std::optional<std::string> next();
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

 private:
  std::string_view rest_;
};

}  // namespace inforce
