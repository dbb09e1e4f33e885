// One small thing that can fail: the value, or what was the matter.
//
// An alias, so that the day std::expected arrives one file changes. Packs do not use it: they have
// many errors at once, and those are collected as diagnostics.
#pragma once

#include <tl/expected.hpp>
#include <type_traits>
#include <utility>

namespace inforce {

template <class T, class E>
using Result = tl::expected<T, E>;

template <class E>
using Failure = tl::unexpected<E>;

/// `return failure(DateError{…});` in a function that returns a Result.
template <class E>
[[nodiscard]] Failure<std::decay_t<E>> failure(E&& error) {
  return Failure<std::decay_t<E>>(std::forward<E>(error));
}

}  // namespace inforce
