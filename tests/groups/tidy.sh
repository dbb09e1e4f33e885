#!/bin/sh
# The whole tree compiles with clang, warnings as errors; clang-tidy reads all that is shipped.
set -eu
cmake --preset tidy
cmake --build --preset tidy
