#include "engine/store/packed.h"

#include <zlib.h>

#include <new>

namespace inforce {

std::string packed(std::string_view bytes) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string result(size, '\0');
  const int done = compress2(reinterpret_cast<Bytef*>(result.data()), &size,
                             reinterpret_cast<const Bytef*>(bytes.data()),
                             static_cast<uLong>(bytes.size()), Z_DEFAULT_COMPRESSION);
  if (done != Z_OK) throw std::bad_alloc();  // the only thing that can fail here
  result.resize(size);
  return result;
}

std::optional<std::string> unpacked(std::string_view packed_bytes, std::int64_t size) {
  // zlib makes nothing smaller than by 1:1032; a size beyond that was damaged, and is not asked
  // for.
  const auto most = static_cast<std::int64_t>(packed_bytes.size()) * 1032 + 64;
  if (size < 0 || size > most) return std::nullopt;
  std::string result(static_cast<std::size_t>(size), '\0');
  auto length = static_cast<uLongf>(size);
  const int done = uncompress(reinterpret_cast<Bytef*>(result.data()), &length,
                              reinterpret_cast<const Bytef*>(packed_bytes.data()),
                              static_cast<uLong>(packed_bytes.size()));
  if (done != Z_OK || length != static_cast<uLongf>(size)) return std::nullopt;
  return result;
}

}  // namespace inforce
