package cli

// The help of the program and of the commands that work on events files.
const (
	programInEnglish = `Tideline draws an events file as an interactive timeline.

Usage:
  tideline [FILE]            open FILE, or the bundled story, in a window
  tideline check [FILE…]     print every problem of events files
  tideline check --claims [FILE…]
                             print what their authors should look at again
  tideline export [FILE] -o OUT.svg|OUT.png|OUT.json
                             draw a picture, or write the resolved document
  tideline export --handout [--story ID] [FILE] -o OUT.html
                             write a page for those who were away
  tideline new FILE          write a commented events file to start from
  tideline present [FILE]    present it to a class
  tideline format            print what an events file may hold
  tideline schema            print the JSON Schema of events files, for editors
  tideline licences          print the licences of Tideline and of all it holds
  tideline help COMMAND      tell more about a command

Options:
  -V, --version   print the version, and the commit it was built from
  -h, --help      print this text

Options may stand before and after file names. For check and export, the FILE
“-” is standard input; for export and new, “-” is standard output. A file whose
name is that of a command is opened by its path: tideline ./check

Exit codes:
  0   done; there may be warnings
  1   not done, or a checked file has errors
  2   the command line was not understood, or this program has no window
`
	checkInEnglish = `Prints every problem of events files, one a line:

  file:line:column: severity: message; what to do

Line and column are left out where the whole file is meant.

Usage:
  tideline check [--claims] [--json] [FILE…]

Without a FILE it checks the bundled story; “-” is standard input.

Options:
  --claims   print the claim report instead: what an author should look at
             again, such as events with a single source and quotes that nobody
             checked; first how many of each kind, then each with its place:

               file:line:column: id (title): what to look at

             What it lists is no problem and never fails the check.
  --json     print one array of objects with file, line, column, severity, code,
             message and advice; line and column count from 1, and 0 means the
             whole file. With --claims one object: counts, an array of kind and
             count, and concerns, an array of file, line, column, kind, message
             and what belongs to it of event, title, source, by, text, why, date
             and sourceDate

Exit codes:
  0   no errors; there may be warnings
  1   at least one error, or a file could not be read
  2   the command line was not understood
`
	exportInEnglish = `Writes an events file as a picture, as a handout, or as the resolved
document in JSON.

Usage:
  tideline export [FILE] -o OUT [options]
  tideline export --handout [--story ID] [FILE] -o OUT.html

Without a FILE it exports the bundled story; “-” is standard input. The ending of
OUT decides what is written: .svg or .png for a picture, .html for a handout, .json
for the document with every date resolved to its earliest and latest instant. A
file with problems is exported as far as it could be read.

A handout is one web page that needs no network: the drawing, then every event
with its text, quotations and picture, and all sources. What is for the presenter
alone is not in it. A picture that cannot be shown is told, and described.

Options:
  -o OUT, --output OUT            the file to write; an older one is replaced.
                                  “-” is standard output, where messages never go
  --as svg|png|json|html          what to write, whatever the ending of OUT (to
                                  standard output: svg)
  --handout                       write a handout; .html says so as well
  --story ID                      the story of the handout, in its order (every
                                  event in the order of time); “tideline present
                                  --list FILE” lists them
  --size WIDTHxHEIGHT             of a picture in pixels (1600x900)
  --scale true|shortened|even     true time, long gaps shortened, or the same
                                  step from each event to the next (shortened)
  --from DATE, --to DATE          the stretch of a picture, or the events of a
                                  handout, such as 1989 or 1962-10-14 (everything)
  --theme light|dark              (light; of a handout, what the reader's system
                                  has)

Exit codes:
  0   written
  1   not written: the file could not be read, or the output not be written
  2   the command line was not understood
`
	newInEnglish = `Writes a commented events file to start from. It never overwrites a file.

Usage:
  tideline new FILE

With “-” for the FILE it goes to standard output.

Exit codes:
  0   written
  1   not written: there is a file of that name, or it could not be made
  2   the command line was not understood
`
	presentInEnglish = `Presents a story of an events file: on a second display what the class sees, on
the first what the presenter needs. With one display the class sees it there.

Usage:
  tideline present [FILE] [options]

Without a FILE it presents the bundled story.

Options:
  --story ID     which of the file's stories (the first; all events in their
                 order where the file has none)
  --list         print the id and the name of each story, and open no window
  --kiosk        for a corridor: goes on by itself, over and over, and takes no
                 key but Esc twice
  --every TIME   how long a step stays in a kiosk, such as 20s or 1m (20s)

While presenting, ? lists the keys; they are those of slide tools and clickers.

Exit codes:
  0   done
  1   the file could not be read, or no window could open
  2   the command line was not understood, or this program has no window
`
)
