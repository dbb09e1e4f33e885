#!/bin/sh
# clang-tidy reads all that is shipped, and clang's own warnings are errors with it.
set -eu
cmake --preset tidy
run-clang-tidy -quiet -p build/tidy "$PWD/timeline/|/(rules|engine|cli)/(.*/)?CMakeFiles/"
