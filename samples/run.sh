#!/bin/sh
# From a checkout to an answer: installs what is missing, builds, and shows the main job.
# With arguments: hands them to the program instead, for example
#
#   sh samples/run.sh on 2026-11-28 --item gallium --from CN --to US
set -eu
from=$(pwd)
# shellcheck source=samples/build.sh
. "$(dirname "$0")/../samples/build.sh"

sh "$root/samples/setup.sh"
build_release inforce inforce_papers # what cmake --install wants
program=$root/build/release/cli/inforce

if [ $# -gt 0 ]; then
  cd "$from"
  exec "$program" "$@"
fi

# A demonstration must say the same every day.
export INFORCE_TODAY=2026-11-23
say "The clock is set: INFORCE_TODAY=$INFORCE_TODAY"
show() {
  printf '\n$ %s\n' "inforce${*:+ $*}"
  "$program" "$@"
}
show
show on 2026-11-28 --item gallium --from CN --to US
show why 2026-11-28 --item gallium --from CN --to US --end-use civil --party none
show diff 2026-11-27 2026-11-28 --item gallium --from CN --to US --end-use civil --party none
