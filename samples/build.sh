# Read by samples/run.sh and tests/run.sh, not run by itself: from a checkout to build/release.
# Everything a step says goes to a log; a step that fails shows its end.

root=$(cd "$(dirname "$0")/.." && pwd)

say() { echo "$*" >&2; }

# step LOG WORDS COMMAND…: one line of progress; the last 20 lines of LOG when COMMAND fails.
step() {
  log=$1 words=$2
  shift 2
  say "$words"
  "$@" >>"$log" 2>&1 && return
  code=$?
  tail -n 20 "$log" >&2
  say "$words: failed, see $log"
  exit "$code"
}

# build_release [TARGET…]: everything, or only these.
build_release() {
  mkdir -p "$root/build"
  log=$root/build/build.log
  : >"$log"
  cd "$root" || exit
  step "$log" 'Configuring build/release' cmake --preset release
  step "$log" 'Building (some minutes the first time)' \
    cmake --build --preset release ${1:+--target "$@"}
}
