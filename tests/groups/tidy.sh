#!/bin/sh
# All that is shipped compiles with clang, warnings as errors, and clang-tidy reads it.
set -eu
cmake --preset tidy
cmake --build --preset tidy
