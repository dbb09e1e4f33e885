#!/bin/sh
# Which of T01 to T48 is asked nowhere? Each needs a session that asks the shipped and the invented packs, or a
# line under "Left to the next issue" in tests/README.md.
#
#   sh tests/sessions/every_pattern.sh [TESTS]
set -eu
tests=${1:-$(dirname "$0")/..}
left=$(sed -n '/^### Left to the next issue/,/^## /p' "$tests/README.md")
missing=0

complain() {
  echo "$1" >&2
  missing=1
}

for number in $(seq -w 1 48); do
  pattern=T$number
  session=$(find "$tests/sessions/patterns" -name "$pattern-*.session")
  if [ -z "$session" ]; then
    case $left in
      *"- $pattern,"*) ;;
      *) complain "$pattern has neither a session nor a line in tests/README.md" ;;
    esac
    continue
  fi
  asked=$(grep '^\$ ' "$session")
  echo "$asked" | grep -q 'tests/packs/invented' || complain "$pattern is not asked of the invented pack"
  echo "$asked" | grep -qv 'tests/packs/invented' || complain "$pattern is not asked of the shipped packs"
  grep -q "^| $pattern |" "$tests/README.md" || complain "$pattern is not in the table of tests/README.md"
done
exit $missing
