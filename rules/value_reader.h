// Typed readings of one node of a pack.
//
// Each function says at most one thing about a node and then returns nothing: what could not be
// read is absent, and later checks look only at what is there. A node that was already reported
// (`refused`) is passed over in silence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/id_form.h"
#include "rules/mark.h"
#include "rules/pack_node.h"
#include "timeline/date.h"

namespace inforce {

/// A word of the language and what it stands for.
template <class E>
struct Choice {
  std::string_view word;
  E value;
};

struct IntegerRange {
  std::int64_t least;
  std::int64_t most;
};

/// In all of these `name` is the key the node stands under, as the messages call it.

/// Text as written. Warns of unquoted words that other YAML tools turn into something else
/// (`NO`, `0101`, `3E001`).
std::optional<Marked<std::string>> read_text(const PackNode& node, std::string_view name,
                                             Diagnostics& out);

/// Text without those warnings, for values with a grammar of their own: dates, rates, tests.
std::optional<Marked<std::string>> read_scalar(const PackNode& node, std::string_view name,
                                               Diagnostics& out);

/// An id; capitals and blanks are reported with the id that was probably meant.
std::optional<Marked<std::string>> read_id(const PackNode& node, std::string_view name, IdForm form,
                                           Diagnostics& out);
/// Reports an id that breaks the rule; the same for keys that are ids.
bool check_id(const Marked<std::string>& id, std::string_view name, IdForm form, Diagnostics& out);

std::optional<Marked<std::int64_t>> read_integer(const PackNode& node, std::string_view name,
                                                 IntegerRange range, Diagnostics& out);

/// A decimal number; its digits stay as written ("25.0"), so that no rounding creeps in.
std::optional<Marked<std::string>> read_decimal(const PackNode& node, std::string_view name,
                                                Diagnostics& out);

/// `true` or `false`, and no other word.
std::optional<Marked<bool>> read_truth(const PackNode& node, std::string_view name,
                                       Diagnostics& out);

/// Exactly YYYY-MM-DD.
std::optional<Marked<Date>> read_date(const PackNode& node, std::string_view name,
                                      Diagnostics& out);

/// The members of a list; any other node stands for a list of one. Nothing for an empty list and
/// for a key without a value, both reported.
std::vector<const PackNode*> read_items(const PackNode& node, std::string_view name,
                                        Diagnostics& out);

/// One scalar or a list of them; a value listed twice is reported and kept once.
std::vector<Marked<std::string>> read_texts(const PackNode& node, std::string_view name,
                                            Diagnostics& out);
std::vector<Marked<std::string>> read_ids(const PackNode& node, std::string_view name, IdForm form,
                                          Diagnostics& out);
std::vector<Marked<Date>> read_dates(const PackNode& node, std::string_view name, Diagnostics& out);

/// The number of the word in `words`.
std::optional<Marked<std::size_t>> read_word(const PackNode& node, std::string_view name,
                                             const std::vector<std::string_view>& words,
                                             Diagnostics& out);

template <class E, std::size_t count>
std::optional<Marked<E>> read_choice(const PackNode& node, std::string_view name,
                                     const Choice<E> (&choices)[count], Diagnostics& out) {
  std::vector<std::string_view> words;
  for (const Choice<E>& choice : choices) words.push_back(choice.word);
  const auto found = read_word(node, name, words, out);
  if (!found) return std::nullopt;
  return Marked<E>{choices[found->value].value, found->mark};
}

/// Says that a node of one shape stands where another is expected ("a map of keys").
/// Silent for a refused node; for a key without a value says that instead.
void report_shape(const PackNode& node, std::string_view name, std::string_view expected,
                  Diagnostics& out);

}  // namespace inforce
