# bash completion for tideline(1)                          -*- shell-script -*-

# _tideline_stories adds the ids of the stories in the events file of the command
# line, or in the bundled one. They come from a file, so no word of it is expanded.
_tideline_stories() {
  local word before='' file=() line
  for word in "${COMP_WORDS[@]:2}"; do
    word=${word//[\'\"\\]/}
    word=${word/#\~\//$HOME/}
    case $before:$word in
      -o:* | --output:* | --set:* | --unset:* | --add:* | --remove:* | --move:* | --before:* | --rename:* | --shift:* | --script:* | --as:* | --map:* | --sheet:* | --years:* | --days:* | --zone:* | --encoding:* | --separator:* | --header:* | --decimal:* | --lang:* | --story:* | --filter:* | --size:* | --scale:* | --from:* | --to:* | --theme:* | --every:* | --trace:* | =:*) ;;
      *) [ ! -f "$word" ] || file=("$word") ;;
    esac
    before=$word
  done
  while IFS= read -r line; do
    line=${line%%$'\t'*}
    [[ $line != "$cur"* ]] || COMPREPLY+=("$(printf %q "$line")")
  done < <("${COMP_WORDS[0]/#\~\//$HOME/}" present --list -- "${file[@]}" 2>/dev/null)
}

_tideline() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command='' flags words=''
  COMPREPLY=()
  [ "$COMP_CWORD" -lt 2 ] || command=${COMP_WORDS[1]}
  case $prev:$cur in # --scale=even is three words
    =:*) prev=${COMP_WORDS[COMP_CWORD - 2]} ;;
    *:=) cur='' ;;
  esac

  case $prev in
    --as)
      words='svg png pdf html json csv md ical timelinejs bibtex csl'
      [ "$command" != import ] || words='json timelinejs ical wikidata gedcom simile timelineproject markwhen vis eac tei storyteller studio chronozoom csl bibtex ris md xlsx ods csv'
      ;;
    --paper) words='sheet noted poster pages eras handout list sources quotes slides notes' ;;
    --orientation) words='portrait landscape' ;;
    --letters) words='80 100 125 150' ;;
    --style) words='chicago mla apa' ;;
    --years) words='historical astronomical' ;;
    --days) words='dmy mdy' ;;
    --zone) words='utc' ;;
    --separator) words='comma semicolon tab bar' ;;
    --header) words='none' ;;
    --decimal) words='comma point' ;;
    --encoding) words='windows-1250 windows-1251 windows-1253 windows-1254 gb18030 shift_jis euc-kr macintosh' ;;
    --lang | --map | --set | --unset | --add | --remove | --move | --before | --rename | --shift) return ;;
    --scale) words='true shortened even logarithmic' ;;
    --theme) words='light dark' ;;
    --every) words='10s 20s 30s 1m' ;;
    --size) words='1600x900 1920x1080 3840x2160 a4 a3 letter' ;;
    --story)
      _tideline_stories
      return
      ;;
    --from | --to) return ;;
    help) [ "$COMP_CWORD" -ne 2 ] || words='check edit export find import merge new present publish format schema licences' ;;
  esac
  if [ -n "$words" ]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$cur")
    return
  fi

  case $command in
    check) flags='--claims --json --help' ;;
    edit) flags='--set --unset --add --remove --move --before --rename --shift --script --diff -o --output --help' ;;
    export) flags='-o --output --as --paper --orientation --letters --distance --style --handout --story --filter --size --scale --from --to --theme --mono --transparent --help' ;;
    find) flags='--json --help' ;;
    import) flags='-o --output --force --into --as --map --sheet --years --days --exact --zone --encoding --separator --header --decimal --lang --living --help' ;;
    merge) flags='-o --output --help' ;;
    new) flags='--help' ;;
    publish) flags='-o --output --address --program --help' ;;
    present) flags='--story --filter --list --kiosk --every --help' ;;
    format) flags='--help' ;;
    schema) flags='--help' ;;
    licences) flags='--list --help' ;;
    help) return ;;
    *) flags='-V --version -h --help' ;;
  esac
  if [[ $cur == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$flags" -- "$cur")
    return
  fi

  compopt -o filenames
  if [[ $prev == -o || $prev == --output || $prev == --script || $prev == --trace ]]; then
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    return
  fi
  [ "$COMP_CWORD" -ne 1 ] || words='check edit export find import merge new present publish format schema licences help'
  mapfile -t COMPREPLY < <(
    compgen -W "$words" -- "$cur"
    compgen -d -- "$cur"
    compgen -f -X '!*.y*ml' -- "$cur"
    compgen -f -X '!*.json' -- "$cur"
    compgen -f -X '!*.txt' -- "$cur"
    [ "$command" != import ] || compgen -f -- "$cur"
  )
} && complete -F _tideline tideline
