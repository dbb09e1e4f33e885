#!/bin/sh
# Installs what is missing to build and test inforce on Debian 12 or later.
#
#   sh samples/setup.sh [GROUP…]      GROUP: tools databases browser long; or package
#
# With everything installed it does nothing and needs no network. INFORCE_NO_INSTALL=1 only prints
# what is missing. Ends with 4 when something is missing and was not installed.
set -eu

base='g++ cmake ninja-build libboost-dev libcli11-dev libcsv-dev libexpected-dev libfmt-dev
  libhowardhinnant-date-dev libical-dev libyaml-cpp-dev nlohmann-json3-dev tzdata doctest-dev librapidcheck-dev
  libvalijson-dev libsqlitecpp-dev libsqlite3-dev zlib1g-dev libssl-dev'
# "a|b": the first name that is installed or that apt knows; names differ between releases.
# promtool is in the package prometheus.
tools='clang clang-format-14|clang-format clang-tidy libclang-rt-14-dev|libclang-rt-dev
  prometheus python3-icalendar systemd dpkg-dev file lintian man-db pkgconf'
long='clang libclang-rt-14-dev|libclang-rt-dev'
browser='nodejs npm' # for the language server of editors; not asked for where both commands are there

package='dpkg-dev file' # for cmake --workflow --preset package

packages_of() {
  case $1 in
    package) echo "$package" ;;
    tools) echo "$tools" ;;
    long) echo "$long" ;;
    browser)
      # Whoever packaged them: node's own packages and Debian's exclude each other.
      { command -v node && command -v npm; } >/dev/null || echo "$browser"
      ;;
    databases) ;; # its tests come with the parts they test
    *)
      echo "setup.sh: no group '$1'; there are tools, databases, browser and long, and package" >&2
      exit 2
      ;;
  esac
}

installed() {
  dpkg-query -W -f '${Status}\n' "$1" 2>/dev/null | grep -q ' installed$'
}

known() {
  apt-cache show --no-all-versions "$1" 2>/dev/null | grep -q '^Package:'
}

# The one name to install out of "a|b", or nothing when one of them is there already.
missing_one() {
  names=$(echo "$1" | tr '|' ' ')
  for name in $names; do
    if installed "$name"; then return; fi
  done
  for name in $names; do
    if known "$name"; then
      echo "$name"
      return
    fi
  done
  echo "$name" # the last and most general name
}

missing() {
  for wanted in "$@"; do
    missing_one "$wanted"
  done | sort -u
}

give_up() {
  echo "setup.sh: $1. Please install:" >&2
  for wanted in $wanted_all; do echo "$wanted" | sed 's/|/ or /g; s/^/  /' >&2; done
  exit 4
}

wanted_all=$base
for group in "$@"; do
  more=$(packages_of "$group")
  wanted_all="$wanted_all $more"
done

for tool in dpkg-query apt-cache apt-get; do
  command -v "$tool" >/dev/null || give_up 'this is not a Debian system'
done
# shellcheck disable=SC2086  # a list of words
lacking=$(missing $wanted_all)
[ -n "$lacking" ] || exit 0

if [ "${INFORCE_NO_INSTALL:-}" = 1 ]; then
  echo "setup.sh: missing, and INFORCE_NO_INSTALL=1 is set:" >&2
  echo "$lacking" | sed 's/^/  /' >&2
  exit 4
fi

as_root=
if [ "$(id -u)" != 0 ]; then
  command -v sudo >/dev/null || give_up 'packages are missing, and there is neither root nor sudo'
  # With nobody at the terminal, sudo may only be used when it does not ask.
  [ -t 0 ] || sudo -n true 2>/dev/null || give_up 'packages are missing, and sudo would ask'
  as_root=sudo
fi

log=$(cd "$(dirname "$0")/.." && pwd)/build/setup.log
mkdir -p "$(dirname "$log")"
# shellcheck disable=SC2086
echo "Installing" $lacking >&2
$as_root apt-get update -q >"$log" 2>&1 ||
  echo 'apt-get update failed; going on with what apt knows already' >&2
# Asked again, since apt may know more names now.
# shellcheck disable=SC2046,SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
  $(missing $wanted_all) >>"$log" 2>&1 </dev/null || {
  tail -n 20 "$log" >&2
  give_up 'apt-get could not install what is missing'
}
