#include "cli/store_words.h"

namespace inforce {

std::string in_words(const WriteError& error) {
  const std::string hint = error.hint.empty() ? "" : "  = hint: " + error.hint + '\n';
  return "inforce: " + error.message + '\n' + hint;
}

Result<Store, std::string> read_named_store(const StorePlace& place) {
  if (place.path.empty()) return failure(std::string(no_store_place));
  auto store = Store::read(place.path);
  if (!store) return failure(in_words(store.error()));
  return std::move(*store);
}

Result<Store, std::string> open_named_store(const StorePlace& place) {
  if (place.path.empty()) return failure(std::string(no_store_place));
  auto store = Store::open(place.path);
  if (!store) return failure(in_words(store.error()));
  return std::move(*store);
}

}  // namespace inforce
