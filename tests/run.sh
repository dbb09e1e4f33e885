#!/bin/sh
# Installs what is missing, builds, and runs every test that needs no server, browser or network.
#
#   sh tests/run.sh [GROUP…]      GROUP: tools databases browser long
#
# A group's packages are installed and its tests run with the others; a group asked for never
# skips. Ends with ctest's own code; results also in build/junit.xml.
set -eu
# shellcheck source=samples/build.sh
. "$(dirname "$0")/../samples/build.sh"

left_out=
for group in tools databases browser long; do
  case " $* " in
    *" $group "*) ;;
    *) left_out="$left_out $group" ;;
  esac
done

sh "$root/samples/setup.sh" "$@"
build_release all
name_left_out() {
  [ -z "$left_out" ] || echo "Groups not run:$left_out (sh tests/run.sh GROUP…)"
}
[ $# = 0 ] || name_left_out
for group in "$@"; do
  ctest --test-dir build/release -N -L "^$group\$" | grep -q 'Total Tests: 0$' || continue
  say "Group $group: nothing in this release needs it, so it has no tests"
done

pattern=$(echo "$left_out" | sed 's/^ //; s/ /|/g')
code=0
ctest --test-dir build/release --output-on-failure --no-tests=error -j2 \
  --output-junit "$root/build/junit.xml" ${pattern:+-LE "^($pattern)\$"} || code=$?
# CI reads the last lines: there they are ctest's own.
[ $# -gt 0 ] || [ -n "${INFORCE_CI:-}" ] || name_left_out
exit "$code"
