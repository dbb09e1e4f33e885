#include "cli/alerts/alert_list.h"

#include "engine/tellings.h"
#include "timeline/zone.h"

namespace inforce {
namespace {

// True now: still to come, or past and not settled.
bool stands(const Alert& alert, Instant now, Date last) {
  if (alert.kind == AlertKind::unlooked || alert.kind == AlertKind::deadline) {
    return civil_date(alert.at.earliest, alert.at.zone) <= last;
  }
  return alert.at.latest > now && civil_date(alert.at.earliest, alert.at.zone) <= last &&
         (alert.at.earliest > now || alert.at.latest < never);
}

}  // namespace

AlertHistory history_of(const Chronicle& chronicle) {
  return {chronicle.book(), chronicle.known_by(), add_days(chronicle.known_by(), longest_lead)};
}

AlertEntry entry_of(const Chronicle& chronicle, Instant now, const Alert& alert,
                    AlertHistory& history) {
  return {alert,
          identity(chronicle.book(), alert),
          what_it_says(chronicle, alert),
          because(chronicle, alert),
          DayCount().left(now, alert.at.earliest, alert.at.zone),
          history.revision(alert)};
}

AlertList list_alerts(const Chronicle& chronicle, Instant now,
                      const std::set<std::string>* wanted) {
  const Date last = add_days(civil_date(now, utc()), view_days);
  AlertHistory history = history_of(chronicle);
  AlertList list{&chronicle, now, {}};
  for (const Alert& alert : alerts(chronicle, now, last)) {
    const bool asked = wanted == nullptr || wanted->count(identity(chronicle.book(), alert)) > 0;
    if (asked && stands(alert, now, last)) {
      list.entries.push_back(entry_of(chronicle, now, alert, history));
    }
  }
  return list;
}

}  // namespace inforce
