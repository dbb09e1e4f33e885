# Completion of inforce for bash. The program itself knows what may come next: commands and
# options, and of its packs items, countries, provisions and the dates that are coming.
# shellcheck shell=bash

_inforce() {
  COMPREPLY=()
  mapfile -t COMPREPLY < <(
    "${COMP_WORDS[0]/#\~/$HOME}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null
  )
  if [ "${COMPREPLY[0]-}" = :files ]; then
    COMPREPLY=()
    compopt -o default
  elif [[ ${COMPREPLY[0]-} == *= ]]; then
    compopt -o nospace # its value is to follow
  fi
}

complete -o nosort -F _inforce inforce
