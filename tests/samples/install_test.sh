#!/bin/sh
# The installed tree holds the program, the packs, the schema and the papers, byte for byte.
#   install_test.sh CMAKE BUILD_FOLDER SOURCE_FOLDER
set -eu
staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
"$1" --install "$2" --prefix "$staged" >/dev/null
"$staged/bin/inforce" --version
for part in packs schema; do diff -r "$3/rules/$part" "$staged/share/inforce/$part"; done
for page in README.md FORMAT.md changelog.gz copyright; do
  test -s "$staged/share/doc/inforce/$page" || { echo "no $page" >&2; exit 1; }
done
