#compdef tideline

local context state state_descr line program=$words[1]
typeset -A opt_args
local events='*:events file:_files -g "*.(yaml|yml|json|txt)"'
local -a commands=(
  'check:print every problem of events files'
  'edit:change an events file, and leave the rest as it is'
  'export:draw a picture, or write a handout or the resolved document'
  'find:print what an events file says of something'
  'import:make an events file of a file of another program'
  'merge:bring two versions of an events file together'
  'new:write a commented events file to start from'
  'present:present it to a class'
  'publish:make a page of one'\''s own, for any web server'
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
    [[ $before != (-o|--output|--set|--unset|--add|--remove|--move|--before|--rename|--shift|--script|--as|--map|--sheet|--years|--days|--zone|--encoding|--separator|--header|--decimal|--lang|--story|--filter|--size|--scale|--from|--to|--theme|--every|--trace) && -f $word ]] && file=($word)
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
      edit)
        _arguments \
          '*--set[give a field a value]:ID.FIELD=VALUE: ' \
          '*--unset[take a field away]:ID.FIELD: ' \
          '*--add[add an event]:JSON: ' \
          '*--remove[take an event away]:ID: ' \
          '*--move[put an event elsewhere]:ID: ' \
          '*--before[before which one]:ID: ' \
          '*--rename[give an event another id]:OLD=NEW: ' \
          '*--shift[move a date]:ID=+2y: ' \
          '*--script[read edits from a file]:script:_files' \
          '--diff[print what would change]' \
          '(-o --output)'{-o,--output}'[the file to write]:events file:_files -g "*.(yaml|yml|json)"' \
          '--help[tell more]' \
          $events
        ;;
      export)
        _arguments \
          '(-o --output)'{-o,--output}'[the file to write]:picture, handout or document:_files -g "*.(svg|png|pdf|html|json|csv|md|ics|bib)"' \
          '--as[what to write]:kind:(svg png pdf html json csv md ical timelinejs bibtex csl)' \
          '--paper[what a PDF has]:kind:((sheet\:"the line as one long sheet" noted\:"the line with its sources in notes" poster\:"the line in tiles for a wall" pages\:"the line page by page" eras\:"the same, by eras" handout\:"the line and every event" list\:"every event with its sources" sources\:"the sources" quotes\:"the quotations" slides\:"a story, a step a page" notes\:"the same with what to say"))' \
          '--orientation[how pages lie]:orientation:(portrait landscape)' \
          '--letters[how large those of the line are]:percent:(80 100 125 150)' \
          '--distance[from which a poster is read]:metres:(2 3 5)' \
          '--transparent[a PNG without its ground]' \
          '--style[how sources are cited on paper]:style:(chicago mla apa)' \
          '--handout[write a handout]' \
          '--story[of the handout]:story:_tideline_stories' \
          '--filter[only events that have it]:conditions: ' \
          '--size[of a picture in pixels, of a page of a PDF]:size:(1600x900 1920x1080 3840x2160 a4 a3 letter)' \
          '--scale[how time becomes length]:scale:((true\:"true time" shortened\:"long gaps shortened" even\:"the same step from each event to the next" logarithmic\:"each step to the left ten times longer ago"))' \
          '--from[where the stretch begins]:date: ' \
          '--to[where it ends]:date: ' \
          '--theme[colours]:theme:(light dark)' \
          '--mono[of a picture, in black and white]' \
          '--help[tell more]' \
          $events
        ;;
      find)
        _arguments \
          '--json[print JSON for other programs]' \
          '--help[tell more]' \
          '1:words: ' \
          '2:events file:_files -g "*.(yaml|yml|json|txt)"'
        ;;
      import)
        _arguments \
          '(-o --output)'{-o,--output}'[the events file to write]:events file:_files -g "*.(yaml|yml)"' \
          '--force[replace it if it is there]' \
          '--into[add the sources of a list to those of a file]:events file:_files -g "*.(yaml|yml)"' \
          '--as[which format it is in]:format:(json timelinejs ical wikidata gedcom simile timelineproject markwhen vis eac tei storyteller studio chronozoom csl bibtex ris md xlsx ods csv)' \
          '--map[which columns make a field]:columns: ' \
          '--sheet[of a workbook, which sheet]:sheet: ' \
          '--years[what years before 1 are]:years:((historical\:"-500 is 500 BC" astronomical\:"0 is 1 BC"))' \
          '--days[what 3/4/1950 is]:order:((dmy\:"3 April" mdy\:"4 March"))' \
          '--exact[take dates as exactly as they are written]' \
          '--zone[turn times of a place into universal time]:zone:(utc)' \
          '--encoding[in which the letters are written]:encoding:(windows-1250 windows-1251 windows-1253 windows-1254 gb18030 shift_jis euc-kr macintosh)' \
          '--separator[of a table, what stands between its columns]:sign:(comma semicolon tab bar)' \
          '--header[of a table, the line that names its columns]:line:(none)' \
          '--decimal[of a table, what stands before decimals]:sign:(comma point)' \
          '--lang[the language of labels]:language: ' \
          '--living[of a family tree, take over the living]' \
          '--help[tell more]' \
          '*:file:_files'
        ;;
      merge)
        _arguments \
          '(-o --output)'{-o,--output}'[the file to write]:events file:_files -g "*.(yaml|yml|json)"' \
          '--help[tell more]' \
          '1:as it was:_files' \
          '2:mine:_files' \
          '3:theirs:_files'
        ;;
      new) _arguments '--help[tell more]' $events ;;
      publish)
        _arguments \
          '(-o --output)'{-o,--output}'[an empty or a new folder, or one published before]:folder:_files -/' \
          '--address[where the folder will be]:address:_urls' \
          '--program[the program for browsers]:folder or archive:_files' \
          '--help[tell more]' \
          $events
        ;;
      present)
        _arguments \
          '--story[which story of the file]:story:_tideline_stories' \
          '--filter[only events that have it]:conditions: ' \
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
      help) _arguments '1:command:(check edit export find import merge new present publish format schema licences)' ;;
    esac
    ;;
esac
