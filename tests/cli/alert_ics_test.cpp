#include "cli/render/alert_ics.h"

#include <doctest/doctest.h>

#include "tests/cli/alert_entries.h"
#include "tests/support/text.h"

namespace inforce::test {
namespace {

std::string unfolded(std::string text) {
  for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ")) {
    text.erase(at, 3);
  }
  return text;
}

bool has_event_line(const std::string& text, const std::string& line) {
  return has_line(unfolded(text), line, "\r\n");
}

TEST_CASE("an event on a day ends before the next, and says what comes and why") {
  const Truce truce;
  const Instant day = sydney({2026, 11, 28});
  const std::string text = alerts_ics(truce.list({truce.entry(AlertKind::snaps_back, day, day)}));
  CHECK(text.rfind("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", 0) == 0);
  CHECK(has_event_line(text, "DTSTART;VALUE=DATE:20261128"));
  CHECK(has_event_line(text, "DTEND;VALUE=DATE:20261129"));
  CHECK(has_event_line(text, "UID:rule/ban:snaps%20back:window%201@inforce"));
  CHECK(has_event_line(text, "DTSTAMP:20261123T000000Z"));
  CHECK(has_event_line(text, "SEQUENCE:0"));
  CHECK(has_event_line(text, "STATUS:CONFIRMED"));
  CHECK(has_event_line(text, "CATEGORIES:snaps back"));
  CHECK(has_event_line(text, "SUMMARY:Rule on ore ban: snaps back\\, prohibition"));
  CHECK(unfolded(text).find("\\nBecause of a reason.\\nRule on ore\\, 1 (Office") !=
        std::string::npos);
  for (const char* trigger : {"TRIGGER:-P30D", "TRIGGER:-P7D", "TRIGGER:-P1D"}) {
    CHECK(has_event_line(text, trigger));
  }
  CHECK(has_event_line(text, "REFRESH-INTERVAL;VALUE=DURATION:P1D"));
  CHECK(has_event_line(text, "X-PUBLISHED-TTL:P1D"));
}

TEST_CASE("what may come on several days lasts over all of them, and says so") {
  const Truce truce;
  const auto event = [&](AlertKind kind, Date from, Date to) {
    return alerts_ics(truce.list({truce.entry(kind, sydney(from), sydney(to))}));
  };
  const std::string open = event(AlertKind::snaps_back, {2026, 11, 27}, {2026, 11, 28});
  CHECK(has_event_line(open, "DTSTART;VALUE=DATE:20261127"));
  CHECK(has_event_line(open, "DTEND;VALUE=DATE:20261129"));
  CHECK(has_event_line(open, "STATUS:TENTATIVE"));
  CHECK(has_event_line(
      open, "SUMMARY:Rule on ore ban: snaps back\\, prohibition (2026-11-27 or 2026-11-28)"));
  // Of a deadline the latest moment is the first after it.
  const std::string due = event(AlertKind::deadline, {2026, 12, 19}, {2026, 12, 20});
  CHECK(has_event_line(due, "DTSTART;VALUE=DATE:20261219"));
  CHECK(has_event_line(due, "DTEND;VALUE=DATE:20261220"));
  CHECK(has_event_line(due, "STATUS:CONFIRMED"));
  CHECK(has_event_line(due, "SUMMARY:Rule on ore ban: deadline\\, prohibition"));
}

TEST_CASE("what stays open lasts a day, and an end names its last day") {
  const Truce truce;
  const Instant day = sydney({2027, 1, 11});
  const std::string open = alerts_ics(truce.list({truce.entry(AlertKind::starts, day, never)}));
  CHECK(has_event_line(open, "DTEND;VALUE=DATE:20270112"));
  CHECK(has_event_line(open,
                       "SUMMARY:Rule on ore ban: starts\\, prohibition (not before 2027-01-11)"));
  const std::string end = alerts_ics(truce.list({truce.entry(AlertKind::ends, day, day)}));
  CHECK(has_event_line(end, "SUMMARY:Rule on ore ban: ends\\, prohibition (last day 2027-01-10)"));
}

TEST_CASE("a moment within a day is a time in UTC") {
  const Truce truce;
  const Instant minute = sydney({2026, 11, 28}) + 61;
  const std::string one = alerts_ics(truce.list({truce.entry(AlertKind::starts, minute, minute)}));
  CHECK(has_event_line(one, "DTSTART:20261127T140100Z"));
  CHECK(one.find("DTEND") == std::string::npos);
  const std::string two =
      alerts_ics(truce.list({truce.entry(AlertKind::starts, minute, minute + 30)}));
  CHECK(has_event_line(two, "DTEND:20261127T143100Z"));
  AlertEntry due = truce.entry(AlertKind::deadline, sydney({2026, 11, 28}), sydney({2026, 11, 28}));
  due.alert.by_minute = true;
  CHECK(has_event_line(alerts_ics(truce.list({due})), "DTSTART:20261127T130000Z"));
}

TEST_CASE("an event whose date moved keeps its name, and what is past reminds of nothing") {
  const Truce truce;
  AlertEntry moved = truce.entry(AlertKind::ends, sydney({2026, 12, 1}), sydney({2026, 12, 1}));
  const std::string uid = "UID:" + event_uid(moved.id);
  CHECK(has_event_line(alerts_ics(truce.list({moved})), uid));
  moved.alert.at.earliest = moved.alert.at.latest = sydney({2026, 11, 9});
  moved.revision = 1;
  const std::string text = alerts_ics(truce.list({moved}));
  CHECK(has_event_line(text, uid));
  CHECK(has_event_line(text, "SEQUENCE:1"));
  CHECK(text.find("VALARM") == std::string::npos);
}

// The event of the rule's return, of a book that holds an extension published on 2026-10-01.
std::string return_of_the_rule(Date known_by) {
  const RuleBook book = book_of(truce_and("extension.yaml", truce_extension("binding")));
  const Chronicle chronicle = compile(book, known_by);
  const std::string text =
      unfolded(alerts_ics(list_alerts(chronicle, first_minute(known_by, utc()), nullptr)));
  const std::size_t begin = text.find("UID:rule/ban:snaps%20back:rest/pause@inforce");
  return begin == std::string::npos ? ""
                                    : "\r\n" + text.substr(begin, text.find("END:", begin) - begin);
}

TEST_CASE("an extension moves the event, and counts the move") {
  const std::string before = return_of_the_rule({2026, 9, 30});
  CHECK(has_event_line(before, "SEQUENCE:0"));
  CHECK(has_event_line(before, "DTSTART;VALUE=DATE:20261127"));
  const std::string after = return_of_the_rule({2026, 10, 1});
  CHECK(has_event_line(after, "SEQUENCE:1"));
  CHECK(has_event_line(after, "DTSTART;VALUE=DATE:20270111"));
}

TEST_CASE("long and foreign text is folded and escaped, and can end no line") {
  const Truce truce;
  AlertEntry entry = truce.entry(AlertKind::starts, sydney({2026, 12, 1}), sydney({2026, 12, 1}));
  entry.says.clear();
  for (int i = 0; i < 40; ++i) entry.says += "镓; \\, ";
  entry.says += "\r\nATTACH:https://example.org\x07";
  const std::string text = alerts_ics(truce.list({entry}));
  CHECK(text.find("\nATTACH") == std::string::npos);
  CHECK(unfolded(text).find("镓\\; \\\\\\, 镓\\;") != std::string::npos);
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find("\r\n", from);
    REQUIRE(end != std::string::npos);
    CHECK(end - from <= 75);
    CHECK((static_cast<unsigned char>(text[from + 1]) & 0xC0) != 0x80);  // no character is torn
    from = end + 2;
  }
}

TEST_CASE("every boundary of the truce is in its calendar, each under a name of its own") {
  const Truce truce;
  const AlertList list = list_alerts(truce.chronicle, truce.now, nullptr);
  REQUIRE_FALSE(list.entries.empty());
  const std::string text = alerts_ics(list);
  for (const AlertEntry& entry : list.entries)
    CHECK(has_event_line(text, "UID:" + event_uid(entry.id)));
  CHECK(text == alerts_ics(list));
  CHECK(alerts_ics(truce.list({})).find("VEVENT") == std::string::npos);
}

}  // namespace
}  // namespace inforce::test
