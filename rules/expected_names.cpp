// The names that expectations ask with. Expectations are put to the proof only in a book without
// errors; a name that nothing has is told beside whatever else is wrong.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "rules/countries.h"
#include "rules/names.h"
#include "rules/nearest_name.h"
#include "rules/resolve.h"

namespace inforce {
namespace {

using Text = Marked<std::string>;

bool same_letters(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [&](char x, char y) { return lower(x) == lower(y); });
}

bool is_among(std::string_view name, const std::vector<std::string_view>& known) {
  return std::any_of(known.begin(), known.end(),
                     [name](std::string_view one) { return same_letters(one, name); });
}

// Meant as a customs number: a list before a colon, or digits and what stands between them.
bool is_number_like(std::string_view text) {
  return text.find(':') != std::string_view::npos ||
         text.find_first_not_of("0123456789. ") == std::string_view::npos;
}

class Reader {
 public:
  Reader(const Draft& draft, Diagnostics& out) : draft_(draft), out_(out) {
    Diagnostics told_before;
    const Names names = names_of(draft, told_before);
    items_ = names.items.all();
    parties_ = names.parties.all();
    titles_ = parties_;
    for (const Party& party : draft.parties) {
      titles_.push_back(party.title);
      if (!party.title_zh.empty()) titles_.push_back(party.title_zh);
    }
    for (const Provision& provision : draft.provisions) {
      if (!provision.whole) all_scopes_read_ = false;
      gather(provision.scope);
      if (provision.terms.scope) gather(*provision.terms.scope);
    }
    end_uses_ = {"civil", "military"};
    for (const Pack& pack : draft.packs) {
      for (const auto& [word, title] : pack.end_uses) end_uses_.push_back(word.value);
    }
  }

  void read(const Expectation& expected) const {
    for (const Text& item : expected.items) {
      const bool known = is_number_like(item.value) || is_among(item.value, items_);
      if (!known && !draft_.lost.items) report(item, " is no item of these packs", items_);
    }
    for (const auto* code :
         {&expected.departure, &expected.destination, &expected.origin, &expected.transit}) {
      if (*code) country(**code);
    }
    for (const Text& party : expected.parties) {
      const bool known = party.value == "none" || is_among(party.value, titles_);
      if (!known && !draft_.lost.parties) report(party, " is no party of these packs", parties_);
    }
    for (const auto& [name, value] : expected.set) attribute(name);
    const auto& use = expected.end_use;
    if (use && !draft_.lost.end_uses && !is_exactly_among(use->value)) {
      report(*use, " is no end use of these packs", end_uses_);
    }
  }

 private:
  void gather(const Scope& scope) {
    for (const AttributeTest& test : scope.attributes) attributes_.push_back(test.name.value);
  }

  // Only a rule's scope declares an attribute: where one was not read, it may be that.
  void attribute(const Text& name) const {
    const std::string_view first = std::string_view(name.value).substr(0, name.value.find('.'));
    if (first == "contents" || first == "ownership") return;
    if (!all_scopes_read_ || !draft_.lost.ids.empty()) return;
    if (std::find(attributes_.begin(), attributes_.end(), name.value) != attributes_.end()) return;
    out_.add({.code = Code::expectation_unreadable,
              .mark = name.mark,
              .message = "no rule of these packs tests " + in_quotes(name.value),
              .hint = did_you_mean(nearest_name(first, attributes_))});
  }

  bool is_exactly_among(std::string_view use) const {
    return std::find(end_uses_.begin(), end_uses_.end(), use) != end_uses_.end();
  }

  void country(const Text& code) const {
    if (is_country_code(code.value)) return;
    add(code, " is no country's code", std::string(mistaken_code(code.value)));
  }

  void report(const Text& name, std::string_view what,
              const std::vector<std::string_view>& known) const {
    add(name, what, did_you_mean(nearest_name(name.value, known)));
  }

  void add(const Text& name, std::string_view what, std::string hint) const {
    out_.add({.code = Code::expectation_unreadable,
              .mark = name.mark,
              .message = in_quotes(name.value) + std::string(what),
              .hint = std::move(hint)});
  }

  const Draft& draft_;
  Diagnostics& out_;
  std::vector<std::string_view> items_, parties_, titles_, attributes_, end_uses_;
  bool all_scopes_read_ = true;
};

}  // namespace

void check_expected_names(const Draft& draft, Diagnostics& out) {
  const Reader reader(draft, out);
  for (const Expectation& expected : draft.expectations) reader.read(expected);
}

}  // namespace inforce
