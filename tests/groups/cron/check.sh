#!/bin/sh
# What samples/cron ships, and what the views say, each read by the tool it is meant for.
#   check.sh PROGRAM
set -eu
program=$1
root=$(cd "$(dirname "$0")/../../.." && pwd)
here=$root/tests/groups/cron
cron=$root/samples/cron
python=/usr/bin/python3 # the distribution's own: it has python3-icalendar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export INFORCE_TODAY=2026-11-23 TZ=UTC LC_ALL=C.UTF-8
said() { echo "cron: $1"; }

"$program" alerts --format prom -o "$work/inforce.prom"
"$program" alerts --format ics -o "$work/inforce.ics"
# Once more, onto the screen: the same bytes.
"$program" alerts --format prom | cmp - "$work/inforce.prom"
"$program" alerts --format ics | cmp - "$work/inforce.ics"

promtool check metrics <"$work/inforce.prom"
mkdir "$work/none"
code=0
"$program" alerts --packs "$work/none" --format prom -o "$work/down.prom" 2>"$work/err" || code=$?
[ "$code" = 3 ] || { cat "$work/err"; said "no packs: exit code $code instead of 3"; exit 1; }
grep -qx 'inforce_up 0' "$work/down.prom"
promtool check metrics <"$work/down.prom"
said 'promtool reads the metrics, of a run that answers and of one that cannot'

promtool check rules "$cron/prometheus-alerts.yaml"
cp "$cron/prometheus-alerts.yaml" "$here/rules_test.yaml" "$work/"
(cd "$work" && promtool test rules rules_test.yaml)
said 'promtool accepts the rules, and they fire when they should'

"$python" "$here/same_events.py" "$work/inforce.ics" "$work/inforce.prom"
said 'a second parser finds the same events in the calendar'

mkdir "$work/units"
for unit in inforce-alerts.service inforce-alerts.timer; do
  sed "s|^ExecStart=/usr/bin/inforce |ExecStart=$program |; /^Documentation=/d" \
    "$cron/$unit" >"$work/units/$unit"
done
SYSTEMD_LOG_LEVEL=warning systemd-analyze verify --man=no "$work"/units/* 2>"$work/err" || {
  cat "$work/err"
  exit 1
}
# It ends with 0 on keys it does not know.
! grep -F "$work/units" "$work/err"
systemd-analyze calendar '*-*-* 06:05:00 UTC' '*-*-* 16:05:00 UTC' >"$work/calendar"
said 'systemd accepts the units'

"$python" "$here/crontab.py" "$cron/crontab" >"$work/command"
# The command of the sample speaks, and with nothing new it is silent.
mkdir "$work/bin" "$work/home"
ln -s "$program" "$work/bin/inforce"
nightly() { env -u XDG_STATE_HOME HOME="$work/home" PATH="$work/bin:$PATH" sh "$work/command"; }
nightly >"$work/first"
[ -s "$work/first" ] || { said 'the first run says nothing'; exit 1; }
nightly >"$work/second" 2>&1
[ ! -s "$work/second" ] || { cat "$work/second"; said 'the second run repeats'; exit 1; }
said 'the crontab is one, and its command speaks once'
