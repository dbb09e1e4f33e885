"""Reads the calendar with another parser and compares it with the metrics of the same run.

same_events.py CALENDAR METRICS
"""

import re
import sys
from datetime import datetime, timedelta, timezone
from urllib.parse import unquote

from icalendar import Calendar


def labels_of(text):
    """{'provision': …} of a sample's braces, its escapes undone."""
    escapes = {"n": "\n", "\\": "\\", '"': '"'}
    pairs = re.findall(r'(\w+)="((?:[^"\\]|\\.)*)"', text)
    return {name: re.sub(r"\\(.)", lambda m: escapes[m[1]], value) for name, value in pairs}


def boundaries(path):
    """(provision, kind, origin) → the earliest instant, of all alerts in the metrics."""
    found = {}
    for line in open(path, encoding="utf-8"):
        match = re.match(r"(inforce_change|inforce_unverified_end)_timestamp_seconds\{(.*)\} (\S+)", line)
        if not match:
            continue
        labels = labels_of(match[2])
        kind = labels.get("kind", "unlooked").replace("_", " ")
        kind = {"unclear": "unclear boundary", "unlooked": "end passed unlooked-at"}.get(kind, kind)
        found[labels["provision"], kind, labels["origin"]] = int(match[3])
    return found


def name_of(uid):
    parts, ending = uid.rsplit("@", 1)
    assert ending == "inforce", uid
    return tuple(unquote(part) for part in parts.split(":"))


def check_event(event, earliest):
    uid = str(event["uid"])
    start = event["dtstart"].dt
    instant = datetime.fromtimestamp(earliest, timezone.utc)
    if isinstance(start, datetime):
        assert start == instant, (uid, start, instant)
    else:
        # A day of the alert's own zone: not more than 14 hours from that of UTC.
        near = {(instant + timedelta(hours=hours)).date() for hours in range(-14, 15)}
        assert start in near, (uid, start, instant)
        assert event["dtend"].dt > start, uid
    alarms = [part for part in event.subcomponents if part.name == "VALARM"]
    assert len(alarms) in (0, 3), uid
    assert all(alarm["trigger"].dt < timedelta(0) for alarm in alarms), uid
    assert str(event["summary"]) and str(event["description"]), uid
    assert int(event["sequence"]) >= 0 and event["dtstamp"].dt, uid


def check_lines(path):
    text = open(path, "rb").read()
    assert text.endswith(b"END:VCALENDAR\r\n"), "the calendar does not end"
    for line in text.split(b"\r\n"):
        assert len(line) <= 75 and b"\n" not in line and b"\r" not in line, line
        line.decode("utf-8")  # a fold may not cut a character


def main(calendar_path, metrics_path):
    check_lines(calendar_path)
    calendar = Calendar.from_ical(open(calendar_path, "rb").read())
    assert str(calendar["refresh-interval"]) == str(calendar["x-published-ttl"]) == "P1D"
    events = {name_of(str(event["uid"])): event for event in calendar.walk("VEVENT")}
    assert len(events) == len(calendar.walk("VEVENT")), "two events share a UID"
    metrics = boundaries(metrics_path)
    assert events and events.keys() == metrics.keys(), events.keys() ^ metrics.keys()
    for name, event in events.items():
        check_event(event, metrics[name])
    print(f"{len(events)} events, {sum(isinstance(e['dtstart'].dt, datetime) for e in events.values())} of them with a time")


if __name__ == "__main__":
    main(*sys.argv[1:])
