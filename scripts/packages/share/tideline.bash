# bash completion for tideline(1)                          -*- shell-script -*-

_tideline() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command='' flags words=''
  COMPREPLY=()
  [ "$COMP_CWORD" -lt 2 ] || command=${COMP_WORDS[1]}

  case $prev in
    --scale) words='true shortened even' ;;
    --theme) words='light dark' ;;
    --every) words='10s 20s 30s 1m' ;;
    --size) words='1600x900 1920x1080 3840x2160' ;;
    --from | --to | --story) return ;;
    help) [ "$COMP_CWORD" -ne 2 ] || words='check export new present format schema licences' ;;
  esac
  if [ -n "$words" ]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
    return
  fi

  case $command in
    check) flags='--claims --json --help' ;;
    export) flags='-o --handout --story --size --scale --from --to --theme --help' ;;
    new) flags='--help' ;;
    format) flags='--help' ;;
    schema) flags='--help' ;;
    present) flags='--story --kiosk --every --trace --help' ;;
    licences) flags='--list --help' ;;
    help) return ;;
    *) flags='--trace --version --help' ;;
  esac
  if [[ $cur == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$flags" -- "$cur")
    return
  fi

  compopt -o filenames
  if [[ $prev == -o || $prev == --trace ]]; then
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    return
  fi
  [ "$COMP_CWORD" -ne 1 ] || words='check export new present format schema licences help'
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur"; compgen -d -- "$cur"; compgen -f -X '!*.y*ml' -- "$cur")
} && complete -F _tideline tideline
