#!/bin/sh
# The installed tree holds the program, the packs, the schema and the papers, byte for byte.
#   install_test.sh CMAKE BUILD_FOLDER SOURCE_FOLDER
set -eu
staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
"$1" --install "$2" --prefix "$staged" >/dev/null
"$staged/bin/inforce" --version
for part in packs schema; do diff -r "$3/rules/$part" "$staged/share/inforce/$part"; done
# Each rule file names a schema that is there, from where the file lies now.
find "$staged/share/inforce" -name '*.yaml' >"$staged/files"
while read -r file; do
  schema=$(sed -n 's/^# yaml-language-server: \$schema=//p' "$file")
  case $file,$schema in
    */samples/cron/*,) ;; # no rule file
    *) (cd "$(dirname "$file")" && test -s "$schema") || { echo "$file names '$schema'" >&2; exit 1; } ;;
  esac
done <"$staged/files"
for page in README.md FORMAT.md changelog.gz copyright; do
  test -s "$staged/share/doc/inforce/$page" || { echo "no $page" >&2; exit 1; }
done
