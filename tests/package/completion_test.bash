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
tab on --party ''; has none; hasnt cn-eucl # a list is no party
tab on --end-use m; only military
tab on --dates ent; only entry=
[[ $manners == *nospace* ]] || fail 'a blank would follow'
tab on --dates departure = 2026-11-2; has 2026-11-27 # bash replaces what is behind its break
tab on --dates departure = 2026-11-27,ent; only 2026-11-27,entry=
tab on --set contents.graph; has contents.graphite.
tab on --set contents.graphite.C; has contents.graphite.CN=
tab on --set owner; only ownership.

tab why cn-mofcom-2024-46/; has cn-mofcom-2024-46/item-2
tab show cn-mofcom-2024-4; has cn-mofcom-2024-46
tab list --instrument cn-mofcom-2024-46; only cn-mofcom-2024-46
tab list --status s; only suspended
tab list i; only items
tab list p; only parties
tab timeline cn-mofcom-2024-46/; has cn-mofcom-2024-46/item-2
tab timeline cn-mofcom-2024-46 cn-mofcom-2025-7; has cn-mofcom-2025-72
tab timeline --format ''; only text json svg csv
tab timeline --by ''; only instrument party
tab obligations --bearer ''; has CN; hasnt none
tab obligations --state not; only 'not\ yet\ open'
tab obligations --state "'not"; only 'not yet open'
tab obligations --state 'not\ y'; only 'not\ yet\ open'
tab evidence add busan-2025/cn-0; has busan-2025/cn-06
tab evidence ''; only add list retract
tab draft ''; only suspends extends postpones ends resumes replaces amends
tab draft extends cn-mofcom-2025-72/; has cn-mofcom-2025-72/suspension
tab draft ends --how re; only repeal reversed
tab draft suspends x --; has --leaves; hasnt --how; hasnt --new-from
tab draft ends x --; has --how; hasnt --leaves
tab draft suspends cn-mofcom-2023-; hasnt cn-mofcom-2023-23/gallium
tab draft extends cn-mofcom-2023-; hasnt cn-mofcom-2023-23/gallium # an act ended it
tab draft extends us-s122/; has us-s122/surcharge # it ran out, and --from may follow
tab draft extends cn-mofcom-2024-46/; hasnt cn-mofcom-2024-46/item-2 # it has no end
tab draft resumes cn-mofcom-2024-46/; has cn-mofcom-2024-46/item-2; hasnt cn-mofcom-2024-46/item-1-use
tab draft suspends cn-mofcom-2024-46/item-2 us-; only '' # of another issuer
tab draft extends --from 2026-11-01 cn-mofcom-2025-72/; has cn-mofcom-2025-72/suspension
tab draft suspends x --published ''; has today; has 2026-11-28
tab draft amends x --terms eff; only effect=
tab draft amends x --terms effect = ''; has licence; has 'denial\\ presumed'; hasnt rate=
tab draft replaces x --with cn-mofcom-2024-46/; has cn-mofcom-2024-46/item-2
tab alerts ack cn-mofcom-2024-46; has 'cn-mofcom-2024-46/item-2.*snaps.*'
tab audit show --store /nowhere ''; only ''
tab help R20; has R204
tab check --format g; only github
tab --color ''; only auto always never

for line in check 'alerts -o' --packs 'on --suppose'; do
  read -ra words <<<"$line"
  tab "${words[@]}" ''
  only ''
  [[ $manners == *default* ]] || fail 'no paths'
done

# What the office's store holds.
store=$(mktemp -d)
trap 'rm -r "$store"' EXIT
export INFORCE_STORE=$store/office.db
for day in 2026-11-27 2026-11-28; do "$program" on "$day" -q --record >/dev/null 2>&1; done
tab audit show ''; only 1 2
tab audit replay ''; has 2; has all
"$program" looked cn-mofcom-2025-72 --date 2026-11-20 >/dev/null
tab evidence retract ''; only 1

# Packs as the line names them; what cannot be read gets no offer and no word.
tab on --packs "$2/tests/packs/invented" --item ''; hasnt gallium; has '.*'
tab --packs /nowhere on --item ''; only ''
tab nothing like this ''; only ''
echo 'completion: every line has what it should'
