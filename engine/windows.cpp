// The windows of a provision as runs of moments: its own, the instrument's, and the part of a year.
#include <algorithm>
#include <utility>

#include "engine/moments.h"

namespace inforce {

Span Moments::read(const Window& window, const Context& context) const {
  const MomentRange from = window.from
                               ? begin(*window.from, context)
                               : MomentRange{Instant::first(), Instant::first(), context.zone};
  const MomentRange until =
      window.end ? end(*window.end, from, context) : MomentRange{never, never, context.zone};
  return {from, until, &window};
}

std::vector<Span> Moments::spans(ProvisionId id) const { return spans(id, false); }

// What a replacement brings begins with that (semantics A 6).
bool Moments::says_when(ProvisionId id) const {
  const Provision& provision = known_->book().at(id);
  return !provision.windows.empty() || successors_[id.index] ||
         !known_->book().instrument_of(provision).in_force.empty();
}

bool Moments::begins_with_values(ProvisionId id) const {
  const Provision& provision = known_->book().at(id);
  return provision.head == Head::parameter && !successors_[id.index] && provision.windows.empty() &&
         known_->book().instrument_of(provision).in_force.empty();
}

std::vector<const WrittenDate*> Moments::value_starts(ProvisionId id) const {
  const Provision& provision = known_->book().at(id);
  const Instrument& instrument = known_->book().instrument_of(provision);
  std::vector<const WrittenDate*> found;
  if (!begins_with_values(id)) return found;
  for (const ParameterValue& value : provision.values) {
    if (known_->holds(value.known, instrument.always_known)) found.push_back(&value.from);
  }
  return found;
}

std::vector<Span> Moments::spans(ProvisionId id, bool by_day) const {
  const Provision& provision = known_->book().at(id);
  const Instrument& instrument = known_->book().instrument_of(provision);
  Context context = context_of(provision);
  context.by_day = by_day;
  const std::vector<Window>& windows =
      provision.windows.empty() ? instrument.in_force : provision.windows;
  std::vector<Span> found;
  // An extension or postponement that says nothing of its own start begins like any change; so
  // does one whose only window has no `from`.
  const bool by_publication = is_change(provision.head) && context.published.has_value();
  const MomentRange published =
      by_publication ? MomentRange{first_minute(*context.published, context.zone),
                                   first_minute(*context.published, context.zone), context.zone}
                     : MomentRange{Instant::first(), Instant::first(), context.zone};
  if (windows.empty() && is_change(provision.head)) {
    found.push_back({published, {never, never, context.zone}, nullptr});
  }
  for (const WrittenDate* date : value_starts(id)) {
    const MomentRange from = begin(*date, context);
    if (found.empty()) found.push_back({from, {never, never, context.zone}, nullptr});
    MomentRange& first = found.front().from;
    if (from.earliest < first.earliest) first.zone = from.zone;
    first.earliest = std::min(first.earliest, from.earliest);
    first.latest = std::min(first.latest, from.latest);
  }
  if (begins_with_values(id) && provision.computed) {
    MomentRange last{Instant::first(), Instant::first(), context.zone};
    for (const Reference& part : provision.computed->parts) {
      const MomentRange one = known_->holds(part.provision())
                                  ? start_of(part.provision(), by_day)
                                  : MomentRange{never, never, context.zone};
      if (last.latest < one.latest) last.zone = one.zone;
      last.earliest = std::max(last.earliest, one.earliest);
      last.latest = std::max(last.latest, one.latest);
    }
    found.push_back({last, {never, never, context.zone}, nullptr});
  }
  for (const Window& window : windows) {
    if (!known_->holds(window.known, context.overlay)) continue;
    Span span = read(window, context);
    if (!window.from && by_publication) span.from = published;
    // What runs to a date it names takes of its instrument's window the start alone (B 4).
    const bool names_its_end = provision.new_end || provision.new_from;
    if (names_its_end && provision.windows.empty()) span.until = {never, never, context.zone};
    found.push_back(span);
  }
  return found;
}

MomentRange Moments::written_start(ProvisionId id) const { return start_of(id, false); }

MomentRange Moments::start_of(ProvisionId id, bool by_day) const {
  const std::vector<Span> all = spans(id, by_day);
  const Provision& provision = known_->book().at(id);
  MomentRange start{never, never, context_of(provision).zone};
  for (const Span& span : all) {
    start.earliest = std::min(start.earliest, span.from.earliest);
    start.latest = std::min(start.latest, span.from.latest);
    if (start.earliest == span.from.earliest) start.zone = span.from.zone;
  }
  return start;
}

Span Moments::span_of(const Window& window) const {
  return read(window, {utc(), std::nullopt, false, false});
}

Span Moments::span_of(const Window& window, InstrumentId instrument) const {
  return read(window, context_of(known_->book().at(instrument)));
}

namespace {

// 29 February as a first day is 1 March in common years, as a last day the end of February.
Date first_day(int year, int month, int day) {
  return Date::make(year, month, day).value_or(Date(year, 3, 1));
}
Date last_day(int year, int month, int day) {
  return Date::make(year, month, day).value_or(Date(year, 2, 28));
}

}  // namespace

OpenLine Moments::yearly(const Yearly& part, const std::vector<Span>& spans,
                         const Provision& context) const {
  const Zone zone = zone_of(context);
  constexpr int first_written = first_repeated_year - 1;
  constexpr int last_written = last_repeated_year + 1;
  int first = last_written;
  int last = first_written;
  for (const Span& span : spans) {
    if (span.from.earliest >= never) continue;
    first = std::min(first, civil_date(span.from.earliest, zone).year() - 1);
    const bool open_end = span.until.latest >= never;
    last = std::max(last, open_end ? last_written : civil_date(span.until.latest, zone).year());
  }
  const bool over_new_year =
      std::pair(part.through_month, part.through_day) < std::pair(part.from_month, part.from_day);
  OpenLine line(certainly_not);
  last = std::min(last, last_written);
  for (int year = std::max(first, first_written); year <= last; ++year) {
    const Date from = first_day(year, part.from_month, part.from_day);
    const Date through =
        last_day(over_new_year ? year + 1 : year, part.through_month, part.through_day);
    line.set(first_minute(from, zone), first_minute_after(through, zone), certainly);
  }
  return line;
}

OpenLine holds_from(const MomentRange& from) {
  return holds(Span{from, {never, never, from.zone}, nullptr});
}

OpenLine holds(const Span& span) {
  OpenLine line(certainly_not);
  if (span.from.earliest >= never) return line;
  const auto end_at = [](Instant t) {
    return t >= never ? std::nullopt : std::optional<Instant>(t);
  };
  if (span.from.earliest < span.until.latest) {
    line.set(span.from.earliest, end_at(span.until.latest), open_for(OpenKind::text));
  }
  if (span.from.latest < span.until.earliest) {
    line.set(span.from.latest, end_at(span.until.earliest), certainly);
  }
  return line;
}

}  // namespace inforce
