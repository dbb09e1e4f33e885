// What is asked: a moment or a day, and what is told of the shipment.
//
// Whatever is not told is unknown, never assumed. Words become a Question in read_question.h.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/ids.h"
#include "rules/scope.h"
#include "rules/words.h"
#include "timeline/date.h"
#include "timeline/instant.h"

namespace inforce {

/// A civil day, counted in each instrument's own zone, or one minute, the same everywhere.
struct When {
  Date day = Date::first();       ///< of a minute: its civil day where it was written
  std::optional<Instant> minute;  ///< nothing: all minutes of `day`

  friend bool operator==(const When&, const When&) = default;
};

/// A customs number as asked: digits, and of which nomenclature, if told.
struct AskedNumber {
  std::string digits;
  std::string nomenclature;
};

struct AskedShare {
  Reference of;                   ///< item, or group or party
  std::optional<PartyId> origin;  ///< of contents
  Quantity share;
};

struct Question {
  When when;  ///< stands for every date of the shipment, unless `dates` tells some
  std::array<std::optional<When>, role_count> dates;

  std::optional<ItemId> item;
  std::optional<AskedNumber> number;
  std::optional<PartyId> departure, destination, origin;
  std::optional<std::vector<PartyId>> transit;
  std::optional<std::string> end_use;
  std::optional<std::vector<PartyId>> parties;  ///< empty: on no list, owned by nobody listed
  std::vector<std::string> unlisted_names;      ///< party names that the packs do not know
  std::vector<AskedShare> contents, ownership;
  std::vector<std::pair<std::string, Quantity>> attributes;  ///< a word has only a unit

  [[nodiscard]] bool tells_dates() const;
  /// Is anything told of a shipment? Without, what is asked is how law stands for nobody in
  /// particular (semantics A 10).
  [[nodiscard]] bool tells_facts() const;
  [[nodiscard]] const std::optional<When>& date_of(Role role) const {
    return dates[static_cast<std::size_t>(role)];
  }
};

}  // namespace inforce
