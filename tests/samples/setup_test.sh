#!/bin/sh
# samples/setup.sh on machines that exist only here: its commands are replaced by ones that read
# two lists (installed, known to apt) and write down how apt-get was called.
#   setup_test.sh SETUP_SCRIPT
set -eu
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
mkdir -p "$here/checkout/samples" "$here/bin"
cp "$1" "$here/checkout/samples/setup.sh"

for tool in sh dirname grep sed sort tail tr wc mkdir mktemp env; do
  ln -s "$(command -v "$tool")" "$here/bin/$tool"
done
fake() { # fake NAME BODY
  printf '#!/bin/sh\n%s\n' "$2" >"$here/bin/$1"
  chmod +x "$here/bin/$1"
}
# shellcheck disable=SC2016  # these are the bodies of scripts
{
  fake dpkg-query 'for name; do :; done
    grep -qx "$name" "$FAKE/installed" && echo "install ok installed"'
  fake apt-cache 'for name; do :; done; grep -qx "$name" "$FAKE/known" && echo "Package: $name"'
  fake apt-get 'echo "$@" >>"$FAKE/calls"; [ ! -e "$FAKE/no-network" ]'
  fake id 'cat "$FAKE/user"'
  fake sudo '[ -e "$FAKE/may-sudo" ] || exit 1; [ "$1" = -n ] || { echo sudo >>"$FAKE/calls"; exec "$@"; }'
}
ln -s "$(command -v cat)" "$here/bin/cat"
export FAKE="$here"

machine() { # machine USER INSTALLED KNOWN: a new one
  rm -f "$here/calls" "$here/no-network" "$here/may-sudo"
  : >"$here/calls"
  echo "$1" >"$here/user"
  echo "$2" | tr ' ' '\n' >"$here/installed"
  echo "$3" | tr ' ' '\n' >"$here/known"
}
setup() { # setup CODE WORDS…: runs it and compares its exit code
  expected=$1
  shift
  code=0
  PATH="$here/bin" sh "$here/checkout/samples/setup.sh" "$@" >"$here/said" 2>&1 </dev/null || code=$?
  [ "$code" = "$expected" ] || fail "exit code $code instead of $expected"
}
fail() {
  echo "$case: $1" >&2
  cat "$here/said" "$here/calls" >&2
  exit 1
}
says() { grep -q -- "$1" "$here/said" || fail "does not say '$1'"; }
called() { grep -q -- "$1" "$here/calls" || fail "apt-get is not called with '$1'"; }
not_called() { [ ! -s "$here/calls" ] || fail 'apt-get is called'; }

all='g++ cmake ninja-build libboost-dev libcli11-dev libcsv-dev libexpected-dev libfmt-dev
  libhowardhinnant-date-dev libical-dev libyaml-cpp-dev nlohmann-json3-dev tzdata doctest-dev librapidcheck-dev
  libvalijson-dev libsqlitecpp-dev libsqlite3-dev zlib1g-dev libssl-dev'
all=$(echo "$all" | tr -s "\n " " ")
but_one=${all#g++ }

case='with everything there it does nothing, and needs no network'
machine 1000 "$all" "$all" && touch "$here/no-network"
setup 0
not_called

case='as root it installs only what is missing, without what is recommended'
machine 0 "$but_one" "$all"
setup 0
called 'update'
called '--no-install-recommends g++$'

case='a name that differs between releases is the one apt knows'
machine 0 "$all" 'clang clang-format clang-tidy libclang-rt-dev'
setup 0 tools
called ' clang clang-format clang-tidy dpkg-dev file libclang-rt-dev lintian man-db pkgconf prometheus python3-icalendar systemd$'
machine 0 "$all" 'clang clang-format clang-format-14 clang-tidy libclang-rt-14-dev libclang-rt-dev'
setup 0 tools
called ' clang clang-format-14 clang-tidy dpkg-dev file libclang-rt-14-dev lintian man-db pkgconf prometheus python3-icalendar systemd$'

case='the group browser takes the node that is there, and installs one where there is none'
machine 0 "$all" "$all nodejs npm"
setup 0 browser
called '--no-install-recommends nodejs npm$'
machine 1000 "$all" "$all"
fake node true && fake npm true
setup 0 browser
not_called
rm "$here/bin/node" "$here/bin/npm"

case='when asked not to install it names what is missing'
machine 0 "$but_one" "$all"
INFORCE_NO_INSTALL=1 setup 4
says '^  g++$'
not_called

case='an ordinary user without sudo is told what to install'
machine 1000 "$but_one" "$all"
setup 4
says 'g++'
not_called

case='an ordinary user with sudo goes through it'
machine 1000 "$but_one" "$all" && touch "$here/may-sudo"
setup 0
called 'sudo'
called '--no-install-recommends g++$'

case='an installation that fails is told, with what is wanted'
machine 0 "$but_one" "$all" && touch "$here/no-network"
setup 4
says 'Please install'

case='a group there is not is a mis-spoken command'
machine 0 "$all" "$all"
setup 2 tool
says "no group 'tool'"

case='elsewhere than on Debian it names the packages'
rm "$here/bin/apt-get"
machine 0 "$but_one" "$all"
setup 4
says 'not a Debian system'
says 'librapidcheck-dev'
