// R2xx: dates and windows.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> date_codes() {
  using enum Severity;
  return {
      {Code::date_form, "date-form", error, "a date not written YYYY-MM-DD",
       R"(A day is four digits, two and two, with hyphens: 2026-11-27. Not 27.11.2026, 11/27/2026,
2026-2-9 or 2026-Nov-27: whether 11/10 is in November or October depends on the reader.)"},
      {Code::no_such_date, "no-such-date", error, "a day the calendar does not have",
       R"(The date has the right form, but the calendar has no such day: 2026-02-30, 2025-02-29,
2026-13-01. It is not moved to a neighbouring day: the source knows which one was meant.)"},
      {Code::minute_form, "minute-form", error, "a minute not written YYYY-MM-DDTHH:MM",
       R"(A minute is a day, the letter T and a clock time of 24 hours, without seconds. Where the text names
its offset from UTC, that follows at once. The day's last minute is 23:59; midnight is 00:00 of the
day it begins.

    from: 2026-02-24T00:01             # in the instrument's zone
    from: 2026-02-24T00:01-05:00       # the offset the text gives)"},
      {Code::last_day_before_first, "last-day-before-first", error, "a last day before the first",
       R"(In every reading of its dates the window ends before it begins, so it would hold on no day. Often the
two dates were swapped, or a year was not carried over.

An extension or a postponement acts from its own start to the date it names, and is asked the same.)"},
      {Code::misplaced_start, "misplaced-start", error,
       "'always' or 'publication' where no window begins",
       R"(The words always (since ever) and publication (the day the instrument was published) say when a
window begins. Elsewhere they mean nothing: an end that never comes is left out.)"},
      {Code::imprecise_form, "imprecise-form", error,
       "a form of imprecise date that is not read here",
       R"(Imprecise dates follow EDTF (ISO 8601-2), levels 0 and 1: 2026-11, 2026, 202X, 2026-11-XX,
2025-03-04~, and 2026-11-10/2026-11-28 for "some day within". Not read are seasons (2026-21), open
intervals (2026-01/..), sets and years of more than four digits: none of them has an earliest and a
latest day, or none that two readers would agree on.)"},
      {Code::skipped_minute, "skipped-minute", error,
       "a minute that the zone's clocks never showed",
       R"(When summer time begins, clocks jump: in New York they went from 01:59 to 03:00 on 2026-03-08. A time
in between was on no clock. The message names the minute they jumped to; if the text means a fixed
offset, write it: 2026-03-08T02:30-05:00.)"},
      {Code::skipped_day, "skipped-day", error, "a day that the zone skipped",
       R"(A few zones once left out a whole day to move to the other side of the date line: Samoa had no
2011-12-30. Such a day has no minutes in that zone, so nothing can begin or end on it.)"},
      {Code::unknown_zone, "unknown-zone", error, "a zone that is not in the IANA tables",
       R"(A zone is named by a region and a city, as in the IANA tables: Asia/Shanghai, America/New_York,
Europe/Brussels, or UTC. Abbreviations such as CST or BST stand for several offsets, so they
are not read. Nor are the short names that the tables hold: under EST clocks keep one offset all year,
and New York does not.)"},
      {Code::date_map_form, "date-map-form", error, "a map in a date's place that is no date",
       R"(A date written as a map is one of:

    {date: 2026-11-27, clock: unknown}          the hour is not known
    {date: 2026-11-27, zone: America/New_York}  a day of another zone
    {one_of: [D, D], prefer: D, why: "..."}     one text, several readings
    {disputed: [{date: D, source: S}, ...]}     sources differ
    {within: 60 days, of: signature}            counted from an event or a provision
    {of: signature}                             the day of that event itself
    {planned: 2027-01}                          not before)"},
      {Code::clock_without_day, "clock-without-day", error,
       "an unknown clock time on no particular day",
       R"(clock: unknown says that something happened on one day, at an hour nobody told. With a minute it
would contradict the date; of a date that is not known to the day it adds nothing.)"},
      {Code::preferred_elsewhere, "preferred-elsewhere", error,
       "a preferred date that is none of the readings",
       R"(prefer says which of the readings listed is printed first. It repeats that reading as written.)"},
      {Code::single_reading, "single-reading", error, "a choice with one reading only",
       R"(one_of and disputed say that a date is open between several. With one entry nothing is open: write
the date alone, or the reading that is missing.)"},
      {Code::duration_form, "duration-form", error,
       "a length of time that is not one number and one unit",
       R"(A length is one whole number and one unit: 1 year, 6 months, 2 weeks, 180 days, 45 working days,
12 hours, 30 minutes. Months and years are added to the calendar, so 6 months and 180 days are
different lengths, and the text knows which one it means.)"},
      {Code::month_day_form, "month-day-form", error, "a day of every year not written MM-DD",
       R"(The ends of a yearly window are month and day, two digits each.

29 February may stand there: as the last day it means the last day of February, as the first day it
means 1 March in common years.)"},
      {Code::repeated_minute, "repeated-minute", error,
       "a minute that the zone's clocks showed twice",
       R"(When summer time ends, clocks go back: in New York 01:59 on 2026-11-01 was followed by 01:00, so each
minute of that hour came twice. Say which by the offset from UTC: 2026-11-01T01:30-04:00 is the first,
2026-11-01T01:30-05:00 the second.

    from: {one_of: [2026-11-01T01:30-04:00, 2026-11-01T01:30-05:00], why: "the text does not say"})"},
      {Code::unsupported_rule_part, "unsupported-rule-part", error,
       "a part of a recurrence rule that is not supported",
       R"(Of the rules of RFC 5545 those are followed that name days: FREQ (DAILY, WEEKLY, MONTHLY,
YEARLY), INTERVAL, COUNT, UNTIL (a day), BYMONTH, BYMONTHDAY, BYYEARDAY, BYWEEKNO, BYDAY, BYSETPOS and
WKST, each within its range. Hours and other calendars are not. What happens in a month that lacks a
day is said outside the rule, with 'month_end'. FREQ=YEARLY;BYMONTHDAY=15 means the 15th of every month,
and many write it for one: it is followed only beside BYMONTH. No part is passed over in silence: a rule
without it would name other days.)"},
      {Code::period_form, "period-form", error, "a first or last time that names no period",
       R"(first and last name a period by its own name, or a longer stretch or a day of the calendar: the first
period is the one that holds its first day, the last the one that holds its last day.

    every: quarter
    first: 2026-Q2
    last: 2028                # through 2028-Q4)"},
      {Code::no_first_day, "no-first-day", error, "a recurrence counted from no day",
       R"(A length (every: 2 weeks) and a rule of RFC 5545 are counted from the day of the first time. Calendar
years, quarters and months are not.)"},
      {Code::empty_window, "empty-window", error, "a window without a minute",
       R"(The window ends at the minute at which it begins. 'until' is the first day that no longer counts,
'through' the last one that does. A window 'for: 0 days' is wrong for the same reason.)"},
      {Code::overlapping_windows, "overlapping-windows", warning,
       "two windows of one provision that overlap",
       R"(A list of windows is their union, so what two of them cover twice counts once. Often one of the two was
meant to replace the other: then the wrong one is withdrawn, or the later one is an extension.)"},
      {Code::extension_adds_nothing, "extension-adds-nothing", warning,
       "an extension of what holds as long by itself",
       R"(The target's own window reaches as far as the new end, so the extension changes nothing. Either its new
end or the target's was written wrongly, or it names the wrong provision.)"},
      {Code::gap_before_extension, "gap-before-extension", warning,
       "an extension that begins after the end",
       R"(The target has run out before its extension begins to act, and a gap stays a gap: in between the target
is out. If the text reaches back, let the extension begin where the old window ended.)"},
      {Code::beyond_maximum, "beyond-maximum", error, "an end beyond the statutory maximum",
       R"(at_most is the longest that a provision may hold by statute, counted from its written start. Its own
window may not be longer, and only acts of those named in except_by may extend it beyond.

    at_most: 150 days
    except_by: [us-congress])"},
      {Code::recorded_before_published, "recorded-before-published", error,
       "a fact recorded before it was public",
       R"(recorded is the day on which our record got a fact, if later than its publication. A day before that
would let answers know of it before anybody could.)"},
      {Code::withdrawn_before_known, "withdrawn-before-known", error,
       "a fact withdrawn before it was known",
       R"(A fact is on file from recorded (else published) to the day before withdrawn. Here nothing is left,
so it would never be on file. A fact that was wrong from the beginning keeps the day on which that
was found out, so that earlier answers can be explained.)"},
      {Code::looked_before_published, "looked-before-published", warning,
       "a look before the publication",
       R"(looked lists the days on which somebody searched for later acts. Before the instrument was published
there was nothing to be followed by one, so the day is most likely a slip.)"},
      {Code::uncounted_working_days, "uncounted-working-days", error,
       "working days that nobody counts",
       R"(How long 45 working days are depends on the holidays between. The deadline of an obligation is counted
by its calendar:

    within: 45 working days
    of: signature
    calendar: cn-working-days

Elsewhere write the day that the count comes to, and the count itself into a note.)"},
      {Code::gap_before_successor, "gap-before-successor", warning,
       "a successor that begins after its replacement",
       R"(The old rule ends when the replacement acts, and the new one has a start of its own that comes later: in
between neither holds. Without a 'from' the successor holds as long as the replacement acts; if the
text lets the old rule run on, the replacement begins on the day on which the new one does.)"},
      {Code::no_working_weekday, "no-working-weekday", error, "a week without a working day",
       R"(weekend lists the days of the week that are free every week. If it lists all seven, no
count of working days ever comes to an end.)"},
      {Code::no_month_end, "no-month-end", error, "a recurrence on a day that some month lacks",
       R"(Every month from 31 January: is nothing owed in February, or is it owed on its last day?
Texts say either, and every year from 29 February is the same question.

    every: 1 month
    first: 2026-01-31
    month_end: last day       # 28 February; or skip: the next is on 31 March)"},
      {Code::roll_without_calendar, "roll-without-calendar", error,
       "a roll to nobody's working day",
       R"(roll moves a date that is no working day: to the next one (following), to the one before
(preceding), or to the next unless that lies in another month (modified following). Which days are
working days only a calendar says.)"},
      {Code::recurrence_form, "recurrence-form", error, "a recurrence in no form that we know",
       R"(every says how often something is owed, in one of these forms:

    every: calendar year                      # 2026, 2027, …
    every: quarter                            # 2026-Q1, …
    every: month                              # 2026-01, …
    every: 2 weeks                            # from the day in 'first'
    every: "FREQ=MONTHLY;BYDAY=-1FR"          # RFC 5545, from the day in 'first'

The parts of a rule have to stand together as the table in RFC 5545, section 3.3.10, allows.)"},
      {Code::closed_and_working, "closed-and-working", error, "a day both closed and worked",
       R"(closed lists the days of a calendar without work, and work the days of a weekend that are
worked. One day cannot be both, and a rule (rule: us-federal) closes days that are not listed.)"},
      {Code::beyond_calendar, "beyond-calendar", error, "a date counted beyond the calendar",
       R"(The calendar runs from 0000-01-01 to 9999-12-31. What is counted beyond either end would stop there,
and be another day than the text has. Often the number or the unit is a slip. What has no end is
written without one.)"},
      {Code::hours_from_a_day, "hours-from-a-day", error,
       "hours counted from an event known only by its day",
       R"(Twelve hours after an event end at a minute, and the event has none: counted from its midnight, they
might be over before it happened. Write its minute, or say that nobody knows it; then the end is open
within a day:

    events:
      accident: {title: Accident, date: 2026-05-01T14:20}
      accident: {title: Accident, date: {date: 2026-05-01, clock: unknown}}

If only the month is known, so be it: count in days.)"},
      {Code::due_before_start, "due-before-start", warning,
       "a last day before the obligation begins",
       R"(The last day is over when the obligation begins, however the dates are read: it would be overdue from
its first minute on. One of the two days is most likely a slip, or the obligation held before.)"},
      {Code::permission_without_window, "permission-without-window", warning,
       "a permission that never begins",
       R"(Without a window of its own, and without 'in_force' of its instrument, a permission has no start date
yet: it lifts nothing, whatever the facts. If it holds since ever, say so; if it begins with something
that has not happened, name that.

    from: 2026-01-01
    from: always
    from: {of: exchange-of-notes})"},
      {Code::control_without_window, "control-without-window", warning,
       "a control or a charge that is never in force",
       R"(Without a window of its own, and without 'in_force' of its instrument, nothing says when a control
or a charge is in force: it applies to nothing on any day. A forgotten date looks the same, so no
certificate is issued for goods it reaches. If it holds since ever, say so; if it begins with something
that has not happened, name that.

    from: 2026-01-01
    from: always
    from: {of: exchange-of-notes})"},
      {Code::extended_past_season, "extended-past-season", warning,
       "an extension that fills the months between two seasons",
       R"(The target holds for a part of each year, and an extension keeps it in force as long as the extension
itself acts: between two seasons, too. Where the text prolongs the years and not the season, the
extension says the season once more; where it prolongs one season, it ends with that.

    extends: winter-rule
    from: 2030-11-01
    new_through: 2032-12-31
    yearly: {from: 11-01, through: 03-15})"},
      {Code::successor_over, "successor-over", warning, "a successor whose time is over",
       R"(The old rule ends when the replacement acts, and the one that should come in its place has run out by
then: nothing holds. Was the year mistyped, or is another provision meant? A successor without dates
of its own holds as long as the replacement acts.)"},
      {Code::early_extension, "early-extension", warning,
       "an extension that begins before its target does",
       R"(While an extension acts its target holds, also before the target's own start: an act published in
October that extends what begins in January would put it in force in October. An extension without
'from' begins on the day its instrument is published, or in force. Give it a start no earlier than the
target's; where the text really lets the target begin earlier, this may stand.)"},
      {Code::idle_calendar_day, "idle-calendar-day", warning, "a listed day that changes nothing",
       R"(A day listed twice, or a weekday listed as worked, leaves the calendar as it would be without it.
Often another day was meant, and that one is missing: of the days of a holiday one too few, or the
Saturday that is worked for it.)"},
  };
}

}  // namespace inforce
