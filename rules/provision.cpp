#include "rules/provision.h"

namespace inforce {
namespace {

// An amendment lasts if it is written with an end; the windows of its instrument do not count, for
// they bound when it may begin to act, not how long its words stand in the text.
bool has_end(const Provision& provision) {
  for (const Window& window : provision.windows) {
    if (window.end) return true;
  }
  return false;
}

}  // namespace

Recurrence Recurring::recurrence() const {
  Recurrence recurrence;
  recurrence.cadence = every;
  if (first) recurrence.first = first->value.first;
  if (last) recurrence.last = last->value.last;
  if (month_end) recurrence.month_end = month_end->value;
  return recurrence;
}

bool Provision::acts_for_good() const {
  switch (head) {
    case Head::ends:
    case Head::replaces:
    case Head::resumes: return true;
    case Head::amends: return !has_end(*this);
    case Head::control:
    case Head::obligation:
    case Head::charge:
    case Head::permission:
    case Head::parameter:
    case Head::suspends:
    case Head::extends:
    case Head::postpones: return false;
  }
  return false;  // a Head has no other value
}

}  // namespace inforce
