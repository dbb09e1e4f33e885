#!/bin/sh
# samples/embed/ is built against an installed tree, by find_package, and answers.
# Every header installed compiles, and none needs a third party's but tl/expected.hpp.
#   embed_test.sh CMAKE BUILD_FOLDER SOURCE_FOLDER COMPILER
set -eu
cmake=$1 build=$2 source=$3 compiler=$4
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
said() { echo "embed: $1"; }

"$cmake" --install "$build" --prefix "$work/tree" >/dev/null
"$cmake" -G Ninja -S "$source/samples/embed" -B "$work/embed" -DCMAKE_PREFIX_PATH="$work/tree" \
  -DCMAKE_CXX_COMPILER="$compiler" >"$work/log" || { cat "$work/log"; exit 1; }
"$cmake" --build "$work/embed" >"$work/log" || { cat "$work/log"; exit 1; }
"$work/embed/embed" "$work/tree/share/inforce/packs" >"$work/answer"
cat "$work/answer"
head -n 1 "$work/answer" | grep -qx 'denial presumed / denial presumed'
grep -q '^46/2024 item 2: denial presumed' "$work/answer"
said 'samples/embed/ is built and answers'

code=0
"$work/embed/embed" "$work/none" 2>"$work/err" || code=$?
[ "$code" = 3 ] || { cat "$work/err"; said "exit code $code instead of 3"; exit 1; }
grep -q 'No such file' "$work/err"
said 'without packs it says so'

mkdir "$work/inside"
cat >"$work/inside/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.25)
project(inside LANGUAGES CXX)
find_package(inforce 0.1 REQUIRED)
add_executable(inside inside.cpp)
target_link_libraries(inside PRIVATE inforce::packs)
END
cat >"$work/inside/inside.cpp" <<'END'
#include <inforce/engine/inforce.h>
int main() { return inforce::read_files(inforce::embedded_files()).book ? 0 : 1; }
END
"$cmake" -G Ninja -S "$work/inside" -B "$work/inside" -DCMAKE_PREFIX_PATH="$work/tree" \
  -DCMAKE_CXX_COMPILER="$compiler" >"$work/log" || { cat "$work/log"; exit 1; }
"$cmake" --build "$work/inside" >"$work/log" || { cat "$work/log"; exit 1; }
"$work/inside/inside"
said 'a program with the packs inside it reads them'

cd "$work/tree/include/inforce"
find . -name '*.h' | sort >"$work/headers"
sed 's|^\./\(.*\)$|#include <inforce/\1>|' "$work/headers" >"$work/all.cpp"
"$compiler" -std=c++20 -Wall -Wextra -Wpedantic -Werror -fsyntax-only \
  -I"$work/tree/include" -I. "$work/all.cpp"
if grep -rhE '^#include [<"](boost|date|libical|yaml|CLI|fmt|nlohmann|SQLite)' .; then
  said 'a header of somebody else is in ours'
  exit 1
fi
said "$(wc -l <"$work/headers") headers include none of a third party but tl/expected.hpp"
