package diag

import "slices"

// The codes of problems. They are stable: a program may rely on them.
const (
	// Of the file as a whole.
	CodeTooLarge         = "too-large"
	CodeEmptyFile        = "empty-file"
	CodeBinaryFile       = "binary-file"
	CodeWindows1252      = "windows-1252"
	CodeUTF16            = "utf-16"
	CodeControlCharacter = "control-character"
	CodeOddSpace         = "odd-space"
	CodeInvisible        = "invisible-character"
	CodeOddSign          = "odd-sign"
	CodeNoSpace          = "missing-space"
	CodeNoComma          = "missing-comma"
	CodeFence            = "code-fence"
	CodeOtherFormat      = "other-format"
	CodeNotAMapping      = "not-a-mapping"
	CodeOnlyEvents       = "only-events"
	CodeNoEventsLine     = "missing-events-line"
	CodeSeveralDocuments = "several-documents"
	CodeBadVersion       = "bad-version"
	CodeNewerVersion     = "newer-version"
	CodeMoreErrors       = "more-errors"
	CodeMoreWarnings     = "more-warnings"

	// Of the YAML.
	CodeTabIndent     = "tab-indent"
	CodeYAMLColon     = "yaml-colon"
	CodeYAMLQuote     = "yaml-quote"
	CodeYAMLStart     = "yaml-start"
	CodeYAMLBracket   = "yaml-bracket"
	CodeYAMLUnclosed  = "yaml-unclosed"
	CodeYAMLNoColon   = "yaml-no-colon"
	CodeLinesOut      = "lines-left-out"
	CodeTable         = "table-inside"
	CodeConflict      = "conflict-marks"
	CodeYAMLComma     = "yaml-comma"
	CodeDashColumn    = "dash-column"
	CodeNoBraces      = "yaml-no-braces"
	CodeYAMLIndent    = "yaml-indent"
	CodeYAMLSyntax    = "yaml-syntax"
	CodeYAMLHash      = "yaml-hash"
	CodeHashRead      = "yaml-hash-read"
	CodeBadMerge      = "bad-merge"
	CodeUnknownAnchor = "unknown-anchor"
	CodeAliasLoop     = "alias-loop"
	CodeAliasBomb     = "alias-bomb"
	CodeTooDeep       = "too-deep"
	CodeTooMany       = "too-many"

	// Of keys and their values.
	CodeMissingKey    = "missing-key"
	CodeUnknownKey    = "unknown-key"
	CodeKeySpelling   = "key-spelling"
	CodeDuplicateKey  = "duplicate-key"
	CodeLooseEvent    = "loose-event"
	CodeEndKey        = "end-key"
	CodeLostEnd       = "lost-end"
	CodeKeyedList     = "keyed-list"
	CodeNoDash        = "missing-dash"
	CodeCommaList     = "comma-list"
	CodeWrongType     = "wrong-type"
	CodeWrongItem     = "wrong-item"
	CodeUnknownValue  = "unknown-value"
	CodeOddValue      = "odd-value"
	CodeMarkup        = "markup"
	CodeMisplaced     = "misplaced-character"
	CodeLostCharacter = "lost-character"
	CodeLongTitle     = "long-title"
	CodeRepeatedValue = "repeated-value"
	CodeOutOfRange    = "out-of-range"
	CodeGuessedDate   = "guessed-date"
	CodeDoubtfulDate  = "doubtful-date"
	CodeAmbiguousDate = "ambiguous-date"
	CodeUnknownDate   = "unknown-date"
	CodeBadDate       = "bad-date"
	CodeUnplacedDate  = "unplaced-date"
	CodeBadGeo        = "bad-geo"
	CodeBadURL        = "bad-url"
	CodeBadPath       = "bad-path"
	CodeImageAddress  = "image-address"
	CodeUnreadTable   = "unread-table"
	CodeTableRow      = "table-row"
	CodeLeftRow       = "left-row"
	CodeBackslashPath = "backslash-path"
	CodeBadLanguage   = "bad-language"

	// Of ids and what refers to them.
	CodeMadeID        = "made-id"
	CodeDuplicateID   = "duplicate-id"
	CodeMadeLanes     = "made-lanes"
	CodeNameForID     = "name-for-id"
	CodeAddressForID  = "address-for-id"
	CodeUnknownEvent  = "unknown-event"
	CodeUnknownLane   = "unknown-lane"
	CodeUnknownPerson = "unknown-person"
	CodeUnknownLife   = "unknown-life"
	CodeNoLife        = "no-life"
	CodeUnknownSource = "unknown-source"
	CodeUnknownQuote  = "unknown-quote"
	CodeSelfReference = "self-reference"

	// Of files of other programs, which are read as far as they fit.
	CodeImportColumns = "import-columns"
	CodeImportGuess   = "import-guess"
	CodeImportKept    = "import-kept"
	CodeImportLeft    = "import-left"
	CodeImportMissing = "import-missing"
	CodeImportNothing = "import-nothing"
	CodeImportUndated = "import-undated"

	// Of what the program has fonts for, which Parse does not know.
	CodeUndrawnScript    = "undrawn-script"
	CodeUndrawnLeftwards = "undrawn-leftwards"

	// Of pictures, which are found beside the file and not by Parse.
	CodeMissingImage    = "missing-image"
	CodeOutsideImage    = "outside-image"
	CodeImageFolder     = "image-folder"
	CodeImageNoFile     = "image-no-file"
	CodeUnreadableImage = "unreadable-image"
	CodeSilentImage     = "silent-image"
	CodeUnknownImage    = "unknown-image"
	CodeLargeImage      = "large-image"
	CodeComplexImage    = "complex-image"
	CodeBrokenImage     = "broken-image"
	CodeEmptyImage      = "empty-image"
	CodeUndrawnImage    = "undrawn-image"
	CodeImageScript     = "image-script"
	CodeRemoteImage     = "remote-image"
	CodeUnfetchedImage  = "unfetched-image"
	CodeBrowserImage    = "browser-image"
)

// Kinds lists every kind of problem that a file can have, with its texts, in
// the order of docs/format.md. Those of pictures come from whoever knows the
// folder of the file, and those of scripts from whoever knows the fonts; Parse
// reports the others.
func Kinds() []Kind {
	return slices.Concat(fileProblems(), yamlProblems(), valueProblems(), idProblems(), importProblems(), scriptProblems(), imageProblems())
}

func fileProblems() []Kind {
	return []Kind{
		{CodeTooLarge, Error, "Size Most", "the file has {{.Size}}, and with the memory that is free no more than {{.Most}} MB are read", "close other programs and begin anew, or divide the timeline into several files", ""},
		{CodeEmptyFile, Error, "", "the file is empty", "`tideline new` writes a file to start from; it needs at least the lines `tideline: 1`, `title: …` and `events:`", ""},
		{CodeBinaryFile, Error, "What", "the file is {{.What}} and not text", "open an events file, or a table; what a program keeps in a form of its own it can save as CSV or .xlsx", ""},
		{CodeWindows1252, Warning, "Count", "the file is not UTF-8: {{.Count}} of its characters were read as Windows-1252", "save it as UTF-8 and look at its accents and quotes", ""},
		{CodeUTF16, Warning, "", "the file is UTF-16", "save it as UTF-8", ""},
		{CodeControlCharacter, Warning, "Count", "the file holds control characters ({{.Count}}); each was read as “�”", "delete them", ""},
		{CodeOddSpace, Warning, "What Read Lines", "{{.What}} stands where an ordinary space belongs, and was read as one ({{.Lines}})", "type the space again; text pasted from a word processor or a web page brings such characters", ""},
		{CodeInvisible, Warning, "What Read Lines", "{{.What}}, which cannot be seen, was passed over ({{.Lines}})", "delete it, or type the line again; text pasted from a web page and files that were joined bring such characters", ""},
		{CodeOddSign, Warning, "Sign Read Lines", "`{{.Sign}}` stands where `{{.Read}}` belongs, and was read as that ({{.Lines}})", "write `{{.Read}}`", ""},
		{CodeNoSpace, Warning, "Sign Read Lines", "a space is missing after `{{.Sign}}`; it was read as if one stood there ({{.Lines}})", "put a space after it", ""},
		{CodeNoComma, Warning, "Sign Read Lines", "a comma is missing before `{{.Sign}}`; it was read as if one stood there ({{.Lines}})", "put a comma between two values in brackets", ""},
		{CodeFence, Warning, "Mark Read Lines", "`{{.Mark}}` was passed over ({{.Lines}}): it belongs to the page that the text was copied from", "delete the line", ""},
		{CodeOtherFormat, Error, "What Example", "the file is {{.What}}, which this version does not read", "write its rows as events, the first as `{{.Example}}`, below the lines `tideline: 1`, `title: …` and `events:`", "save it as a table (CSV, .xlsx) in the program it is of, or write its events in YAML as `tideline format` shows; `tideline new` writes a file to start from"},
		{CodeNotAMapping, Error, "What", "the file is {{.What}}, not an events file", "an events file begins with the lines `tideline: 1`, `title: …` and `events:`; `tideline new` writes one to start from", ""},
		{CodeOnlyEvents, Error, "", "the file holds events alone, which were read", "write the lines `tideline: 1`, `title: …` and `events:` above them", ""},
		{CodeNoEventsLine, Error, "", "the line `events:` is missing above the first event", "write it there", ""},
		{CodeSeveralDocuments, Warning, "", "the file holds several YAML documents, and only the first was read", "put the others into files of their own, or delete the line ---", ""},
		{CodeBadVersion, Error, "Version", "`{{.Version}}` is not a version of the format", "write tideline: 1", ""},
		{CodeNewerVersion, Error, "Version Known", "the file is written in version {{.Version}} of the format, and this program knows version {{.Known}}", "get a newer Tideline; what this one does not know is kept and not shown", ""},
		{CodeMoreErrors, Error, "N", "{{.N}} more problems are not listed, errors among them", "correct these first", ""},
		{CodeMoreWarnings, Warning, "N", "{{.N}} more warnings are not listed", "correct these first", ""},
	}
}

func yamlProblems() []Kind {
	return []Kind{
		{CodeTabIndent, Error, "Lines Spaces", "tabs stand at the beginning of lines, where only spaces may ({{.Lines}}); each was read as {{.Spaces}} spaces", "put spaces in their place; an editor can convert them", ""},
		{CodeYAMLColon, Error, "Text", "`{{.Text}}` holds a colon with a space after it and stands without quotes", "put the text between double quotes", ""},
		{CodeYAMLQuote, Error, "Text", "the quotes around `{{.Text}}` do not match", "end the text with the quote it begins with, and write a quote inside it twice or as “…”", ""},
		{CodeYAMLStart, Error, "Text", "`{{.Text}}` begins with a character that means something else in YAML", "put the text between double quotes", ""},
		{CodeYAMLBracket, Error, "Text", "the brackets or commas of `{{.Text}}` do not fit", "close every [ and {, and put a comma between two values; what could not be read is left out", ""},
		{CodeYAMLUnclosed, Error, "Text Sign", "`{{.Text}}` is not closed; it was read as if `{{.Sign}}` stood at its end", "write `{{.Sign}}` at its end", ""},
		{CodeYAMLNoColon, Error, "Text", "`{{.Text}}` is left out: it is neither a word with a colon, as `title: …`, nor an item after a hyphen, as `- …`", "write it as one of these, or indent it further than the line above to continue the text there", ""},
		{CodeLinesOut, Error, "Text N", "{{.N}} lines are left out, the first of them `{{.Text}}`: they are neither words with a colon, as `title: …`, nor items after a hyphen, as `- …`", "write them as one of these, or indent them further than the line above to continue the text there", ""},
		{CodeTable, Error, "Text N Example", "{{.N}} lines from `{{.Text}}` on are rows of a table, and are left out", "write each as an event, the first as `{{.Example}}`", ""},
		{CodeConflict, Error, "Mark Read Lines", "`{{.Mark}}` ({{.Lines}}) is the mark of a program that could not join two versions of the file; both were read", "keep one of the two, and delete the marks", ""},
		{CodeYAMLComma, Error, "Text", "`{{.Text}}` is cut off from the text before it: between braces a comma ends a text", "put the whole text between double quotes", ""},
		{CodeDashColumn, Error, "Lines", "lines stand in the column of the hyphen above them ({{.Lines}}), and were read as if they stood further right", "begin them below the first letter after the hyphen, with two more spaces", ""},
		{CodeNoBraces, Error, "Text", "`{{.Text}}` holds several words with colons on one line; it was read as if braces stood around them", "write each on a line of its own, or `{…}` around all of them", ""},
		{CodeYAMLIndent, Error, "Text", "`{{.Text}}` is indented otherwise than the lines it belongs with", "begin it in the same column as those", ""},
		{CodeYAMLSyntax, Error, "Text", "`{{.Text}}` is left out: it is not valid YAML", "compare its indentation, colons and quotes with the lines around it", ""},
		{CodeYAMLHash, Warning, "Text", "`{{.Text}}` is not read: a # after a space begins a comment", "put the whole text between double quotes to keep it; a comment is written with a space after the #", ""},
		{CodeHashRead, Error, "Text", "`{{.Text}}` was read as text, and other programs take it for a comment that hides the rest of the line", "put the whole text between double quotes", ""},
		{CodeUnknownAnchor, Error, "Name", "`<<: *{{.Name}}` takes the keys of the record that is named `&{{.Name}}`, and none above it is; nothing is taken", "write `&{{.Name}}` before that record, as in `- &{{.Name}} {date: …}`, and put it above this one; or delete `<<: *{{.Name}}`", ""},
		{CodeBadMerge, Error, "What", "`<<` takes the keys of another record, and `{{.What}}` is none; it is left out", "delete it, or name a record: `<<: *name`", ""},
		{CodeAliasLoop, Error, "Name", "the alias `*{{.Name}}` is inside what it stands for", "write the value out", ""},
		{CodeAliasBomb, Error, "Most", "the aliases of the file stand for more than {{.Most}} values; the rest of them is left out", "write the values out", ""},
		{CodeTooDeep, Error, "Most", "values are nested more than {{.Most}} deep; what is deeper is left out", "check the brackets and the indentation", ""},
		{CodeTooMany, Error, "", "the file holds more values than can be read; from here on nothing is read", "split it into several files", ""},
	}
}

func valueProblems() []Kind {
	return []Kind{
		{CodeMissingKey, Error, "Record Key Example", "`{{.Key}}` is missing in {{.Record}}", "write `{{.Key}}: {{.Example}}`", "write `{{.Key}}:` with its value"},
		{CodeUnknownKey, Warning, "Key Record Meant", "unknown key `{{.Key}}` in {{.Record}}", "did you mean `{{.Meant}}`?", "it is kept and not shown; `tideline format` lists the keys"},
		{CodeKeySpelling, Warning, "First Words Times", "some words were read as those that the format has: {{.Words}}{{.Times}}", "write them as the format does", ""},
		{CodeDuplicateKey, Error, "Key Record", "the key `{{.Key}}` stands twice in {{.Record}}; the first counts", "delete one of them", ""},
		{CodeLooseEvent, Warning, "Text Date Title Times", "`{{.Text}}` was read as an event of the date `{{.Date}}` with the title `{{.Title}}`{{.Times}}", "write `- {date: {{.Date}}, title: \"{{.Title}}\"}`", ""},
		{CodeEndKey, Warning, "Key Date Times", "what lasts has one date with both its ends, and no `{{.Key}}`{{.Times}}", "write `date: {{.Date}}`, as it was read", ""},
		{CodeLostEnd, Error, "Key Value Date", "`{{.Key}}: {{.Value}}` is left out: no time that lasts was made of it", "write it behind the date `{{.Date}}` with a slash between, as in `date: 1953/1954`", "write both ends as one date with a slash between, as in `date: 1953/1954`"},
		{CodeKeyedList, Warning, "Key ID", "`{{.Key}}` should be a list, one item a line, each after `- `; the words before the colons were read as ids", "write `- {id: {{.ID}}, …}`", ""},
		{CodeNoDash, Error, "Key First", "the items of `{{.Key}}` run together; a new one was begun wherever a word would stand twice", "write a hyphen and a space before the first line of each: `- {{.First}}: …`", ""},
		{CodeCommaList, Warning, "Key Items", "`{{.Key}}` is one text with commas, and was read as a list", "write `{{.Key}}: [{{.Items}}]`", ""},
		{CodeWrongType, Error, "Key Record Is Wanted Example", "`{{.Key}}` of {{.Record}} is {{.Is}}, and should be {{.Wanted}}", "write `{{.Key}}: {{.Example}}`", "correct the value, or delete it"},
		{CodeWrongItem, Error, "Item Key Is Example", "{{.Item}} in `{{.Key}}` is {{.Is}}, and should be words with colons", "write `- {{.Example}}`", ""},
		{CodeUnknownValue, Error, "Key Value Known Meant", "unknown {{.Key}} `{{.Value}}`", "did you mean `{{.Meant}}`?", "write one of: {{.Known}}"},
		{CodeOddValue, Warning, "What Key Read", "{{.What}} stands in `{{.Key}}`, which was read as `{{.Read}}`", "type it again; text pasted from a word processor or a web page brings such characters", ""},
		{CodeMarkup, Warning, "Text Read Times", "`{{.Text}}` holds marks of a web page, and was read as `{{.Read}}`{{.Times}}", "write the text as it should be shown", ""},
		{CodeMisplaced, Warning, "Text What Times", "`{{.Text}}` holds {{.What}}, and was read without it{{.Times}}", "delete it, or type the text again; text copied from other programs brings such characters", ""},
		{CodeLostCharacter, Warning, "Text Times", "`{{.Text}}` holds “�”, which stands for a character that was lost{{.Times}}", "type the character again; if “�” stands in many places, save the file as UTF-8 where it was written", ""},
		{CodeLongTitle, Warning, "Key Record N", "`{{.Key}}` of {{.Record}} has {{.N}} characters", "write a few words there, and the rest as `text`", ""},
		{CodeRepeatedValue, Warning, "Value Key", "`{{.Value}}` stands twice in `{{.Key}}`", "delete one of them", ""},
		{CodeOutOfRange, Error, "Key Value Read Least Most", "`{{.Key}}` is {{.Value}}, and was read as {{.Read}}", "write a whole number from {{.Least}} to {{.Most}}", ""},
		{CodeGuessedDate, Warning, "Date Read Written", "date `{{.Date}}` was read as {{.Read}}", "write {{.Written}}", ""},
		{CodeDoubtfulDate, Warning, "Date Read Also Written", "date `{{.Date}}` was read as {{.Read}}", "if {{.Also}} is meant, write {{.Written}}", ""},
		{CodeAmbiguousDate, Error, "Date Readings Advice", "date `{{.Date}}` can mean {{.Readings}}", "{{.Advice}}", ""},
		{CodeUnknownDate, Warning, "Text Key", "`{{.Text}}` was read as a date that is not known", "write `{{.Key}}: unknown`", ""},
		{CodeBadDate, Error, "Date What Advice", "date `{{.Date}}`: {{.What}}", "{{.Advice}}", ""},
		{CodeUnplacedDate, Warning, "Date", "the date `{{.Date}}` names no year", "what has none is not drawn; write at least the century, as 19XX", ""},
		{CodeBadGeo, Error, "Point Meant", "`{{.Point}}` is not a point on Earth", "did you mean `[{{.Meant}}]`?", "write [latitude, longitude] in degrees, north and east positive: −90 to 90, −180 to 180"},
		{CodeBadURL, Error, "Address Meant", "`{{.Address}}` is not a web address", "did you mean `{{.Meant}}`?", "write the whole address, beginning with https:// or http://"},
		{CodeBadPath, Error, "Image", "the image `{{.Image}}` is not named relative to the events file", "put the image beside the events file and write a name such as media/photo.jpg", ""},
		{CodeTableRow, Warning, "Kind Key Times", "a row of the type `{{.Kind}}` is no event, and was left out{{.Times}}", "write what it says into the events file, under `{{.Key}}`", ""},
		{CodeUnreadTable, Error, "Table Why", "the events stand in `{{.Table}}`, which was not read: {{.Why}}", "put the table beside the events file, and write a name such as events.csv", ""},
		{CodeLeftRow, Error, "", "the row is left out: its quotes do not match", "put double quotes around the whole cell, and write a quote in it twice", ""},
		{CodeImageAddress, Warning, "Address", "the image `{{.Address}}` is in the web, and is fetched only when somebody asks for it", "write `url: {{.Address}}`, or save it beside the events file and write its name, such as media/photo.jpg", ""},
		{CodeBackslashPath, Warning, "Image Path", "the image `{{.Image}}` is named with backslashes, which only Windows reads; it is read as `{{.Path}}`", "write `{{.Path}}`", ""},
		{CodeBadLanguage, Error, "Tag", "`{{.Tag}}` is not a language tag", "write a tag such as en, ko or zh-Hans", ""},
	}
}

func idProblems() []Kind {
	return []Kind{
		{CodeMadeID, Warning, "List N", "ids missing in {{.List}}: {{.N}} made from the names", "write an `id` in each, so that links to it outlast a new name", ""},
		{CodeDuplicateID, Error, "List ID Read", "two of `{{.List}}` have the id `{{.ID}}`; this one is read as `{{.Read}}`", "give each an id of its own", ""},
		{CodeMadeLanes, Warning, "Lanes", "the file has no `lanes`; those that its events name were made", "write `lanes: [{{.Lanes}}]` above the events, in the order in which to show them", ""},
		{CodeNameForID, Warning, "Name ID Times", "`{{.Name}}` stands where an id belongs, and was read as `{{.ID}}`{{.Times}}", "write `{{.ID}}`", ""},
		{CodeAddressForID, Error, "Address ID URL Times", "the address `{{.Address}}` stands where the id of a source belongs{{.Times}}", "write `- {id: {{.ID}}, title: …, url: {{.URL}}}` below `sources:`, and `{{.ID}}` here", ""},
		{CodeUnknownEvent, Error, "ID Meant", "unknown event `{{.ID}}`", "did you mean `{{.Meant}}`?", "write the id of an event of this file"},
		{CodeUnknownLane, Error, "ID Meant", "unknown lane `{{.ID}}`", "did you mean `{{.Meant}}`?", "add it to `lanes` at the top of the file, or correct the id"},
		{CodeUnknownPerson, Warning, "ID Meant", "unknown person `{{.ID}}`", "did you mean `{{.Meant}}`?", "add the id to `people`, or write the name as it should be shown"},
		{CodeUnknownLife, Error, "ID Meant", "the life of an unknown person `{{.ID}}`", "did you mean `{{.Meant}}`?", "add the person to `people`, or correct the id"},
		{CodeNoLife, Error, "ID", "nothing says when `{{.ID}}` lived", "write when the person was `born` or `died` in `people`, or a `date` here", ""},
		{CodeUnknownSource, Error, "ID Meant", "unknown source `{{.ID}}`", "did you mean `{{.Meant}}`?", "add it to `sources` at the top of the file, or correct the id"},
		{CodeUnknownQuote, Error, "By Event Meant", "the event `{{.Event}}` has no quote by `{{.By}}`", "did you mean `{{.Meant}}`?", "write whose words of this event to show, as `by` names them"},
		{CodeSelfReference, Error, "Event", "the event `{{.Event}}` leads to itself", "write the id of another event", ""},
	}
}

func importProblems() []Kind {
	return []Kind{
		{CodeImportColumns, Warning, "N Columns Mapping", "{{.N}} columns: {{.Columns}}", "if one is wrong, choose others: under “Columns of the table…” in the View menu of the window, or with --map {{.Mapping}}", ""},
		{CodeImportGuess, Warning, "What Read Flip Times", "`{{.What}}` was read as {{.Read}}{{.Times}}", "{{.Flip}}", ""},
		{CodeImportKept, Warning, "What Key Times", "`{{.What}}` has no place in an events file and was kept as `{{.Key}}`{{.Times}}", "delete it where nothing needs it", ""},
		{CodeImportLeft, Warning, "What Why Times", "`{{.What}}` was left out: {{.Why}}{{.Times}}", "it is still in the file that it comes from; add by hand what you need of it", ""},
		{CodeImportMissing, Warning, "What Has", "`{{.What}}` was asked for, and is not there; there is {{.Has}}", "write it as it is there", ""},
		{CodeImportUndated, Warning, "What Why Times", "`{{.What}}` stands on no date: {{.Why}}{{.Times}}", "it is listed without one; write its date where it comes from, or `date` in the new file", ""},
		{CodeImportNothing, Error, "What Why", "the file is {{.What}}, of which nothing was taken: {{.Why}}", "open a file that says when something happened", ""},
	}
}

func scriptProblems() []Kind {
	return []Kind{
		{CodeUndrawnScript, Warning, "Script N", "{{.Script}} cannot be drawn yet (texts with it: {{.N}}, the first in this record)", "a PNG has a faint line or dot in its place; a handout, an SVG and the window show it where fonts for it are installed", ""},
		{CodeUndrawnLeftwards, Warning, "Script N", "{{.Script}} runs from right to left and cannot be drawn yet (texts with it: {{.N}}, the first in this record)", "a PNG has a faint line in its place; a handout, an SVG and the window show it where fonts for it are installed, but beside the drawing the window may put its words in the wrong order", ""},
	}
}

func imageProblems() []Kind {
	return []Kind{
		{CodeMissingImage, Error, "Image", "there is no image `{{.Image}}` beside the events file", "put it there, or correct its name; capital and small letters count", ""},
		{CodeOutsideImage, Error, "Image", "the image `{{.Image}}` is not in the folder of the events file or below it", "copy it beside the events file and write a name such as media/photo.jpg", ""},
		{CodeImageFolder, Error, "Image", "`{{.Image}}` is a folder, not an image", "write the name of a file in it", ""},
		{CodeImageNoFile, Error, "Image", "`{{.Image}}` is not an ordinary file, so it is not opened", "put a copy of the image in its place", ""},
		{CodeUnreadableImage, Error, "Image", "the image `{{.Image}}` cannot be read", "check that you may read it, and copy it again from where it came", ""},
		{CodeSilentImage, Error, "Image", "the image `{{.Image}}` cannot be read now: the drive it is on does not answer", "check the connection and open the events file again", ""},
		{CodeUnknownImage, Error, "Image What", "`{{.Image}}` is {{.What}}, which cannot be shown", "save the image as JPEG or PNG and write the name of that file", ""},
		{CodeLargeImage, Error, "Image Size Most", "the image `{{.Image}}` has {{.Size}}; more than {{.Most}} are not shown", "save it smaller", ""},
		{CodeComplexImage, Error, "Image", "the drawing `{{.Image}}` is too complex to be shown", "save it as PNG and write the name of that file", ""},
		{CodeBrokenImage, Error, "Image", "the image `{{.Image}}` is damaged or cut short", "copy it again from where it came, or save it again", ""},
		{CodeEmptyImage, Error, "Image", "the image `{{.Image}}` is an empty file", "copy it again from where it came", ""},
		{CodeUndrawnImage, Error, "Image", "nothing of the drawing `{{.Image}}` can be shown", "save it as PNG and write the name of that file", ""},
		{CodeImageScript, Warning, "Image Scripts", "the drawing `{{.Image}}` has text that cannot be drawn yet: {{.Scripts}}", "a handout shows it where fonts for it are installed; to show it everywhere, save the drawing as PNG and write the name of that file", ""},
		{CodeRemoteImage, Warning, "Image", "the image `{{.Image}}` is in the web and has not been fetched", "choose “Fetch pictures…” in the View menu, or save it beside the events file and write its name", ""},
		{CodeUnfetchedImage, Error, "Image What", "the image `{{.Image}}` could not be fetched: {{.What}}", "open the address in a browser to see whether it is still there, or try again later", ""},
		{CodeBrowserImage, Warning, "Image", "the image `{{.Image}}` cannot be shown here: a browser may read only the file that you chose, not those beside it", "open the file with Tideline on your computer", ""},
	}
}
