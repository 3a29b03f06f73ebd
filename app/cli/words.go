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
		Program: programInEnglish,
		Check:   checkInEnglish,
		Export:  exportInEnglish,
		New:     newInEnglish,
		Present: presentInEnglish,
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
