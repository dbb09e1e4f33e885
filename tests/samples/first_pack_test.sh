#!/bin/sh
# The worked example passes the strictest check, alone and over the shipped packs, and what
# rules/README.md shows of its files stands in them.
#   first_pack_test.sh PROGRAM SOURCE_FOLDER
set -eu
cd "$2"
export INFORCE_TODAY=2026-11-23 TZ=UTC LC_ALL=C.UTF-8
"$1" check --strict samples/first-pack
"$1" check rules/packs --also samples/first-pack

shown=$(mktemp)
trap 'rm -f "$shown"' EXIT
sed -n '/^```yaml$/,/^```$/{/^```/!p}' rules/README.md >"$shown"
[ "$(wc -l <"$shown")" -gt 40 ] || { echo 'first pack: rules/README.md shows hardly anything'; exit 1; }
while IFS= read -r line; do
  grep -qxF -e "$line" samples/first-pack/*.yaml ||
    { echo "first pack: rules/README.md shows a line that no file has: $line"; exit 1; }
done <"$shown"
