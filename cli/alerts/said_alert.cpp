#include "cli/alerts/said_alert.h"

#include <utility>

#include "cli/alerts/alert_list.h"
#include "engine/became.h"
#include "engine/store/audit_log.h"
#include "timeline/zone.h"

namespace inforce {
namespace {

constexpr std::size_t identity_digits = 32;

Became why(const Telling& telling, const Chronicle& chronicle, AlertHistory& history) {
  if (!telling.before) return {because(chronicle, *telling.alert)};
  const Told& told = *telling.before;
  const Date told_on = told.known_by.value_or(civil_date(told.told, utc()));
  const Date then = std::min(told_on, chronicle.known_by());
  return what_became(chronicle, history.as_known(then), telling);
}

}  // namespace

std::string telling_identity(const std::string& audience, const Telling& telling) {
  const Instant earliest = telling.alert ? telling.alert->at.earliest : telling.before->earliest;
  const std::string parts = audience + '\n' + telling.id + '\n' +
                            std::to_string(earliest.minutes_since_epoch()) + '\n' +
                            text(telling.kind) + '\n' + std::to_string(telling.revision);
  return seal(parts).substr(0, identity_digits);
}

MomentRange moments_of(const Telling& telling, const Chronicle& chronicle) {
  if (telling.alert) return telling.alert->at;
  const auto provision = chronicle.book().find_provision(provision_of(telling.id));
  const Zone zone =
      provision ? chronicle.without_question().moments().zone_of(chronicle.book().at(*provision))
                : utc();
  return {telling.before->earliest, telling.before->latest.value_or(never), zone};
}

Speech speech(const Setting& setting, const Chronicle& chronicle, const std::string& audience,
              DaysCounted counted, const std::vector<Telling>& tellings) {
  AlertHistory history = history_of(chronicle);
  Speech made{setting, chronicle, audience, counted, {}};
  for (const Telling& one : tellings) {
    if (one.kind.word == TellingKind::Word::baseline) continue;
    Became became = why(one, chronicle, history);
    SaidAlert said{
        one, telling_identity(audience, one), "", std::move(became.because), 0, became.looked_at};
    if (one.alert) said.says = what_it_says(chronicle, *one.alert);
    if (one.alert) said.sequence = history.revision(*one.alert);
    made.all.push_back(std::move(said));
  }
  return made;
}

}  // namespace inforce
