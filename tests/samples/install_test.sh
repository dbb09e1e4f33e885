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
docs=$staged/share/doc/inforce
for page in README.md rules/FORMAT.md changelog.gz copyright; do
  test -s "$docs/$page" || { echo "no $page" >&2; exit 1; }
done

# What its pages name lies where they say, but for what only a checkout holds or libinforce-dev.
for page in README.md rules/README.md rules/FORMAT.md samples/README.md; do
  grep -ohE '`(rules|samples)/[A-Za-z0-9_./-]*`|\]\([^)]*\)' "$docs/$page" | tr -d '`()]' |
    grep -vE '^samples/(run\.sh|setup\.sh|build\.sh|container/.*|embed/)$' | sort -u >"$staged/named"
  while read -r path; do
    test -e "$docs/$path" || { echo "$page names '$path', which is not installed" >&2; exit 1; }
  done <"$staged/named"
done

# A build that lacks something is not installed by halves.
if "$1" -Dbuild="$staged/nowhere" -P "$3/cli/package/built.cmake" 2>"$staged/said"; then exit 1; fi
grep -q 'Nothing is installed' "$staged/said"
