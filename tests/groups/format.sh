#!/bin/sh
# Every source reads as .clang-format says. Version 14 is the measure: later ones break some lines
# differently, so under those a difference is shown and not counted.
set -eu
format=$(command -v clang-format-14 || command -v clang-format)
"$format" --version
measure=--Werror
"$format" --version | grep -q 'version 14\.' || measure=
find timeline rules engine cli tests -name '*.h' -o -name '*.cpp' | sort |
  xargs "$format" --dry-run $measure
