#compdef tideline

local context state state_descr line program=$words[1]
typeset -A opt_args
local events='*:events file:_files -g "*.(yaml|yml|json|txt)"'
local -a commands=(
  'check:print every problem of events files'
  'export:draw a picture, or write a handout or the resolved document'
  'new:write a commented events file to start from'
  'present:present it to a class'
  'format:print what an events file may hold'
  'schema:print the JSON Schema of events files, for editors'
  'licences:print the licences of Tideline and of all it holds'
  'help:tell more about a command'
)

# The ids and names of the stories in the events file of the command line, or in
# the bundled one.
_tideline_stories() {
  local word before id name
  local -a file stories
  for word in ${(Q)words[2,-1]}; do
    [[ $before != (-o|--output|--as|--story|--size|--scale|--from|--to|--theme|--every|--trace) && -f $word ]] && file=($word)
    before=$word
  done
  $program present --list -- $file 2>/dev/null | while IFS=$'\t' read -r id name; do
    stories+=("${id//:/\\:}:$name")
  done
  _describe -t stories story stories
}

_arguments -C \
  '(-V --version)'{-V,--version}'[print the version]' \
  '(-h --help)'{-h,--help}'[tell what can be asked]' \
  '1: :->first' \
  '*:: :->rest' && return

case $state in
  first)
    _alternative \
      'commands:command:{ _describe -t commands command commands }' \
      'files:events file:_files -g "*.(yaml|yml|json|txt)"'
    ;;
  rest)
    case $line[1] in
      check)
        _arguments \
          '--claims[print what the authors should look at again]' \
          '--json[print JSON for other programs]' \
          '--help[tell more]' \
          $events
        ;;
      export)
        _arguments \
          '(-o --output)'{-o,--output}'[the file to write]:picture, handout or document:_files -g "*.(svg|png|html|json)"' \
          '--as[what to write]:kind:(svg png json html)' \
          '--handout[write a handout]' \
          '--story[of the handout]:story:_tideline_stories' \
          '--size[of a picture in pixels]:width x height:(1600x900 1920x1080 3840x2160)' \
          '--scale[how time becomes length]:scale:((true\:"true time" shortened\:"long gaps shortened" even\:"the same step from each event to the next"))' \
          '--from[where the stretch begins]:date: ' \
          '--to[where it ends]:date: ' \
          '--theme[colours]:theme:(light dark)' \
          '--help[tell more]' \
          $events
        ;;
      new) _arguments '--help[tell more]' $events ;;
      present)
        _arguments \
          '--story[which story of the file]:story:_tideline_stories' \
          '--list[print the stories of the file]' \
          '--kiosk[go on without end]' \
          '--every[how long a step stays in a kiosk]:time:(10s 20s 30s 1m)' \
          '--help[tell more]' \
          $events
        ;;
      format) _arguments '--help[tell more]' ;;
      schema) _arguments '--help[tell more]' ;;
      licences)
        _arguments \
          '--list[print one line for each part]' \
          '--help[tell more]'
        ;;
      help) _arguments '1:command:(check export new present format schema licences)' ;;
    esac
    ;;
esac
