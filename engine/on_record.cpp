#include "engine/on_record.h"

#include <algorithm>

#include "engine/amount.h"

namespace inforce {

std::vector<Account> accounts(const Known& known, const Provision& provision,
                              const std::function<bool(const Evidence&)>& counts) {
  const bool overlay = known.book().instrument_of(provision).always_known;
  std::vector<Account> found;
  for (const Evidence& one : provision.evidence) {
    if (!known.holds(one.known, overlay) || (counts && !counts(one))) continue;
    const auto same = std::find_if(found.begin(), found.end(), [&one](const Account& account) {
      return account.front()->account == one.account;
    });
    if (same == found.end()) {
      found.push_back({&one});
    } else {
      same->push_back(&one);
    }
  }
  return found;
}

namespace {

enum class Done : std::uint8_t { certainly, possibly };

// The entries done by `t`, added up.
void add_up(const Account& account, const std::vector<MomentRange>& days, Instant t, Done done,
            std::string_view unit, std::string& sum, bool& whole) {
  std::vector<Quantity> parts;
  for (std::size_t i = 0; i < account.size(); ++i) {
    if (t < (done == Done::certainly ? days[i].latest : days[i].earliest)) continue;
    if (account[i]->amount) {
      parts.push_back(account[i]->amount->quantity);
    } else {
      whole = true;
    }
  }
  sum = sum_in(unit, parts);
}

}  // namespace

Timeline<OnRecord> on_record(const Account& account, std::string_view unit, const Moments& moments,
                             const Provision& provision) {
  std::vector<Instant> at{Instant::first()};
  std::vector<MomentRange> days;
  for (const Evidence* one : account) {
    days.push_back(moments.begin_of(one->date, provision));
    for (const Instant t : {days.back().earliest, days.back().latest}) {
      if (t < never) at.push_back(t);
    }
  }
  std::sort(at.begin(), at.end());
  std::vector<Timeline<OnRecord>::Step> steps;
  for (const Instant t : at) {
    OnRecord sum;
    add_up(account, days, t, Done::certainly, unit, sum.least, sum.least_whole);
    add_up(account, days, t, Done::possibly, unit, sum.greatest, sum.greatest_whole);
    steps.push_back({t, std::move(sum)});
  }
  return Timeline<OnRecord>::from_steps(std::move(steps));
}

}  // namespace inforce
