package emit

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"tideline/timeline/file/syntax/quoting"
	"tideline/timeline/file/syntax/values"
)

// scalar writes a text behind what stands on its line already: plain, in quotes, or as
// a block of lines.
func (w *writer) scalar(n *values.Node, indent int) {
	s := n.Text
	switch {
	case isLiteral(s):
		w.lines("|-", strings.Split(s, "\n"), indent)
	case w.column()+utf8.RuneCountInString(s) > Width && isFoldable(s):
		w.lines(">-", folded(s, Width-indent), indent)
	default:
		w.put(oneLine(n, false))
		w.put("\n")
	}
}

// lines writes the lines of a block, empty ones without spaces.
func (w *writer) lines(sign string, lines []string, indent int) {
	w.put(sign)
	w.put("\n")
	for _, line := range lines {
		if line != "" {
			w.put(strings.Repeat(" ", max(indent, 2)))
			w.put(line)
		}
		w.put("\n")
	}
}

// isLiteral reports whether a text of several lines can stand as they are: the block
// ends with a visible character, begins with one, and holds no other line breaks.
func isLiteral(s string) bool {
	return strings.Contains(s, "\n") && isBlock(s)
}

// isFoldable reports whether a text of one line can be broken at its spaces: a line that
// begins with a space would keep its break.
func isFoldable(s string) bool {
	return strings.Contains(s, " ") && !strings.Contains(s, "\n") && !strings.Contains(s, "  ") && isBlock(s)
}

// isBlock reports whether a text can be a block: nothing at its ends or in it would be
// lost or read as something else.
func isBlock(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	if unicode.IsSpace(first) || unicode.IsSpace(last) || first == '#' || strings.Contains(s, " \n") {
		return false
	}
	return strings.IndexFunc(s, func(c rune) bool { return c != '\n' && !isPrinted(c) }) < 0
}

// isPrinted reports whether a character may stand in a text without quotes: none that
// is invisible, ends a line to some readers, or is no character.
func isPrinted(c rune) bool {
	return c == ' ' || c != utf8.RuneError && unicode.IsGraphic(c) && !unicode.IsSpace(c) && c != '\uFEFF'
}

// folded breaks a text at its spaces into lines of a width.
func folded(s string, width int) (lines []string) {
	line := ""
	for word := range strings.SplitSeq(s, " ") {
		switch {
		case line == "":
			line = word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > max(width, 40):
			lines, line = append(lines, line), word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}

// oneLine returns a scalar on one line: plain where nobody can take it for anything
// else, in double quotes otherwise.
func oneLine(n *values.Node, inFlow bool) string {
	if n.Plain && isToken(n.Text, inFlow) || isPlain(n.Text, inFlow) {
		return n.Text
	}
	return quoted(n.Text)
}

// onKey is the one key of an events file that some reader of YAML 1.1 takes for a yes. It is
// written as people write it, without quotes: no reader of events files takes it so.
const onKey = "on"

// key returns the key of a mapping. It is read whole only from one line.
func key(n *values.Node) string {
	if isPlain(n.Text, true) || n.Text == onKey {
		return n.Text
	}
	return quoted(n.Text)
}

// tokens are dates and numbers as they may stand without quotes, between brackets too.
var tokens = regexp.MustCompile(`^(\.\.|-?[0-9Y])[0-9A-Za-z.+/:~?%-]*$`)

// isToken reports whether a date or number may stand as it is. A question mark between
// brackets is one to YAML 1.2 and none to 1.1.
func isToken(s string, inFlow bool) bool {
	return tokens.MatchString(s) && !strings.HasSuffix(s, ":") && !(inFlow && strings.Contains(s, "?"))
}

// isPlain reports whether a text may stand without quotes. It begins with a letter and
// holds nothing that means something to YAML.
func isPlain(s string, inFlow bool) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	switch {
	case !unicode.IsLetter(first), unicode.IsSpace(last), last == ':', quoting.IsOdd(s):
		return false
	case inFlow && strings.ContainsAny(s, "[]{},?"):
		return false
	case strings.Contains(s, ":") && !innerColon.MatchString(s), strings.Contains(s, " #"), strings.Contains(s, "  "):
		return false
	}
	return strings.IndexFunc(s, func(c rune) bool { return !isPrinted(c) || inFlow && strings.ContainsRune("\"'`|>&*!%@\\<", c) }) < 0
}

// innerColon matches texts whose colons all stand between digits, as in a time of day.
// Of others some reader makes a key.
var innerColon = regexp.MustCompile(`^([^:]|[0-9]:[0-9])*$`)

// quoted returns a text in double quotes, what is invisible by its number.
func quoted(s string) string {
	return quoting.Double(s, func(c rune) bool { return !isPrinted(c) })
}
