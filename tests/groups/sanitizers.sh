#!/bin/sh
# The whole suite again, under the address and undefined-behaviour sanitizers. Where addresses are
# scattered more widely than those can follow, one process in some hundreds would not start.
set -eu
cmake --preset sanitizers
cmake --build --preset sanitizers
steady=
setarch -R true 2>/dev/null && steady='setarch -R'
$steady ctest --preset sanitizers
