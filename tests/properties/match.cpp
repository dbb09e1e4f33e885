#include "tests/properties/match.h"

#include <algorithm>
#include <cstdlib>

#include "tests/properties/record.h"

namespace inforce::oracle {

namespace {

bool during(const Stretch& stretch, const Asked& asked) {
  DateContext where;
  where.zone = "UTC";
  where.drop_zones = asked.view.drop_zones();
  const auto start = [&](const WrittenDate& date) {
    return pair_of(date, Bound::first_moment, where).earliest;
  };
  if (stretch.from && asked.t < start(*stretch.from)) return false;
  return !stretch.until || asked.t < start(*stretch.until);
}

bool is_or_below(const std::string& lower, const std::string& upper, const Asked& asked) {
  if (lower == upper) return true;
  for (const Item& item : asked.view.book().items) {
    if (item.id != lower) continue;
    for (const Under& under : item.under) {
      if (during(under.when, asked) && is_or_below(under.item, upper, asked)) return true;
    }
  }
  return false;
}

// Goods told as one item may be of any item that lies below it.
Truth match_item(const std::string& wanted, const Asked& asked) {
  if (!asked.question.item) return Truth::unclear;
  const std::string& told = *asked.question.item;
  if (is_or_below(told, wanted, asked)) return Truth::yes;
  const std::vector<Item>& items = asked.view.book().items;
  const bool overlap = std::any_of(items.begin(), items.end(), [&](const Item& item) {
    return is_or_below(item.id, wanted, asked) && is_or_below(item.id, told, asked);
  });
  return overlap ? Truth::unclear : Truth::no;
}

Truth in_group(const std::string& who, const Group& group, const Asked& asked) {
  if (!group.members_known) return Truth::unclear;
  const auto counts = [&](const Member& member) {
    return member.party == who && asked.view.known(member.known) && during(member.when, asked);
  };
  return truth(std::any_of(group.members.begin(), group.members.end(), counts));
}

// A country, a party, or a group that may hold it.
Truth match_who(const std::string& wanted, const std::optional<std::string>& who,
                const Asked& asked) {
  if (!who) return Truth::unclear;
  if (*who == "none") return Truth::no;
  for (const Group& group : asked.view.book().groups) {
    if (group.id == wanted) return in_group(*who, group, asked);
  }
  return truth(*who == wanted);
}

Truth compare(int told, Comparison comparison, int wanted) {
  switch (comparison) {
    case Comparison::at_least: return truth(told >= wanted);
    case Comparison::more_than: return truth(told > wanted);
    case Comparison::at_most: return truth(told <= wanted);
    case Comparison::less_than: return truth(told < wanted);
    case Comparison::is: break;
  }
  return Truth::no;
}

// "99.95 %" in hundredths of a percent.
int hundredths(const std::string& text) {
  const std::size_t point = text.find('.');
  const int whole = std::atoi(text.c_str());
  if (point == std::string::npos) return whole * 100;
  std::string digits;
  for (std::size_t i = point + 1; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
    digits += text[i];
  }
  digits.resize(2, '0');
  return whole * 100 + std::atoi(digits.c_str());
}

Truth match_set(const std::string& name, const ScopeTest& test, const Asked& asked) {
  const auto told = asked.question.set.find(name);
  if (told == asked.question.set.end()) return Truth::unclear;
  if (test.comparison == Comparison::is) return truth(told->second == test.word);
  return compare(hundredths(told->second), test.comparison, test.hundredths);
}

Truth match_ownership(const ScopeTest& test, const Asked& asked) {
  const std::string name = "ownership." + test.values.front();
  if (asked.question.set.count(name) == 0 && asked.question.party == "none") {
    return compare(0, test.comparison, test.hundredths);
  }
  return match_set(name, test, asked);
}

// The first and last minute that a role's date can be.
std::optional<std::pair<Minute, Minute>> told_date(const std::string& role, int owner,
                                                   const Asked& asked) {
  if (asked.question.roles.empty()) return std::pair(asked.t, asked.t);
  const auto told = asked.question.roles.find(role);
  if (told == asked.question.roles.end()) return std::nullopt;
  if (!told->second.whole_day) {
    const Minute at = told->second.minute.minutes_since_epoch();
    return std::pair(at, at);
  }
  const Zone zone = asked.view.zone_of(owner);
  return std::pair(first_minute(told->second.day, zone).minutes_since_epoch(),
                   last_minute(told->second.day, zone).minutes_since_epoch());
}

bool holds_at(Minute at, Comparison comparison, Minute first, Minute after) {
  switch (comparison) {
    case Comparison::at_least: return at >= first;
    case Comparison::more_than: return at >= after;
    case Comparison::at_most: return at < after;
    case Comparison::less_than: return at < first;
    case Comparison::is: break;
  }
  return false;
}

Truth match_date(const ScopeTest& test, int owner, const Asked& asked) {
  const auto told = told_date(test.name, owner, asked);
  if (!told) return Truth::unclear;
  const DateContext where = asked.view.context(*asked.view.at(owner).instrument);
  const Minute first = pair_of(test.date, Bound::first_moment, where).earliest;
  const Minute after = pair_of(test.date, Bound::after, where).earliest;
  const bool earliest = holds_at(told->first, test.comparison, first, after);
  const bool latest = holds_at(told->second, test.comparison, first, after);
  return earliest == latest ? truth(earliest) : Truth::unclear;
}

Truth match_word(const std::string& wanted, const std::optional<std::string>& told) {
  return told ? truth(*told == wanted) : Truth::unclear;
}

Truth match_value(const ScopeTest& test, const std::string& wanted, const Asked& asked) {
  const OracleQuestion& question = asked.question;
  switch (test.key) {
    case ScopeKey::items: return match_item(wanted, asked);
    case ScopeKey::departure: return match_who(wanted, question.departure, asked);
    case ScopeKey::destination: return match_who(wanted, question.destination, asked);
    case ScopeKey::origin: return match_who(wanted, question.origin, asked);
    case ScopeKey::transit: return match_who(wanted, question.transit, asked);
    case ScopeKey::party: return match_who(wanted, question.party, asked);
    case ScopeKey::end_use: return match_word(wanted, question.end_use);
    case ScopeKey::contents:
    case ScopeKey::ownership:
    case ScopeKey::dates:
    case ScopeKey::attribute: break;
  }
  return Truth::no;
}

Truth match_test(const ScopeTest& test, int owner, const Asked& asked) {
  switch (test.key) {
    case ScopeKey::contents:
      return match_set("contents." + test.values.front() + "." + test.name, test, asked);
    case ScopeKey::ownership: return match_ownership(test, asked);
    case ScopeKey::dates: return match_date(test, owner, asked);
    case ScopeKey::attribute: return match_set(test.name, test, asked);
    default: break;
  }
  Truth any = Truth::no;
  for (const std::string& wanted : test.values) any = either(any, match_value(test, wanted, asked));
  return any;
}

// "800 kg"
Quantity quantity_in(const std::string& text) {
  return {std::atoi(text.c_str()), text.substr(text.find(' ') + 1)};
}

}  // namespace

Truth within_amount(int permission, const Asked& asked) {
  const SeenProvision& seen = asked.view.at(permission);
  if (!seen.written->amount) return Truth::yes;
  const auto told = asked.question.set.find("quantity");
  if (told == asked.question.set.end()) return Truth::no;
  const std::int64_t quantity = kilograms(quantity_in(told->second));
  const std::int64_t limit = kilograms(seen.written->amount->limit);
  bool all = true;
  bool any = false;
  for (const std::string& account : accounts_in(seen.evidence)) {
    const Recorded drawn = recorded_by(seen.evidence, account, asked.t);
    all = all && quantity + drawn.most <= limit;
    any = any || quantity + drawn.least <= limit;
  }
  return all ? Truth::yes : any ? Truth::unclear : Truth::no;
}

Truth match(const Scope& scope, int owner, const Asked& asked, bool claimed) {
  Truth all = Truth::yes;
  for (const ScopeTest& test : scope) {
    Truth one = match_test(test, owner, asked);
    if (test.negated) one = negate(one);
    if (claimed && one == Truth::unclear) one = Truth::no;
    all = both(all, one);
  }
  return all;
}

}  // namespace inforce::oracle
