#include <openssl/evp.h>

#include <array>
#include <cstdlib>

#include "engine/store/audit_log.h"

namespace inforce {

std::string seal(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  const int done =
      EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
  if (done != 1) std::abort();  // there is no OpenSSL without SHA-256
  static const char* digits = "0123456789abcdef";
  std::string text;
  text.reserve(2UL * length);
  for (unsigned int i = 0; i < length; ++i) {
    text += digits[digest[i] >> 4U];
    text += digits[digest[i] & 15U];
  }
  return text;
}

}  // namespace inforce
