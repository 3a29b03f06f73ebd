# fish completion for tideline(1)

set -l commands check edit export find import merge new present publish format schema licences help
set -l none "not __fish_seen_subcommand_from $commands"

# The ids and names of the stories in the events file of the command line, or in
# the bundled one.
function __tideline_stories
    set -l words (commandline -opc)
    set -l file
    set -l before
    for word in $words[2..-1]
        if not contains -- "$before" -o --output --set --unset --add --remove --move --before --rename --shift --script --as --map --years --days --zone --encoding --separator --header --decimal --lang --story --filter --size --scale --from --to --theme --every --trace; and test -f $word
            set file $word
        end
        set before $word
    end
    $words[1] present --list -- $file 2>/dev/null
end

complete -c tideline -f
complete -c tideline -n "not __fish_seen_subcommand_from format schema licences help" -k -a "(__fish_complete_suffix .yaml; __fish_complete_suffix .yml; __fish_complete_suffix .json; __fish_complete_suffix .txt)"

complete -c tideline -n $none -a check -d "Print every problem of events files"
complete -c tideline -n $none -a edit -d "Change an events file, and leave the rest as it is"
complete -c tideline -n $none -a export -d "Draw a picture, or write a handout or the resolved document"
complete -c tideline -n $none -a find -d "Print what an events file says of something"
complete -c tideline -n $none -a import -d "Make an events file of a file of another program"
complete -c tideline -n $none -a merge -d "Bring two versions of an events file together"
complete -c tideline -n $none -a new -d "Write a commented events file to start from"
complete -c tideline -n $none -a present -d "Present it to a class"
complete -c tideline -n $none -a publish -d "Make a page of one's own, for any web server"
complete -c tideline -n $none -a format -d "Print what an events file may hold"
complete -c tideline -n $none -a schema -d "Print the JSON Schema of events files"
complete -c tideline -n $none -a licences -d "Print the licences of Tideline and of all it holds"
complete -c tideline -n $none -a help -d "Tell more about a command"
complete -c tideline -n $none -s V -l version -d "Print the version"
complete -c tideline -s h -l help -d "Tell what can be asked"

complete -c tideline -n "__fish_seen_subcommand_from check" -l claims -d "Print what the authors should look at again"
complete -c tideline -n "__fish_seen_subcommand_from check" -l json -d "Print JSON for other programs"

complete -c tideline -n "__fish_seen_subcommand_from edit" -s o -l output -rF -d "The file to write"
complete -c tideline -n "__fish_seen_subcommand_from edit" -l set -x -d "Give a field a value"
complete -c tideline -n "__fish_seen_subcommand_from edit" -l unset -x -d "Take a field away"
complete -c tideline -n "__fish_seen_subcommand_from edit" -l add -x -d "Add an event"
complete -c tideline -n "__fish_seen_subcommand_from edit" -l remove -x -d "Take an event away"
complete -c tideline -n "__fish_seen_subcommand_from edit" -l move -x -d "Put an event elsewhere"
complete -c tideline -n "__fish_seen_subcommand_from edit" -l before -x -d "Before which one"
complete -c tideline -n "__fish_seen_subcommand_from edit" -l rename -x -d "Give an event another id"
complete -c tideline -n "__fish_seen_subcommand_from edit" -l shift -x -d "Move a date"
complete -c tideline -n "__fish_seen_subcommand_from edit" -l script -rF -d "Read edits from a file"
complete -c tideline -n "__fish_seen_subcommand_from edit" -l diff -d "Print what would change"

complete -c tideline -n "__fish_seen_subcommand_from find" -l json -d "Print JSON for other programs"

complete -c tideline -n "__fish_seen_subcommand_from import" -s o -l output -rF -d "The events file to write"
complete -c tideline -n "__fish_seen_subcommand_from import" -l force -d "Replace it if it is there"
complete -c tideline -n "__fish_seen_subcommand_from import" -l into -rF -d "Add the sources of a list to those of a file"
complete -c tideline -n "__fish_seen_subcommand_from import" -l as -x -a "json timelinejs ical wikidata gedcom simile timelineproject markwhen vis eac tei storyteller studio chronozoom csl bibtex ris md xlsx ods csv" -d "Which format it is in"
complete -c tideline -n "__fish_seen_subcommand_from import" -l map -x -d "Which columns make a field"
complete -c tideline -n "__fish_seen_subcommand_from import" -l sheet -x -d "Of a workbook, which sheet"
complete -c tideline -n "__fish_seen_subcommand_from import" -l years -x -a "historical astronomical" -d "What years before 1 are"
complete -c tideline -n "__fish_seen_subcommand_from import" -l days -x -a "dmy mdy" -d "What 3/4/1950 is"
complete -c tideline -n "__fish_seen_subcommand_from import" -l exact -d "Take dates as exactly as they are written"
complete -c tideline -n "__fish_seen_subcommand_from import" -l zone -x -a "utc" -d "Turn times of a place into universal time"
complete -c tideline -n "__fish_seen_subcommand_from import" -l encoding -x -a "windows-1250 windows-1251 windows-1253 windows-1254 gb18030 shift_jis euc-kr macintosh" -d "In which the letters are written"
complete -c tideline -n "__fish_seen_subcommand_from import" -l separator -x -a "comma semicolon tab bar" -d "Of a table, what stands between its columns"
complete -c tideline -n "__fish_seen_subcommand_from import" -l header -x -a "none" -d "Of a table, the line that names its columns"
complete -c tideline -n "__fish_seen_subcommand_from import" -l decimal -x -a "comma point" -d "Of a table, what stands before decimals"
complete -c tideline -n "__fish_seen_subcommand_from import" -l lang -x -d "The language of labels"
complete -c tideline -n "__fish_seen_subcommand_from import" -l living -d "Of a family tree, take over the living"
complete -c tideline -n "__fish_seen_subcommand_from import" -F

complete -c tideline -n "__fish_seen_subcommand_from export" -s o -l output -rF -d "The file to write: .svg, .png, .pdf, .html, .csv, .md, .ics, .json …"
complete -c tideline -n "__fish_seen_subcommand_from export" -l as -x -a "svg png pdf html json csv md ical timelinejs bibtex csl" -d "What to write"
complete -c tideline -n "__fish_seen_subcommand_from export" -l paper -x -a "sheet noted poster pages eras handout list sources quotes slides notes" -d "What a PDF has"
complete -c tideline -n "__fish_seen_subcommand_from export" -l orientation -x -a "portrait landscape" -d "How pages lie"
complete -c tideline -n "__fish_seen_subcommand_from export" -l letters -x -a "80 100 125 150" -d "How large those of the line are, in percent"
complete -c tideline -n "__fish_seen_subcommand_from export" -l distance -x -a "2 3 5" -d "Metres from which a poster is read"
complete -c tideline -n "__fish_seen_subcommand_from export" -l transparent -d "A PNG without its ground, for slides"
complete -c tideline -n "__fish_seen_subcommand_from export" -l style -x -a "chicago mla apa" -d "How sources are cited on paper"
complete -c tideline -n "__fish_seen_subcommand_from export" -l handout -d "Write a handout"
complete -c tideline -n "__fish_seen_subcommand_from export" -l story -x -a "(__tideline_stories)" -d "Of the handout"
complete -c tideline -n "__fish_seen_subcommand_from export" -l filter -x -d "Only events that have it, such as lane:china"
complete -c tideline -n "__fish_seen_subcommand_from export" -l size -x -a "1600x900 1920x1080 3840x2160 a4 a3 letter" -d "Of a picture in pixels, of a page of a PDF"
complete -c tideline -n "__fish_seen_subcommand_from export" -l scale -x -a "true shortened even logarithmic" -d "How time becomes length"
complete -c tideline -n "__fish_seen_subcommand_from export" -l from -x -d "Where the stretch begins"
complete -c tideline -n "__fish_seen_subcommand_from export" -l to -x -d "Where it ends"
complete -c tideline -n "__fish_seen_subcommand_from export" -l theme -x -a "light dark" -d "Colours"
complete -c tideline -n "__fish_seen_subcommand_from export" -l mono -d "Of a picture, in black and white"

complete -c tideline -n "__fish_seen_subcommand_from merge" -s o -l output -rF -d "The file to write"

complete -c tideline -n "__fish_seen_subcommand_from publish" -s o -l output -x -a "(__fish_complete_directories)" -d "An empty or a new folder, or one published before"
complete -c tideline -n "__fish_seen_subcommand_from publish" -l address -x -d "Where the folder will be"
complete -c tideline -n "__fish_seen_subcommand_from publish" -l program -rF -d "The program for browsers"
complete -c tideline -n "__fish_seen_subcommand_from present" -l story -x -a "(__tideline_stories)" -d "Which story of the file"
complete -c tideline -n "__fish_seen_subcommand_from present" -l filter -x -d "Only events that have it, such as lane:china"
complete -c tideline -n "__fish_seen_subcommand_from present" -l list -d "Print the stories of the file"
complete -c tideline -n "__fish_seen_subcommand_from present" -l kiosk -d "Go on without end"
complete -c tideline -n "__fish_seen_subcommand_from present" -l every -x -a "10s 20s 30s 1m" -d "How long a step stays in a kiosk"

complete -c tideline -n "__fish_seen_subcommand_from licences" -l list -d "Print one line for each part"

complete -c tideline -n "__fish_seen_subcommand_from help" -a "check edit export find import merge new present publish format schema licences"
