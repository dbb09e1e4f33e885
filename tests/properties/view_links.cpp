// Who acts on whom, and who hangs on each other.
#include <algorithm>

#include "tests/properties/view.h"

namespace inforce::oracle {

std::vector<std::string> sides_of(const Instrument& instrument, const WrittenBook& book) {
  std::vector<std::string> sides;
  for (const std::string& who :
       instrument.on_behalf.empty() ? instrument.issuers : instrument.on_behalf) {
    const auto party = std::find_if(book.parties.begin(), book.parties.end(),
                                    [&](const Party& one) { return one.id == who; });
    sides.push_back(party == book.parties.end() ? who : party->side);
  }
  return sides;
}

bool share_a_side(const Instrument& one, const Instrument& other, const WrittenBook& book) {
  const std::vector<std::string> mine = sides_of(one, book);
  const std::vector<std::string> theirs = sides_of(other, book);
  return std::any_of(mine.begin(), mine.end(), [&](const std::string& side) {
    return std::count(theirs.begin(), theirs.end(), side) != 0;
  });
}

std::vector<int> View::expand(const std::string& id) const {
  std::vector<int> found;
  for (int p = 0; p < count(); ++p) {
    const SeenProvision& seen = at(p);
    const bool whole = seen.instrument->id == id && !acts_for_good(*seen.written);
    if (whole || seen.written->id == id) found.push_back(p);
  }
  return found;
}

void View::act_on(int change, int target) {
  SeenProvision& seen = provisions_[static_cast<std::size_t>(target)];
  if (std::count(seen.acting.begin(), seen.acting.end(), change) != 0) return;
  seen.acting.push_back(change);
  if (at(change).written->head == Head::replaces) seen.replaced_by.push_back(change);
}

// `resumes: P` acts on every suspension of P; naming a suspension lifts that one.
void View::link_resumes(int change, const std::string& target) {
  for (const int named : expand(target)) {
    if (at(named).written->head == Head::suspends) {
      act_on(change, named);
      continue;
    }
    for (const int acting : std::vector<int>(at(named).acting)) {
      if (at(acting).written->head == Head::suspends) act_on(change, acting);
    }
  }
}

// Of an instrument a permission means what it can lift.
static bool can_be_excepted(Head head) {
  return head == Head::control || head == Head::charge || head == Head::obligation;
}

void View::link() {
  for (int y = 0; y < count(); ++y) {
    const Provision& change = *at(y).written;
    if (change.head == Head::resumes) continue;
    for (const std::string& target : change.targets) {
      for (const int p : expand(target)) {
        if (change.head != Head::permission || can_be_excepted(at(p).written->head)) act_on(y, p);
      }
    }
    const int successor = change.head == Head::replaces ? find(change.with) : -1;
    if (successor >= 0) {
      provisions_[static_cast<std::size_t>(successor)].comes_with.push_back(y);
    }
  }
  for (int y = 0; y < count(); ++y) {
    if (at(y).written->head != Head::resumes) continue;
    for (const std::string& target : at(y).written->targets) link_resumes(y, target);
  }
}

namespace {

void name_conditions(const std::vector<Condition>& conditions, std::vector<std::string>& out) {
  for (const Condition& condition : conditions) {
    if (condition.kind == Condition::Kind::ref) {
      out.push_back(condition.ref);
    } else {
      name_conditions(condition.parts, out);
    }
  }
}

}  // namespace

// Who hangs on each other through `while`; a proven book has no other loops.
void View::find_components() {
  const auto n = static_cast<std::size_t>(count());
  std::vector<std::vector<bool>> reaches(n, std::vector<bool>(n, false));
  for (std::size_t p = 0; p < n; ++p) {
    std::vector<std::string> named;
    name_conditions(provisions_[p].written->while_all, named);
    for (const std::string& ref : named) {
      const int q = find(ref);
      if (q >= 0) reaches[p][static_cast<std::size_t>(q)] = true;
    }
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t p = 0; p < n; ++p) {
      for (std::size_t q = 0; q < n; ++q) {
        if (reaches[p][k] && reaches[k][q]) reaches[p][q] = true;
      }
    }
  }
  for (std::size_t p = 0; p < n; ++p) {
    for (std::size_t q = 0; q < n; ++q) {
      if (p == q || (reaches[p][q] && reaches[q][p])) {
        provisions_[p].component.push_back(static_cast<int>(q));
      }
    }
  }
}

}  // namespace inforce::oracle
