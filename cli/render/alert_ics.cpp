#include "cli/render/alert_ics.h"

#include <libical/ical.h>

#include <memory>
#include <string_view>

#include "cli/render/alert_words.h"
#include "cli/render/words.h"
#include "engine/names.h"
#include "timeline/zone.h"

namespace inforce {
namespace {

struct FreeComponent {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

struct FreeText {
  void operator()(char* text) const { icalmemory_free_buffer(text); }
};

void add(const Component& to, icalproperty* property) {
  icalcomponent_add_property(to.get(), property);
}

void add(const Component& to, Component part) {
  icalcomponent_add_component(to.get(), part.release());
}

icaltimetype ical_day(Date date) {
  icaltimetype day{};
  day.is_date = 1;
  day.year = date.year();
  day.month = date.month();
  day.day = date.day();
  return day;
}

icaltimetype ical_minute(Instant t) {
  const CivilMinute shown = civil(t, utc());
  icaltimetype minute = ical_day(shown.date);
  minute.is_date = 0;
  minute.hour = shown.minute_of_day / 60;
  minute.minute = shown.minute_of_day % 60;
  minute.zone = icaltimezone_get_utc_timezone();
  return minute;
}

icaldurationtype ical_days(unsigned count, int sign = 1) {
  icaldurationtype length{};
  length.is_neg = sign < 0 ? 1 : 0;
  length.days = count;
  return length;
}

// The first day, and the first that no longer counts.
struct Days {
  Date from, until;
};

bool is_first_minute(Instant t, Zone zone) { return t == first_minute(civil_date(t, zone), zone); }

// Nothing where one of the moments lies within a day.
std::optional<Days> days_of(const Alert& alert) {
  const auto& [earliest, latest, zone] = alert.at;
  const Date first = civil_date(earliest, zone);
  if (alert.by_minute || !is_first_minute(earliest, zone)) return std::nullopt;
  if (latest >= never) return Days{first, add_days(first, 1)};
  if (!is_first_minute(latest, zone)) return std::nullopt;
  const Date last = civil_date(latest, zone);
  // Of a deadline the latest moment is the first after its last day.
  return Days{first, alert.kind == AlertKind::deadline ? last : add_days(last, 1)};
}

void add_times(const Component& event, const Alert& alert) {
  if (const auto days = days_of(alert)) {
    add(event, icalproperty_new_dtstart(ical_day(days->from)));
    add(event, icalproperty_new_dtend(ical_day(days->until)));
    return;
  }
  add(event, icalproperty_new_dtstart(ical_minute(alert.at.earliest)));
  const bool lasts = alert.at.earliest < alert.at.latest && alert.at.latest < never;
  if (lasts) add(event, icalproperty_new_dtend(ical_minute(alert.at.latest)));
}

// Packs may hold any character that YAML can write.
std::string plain(std::string text) {
  for (char& c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n') || byte == 0x7f) c = ' ';
  }
  return text;
}

std::string summary(const Chronicle& chronicle, const AlertEntry& entry) {
  const Alert& alert = entry.alert;
  // The day of an end is the first without it, and a reader may take it for the last with it.
  const bool end = alert.kind == AlertKind::ends || alert.kind == AlertKind::unlooked;
  std::string text = headline(chronicle, entry);
  if (end || !alert.certain()) text += " (" + when_text(alert) + ')';
  return plain(text);
}

void add_line(std::string& text, const std::string& line) {
  if (line.empty()) return;
  text += (text.empty() ? "" : "\n") + line;
}

std::string description(const Chronicle& chronicle, const AlertEntry& entry) {
  const RuleBook& book = chronicle.book();
  const Provision& provision = book.at(entry.alert.provision);
  std::string text;
  add_line(text, provision.id + ' ' + std::string(word(entry.alert.kind)) + ": " +
                     when_text(entry.alert));
  if (!entry.says.empty()) add_line(text, "What it says: " + entry.says);
  if (!entry.because.empty()) add_line(text, "Because " + entry.because + '.');
  add_line(text, citation(provision, chronicle.known()));
  add_line(text, "As known by " + iso(chronicle.known_by()) + ", set " + book.digest() + '.');
  return plain(text);
}

// A link is written as it is: one with a blank or a line break in it would end its line.
std::string safe_link(const Provision& provision, const Known& known) {
  const std::string address = link(provision, known);
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7f) return {};
  }
  return address;
}

Component alarm(unsigned days_before, const std::string& text) {
  Component made(icalcomponent_new_valarm());
  add(made, icalproperty_new_action(ICAL_ACTION_DISPLAY));
  add(made, icalproperty_new_description(text.c_str()));
  icaltriggertype trigger{};
  trigger.time = icaltime_null_time();
  trigger.duration = ical_days(days_before, -1);
  add(made, icalproperty_new_trigger(trigger));
  return made;
}

void add_text(const Component& event, const Chronicle& chronicle, const AlertEntry& entry) {
  const Provision& provision = chronicle.book().at(entry.alert.provision);
  add(event, icalproperty_new_summary(summary(chronicle, entry).c_str()));
  add(event, icalproperty_new_description(description(chronicle, entry).c_str()));
  add(event, icalproperty_new_categories(std::string(word(entry.alert.kind)).c_str()));
  const std::string address = safe_link(provision, chronicle.known());
  if (!address.empty()) add(event, icalproperty_new_url(address.c_str()));
}

Component event(const AlertList& list, const AlertEntry& entry) {
  const Chronicle& chronicle = *list.chronicle;
  Component made(icalcomponent_new_vevent());
  add(made, icalproperty_new_uid(event_uid(entry.id).c_str()));
  add(made, icalproperty_new_dtstamp(ical_minute(first_minute(chronicle.known_by(), utc()))));
  add(made, icalproperty_new_sequence(entry.revision));
  add_times(made, entry.alert);
  add_text(made, chronicle, entry);
  add(made, icalproperty_new_status(entry.alert.certain() ? ICAL_STATUS_CONFIRMED
                                                          : ICAL_STATUS_TENTATIVE));
  add(made, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
  if (entry.alert.at.earliest <= list.now) return made;  // nothing to remind of in time
  for (const unsigned days : {30U, 7U, 1U}) add(made, alarm(days, summary(chronicle, entry)));
  return made;
}

icalproperty* own_property(const char* name, const char* value) {
  icalproperty* made = icalproperty_new_x(value);
  icalproperty_set_x_name(made, name);
  return made;
}

std::string about(const Chronicle& chronicle) {
  const auto look = chronicle.book().oldest_look(chronicle.known_by());
  return "What the rule packs say is about to change. Set " + chronicle.book().digest() + ", " +
         (look ? "oldest look " + iso(*look) : std::string("never looked for later acts")) + '.';
}

Component calendar(const Chronicle& chronicle) {
  Component made(icalcomponent_new_vcalendar());
  add(made, icalproperty_new_version("2.0"));
  add(made, icalproperty_new_prodid("-//inforce//alerts//EN"));
  add(made, icalproperty_new_calscale("GREGORIAN"));
  add(made, icalproperty_new_method(ICAL_METHOD_PUBLISH));
  add(made, icalproperty_new_name("inforce alerts"));
  add(made, own_property("X-WR-CALNAME", "inforce alerts"));
  add(made, icalproperty_new_description(about(chronicle).c_str()));
  icalproperty* refresh = icalproperty_new_refreshinterval(ical_days(1));
  icalproperty_set_parameter_from_string(refresh, "VALUE", "DURATION");  // RFC 7986 demands it
  add(made, refresh);
  add(made, own_property("X-PUBLISHED-TTL", "P1D"));
  return made;
}

bool stays(char c) {
  constexpr std::string_view marks = "-._~/";
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         marks.find(c) != std::string_view::npos;
}

std::string percent_encoded(const std::string& text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (stays(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += {'%', digits[byte / 16], digits[byte % 16]};
  }
  return out;
}

}  // namespace

std::string event_uid(const std::string& identity) {
  return percent_encoded(provision_of(identity)) + ':' +
         percent_encoded(std::string(word(kind_of(identity)))) + ':' +
         percent_encoded(origin_of(identity)) + "@inforce";
}

std::string alerts_ics(const AlertList& list) {
  const Component made = calendar(*list.chronicle);
  for (const AlertEntry& entry : list.entries) add(made, event(list, entry));
  const std::unique_ptr<char, FreeText> text(icalcomponent_as_ical_string_r(made.get()));
  return text.get();
}

}  // namespace inforce
