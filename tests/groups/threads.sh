#!/bin/sh
# What the library promises about threads, under the thread sanitizer: only what that needs is
# built. Machines that scatter addresses more widely than it can follow are told not to.
set -eu
cmake --preset threads
cmake --build --preset threads
program=build/threads/tests/race/race_tests
steady=
setarch -R true 2>/dev/null && steady='setarch -R'
$steady "$program"
