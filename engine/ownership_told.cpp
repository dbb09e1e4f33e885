// A share told of owners against what the packs have on file of the party. Semantics B 9, B 10.
#include <algorithm>

#include "engine/asked_facts.h"
#include "engine/ownership.h"
#include "rules/diagnostic.h"

namespace inforce {

namespace {

class Record {
 public:
  explicit Record(const RuleBook& book) : known_(book, Date::last()), moments_(known_) {}

  // Of an owner recorded by name the record is the share.
  OwnedShares of(PartyId id, const Reference& by, Instant t) {
    GoodsAndParties names(known_, moments_);
    const RuleBook& book = known_.book();
    OwnedShares found = owned_shares(names, book, id, by).at(t);
    const std::vector<Owner>& owners = book.at(id).owned_by;
    const bool named = by.kind == Reference::Kind::party &&
                       std::any_of(owners.begin(), owners.end(), [&](const Owner& owner) {
                         return owner.party.party() == by.party();
                       });
    if (named) found.most = found.least;
    return found;
  }

 private:
  Known known_;
  Moments moments_;
};

std::vector<Instant> minutes_told(const Question& question) {
  const auto minute = [](const When& when) {
    return when.minute.value_or(first_minute(when.day, utc()));
  };
  std::vector<Instant> found;
  for (const std::optional<When>& date : question.dates) {
    if (date) found.push_back(minute(*date));
  }
  if (found.empty()) found.push_back(minute(question.when));
  return found;
}

// "60 % by 'acme', 10 % by 'other'"
std::string recorded(const Party& party) {
  std::string text;
  for (const Owner& owner : party.owned_by) {
    text += (text.empty() ? "" : ", ") + owner.share.digits + " % by " +
            in_quotes(owner.party.name.value);
  }
  return text;
}

std::string as_told(const AskedShare& told) {
  return in_quotes("ownership." + told.of.name.value + "=" + told.share.digits + "%");
}

}  // namespace

void check_ownership(const RuleBook& book, const Question& question, QuestionErrors& errors) {
  if (!question.parties || !question.unlisted_names.empty()) return;
  Record record(book);
  const std::vector<Instant> minutes = minutes_told(question);
  for (const AskedShare& told : question.ownership) {
    const std::int64_t share = share_units(told.share.digits);
    if (question.parties->empty()) {
      if (share == 0) continue;
      errors.push_back({"--set",
                        as_told(told) + " goes against --party none, which is owned by nobody "
                                        "listed",
                        "leave out one or the other"});
      continue;
    }
    const auto differs = [&](PartyId id) {
      return std::all_of(minutes.begin(), minutes.end(), [&](Instant t) {
        const OwnedShares found = record.of(id, told.of, t);
        return share < found.least || share > found.most;
      });
    };
    // Of several parties told one may be the party meant; the others' records stand (Matcher).
    if (!std::all_of(question.parties->begin(), question.parties->end(), differs)) continue;
    const Party& party = book.at(question.parties->front());
    errors.push_back({"--set",
                      as_told(told) + " is not what the packs say: " + in_quotes(party.id.value) +
                          " is owned " + recorded(party) + " (" +
                          book.sources().place(party.id.mark) + ")",
                      "leave it out, or name the owner's new share in a pack of your own"});
  }
}

}  // namespace inforce
