#!/bin/sh
# samples/container/Dockerfile, read by rules, since this machine may have no Docker: it has two
# stages, knows its instructions, copies what there is, and ends as a user that is not root and is
# named by its number.
#   container_test.sh SOURCE_FOLDER
set -eu
file=$1/samples/container/Dockerfile
fail() { echo "container: $1" >&2; exit 1; }

# One instruction a line, without comments.
lines=$(grep -v '^ *#' "$file" | sed -e ':more' -e '/\\$/{N;s/\\\n/ /;b more' -e '}' | grep .)
unknown=$(echo "$lines" | grep -vE '^(FROM|WORKDIR|COPY|RUN|USER|ENV|VOLUME|ENTRYPOINT|CMD) ' || true)
[ -z "$unknown" ] || fail "no instruction: $unknown"
[ "$(echo "$lines" | grep -c '^FROM debian:12-slim')" = 2 ] || fail 'not two stages'

last=$(echo "$lines" | awk '/^FROM/ { stage++ } stage == 2')
user=$(echo "$last" | sed -n 's/^USER //p' | tail -n 1)
case ${user%%:*} in '' | 0 | *[!0-9]*) fail "it runs as '$user', not as a number other than 0" ;; esac
echo "$last" | grep '^RUN' | grep -q "useradd .*--uid ${user%%:*} " || fail "there is no user $user"
echo "$last" | grep -q '^COPY' && fail 'a layer keeps what is only installed from'
echo "$last" | grep -q '^VOLUME .*"/etc/inforce/packs"' || fail 'packs are no volume'
echo "$last" | grep -q '^ENTRYPOINT \["inforce"\]$' || fail 'it does not run inforce'

# What it runs is shell, and what it names is there.
echo "$lines" | sed -n 's/^RUN //p' | while read -r command; do echo "$command" | sh -n; done
[ -s "$1/samples/setup.sh" ] || fail 'no samples/setup.sh'
grep -qx build "$1/.dockerignore" || fail 'build folders are sent to it'
cmake -S "$1" --list-presets=package | grep -q '"package"' || fail 'no workflow "package"'
echo 'container: two stages, not root, packs a volume'
