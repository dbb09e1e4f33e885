#!/bin/sh
# Both pages are set without a warning, name every command and option, and are the same each time.
#   manual_test.sh PROGRAM FOLDER_OF_PAGES
set -eu
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C.UTF-8 MANROFFSEQ='' MANWIDTH=80

for page in inforce.1 inforce-rules.5; do
  gzip -dc "$2/$page.gz" >"$work/$page"
  man --warnings -l "$work/$page" >"$work/$page.txt" 2>"$work/warnings"
  [ ! -s "$work/warnings" ] || { head "$work/warnings"; exit 1; }
done
"$program" __man | cmp - "$work/inforce.1"
env TZ=Asia/Tokyo LC_ALL=C INFORCE_TODAY=2031-01-01 "$program" __man | cmp - "$work/inforce.1"

says() { grep -q -e "$1" "$work/inforce.1.txt" || { echo "manual: nothing of $1" >&2; exit 1; }; }
for command in $("$program" __complete ''); do
  says "^   $command\( \|\$\)"
  for option in $("$program" __complete "$command" --); do says "$option"; done
done
for word in INFORCE_STORE INFORCE_ETC 'record: always' 'tz: ZONE' /etc/inforce/packs 'EXIT STATUS' 'inforce-rules(5)'; do says "$word"; done
grep -q 'until_or_through' "$work/inforce-rules.5.txt"
echo 'manual: both pages are set without a warning'
