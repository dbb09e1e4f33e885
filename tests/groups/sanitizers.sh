#!/bin/sh
# The whole suite again, under the address and undefined-behaviour sanitizers.
set -eu
cmake --preset dev
cmake --build --preset dev
ctest --preset dev
