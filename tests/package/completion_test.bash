#!/bin/bash
# What bash offers, asked of the function it would call.
#   completion_test.bash PROGRAM SOURCE_FOLDER
set -eu
program=$1
export INFORCE_TODAY=2026-11-23 INFORCE_PACKS=$2/rules/packs
export XDG_CONFIG_HOME=/nowhere XDG_STATE_HOME=/nowhere
compopt() { manners+=" $*"; } # bash has it only while somebody presses Tab
# shellcheck source=cli/package/inforce.bash
. "$2/cli/package/inforce.bash"

offered='' manners=''
tab() { # tab WORD…: the last one is at the cursor
  COMP_WORDS=("$program" "$@")
  COMP_CWORD=$#
  manners=
  _inforce
  offered=$(printf '%s\n' "${COMPREPLY[@]-}")
  asked="inforce $*"
}
fail() {
  printf '%s<Tab>: %s; offered:\n%s\n' "$asked" "$1" "$offered" >&2
  exit 1
}
has() { grep -qx -- "$1" <<<"$offered" || fail "no $1"; }
hasnt() { ! grep -qx -- "$1" <<<"$offered" || fail "$1"; }
only() { [ "$offered" = "$(printf '%s\n' "$@")" ] || fail "not only $*"; }

tab ''; has on; has alerts; hasnt __complete
tab wh; only why
tab --pa; only --packs
tab on --it; only --item
tab packs --it; only '' # it takes no question

tab on ''; has today; has 2026-11-28
tab on 2026-11-2; has 2026-11-27; has 2026-11-28; hasnt 2026-12-01; hasnt today
tab on today --as-known 2026-12; hasnt today; has '2026-12-.*'
tab on --item gal; has gallium; hasnt graphite
tab on --from CN --to U; has US; hasnt CN
tab on --to = U; has US # --to=U, as bash breaks it
tab on --party ''; has none
tab on --dates ent; only entry=
[[ $manners == *nospace* ]] || fail 'a blank would follow'

tab why cn-mofcom-2024-46/; has cn-mofcom-2024-46/item-2
tab show cn-mofcom-2024-4; has cn-mofcom-2024-46
tab list --instrument cn-mofcom-2024-46; only cn-mofcom-2024-46
tab list --status s; only suspended
tab list i; only items
tab evidence add busan-2025/cn-0; has busan-2025/cn-06
tab evidence ''; only add list retract
tab help R20; has R204
tab check --format g; only github
tab --color ''; only auto always never

for line in check 'alerts -o' --packs 'on --suppose'; do
  read -ra words <<<"$line"
  tab "${words[@]}" ''
  only ''
  [[ $manners == *default* ]] || fail 'no paths'
done

# Packs as the line names them; what cannot be read gets no offer and no word.
tab on --packs "$2/tests/packs/invented" --item ''; hasnt gallium; has '.*'
tab --packs /nowhere on --item ''; only ''
tab nothing like this ''; only ''
echo 'completion: every line has what it should'
