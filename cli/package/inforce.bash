# Completion of inforce for bash. The program itself knows what may come next: commands and
# options, and of its packs items, countries, provisions and the dates that are coming.
# shellcheck shell=bash

# The words up to the cursor, without the quotes and backslashes that bash leaves in them.
_inforce_words() {
  local word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD}"; do
    word=${word#[\"\']}
    word=${word%[\"\']}
    printf '%s\0' "${word//\\/}"
  done
}

_inforce() {
  local -a words
  local at
  COMPREPLY=()
  mapfile -d '' -t words < <(_inforce_words)
  mapfile -t COMPREPLY < <(
    "${COMP_WORDS[0]/#\~/$HOME}" __complete "${words[@]}" 2>/dev/null
  )
  if [ "${COMPREPLY[0]-}" = :files ]; then
    COMPREPLY=()
    compopt -o default
    return
  fi
  if [[ ${COMPREPLY[0]-} == *[=.] ]]; then
    compopt -o nospace # its value is to follow
  fi
  # "not yet open" is one word; after an opening quote bash adds the closing one.
  [[ ${COMP_WORDS[COMP_CWORD]} == [\"\']* ]] && return
  for at in "${!COMPREPLY[@]}"; do
    if [[ ${COMPREPLY[at]} == *[[:space:]\|\&\;\(\)\<\>]* ]]; then
      printf -v "COMPREPLY[$at]" %q "${COMPREPLY[at]}"
    fi
  done
}

complete -o nosort -F _inforce inforce
