#!/bin/sh
# Rule files in an editor: yaml-language-server, driven as an editor drives it, over the schemas.
#   check.sh PROGRAM BUILD_FOLDER
# The server is installed into BUILD_FOLDER/editor once, in the version package-lock.json names;
# after that no network is needed.
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)
home=$2/editor
for tool in node npm; do
  command -v "$tool" >/dev/null || { echo "editor: no $tool: sh samples/setup.sh browser"; exit 1; }
done

if ! cmp -s "$here/package-lock.json" "$home/installed.json"; then
  rm -rf "$home"
  mkdir -p "$home"
  cp "$here/package.json" "$here/package-lock.json" "$home/"
  (cd "$home" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
  cp "$here/package-lock.json" "$home/installed.json"
fi

export INFORCE_TODAY=2026-11-23 TZ=UTC LC_ALL=C.UTF-8 NO_COLOR=1
exec node "$here/editor_test.js" "$program" "$home/node_modules"
