#include "engine/window_text.h"

#include "engine/names.h"

namespace inforce {

namespace {

// As written; where that is a map, with its source and its reason, the date in it.
std::string civil_text(const WrittenDate& date) {
  const CivilDate& civil = date.civil;
  const bool map = !date.text.empty() && date.text.front() == '{';
  if (civil.day.exact() && !map) return date.text;
  const std::string day = text(civil.day);
  return civil.minute_of_day ? day + "T" + clock(*civil.minute_of_day) : day;
}

}  // namespace

std::string date_text(const RuleBook& book, const WrittenDate& date) {
  switch (date.kind) {
    case WrittenDate::Kind::always: return "always";
    case WrittenDate::Kind::publication: return "publication";
    case WrittenDate::Kind::civil: return civil_text(date);
    case WrittenDate::Kind::planned: return "not before " + text(date.civil.day);
    case WrittenDate::Kind::one_of:
    case WrittenDate::Kind::disputed: {
      std::vector<std::string> readings;
      for (const WrittenDate& reading : date.readings) readings.push_back(date_text(book, reading));
      return either_of(readings);
    }
    case WrittenDate::Kind::anchored: {
      const std::string of = called(book, date.of);
      return date.within ? date.length + " after " + of : "the date of " + of;
    }
  }
  return date.text;  // a WrittenDate has no other kind
}

std::string beginning_text(const MomentRange& from) {
  if (from.earliest >= never) return "no date yet";
  if (from.earliest <= Instant::first() && from.latest == from.earliest) return "since ever";
  const std::string earliest = moment_text(from.earliest, from.zone);
  if (from.latest >= never) return "not before " + earliest;
  if (from.latest == from.earliest) return earliest;
  return earliest + " at the earliest, " + moment_text(from.latest, from.zone) + " at the latest";
}

std::string last_day_text(const MomentRange& until) {
  if (until.earliest >= never) return "open";
  const std::string earliest = last_before(until.earliest, until.zone);
  if (until.latest >= never) return earliest + " at the earliest";
  if (until.latest == until.earliest) return earliest;
  const std::string latest = last_before(until.latest, until.zone);
  const Date last = civil_date(until.latest - 1, until.zone);
  const bool one_day = until.latest == first_minute_after(last, until.zone) &&
                       until.earliest == first_minute(last, until.zone);
  return one_day ? latest + ", or the day before"
                 : earliest + " at the earliest, " + latest + " at the latest";
}

namespace {

std::string span_text(const RuleBook& book, const Span& span) {
  std::string text = "from " + beginning_text(span.from);
  const Window* written = span.written;
  if (written != nullptr && written->from && written->from->kind == WrittenDate::Kind::anchored) {
    text += " (" + date_text(book, *written->from) + ")";
  }
  if (written == nullptr || !written->end) return text;
  if (written->end->kind == WrittenEnd::Kind::length) {
    text += " for " + inforce::text(written->end->length);
  }
  const std::string last = last_day_text(span.until);
  return text + (last.rfind("before ", 0) == 0 ? ", " : ", last day ") + last;
}

}  // namespace

namespace {

// A successor without a window begins with the acts that put it in another's place.
std::string succession_text(const Moments& moments, ProvisionId id) {
  const Known& known = moments.known();
  std::string text;
  for (std::uint32_t index = 0; index < known.book().provisions().size(); ++index) {
    const Provision& change = known.book().at(ProvisionId{index});
    if (!known.holds(ProvisionId{index})) continue;
    for (const Reference& with : change.with) {
      if (with.provision() != id) continue;
      text += (text.empty() ? "from " : "; from ") +
              beginning_text(moments.written_start(ProvisionId{index})) + " in place of " +
              either_of(known.book(), change.targets);
    }
  }
  return text;
}

}  // namespace

std::string windows_text(const Moments& moments, ProvisionId id) {
  const RuleBook& book = moments.known().book();
  std::string text;
  for (const Span& span : moments.spans(id)) {
    if (!text.empty()) text += "; ";
    text += span_text(book, span);
  }
  if (text.empty()) text = succession_text(moments, id);
  return text.empty() ? "no start date yet" : text;
}

std::string moved_to_text(const Moments& moments, ProvisionId id) {
  const Provision& provision = moments.known().book().at(id);
  const Zone zone = moments.zone_of(provision);
  if (provision.new_end) {
    return "to " +
           last_day_text(moments.end_of(*provision.new_end, {never, never, zone}, provision));
  }
  if (provision.new_from) {
    return "to " + beginning_text(moments.begin_of(*provision.new_from, provision));
  }
  return {};
}

}  // namespace inforce
