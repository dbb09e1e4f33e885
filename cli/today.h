// Today, and dates as a person types them: "today", "+30d", "2026-11-28".
#pragma once

#include <optional>
#include <string>

#include "engine/read_question.h"
#include "timeline/instant.h"
#include "timeline/zone.h"

namespace inforce {

/// The moment taken for now, and the civil day it falls on in `zone`.
struct Today {
  Instant at;
  Date day;
  Zone zone;
};

/// From --today or INFORCE_TODAY (a minute, or a day = its first minute in `zone`), else the clock.
Result<Today, QuestionError> read_today(const std::optional<std::string>& told, Instant now,
                                        Zone zone);

/// The date in the one form the engine reads, YYYY-MM-DD or a minute. Understands today, tomorrow,
/// yesterday and +30d; a date in another form is refused with what to write instead.
Result<std::string, QuestionError> spelled_date(const std::string& option, const std::string& text,
                                                const Today& today);

/// Is it meant for a date, whether or not it is one? Tells `why`'s two words apart.
bool looks_like_date(const std::string& text);

/// The day a length of time after today: "90d", "12w", "6m", "1y".
Result<Date, QuestionError> after_length(const std::string& option, const std::string& text,
                                         Date start);

}  // namespace inforce
