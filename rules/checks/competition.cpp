// Two facts that would settle one thing at one time.
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

struct Start {
  DateBounds from;
  Mark mark;
};

// Which of two starts comes first must be clear.
void report(Checked& book, const Start& one, const Start& other, const std::string& message,
            std::string_view if_at_once) {
  const bool at_once = one.from.exact() && other.from.exact();
  book.out.add({.code = at_once ? Code::two_at_one_minute : Code::order_in_doubt,
                .mark = other.mark,
                .message = message + (at_once ? " from the same minute on"
                                              : ", and which of them comes later is not clear"),
                .also = {{one.mark, "the other one"}},
                .hint = at_once ? std::string(if_at_once)
                                : "write their starts so that they cannot be confused"});
}

bool collide(const Start& one, const Start& other) {
  if (one.from.unknown() || other.from.unknown()) return false;
  return one.from.earliest <= other.from.latest && other.from.earliest <= one.from.latest;
}

// The first field that both amendments set.
std::string_view common_field(const Terms& a, const Terms& b) {
  if (a.effect && b.effect) return "effect";
  if (a.rate && b.rate) return "rate";
  if (a.scope && b.scope) return "scope";
  if (a.due && b.due) return "due";
  if (a.text && b.text) return "text";
  return {};
}

std::vector<Start> starts_of(Checked& book, ProvisionId id) {
  std::vector<Start> starts;
  for (const WindowBounds& window : book.dates.windows(id)) {
    starts.push_back(
        {window.from, window.written != nullptr ? window.written->mark : book.at(id).head_mark});
  }
  return starts;
}

void check_pair(Checked& book, ProvisionId target, ProvisionId a, ProvisionId b) {
  const std::string_view field = common_field(book.at(a).terms, book.at(b).terms);
  if (field.empty() || !book.known_together(a, b)) return;
  if (!book.has_weight(a, target) || !book.has_weight(b, target)) return;
  for (const Start& one : starts_of(book, a)) {
    for (const Start& other : starts_of(book, b)) {
      if (!collide(one, other)) continue;
      report(book, one, other,
             in_quotes(book.at(a).id) + " and " + in_quotes(book.at(b).id) + " both set the " +
                 std::string(field) + " of " + in_quotes(book.at(target).id),
             "keep one of them; a wrong record is withdrawn ('withdrawn') and corrected "
             "('corrects')");
      return;
    }
  }
}

/// R404, R405: each field follows the latest amendment, so there is one.
void check_amendments(Checked& book, ProvisionId target) {
  const auto& acting = book.acting[target.index];
  for (std::size_t b = 1; b < acting.size(); ++b) {
    for (std::size_t a = 0; a < b; ++a) {
      const bool amend =
          book.at(acting[a]).head == Head::amends && book.at(acting[b]).head == Head::amends;
      if (amend && book.whole(acting[a]) && book.whole(acting[b])) {
        check_pair(book, target, acting[a], acting[b]);
      }
    }
  }
}

/// R404, R405: and one value of a parameter.
void check_values(Checked& book, const Provision& parameter) {
  const auto& values = parameter.values;
  for (std::size_t b = 1; b < values.size(); ++b) {
    const Start other{book.dates.begin(values[b].from, parameter.instrument), values[b].from.mark};
    for (std::size_t a = 0; a < b; ++a) {
      if (both(known_days(values[a].known), known_days(values[b].known)).empty()) continue;
      const Start one{book.dates.begin(values[a].from, parameter.instrument), values[a].from.mark};
      if (!collide(one, other)) continue;
      report(book, one, other, in_quotes(parameter.id) + " has two values",
             "keep one of them; a value that was wrong is given the day of its withdrawal: "
             "withdrawn: DAY");
    }
  }
}

}  // namespace

void check_competition(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& provision) {
    check_amendments(book, id);
    check_values(book, provision);
  });
}

}  // namespace inforce
