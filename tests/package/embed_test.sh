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

# A host with folders and a file that are called as ours, and a plug-in with the packs inside it.
mkdir -p "$work/inside/engine" "$work/inside/rules" "$work/inside/timeline"
cat >"$work/inside/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.25)
project(inside LANGUAGES CXX)
find_package(inforce 0.1 REQUIRED)
add_library(plugin SHARED plugin.cpp)
target_include_directories(plugin PRIVATE .)
target_link_libraries(plugin PRIVATE inforce::packs -Wl,-z,defs)
add_executable(inside inside.cpp)
target_link_libraries(inside PRIVATE plugin)
END
for header in engine/answer.h rules/draft.h timeline/date.h; do
  printf '#pragma once\ninline int host() { return 0; }\n' >"$work/inside/$header"
done
cat >"$work/inside/plugin.cpp" <<'END'
#include "timeline/date.h"

#include <inforce/engine/inforce.h>
int plugin() {
  const auto chronicle = inforce::compile(*inforce::read_files(inforce::embedded_files()).book,
                                          inforce::Date::make(2026, 11, 23).value());
  const auto answer = inforce::ask(chronicle, {.date = "2026-11-28", .items = {"gallium"}});
  return answer ? host() : 1;
}
END
echo 'int plugin(); int main() { return plugin(); }' >"$work/inside/inside.cpp"
"$cmake" -G Ninja -S "$work/inside" -B "$work/inside" -DCMAKE_PREFIX_PATH="$work/tree" \
  -DCMAKE_CXX_COMPILER="$compiler" >"$work/log" || { cat "$work/log"; exit 1; }
"$cmake" --build "$work/inside" >"$work/log" || { cat "$work/log"; exit 1; }
"$work/inside/inside"
said 'a plug-in with the packs inside it answers, in a host with folders called as ours'

# A project that adds the sources to its own.
mkdir "$work/around"
cat >"$work/around/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.25)
project(around LANGUAGES CXX)
add_subdirectory(${inforce} inforce EXCLUDE_FROM_ALL)
add_library(around OBJECT around.cpp)
target_link_libraries(around PRIVATE inforce::engine)
END
cat >"$work/around/around.cpp" <<'END'
#include <inforce/engine/inforce.h>
static_assert(!inforce::version.empty());
END
"$cmake" -G Ninja -S "$work/around" -B "$work/around/build" -Dinforce="$source" \
  -DINFORCE_BUILD_TESTS=OFF -DCMAKE_CXX_COMPILER="$compiler" >"$work/log" ||
  { cat "$work/log"; exit 1; }
"$cmake" --build "$work/around/build" --target around >"$work/log" || { cat "$work/log"; exit 1; }
said 'a project around the sources finds the same names'

# pkg-config, of a tree that was moved.
mv "$work/tree" "$work/moved"
pc=$(find "$work/moved" -name inforce.pc)
export PKG_CONFIG_PATH="${pc%/*}"
# shellcheck disable=SC2046
"$compiler" -std=c++20 "$source/samples/embed/embed.cpp" -o "$work/by_pc" $(pkg-config --cflags --libs inforce)
"$work/by_pc" "$work/moved/share/inforce/packs" | cmp - "$work/answer"
said 'pkg-config finds a tree that was moved'

cd "$work/moved/include/inforce"
find . -name '*.h' | sort >"$work/headers"
sed 's|^\./\(.*\)$|#include <inforce/\1>|' "$work/headers" >"$work/all.cpp"
"$compiler" -std=c++20 -Wall -Wextra -Wpedantic -Werror -fsyntax-only \
  -I"$work/moved/include" "$work/all.cpp"
if grep -rE '^#include "(engine|rules|timeline)/' .; then
  said 'a header names another without its folder inforce/'
  exit 1
fi
if grep -rhE '^#include [<"](boost|date|libical|yaml|CLI|fmt|nlohmann|SQLite)' .; then
  said 'a header of somebody else is in ours'
  exit 1
fi
said "$(wc -l <"$work/headers") headers include none of a third party but tl/expected.hpp"
