// What dates are counted from: events, and provisions by their written starts. Semantics B 13.
#include <algorithm>

#include "engine/moments.h"

namespace inforce {

namespace {

// What is not dated, or since ever, has no day.
Instant day_begin(Instant t, Zone zone) {
  return t >= never || t <= Instant::first() ? t : first_minute(civil_date(t, zone), zone);
}

}  // namespace

// Is what it names a minute, not a day? The anchor's own date says so, or a length in hours.
bool Moments::names_minute(const WrittenDate& date) const {
  if (date.kind == WrittenDate::Kind::civil) return date.civil.minute_of_day.has_value();
  if (date.kind != WrittenDate::Kind::anchored) return false;
  if (date.within) return date.within->has_clock_units();
  if (date.of.kind == Reference::Kind::event) {
    const Event& event = known_->book().at(date.of.event());
    return event.date && names_minute(*event.date);
  }
  if (date.of.kind != Reference::Kind::provision || !known_->holds(date.of.provision())) {
    return false;
  }
  return begins_at_minute(date.of.provision());
}

bool Moments::begins_at_minute(ProvisionId id) const {
  const auto values = value_starts(id);
  if (std::any_of(values.begin(), values.end(),
                  [this](const WrittenDate* value) { return names_minute(*value); })) {
    return true;
  }
  if (begins_with_values(id) && known_->book().at(id).computed) {
    const auto& parts = known_->book().at(id).computed->parts;
    return std::any_of(parts.begin(), parts.end(), [this](const Reference& part) {
      return known_->holds(part.provision()) && begins_at_minute(part.provision());
    });
  }
  const std::vector<Span> anchors = spans(id);
  return std::any_of(anchors.begin(), anchors.end(), [this](const Span& span) {
    return span.written != nullptr && span.written->from && names_minute(*span.written->from);
  });
}

MomentRange Moments::anchor(const WrittenDate& date, const Context& context) const {
  const bool by_day = date.within && !date.within->has_clock_units();
  MomentRange anchor{never, never, context.zone};
  if (date.of.kind == Reference::Kind::event) {
    anchor = of_event(date.of.event(), by_day);
  } else if (date.of.kind == Reference::Kind::provision && known_->holds(date.of.provision())) {
    anchor = start_of(date.of.provision(), by_day);
  }
  if (!by_day) return anchor;
  return {day_begin(anchor.earliest, anchor.zone), day_begin(anchor.latest, anchor.zone),
          anchor.zone};
}

MomentRange Moments::of_event(EventId id) const { return of_event(id, false); }

MomentRange Moments::of_event(EventId id, bool by_day) const {
  const Event& event = known_->book().at(id);
  Context context = context_of(event);
  context.by_day = by_day;
  if (!known_->holds(id) || !event.date) return {never, never, context.zone};
  return begin(*event.date, context);
}

}  // namespace inforce
