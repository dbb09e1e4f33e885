#include "cli/render/words.h"

#include <cstdlib>

#include "engine/names.h"

namespace inforce {
namespace {

constexpr int minutes_per_day = 1440;

bool is_first_minute(Instant t, Zone zone) { return t == first_minute(civil_date(t, zone), zone); }

std::string clock_text(Instant t, Zone zone) { return clock(civil(t, zone).minute_of_day); }

std::string names(const std::optional<NameTest>& test, std::size_t most = 3) {
  if (!test) return {};
  std::string out = test->negated ? "not " : "";
  for (std::size_t i = 0; i < test->names.size() && i < most; ++i) {
    if (i > 0) out += ", ";
    out += test->names[i].name.value;
  }
  return test->names.size() > most ? out + ", …" : out;
}

void add(std::string& out, const std::string& part) {
  if (part.empty()) return;
  out += (out.empty() ? "" : ", ") + part;
}

std::string route(const Scope& scope) {
  const std::string origin = names(scope.origin);
  const std::string departure = names(scope.departure);
  const std::string destination = names(scope.destination);
  std::string out;
  if (!departure.empty() || !destination.empty()) {
    out = (departure.empty() ? "any" : departure) + " → " +
          (destination.empty() ? "any" : destination);
  }
  add(out, origin.empty() ? "" : "origin " + origin);
  return out;
}

std::string words_of(const WordTest& test) {
  std::string out = test.negated ? "not " : "";
  for (std::size_t i = 0; i < test.words.size(); ++i) {
    out += (i > 0 ? ", " : "") + test.words[i].value;
  }
  return out;
}

// The day a last minute belongs to, if the end is the end of that day.
std::optional<Date> last_day(Instant until, Zone zone) {
  if (!is_first_minute(until, zone)) return std::nullopt;
  return civil_date(until - 1, zone);
}

std::string range_cell(const std::string& earliest, const std::string& latest,
                       std::int64_t minutes) {
  if (earliest == latest) return earliest;
  return earliest + (minutes <= minutes_per_day ? " or " : " … ") + latest;
}

}  // namespace

std::string_view sign(Effect effect) {
  switch (effect) {
    case Effect::none: return "–";
    case Effect::notification:
    case Effect::general_licence: return "△";
    case Effect::licence:
    case Effect::strict_review: return "▲";
    case Effect::denial_presumed: return "◆";
    case Effect::prohibition: return "■";
  }
  std::abort();  // an Effect has no other value
}

Tone tone(Effect effect) {
  switch (effect) {
    case Effect::none: return Tone::plain;
    case Effect::notification:
    case Effect::general_licence:
    case Effect::licence:
    case Effect::strict_review: return Tone::yellow;
    case Effect::denial_presumed:
    case Effect::prohibition: return Tone::red;
  }
  std::abort();  // an Effect has no other value
}

std::string with_sign(Effect effect) {
  return toned(tone(effect), std::string(sign(effect)) + ' ' + std::string(word(effect)));
}

std::string_view sign(const Provision& provision) {
  return provision.head == Head::control ? sign(provision.effect) : "●";
}

Tone tone(const Provision& provision) {
  return provision.head == Head::control ? tone(provision.effect) : Tone::cyan;
}

std::string what(const Provision& provision) {
  if (provision.head == Head::control) return std::string(word(provision.effect));
  if (provision.head == Head::charge) {
    const Quantity& rate = provision.rate.quantity;
    return "charge " + rate.digits + (rate.unit.empty() ? "" : " " + rate.unit);
  }
  return std::string(word(provision.head));
}

std::string what(const Provision& provision, const Finding& finding) {
  if (provision.head != Head::charge || finding.rates.empty()) return what(provision);
  std::string text;
  for (const Quantity& rate : finding.rates) {
    text += (text.empty() ? "charge " : " or ") + rate.digits +
            (rate.unit.empty() ? "" : " " + rate.unit);
  }
  return text;
}

std::string effect_text(const EffectRange& effect, const Provision& provision) {
  if (provision.head == Head::control) {
    const std::string least(word(effect.least));
    const bool one = effect.least == effect.greatest;
    return one ? least : least + " or " + std::string(word(effect.greatest));
  }
  if (effect.greatest == Effect::none) return "does not apply";
  return effect.least == Effect::none ? "may apply" : "applies";
}

std::string reach(const Provision& provision, const RuleBook& book) {
  const Scope& scope = provision.scope;
  std::string out = names(scope.items);
  const std::string way = route(scope);
  if (!way.empty()) out += (out.empty() ? "" : "  ") + way;
  if (scope.end_use) add(out, words_of(*scope.end_use) + " end use");
  if (scope.party) add(out, "party " + names(scope.party));
  if (scope.contents) add(out, "by contents");
  if (scope.ownership) add(out, "by ownership");
  if (!out.empty()) return out;
  if (!provision.title.empty()) return provision.title;
  return provision.text.empty() ? book.instrument_of(provision).title : provision.text;
}

std::string day_text(Date date) { return iso(date) + ' ' + std::string(weekday_name(date)); }

std::string minute_typed(Instant at, Zone zone) {
  const CivilMinute shown = civil(at, zone);
  return iso(shown.date) + 'T' + clock(shown.minute_of_day) + offset_text(offset_minutes(at, zone));
}

std::string as_typed(Instant at, Zone zone) {
  return is_first_minute(at, zone) ? iso(civil_date(at, zone)) : minute_typed(at, zone);
}

std::string from_text(Instant from, Zone zone) {
  if (from <= Instant::first()) return "always";
  if (from >= never) return "no start date yet";
  const std::string day = iso(civil_date(from, zone));
  if (is_first_minute(from, zone)) return day;
  return day + ' ' + clock_text(from, zone) + " (" + city(zone) + ')';
}

std::string end_text(Instant until, Zone zone) {
  if (until >= never) return "open";
  if (const auto day = last_day(until, zone)) return "last day " + iso(*day);
  return "before " + clock_text(until, zone) + " on " + iso(civil_date(until, zone)) + " (" +
         city(zone) + ')';
}

std::string from_text(const MomentRange& from) {
  const std::string earliest = from_text(from.earliest, from.zone);
  if (from.earliest == from.latest) return earliest;
  if (from.latest >= never) {
    return from.earliest >= never ? earliest : "not before " + earliest;
  }
  if (from.latest - from.earliest <= minutes_per_day) {
    return earliest + " or " + from_text(from.latest, from.zone);
  }
  return "between " + earliest + " and " + from_text(from.latest, from.zone);
}

namespace {

// One bound of an open end: "the end of 2026-11-09", "11:00 on 2027-01-10".
std::string bound_text(Instant until, Zone zone) {
  if (const auto day = last_day(until, zone)) return "the end of " + iso(*day);
  return clock_text(until, zone) + " on " + iso(civil_date(until, zone));
}

}  // namespace

std::string end_text(const MomentRange& until) {
  const std::string latest = end_text(until.latest, until.zone);
  if (until.earliest == until.latest) return latest;
  const auto first = last_day(until.earliest, until.zone);
  const auto last = last_day(until.latest, until.zone);
  if (until.latest >= never) {
    return first ? "last day " + iso(*first) + " at the earliest"
                 : "not before " + from_text(until.earliest, until.zone);
  }
  if (first && last && *last - *first == 1) return latest + ", or the day before";
  if (first && last) return "last day between " + iso(*first) + " and " + iso(*last);
  if (until.latest - until.earliest <= minutes_per_day) {
    return end_text(until.earliest, until.zone) + ", or " + latest;
  }
  return "between " + bound_text(until.earliest, until.zone) + " and " +
         bound_text(until.latest, until.zone) + " (" + city(until.zone) + ')';
}

std::string account_text(const OtherAccount& account) {
  const std::string why = account.why.empty() ? "" : ": " + account.why;
  return "also stated, and not followed: " + account.value + " (" + account.source + ')' + why;
}

std::string hours_text(Instant from, Instant until, Zone zone) {
  const Date day = civil_date(from, zone);
  const bool from_first = from == first_minute(day, zone);
  const bool to_last = until >= first_minute_after(day, zone);
  std::string text;
  if (!from_first) text += "from " + clock(civil(from, zone).minute_of_day) + ' ';
  if (!from_first && to_last) text += "on ";
  if (!to_last) text += "before " + clock(civil(until, zone).minute_of_day) + ' ';
  return text;
}

std::string days_left(Instant until, Zone zone, Date asked, Date today) {
  const Date last = civil_date(until - 1, zone);
  const int days = last - asked;
  if (days == 0) return asked == today ? "last day today" : "last day that day";
  const std::string count = counted(static_cast<std::size_t>(std::abs(days)), "day", "days");
  return days > 0 ? count + " left" : "passed " + count + " ago";
}

std::string days_left(Instant until, Zone zone, Date today) {
  return days_left(until, zone, today, today);
}

std::string from_cell(const MomentRange& from) {
  if (from.earliest >= never) return "";
  const auto cell = [&](Instant t) {
    if (t <= Instant::first()) return std::string("always");
    const std::string day = iso(civil_date(t, from.zone));
    return is_first_minute(t, from.zone) ? day : day + ' ' + clock_text(t, from.zone);
  };
  return range_cell(cell(from.earliest), from.latest >= never ? "?" : cell(from.latest),
                    from.latest - from.earliest);
}

std::string end_cell(const MomentRange& until) {
  const auto cell = [&](Instant t) {
    if (t >= never) return std::string("open");
    if (const auto day = last_day(t, until.zone)) return iso(*day);
    return "before " + clock_text(t, until.zone) + ' ' + iso(civil_date(t, until.zone));
  };
  const Date day = civil_date(until.earliest, until.zone);
  const bool within_a_day = until.earliest < until.latest && until.latest < never &&
                            day == civil_date(until.latest, until.zone) &&
                            !last_day(until.earliest, until.zone);
  if (within_a_day) {
    return "before " + clock_text(until.earliest, until.zone) + " or " +
           clock_text(until.latest, until.zone) + ' ' + iso(day);
  }
  return range_cell(cell(until.earliest), cell(until.latest), until.latest - until.earliest);
}

std::string unverified_end(const Lapse& lapse, Date asked) {
  const bool surely = civil_date(lapse.latest - 1, lapse.zone) < asked;
  std::string text = end_text(MomentRange{lapse.earliest, lapse.latest, lapse.zone});
  text += surely ? ", " + days_left(lapse.latest, lapse.zone, asked) : ", which may have passed";
  return text + (lapse.last_look ? "; nobody has looked since " + iso(*lapse.last_look)
                                 : "; nobody has ever looked for later acts");
}

std::string unverified_text(const Lapse& lapse, Date asked, const RuleBook& book) {
  return book.at(lapse.provision).id + ": " + unverified_end(lapse, asked) + '.';
}

std::string days_left(const MomentRange& until, Date asked, Date today) {
  const Date last = civil_date(until.latest - 1, until.zone);
  const int least = civil_date(until.earliest - 1, until.zone) - asked;
  if (until.latest - until.earliest <= minutes_per_day || last < asked) {
    return days_left(until.latest, until.zone, asked, today);
  }
  if (least < 0) return "may have run out";
  return std::to_string(least) + " to " + counted(static_cast<std::size_t>(last - asked), "day") +
         " left";
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  const std::string plural = many.empty() ? std::string(one) + 's' : std::string(many);
  return std::to_string(count) + ' ' + (count == 1 ? std::string(one) : plural);
}

std::string citation(const Provision& provision, const Known& known) {
  const RuleBook& book = known.book();
  std::string text;
  std::size_t later = 0;
  for (const Cite& cite : provision.cites) {
    if (is_later(book, provision.instrument, cite, known.by())) {
      ++later;
      continue;
    }
    text += (text.empty() ? "" : "; ") + citation(book, provision.instrument, cite);
  }
  if (later == 0) return text;
  return text + (text.empty() ? "" : "; ") + counted(later, "source") + " of a later day left out";
}

std::string link(const Provision& provision, const Known& known) {
  const RuleBook& book = known.book();
  for (const Cite& cite : provision.cites) {
    if (is_later(book, provision.instrument, cite, known.by())) continue;
    const std::string address = link(book, provision.instrument, cite);
    if (!address.empty()) return address;
  }
  return {};
}

}  // namespace inforce
