#!/bin/sh
# Every fuzz harness runs for SECONDS from its corpus; what it finds new goes to the build folder.
#   fuzz.sh SECONDS
set -eu
cmake --preset fuzz
cmake --build --preset fuzz
ran=0
for harness in build/fuzz/tests/fuzz/fuzz_*; do
  case $harness in *.* | *'*') continue ;; esac # CMake's own files, or no harness at all
  entry=${harness##*/fuzz_}
  found=build/fuzz/found/$entry
  mkdir -p "$found"
  echo "fuzzing $entry for $1 s"
  "$harness" -max_total_time="$1" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$found/" "$found" "tests/fuzz/corpus/$entry"
  ran=$((ran + 1))
done
[ "$ran" -gt 0 ] || { echo 'no harness was built' >&2; exit 1; }
