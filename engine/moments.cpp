#include "engine/moments.h"

#include <algorithm>

namespace inforce {

namespace {

Instant add_open(Instant t, const Duration& duration, Zone zone) {
  return t >= never ? never : add(t, duration, zone);
}

Instant day_earlier(Instant t, Zone zone) {
  Duration one;
  one.days = -1;
  return add_open(t, one, zone);
}

Instant day_later(Instant t, Zone zone) {
  Duration one;
  one.days = 1;
  return add_open(t, one, zone);
}

MomentRange day_later(const MomentRange& day) {
  return {day_later(day.earliest, day.zone), day_later(day.latest, day.zone), day.zone};
}

Instant later(Instant t) { return t >= never ? never : t + 1; }

MomentRange hull(const MomentRange& a, const MomentRange& b) {
  return {std::min(a.earliest, b.earliest), std::max(a.latest, b.latest), a.zone};
}

}  // namespace

Moments::Moments(const Known& known)
    : known_(&known), successors_(known.book().provisions().size(), false) {
  for (std::uint32_t index = 0; index < successors_.size(); ++index) {
    if (!known.holds(ProvisionId{index})) continue;
    for (const Reference& successor : known.book().at(ProvisionId{index}).with) {
      successors_[successor.index] = true;
    }
  }
}

Zone Moments::zone_of(const Provision& context) const {
  return known_->book().instrument_of(context).zone.value_or(utc());
}

Moments::Context Moments::context_of(const Instrument& instrument) const {
  Context context{instrument.zone.value_or(utc()), std::nullopt, instrument.always_known, false};
  if (instrument.known.published) context.published = instrument.known.published->value;
  return context;
}

Moments::Context Moments::context_of(const Provision& provision) const {
  Context context = context_of(known_->book().instrument_of(provision));
  if (!context.published && provision.known.published) {
    context.published = provision.known.published->value;
  }
  return context;
}

Moments::Context Moments::context_of(const Event& event) const {
  return context_of(known_->book().at(event.instrument));
}

namespace {

// A civil date in a place of beginning. An unknown clock leaves the whole of the day open.
MomentRange civil_begin(const CivilDate& date, Zone context_zone, bool by_day = false) {
  const Zone zone = date.zone.value_or(context_zone);
  if (date.minute_of_day) {
    const CivilMinute minute{date.day.first, *date.minute_of_day};
    const Instant at =
        date.offset ? instant_at_offset(minute, *date.offset) : instant_at_or_after(minute, zone);
    return {at, at, zone};
  }
  const Instant earliest = first_minute(date.day.widest_first, zone);
  const bool any_minute = date.clock_unknown && !by_day;
  const Instant latest = any_minute ? first_minute_after(date.day.widest_last, zone)
                                    : first_minute(date.day.widest_last, zone);
  return {earliest, latest, zone};
}

// The first minute after a civil date that is the last to count.
MomentRange civil_after(const CivilDate& date, Zone context_zone) {
  const Zone zone = date.zone.value_or(context_zone);
  if (date.minute_of_day) {
    const MomentRange minute = civil_begin(date, context_zone);
    return {minute.earliest + 1, minute.latest + 1, zone};
  }
  const Instant latest = first_minute_after(date.day.widest_last, zone);
  const Instant earliest = date.clock_unknown ? first_minute(date.day.widest_first, zone)
                                              : first_minute_after(date.day.widest_first, zone);
  return {earliest, latest, zone};
}

}  // namespace

MomentRange Moments::begin(const WrittenDate& date, const Context& context) const {
  switch (date.kind) {
    case WrittenDate::Kind::always: return {Instant::first(), Instant::first(), context.zone};
    case WrittenDate::Kind::publication: {
      if (!context.published) return {Instant::first(), Instant::first(), context.zone};
      const Instant at = first_minute(*context.published, context.zone);
      return {at, at, context.zone};
    }
    case WrittenDate::Kind::civil: return civil_begin(date.civil, context.zone, context.by_day);
    case WrittenDate::Kind::planned: {
      const MomentRange from = civil_begin(date.civil, context.zone);
      return {from.earliest, never, from.zone};
    }
    case WrittenDate::Kind::one_of:
    case WrittenDate::Kind::disputed: {
      MomentRange range = begin(date.readings.front(), context);
      for (const WrittenDate& reading : date.readings) range = hull(range, begin(reading, context));
      return range;
    }
    case WrittenDate::Kind::anchored: return anchored(date, context);
  }
  return {never, never, context.zone};  // a WrittenDate has no other kind
}

MomentRange Moments::after(const WrittenDate& date, const Context& context) const {
  switch (date.kind) {
    case WrittenDate::Kind::civil: return civil_after(date.civil, context.zone);
    case WrittenDate::Kind::planned: {
      const MomentRange from = civil_after(date.civil, context.zone);
      return {from.earliest, never, from.zone};
    }
    case WrittenDate::Kind::one_of:
    case WrittenDate::Kind::disputed: {
      MomentRange range = after(date.readings.front(), context);
      for (const WrittenDate& reading : date.readings) range = hull(range, after(reading, context));
      return range;
    }
    case WrittenDate::Kind::always:
    case WrittenDate::Kind::publication: return day_later(begin(date, context));
    case WrittenDate::Kind::anchored: {
      if (!date.within) return after_anchor(date.of, context);
      const MomentRange named = begin(date, context);
      if (names_minute(date)) return {later(named.earliest), later(named.latest), named.zone};
      return day_later(named);
    }
  }
  return {never, never, context.zone};  // a WrittenDate has no other kind
}

// The last to count is what the anchor's own date names: a day, a minute, or a day of which the
// clock is not known, all of which stays open.
MomentRange Moments::after_anchor(const Reference& anchor, const Context& context) const {
  if (anchor.kind == Reference::Kind::event) {
    const Event& event = known_->book().at(anchor.event());
    const Context its = context_of(event);
    if (!known_->holds(anchor.event()) || !event.date) return {never, never, its.zone};
    return after(*event.date, its);
  }
  MomentRange found{never, never, context.zone};
  if (anchor.kind != Reference::Kind::provision || !known_->holds(anchor.provision())) return found;
  const Provision& provision = known_->book().at(anchor.provision());
  if (begins_with_values(anchor.provision()) && provision.computed) {
    found = {Instant::first(), Instant::first(), context.zone};
    for (const Reference& part : provision.computed->parts) {
      const MomentRange one = after_anchor(part, context);
      if (found.latest < one.latest) found.zone = one.zone;
      found.earliest = std::max(found.earliest, one.earliest);
      found.latest = std::max(found.latest, one.latest);
    }
    return found;
  }
  const Context its = context_of(provision);
  for (const WrittenDate* date : value_starts(anchor.provision())) {
    const MomentRange one = after(*date, its);
    if (one.earliest < found.earliest) found.zone = one.zone;
    found.earliest = std::min(found.earliest, one.earliest);
    found.latest = std::min(found.latest, one.latest);
  }
  if (found.earliest < never) return found;
  for (const Span& span : spans(anchor.provision())) {
    const bool written = span.written != nullptr && span.written->from;
    const MomentRange one = written ? after(*span.written->from, its) : day_later(span.from);
    if (one.earliest < found.earliest) found.zone = one.zone;
    found.earliest = std::min(found.earliest, one.earliest);
    found.latest = std::min(found.latest, one.latest);
  }
  return found;
}

// "Within 60 days of X" names the day 60 days after X's; where X's own day is the first of them,
// the day before. Semantics B 13.
MomentRange Moments::anchored(const WrittenDate& date, const Context& context) const {
  const MomentRange anchor = this->anchor(date, context);
  if (!date.within) return anchor;
  MomentRange named{add_open(anchor.earliest, *date.within, anchor.zone),
                    add_open(anchor.latest, *date.within, anchor.zone), anchor.zone};
  if (date.counting != Counting::day_after) {
    named.earliest = day_earlier(named.earliest, named.zone);
  }
  if (date.counting == Counting::day_of) named.latest = day_earlier(named.latest, named.zone);
  return named;
}

MomentRange Moments::end(const WrittenEnd& end, const MomentRange& from,
                         const Context& context) const {
  switch (end.kind) {
    case WrittenEnd::Kind::through: return after(*end.date, context);
    case WrittenEnd::Kind::until: return begin(*end.date, context);
    case WrittenEnd::Kind::until_or_through:
      return hull(begin(*end.date, context), after(*end.date, context));
    case WrittenEnd::Kind::length: {
      MomentRange until{add_open(from.earliest, end.length, from.zone),
                        add_open(from.latest, end.length, from.zone), from.zone};
      if (end.counting != Counting::day_of) until.latest = day_later(until.latest, until.zone);
      if (end.counting == Counting::day_after) {
        until.earliest = day_later(until.earliest, until.zone);
      }
      return until;
    }
  }
  return {never, never, context.zone};  // a WrittenEnd has no other kind
}

MomentRange Moments::begin_of(const WrittenDate& date, const Provision& context) const {
  return begin(date, context_of(context));
}

MomentRange Moments::after(const WrittenDate& date, const Provision& context) const {
  return after(date, context_of(context));
}

MomentRange Moments::end_of(const WrittenEnd& written, const MomentRange& from,
                            const Provision& context) const {
  return end(written, from, context_of(context));
}

MomentRange Moments::anchor_of(const WrittenDate& date, const Provision& context) const {
  return anchor(date, context_of(context));
}

}  // namespace inforce
