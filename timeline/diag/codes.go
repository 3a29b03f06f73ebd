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
	CodeUnknownSource = "unknown-source"
	CodeUnknownQuote  = "unknown-quote"
	CodeSelfReference = "self-reference"

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
	CodeBrowserImage    = "browser-image"
)

// Kinds lists every kind of problem that a file can have, with its texts, in
// the order of docs/format.md. Those of pictures come from whoever knows the
// folder of the file, and those of scripts from whoever knows the fonts; Parse
// reports the others.
func Kinds() []Kind {
	return slices.Concat(fileProblems(), yamlProblems(), valueProblems(), idProblems(), scriptProblems(), imageProblems())
}

func fileProblems() []Kind {
	return []Kind{
		{CodeTooLarge, Error, "the file has {0} MB, and more than {1} MB are not read", "divide the timeline into several files", ""},
		{CodeEmptyFile, Error, "the file is empty", "`tideline new` writes a file to start from; it needs at least the lines `tideline: 1`, `title: …` and `events:`", ""},
		{CodeBinaryFile, Error, "the file is {0} and not text", "open an events file, which is text in YAML", ""},
		{CodeWindows1252, Warning, "the file is not UTF-8: {0} of its characters were read as Windows-1252", "save it as UTF-8 and look at its accents and quotes", ""},
		{CodeUTF16, Warning, "the file is UTF-16", "save it as UTF-8", ""},
		{CodeControlCharacter, Warning, "the file holds control characters ({0}); “�” stands in their place", "delete them", ""},
		{CodeOddSpace, Warning, "{0} stands where an ordinary space belongs, and was read as one ({2})", "type the space anew; text pasted from a word processor or a web page brings such characters", ""},
		{CodeInvisible, Warning, "{0}, which cannot be seen, was passed over ({2})", "delete it, or type the line anew; text pasted from a web page and files that were joined bring such characters", ""},
		{CodeOddSign, Warning, "`{0}` stands where `{1}` belongs, and was read as that ({2})", "write `{1}`", ""},
		{CodeNoSpace, Warning, "a space is missing after `{0}`; it was read as if one stood there ({2})", "put a space after it", ""},
		{CodeNoComma, Warning, "a comma is missing before `{0}`; it was read as if one stood there ({2})", "put a comma between two values in brackets", ""},
		{CodeFence, Warning, "`{0}` was passed over ({2}): it belongs to the page that the text was copied from", "delete the line", ""},
		{CodeOtherFormat, Error, "the file is {0}, which this version does not read", "write its rows as events, the first as `{1}`, below the lines `tideline: 1`, `title: …` and `events:`", "write the events in YAML as `tideline format` shows; `tideline new` writes a file to start from"},
		{CodeNotAMapping, Error, "the file is {0}, not an events file", "an events file begins with the lines `tideline: 1`, `title: …` and `events:`; `tideline new` writes one to start from", ""},
		{CodeOnlyEvents, Error, "the file holds events alone, which were read", "write the lines `tideline: 1`, `title: …` and `events:` above them", ""},
		{CodeNoEventsLine, Error, "the line `events:` is missing above the first event", "write it there", ""},
		{CodeSeveralDocuments, Warning, "the file holds several YAML documents, and only the first was read", "put the others into files of their own, or delete the line ---", ""},
		{CodeBadVersion, Error, "`{0}` is no version of the format", "write tideline: 1", ""},
		{CodeNewerVersion, Error, "the file is written in version {0} of the format, and this program knows version {1}", "get a newer Tideline; what this one does not know is kept and not shown", ""},
		{CodeMoreErrors, Error, "{0} more problems are not listed, errors among them", "correct these first", ""},
		{CodeMoreWarnings, Warning, "{0} more warnings are not listed", "correct these first", ""},
	}
}

func yamlProblems() []Kind {
	return []Kind{
		{CodeTabIndent, Error, "tabs stand at the beginning of lines, where only spaces may ({0}); each was read as {1} spaces", "put spaces in their place; an editor can convert them", ""},
		{CodeYAMLColon, Error, "`{0}` holds a colon with a space after it and stands without quotes", "put the text between double quotes", ""},
		{CodeYAMLQuote, Error, "the quotes around `{0}` do not match", "end the text with the quote it begins with, and write a quote inside it twice or as “…”", ""},
		{CodeYAMLStart, Error, "`{0}` begins with a character that means something else in YAML", "put the text between double quotes", ""},
		{CodeYAMLBracket, Error, "the brackets or commas of `{0}` do not fit", "close every [ and {, and put a comma between two values; what could not be read is left out", ""},
		{CodeYAMLUnclosed, Error, "`{0}` is not closed; it was read as if `{1}` stood at its end", "write `{1}` at its end", ""},
		{CodeYAMLNoColon, Error, "`{0}` is left out: it is neither a word with a colon, as `title: …`, nor an item after a hyphen, as `- …`", "write it as one of these, or indent it further than the line above to continue the text there", ""},
		{CodeLinesOut, Error, "{1} lines are left out, the first of them `{0}`: they are neither words with a colon, as `title: …`, nor items after a hyphen, as `- …`", "write them as one of these, or indent them further than the line above to continue the text there", ""},
		{CodeTable, Error, "{1} lines from `{0}` on are rows of a table, and are left out", "write each as an event, the first as `{2}`", ""},
		{CodeConflict, Error, "`{0}` ({2}) is the mark of a program that could not join two versions of the file; both were read", "keep one of the two, and delete the marks", ""},
		{CodeYAMLComma, Error, "`{0}` is cut off from the text before it: between braces a comma ends a text", "put the whole text between double quotes", ""},
		{CodeDashColumn, Error, "lines stand in the column of the hyphen above them ({0}), and were read as if they stood further right", "begin them below the first letter after the hyphen, with two more spaces", ""},
		{CodeNoBraces, Error, "`{0}` holds several words with colons on one line; it was read as if braces stood around them", "write each on a line of its own, or `{…}` around all of them", ""},
		{CodeYAMLIndent, Error, "`{0}` is indented otherwise than the lines it belongs with", "begin it in the same column as those", ""},
		{CodeYAMLSyntax, Error, "`{0}` is left out: it is not valid YAML", "compare its indentation, colons and quotes with the lines around it", ""},
		{CodeYAMLHash, Warning, "`{0}` is not read: a # after a space begins a comment", "put the whole text between double quotes to keep it; a comment is written with a space after the #", ""},
		{CodeHashRead, Error, "`{0}` was read as text, and other programs take it for a comment that hides the rest of the line", "put the whole text between double quotes", ""},
		{CodeUnknownAnchor, Error, "`<<: *{0}` takes the keys of the record that is named `&{0}`, and none above it is; nothing is taken", "write `&{0}` before that record, as in `- &{0} {date: …}`, and put it above this one; or delete `<<: *{0}`", ""},
		{CodeBadMerge, Error, "`<<` takes the keys of another record, and `{0}` is none; it is left out", "delete it, or name a record: `<<: *name`", ""},
		{CodeAliasLoop, Error, "the alias `*{0}` is inside what it stands for", "write the value out", ""},
		{CodeAliasBomb, Error, "the aliases of the file stand for more than {0} values; the rest of them is left out", "write the values out", ""},
		{CodeTooDeep, Error, "values are nested more than {0} deep; what is deeper is left out", "check the brackets and the indentation", ""},
	}
}

func valueProblems() []Kind {
	return []Kind{
		{CodeMissingKey, Error, "`{1}` is missing in {0}", "write `{1}: {2}`", "write `{1}:` with its value"},
		{CodeUnknownKey, Warning, "unknown key `{0}` in {1}", "did you mean `{2}`?", "it is kept and not shown; `tideline format` lists the keys"},
		{CodeKeySpelling, Warning, "some words were read as those that the format has: {1} ({2})", "write them as the format does", ""},
		{CodeDuplicateKey, Error, "the key `{0}` stands twice in {1}; the first counts", "delete one of them", ""},
		{CodeLooseEvent, Warning, "`{0}` was read as an event of the date `{1}` with the title `{2}` ({3})", "write `- {date: {1}, title: \"{2}\"}`", ""},
		{CodeEndKey, Warning, "what lasts has one date with both its ends, and no `{0}` ({2})", "write `date: {1}`, as it was read", ""},
		{CodeLostEnd, Error, "`{0}: {1}` is left out: no time that lasts was made of it", "write it behind the date `{2}` with a slash between, as in `date: 1953/1954`", "write both ends as one date with a slash between, as in `date: 1953/1954`"},
		{CodeKeyedList, Warning, "`{0}` should be a list, one item a line, each after `- `; the words before the colons were read as ids", "write `- {id: {1}, …}`", ""},
		{CodeNoDash, Error, "the items of `{0}` run together; a new one was begun wherever a word would stand twice", "write a hyphen and a space before the first line of each: `- {1}: …`", ""},
		{CodeCommaList, Warning, "`{0}` is one text with commas, and was read as a list", "write `{0}: [{1}]`", ""},
		{CodeWrongType, Error, "`{0}` of {1} is {2}, and should be {3}", "write `{0}: {4}`", "correct the value, or delete it"},
		{CodeWrongItem, Error, "{0} in `{1}` is {2}, and should be words with colons", "write `- {3}`", ""},
		{CodeUnknownValue, Error, "unknown {0} `{1}`", "did you mean `{3}`?", "write one of: {2}"},
		{CodeOddValue, Warning, "{0} stands in `{1}`, which was read as `{2}`", "type it anew; text pasted from a word processor or a web page brings such characters", ""},
		{CodeMarkup, Warning, "`{0}` holds marks of a web page, and was read as `{1}` ({2})", "write the text as it should be shown", ""},
		{CodeMisplaced, Warning, "`{0}` holds {1}, and was read without it ({2})", "delete it, or type the text anew; text copied from other programs brings such characters", ""},
		{CodeLostCharacter, Warning, "`{0}` holds “�”, which stands for a character that was lost ({1})", "type the character anew; if “�” stands in many places, save the file as UTF-8 where it was written", ""},
		{CodeLongTitle, Warning, "`{0}` of {1} has {2} characters", "write a few words there, and the rest as `text`", ""},
		{CodeRepeatedValue, Warning, "`{0}` stands twice in `{1}`", "delete one of them", ""},
		{CodeOutOfRange, Error, "`{0}` is {1}, and was read as {2}", "write a whole number from {3} to {4}", ""},
		{CodeGuessedDate, Warning, "date `{0}` was read as {1}", "write {2}", ""},
		{CodeDoubtfulDate, Warning, "date `{0}` was read as {1}", "if {2} is meant, write {3}", ""},
		{CodeAmbiguousDate, Error, "date `{0}` can mean {1}", "{2}", ""},
		{CodeUnknownDate, Warning, "`{0}` was read as a date that is not known", "write `{1}: unknown`", ""},
		{CodeBadDate, Error, "date `{0}`: {1}", "{2}", ""},
		{CodeUnplacedDate, Warning, "the date `{0}` names no year", "what has none is not drawn; write at least the century, as 19XX", ""},
		{CodeBadGeo, Error, "`{0}` is no point on Earth", "did you mean `[{1}]`?", "write [latitude, longitude] in degrees, north and east positive: −90 to 90, −180 to 180"},
		{CodeBadURL, Error, "`{0}` is no web address", "did you mean `{1}`?", "write the whole address, beginning with https:// or http://"},
		{CodeBadPath, Error, "the image `{0}` is not named relative to the events file", "put the image beside the events file and write a name such as media/photo.jpg", ""},
		{CodeImageAddress, Error, "the image `{0}` is an address, and no picture is fetched from the web", "save it beside the events file and write its name, such as media/photo.jpg", ""},
		{CodeBackslashPath, Warning, "the image `{0}` is named with backslashes, which only Windows reads; it is read as `{1}`", "write `{1}`", ""},
		{CodeBadLanguage, Error, "`{0}` is no language tag", "write a tag such as en, ko or zh-Hans", ""},
	}
}

func idProblems() []Kind {
	return []Kind{
		{CodeMadeID, Warning, "ids missing in {0}: {1} made from the names", "write an `id` in each, so that links to it outlast a new name", ""},
		{CodeDuplicateID, Error, "two of `{0}` have the id `{1}`; this one is read as `{2}`", "give each an id of its own", ""},
		{CodeMadeLanes, Warning, "the file has no `lanes`; those that its events name were made", "write `lanes: [{0}]` above the events, in the order in which to show them", ""},
		{CodeNameForID, Warning, "`{0}` stands where an id belongs, and was read as `{1}` ({2})", "write `{1}`", ""},
		{CodeAddressForID, Error, "the address `{0}` stands where the id of a source belongs ({3})", "write `- {id: {1}, title: …, url: {2}}` below `sources:`, and `{1}` here", ""},
		{CodeUnknownEvent, Error, "unknown event `{0}`", "did you mean `{1}`?", "write the id of an event of this file"},
		{CodeUnknownLane, Error, "unknown lane `{0}`", "did you mean `{1}`?", "add it to `lanes` at the top of the file, or correct the id"},
		{CodeUnknownPerson, Warning, "unknown person `{0}`", "did you mean `{1}`?", "add the id to `people`, or write the name as it should be shown"},
		{CodeUnknownSource, Error, "unknown source `{0}`", "did you mean `{1}`?", "add it to `sources` at the top of the file, or correct the id"},
		{CodeUnknownQuote, Error, "the event `{1}` has no quote by `{0}`", "did you mean `{2}`?", "write whose words of this event to show, as `by` names them"},
		{CodeSelfReference, Error, "the event `{0}` leads to itself", "write the id of another event", ""},
	}
}

func scriptProblems() []Kind {
	return []Kind{
		{CodeUndrawnScript, Warning, "{0} cannot be drawn yet (texts with it: {1}, the first in this record)", "a PNG has a faint line or dot in its place; a handout, an SVG and the window show it where fonts for it are installed", ""},
		{CodeUndrawnLeftwards, Warning, "{0} runs from right to left and cannot be drawn yet (texts with it: {1}, the first in this record)", "a PNG has a faint line in its place; a handout, an SVG and the window show it where fonts for it are installed, but beside the drawing the window may put its words in the wrong order", ""},
	}
}

func imageProblems() []Kind {
	return []Kind{
		{CodeMissingImage, Error, "there is no image `{0}` beside the events file", "put it there, or correct its name; capital and small letters count", ""},
		{CodeOutsideImage, Error, "the image `{0}` is not in the folder of the events file or below it", "copy it beside the events file and write a name such as media/photo.jpg", ""},
		{CodeImageFolder, Error, "`{0}` is a folder, not an image", "write the name of a file in it", ""},
		{CodeImageNoFile, Error, "`{0}` is not an ordinary file, so it is not opened", "put a copy of the image in its place", ""},
		{CodeUnreadableImage, Error, "the image `{0}` cannot be read", "check that you may read it, and copy it again from where it came", ""},
		{CodeSilentImage, Error, "the image `{0}` cannot be read now: the drive it is on does not answer", "check the connection and open the events file again", ""},
		{CodeUnknownImage, Error, "`{0}` is {1}, which cannot be shown", "save the image as JPEG or PNG and write the name of that file", ""},
		{CodeLargeImage, Error, "the image `{0}` has {1}; more than {2} are not shown", "save it smaller", ""},
		{CodeComplexImage, Error, "the drawing `{0}` is too complex to be shown", "save it as PNG and write the name of that file", ""},
		{CodeBrokenImage, Error, "the image `{0}` is damaged or cut short", "copy it again from where it came, or save it anew", ""},
		{CodeEmptyImage, Error, "the image `{0}` is an empty file", "copy it again from where it came", ""},
		{CodeUndrawnImage, Error, "nothing of the drawing `{0}` can be shown", "save it as PNG and write the name of that file", ""},
		{CodeImageScript, Warning, "the drawing `{0}` has text that cannot be drawn yet: {1}", "a handout shows it where fonts for it are installed; to show it everywhere, save the drawing as PNG and write the name of that file", ""},
		{CodeBrowserImage, Warning, "the image `{0}` cannot be shown here: a browser may read only the file that you chose, not those beside it", "open the file with Tideline on your computer", ""},
	}
}
