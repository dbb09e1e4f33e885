#include "cli/render/change_words.h"

#include "cli/render/date_words.h"

namespace inforce {

std::string turn_text(const Change& change) {
  const std::string before = words(change.before);
  const std::string after = words(change.after);
  std::string text = before == after ? after : before + " → " + after;
  if (change.says_before != change.says_after) {
    return text + ": " + change.says_before + " → " + change.says_after;
  }
  return before == after && change.other_cases ? text + ", reaches other cases" : text;
}

std::string next_change_text(const RuleBook& book, const Change& change) {
  return "Next change: " + from_text(change.at, change.zone) + ", " + book.at(change.provision).id +
         ": " + turn_text(change) + '.';
}

}  // namespace inforce
