package cli

// Words holds the texts of the command line. The help of the program and of each
// sub-command ends in a line break.
type Words struct {
	Program string `json:"program"`
	Check   string `json:"check"`
	Export  string `json:"export"`
	New     string `json:"new"`
	Present string `json:"present"`

	Format   string `json:"format"`
	Schema   string `json:"schema"`
	Licences string `json:"licences"`
	Modified string `json:"modified"` // behind a commit: the program holds more than that

	Claims ClaimWords `json:"claims"`
}

// English returns the help in English.
func English() Words {
	return Words{
		Program: `Tideline draws an events file as an interactive timeline.

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
  --trace FILE   write one JSON line for each settled frame of the window
  --version      print the version, and the commit it was built from
  --help         print this text

Options may stand before and after file names. A file whose name is that of a
command is opened by its path: tideline ./check

Exit codes:
  0   done; there may be warnings
  1   not done, or a checked file has errors
  2   the command line was not understood, or this program has no window
`,
		Check: `Prints every problem of events files, one a line:

  file:line:column: severity: message; what to do

Usage:
  tideline check [--claims] [--json] [FILE…]

Without a FILE it checks the bundled story.

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
`,
		Export: `Writes an events file as a picture, as a handout, or as the resolved
document in JSON.

Usage:
  tideline export [FILE] -o OUT [options]
  tideline export --handout [--story ID] [FILE] -o OUT.html

Without a FILE it exports the bundled story. The ending of OUT decides what is
written: .svg or .png for a picture, .html for a handout, .json for the document
with every date resolved to its earliest and latest instant. A file with problems
is exported as far as it could be read.

A handout is one web page that needs no network: the drawing, then every event
with its text, quotations and picture, and all sources. What is for the presenter
alone is not in it. A picture that cannot be shown is told, and described.

Options:
  -o OUT                          the file to write; an older one is replaced
  --handout                       write a handout; .html says so as well
  --story ID                      the story of the handout, in its order (every
                                  event in the order of time)
  --size WIDTHxHEIGHT             of a picture in pixels (1600x900)
  --scale true|shortened|even     true time, long gaps shortened, or the same
                                  step from each event to the next (shortened)
  --from DATE, --to DATE          the stretch of a picture, such as 1989 or
                                  1962-10-14 (the whole document)
  --theme light|dark              (light; of a handout, what the reader's system
                                  has)

Exit codes:
  0   written
  1   not written: the file could not be read, or the output not be written
  2   the command line was not understood
`,
		New: `Writes a commented events file to start from. It never overwrites a file.

Usage:
  tideline new FILE

Exit codes:
  0   written
  1   not written: there is a file of that name, or it could not be made
  2   the command line was not understood
`,
		Present: `Presents a story of an events file: on a second display what the class sees, on
the first what the presenter needs. With one display the class sees it there.

Usage:
  tideline present [FILE] [options]

Without a FILE it presents the bundled story.

Options:
  --story ID     which of the file's stories (the first; all events in their
                 order where the file has none)
  --kiosk        for a corridor: goes on by itself, over and over, and takes no
                 key but Esc twice
  --every TIME   how long a step stays in a kiosk, such as 20s or 1m (20s)
  --trace FILE   write one JSON line for each settled frame of the window

While presenting, ? lists the keys; they are those of slide tools and clickers.

Exit codes:
  0   done
  1   the file could not be read, or no window could open
  2   the command line was not understood, or this program has no window
`,
		Format: `Prints the description of events files, in Markdown: every key, how dates
are written, and what each message of “tideline check” means.

Usage:
  tideline format

Exit codes:
  0   printed
  1   it could not be printed
  2   the command line was not understood
`,
		Schema: `Prints the JSON Schema of events files. With it an editor completes and checks
the keys while you write. Keep it beside your events file:

  tideline schema > schema.json

and write this line at the top of that file:

  # yaml-language-server: $schema=schema.json

Usage:
  tideline schema

Exit codes:
  0   printed
  1   it could not be printed
  2   the command line was not understood
`,
		Licences: `Prints the licence of Tideline, then that of everything in its packages that
others wrote. The window shows the same under Help, Licences.

Usage:
  tideline licences [--list]

Options:
  --list   print one line for each part: its name, its licence, the packages it
           is in

Exit codes:
  0   printed
  2   the command line was not understood
`,
		Modified: "modified",
		Claims:   claimsInEnglish(),
	}
}
