#!/bin/sh
# The whole suite again, under the address and undefined-behaviour sanitizers.
set -eu
cmake --preset sanitizers
cmake --build --preset sanitizers
ctest --preset sanitizers
