#include "rules/digest.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace inforce {
namespace {

// FNV-1a of 64 bits.
class Fnv {
 public:
  void add(std::string_view bytes) {
    for (const char byte : bytes) add_byte(static_cast<unsigned char>(byte));
  }
  // Numbers are framed by their eight bytes, so that no two lists of texts run together alike.
  void add(std::uint64_t number) {
    for (int shift = 0; shift < 64; shift += 8) add_byte((number >> shift) & 0xFF);
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  void add_byte(std::uint64_t byte) { value_ = (value_ ^ byte) * 0x100000001B3ULL; }

  std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

std::uint64_t hash_of(std::string_view bytes) {
  Fnv hash;
  hash.add(bytes);
  return hash.value();
}

std::string hexadecimal(std::uint32_t number) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (int shift = 28; shift >= 0; shift -= 4) text += digits[(number >> shift) & 0xF];
  return text;
}

}  // namespace

std::string digest_of(const std::vector<DigestPart>& parts) {
  std::vector<std::pair<std::string_view, std::uint64_t>> order;
  order.reserve(parts.size());
  for (const DigestPart& part : parts) order.emplace_back(part.name, hash_of(part.bytes));
  std::sort(order.begin(), order.end());
  Fnv all;
  for (const auto& [name, bytes] : order) {
    all.add(static_cast<std::uint64_t>(name.size()));
    all.add(name);
    all.add(bytes);
  }
  return hexadecimal(static_cast<std::uint32_t>(all.value() ^ (all.value() >> 32)));
}

}  // namespace inforce
