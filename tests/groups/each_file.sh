#!/bin/sh
# Each source compiles by itself: it includes what it uses, where other builds join several.
set -eu
cmake -S . -B build/each-file -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_UNITY_BUILD=OFF \
  -DINFORCE_WERROR=ON -DINFORCE_BUILD_BENCH=ON -DCMAKE_CXX_FLAGS_DEBUG=-O0
cmake --build build/each-file
