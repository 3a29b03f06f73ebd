package syntax

import (
	"strings"

	"tideline/timeline/diag"
)

// Stand-ins for what the YAML parser cannot read though YAML has it: a
// character of a text in quotes that was written in more signs than it is read
// from, and a tab with which a line of a “|” text begins.
const (
	padStandIn = "\uE05C"
	tabStandIn = "\uE009"
)

// scanMode is what a line goes on with.
type scanMode uint8

const (
	inStructure scanMode = iota
	inPlain              // a text without quotes may go on
	inBlock              // lines after | or >
	inQuote              // a text in quotes is open
	inComment            // a comment of several lines, as other languages have it
)

// tidier goes once through a text of YAML and puts right what was typed or
// pasted so that it looks right and is not: spaces that are none, a colon as
// Chinese and Japanese write it, bullets for hyphens. It changes nothing inside
// a text. What it does not understand it leaves as it is.
type tidier struct {
	text    string
	changes []change
	slips   slips
	padded  bool // stand-ins may be used
	wide    int  // spaces that an ideographic one stands for
	words   Vocabulary

	mode    scanMode
	quote   byte      // that closes the open text
	closing string    // that ends the open comment
	parent  int       // column, from 0, of the key or hyphen whose value is read; -1 for none
	open    []byte    // brackets that are open
	entry   bool      // a key can stand here, in brackets
	ended   bool      // a value ended here, in brackets: a comma must follow
	keys    []keyLine // that what follows may belong to, the outermost first
	line    int       // from 1, as editors count
	head    bool      // only comments and directives so far
	push    int       // column of a hyphen whose item is moved right by one, -1 for none
}

// keyLine is a key that begins a line.
type keyLine struct {
	column int
	ofList bool // its value is a list and stands below it
}

// tidy returns a text as it was meant, and reports what it put right. Padded
// says that stand-ins are in it. An ideographic space stands for wide ones.
func tidy(r *diag.Report, text string, p *places, words Vocabulary, wide int) (tidied string, padded bool) {
	t := &tidier{text: text, parent: -1, push: -1, head: true, words: words, wide: wide}
	t.padded = !strings.Contains(text, padStandIn) && !strings.Contains(text, tabStandIn)
	t.dropMarks()
	for from := 0; from < len(text); {
		t.line++
		end, next := lineEnd(text, from)
		t.readLine(from, end)
		from = next
	}
	t.slips.tell(r, text)
	return rewrite(text, t.changes, p), t.padded
}

// lineEnd returns where the line that begins at a byte ends, and where the next
// begins.
func lineEnd(text string, from int) (end, next int) {
	i := strings.IndexAny(text[from:], "\r\n")
	if i < 0 {
		return len(text), len(text)
	}
	end = from + i
	if strings.HasPrefix(text[end:], "\r\n") {
		return end, end + 2
	}
	return end, end + 1
}

// dropMarks takes out the byte order marks that are left where files were
// joined.
func (t *tidier) dropMarks() {
	const mark = "\uFEFF"
	line, counted := 1, 0
	for from := 0; ; {
		i := strings.Index(t.text[from:], mark)
		if i < 0 {
			return
		}
		at := from + i
		line += strings.Count(t.text[counted:at], "\n")
		counted = at
		t.change(at, at+len(mark), "")
		t.slips.add(slip{diag.CodeInvisible, Invisible('\uFEFF'), "nothing"}, at, line)
		from = at + len(mark)
	}
}

func (t *tidier) change(from, to int, with string) {
	t.changes = append(t.changes, change{from, to, with})
}

// slip notes what was put right at a byte of the line.
func (t *tidier) slip(code string, at int, was any, is string) {
	t.slips.add(slip{code, was, is}, at, t.line)
}

// lead is how a line begins.
type lead struct {
	end    int  // byte of the first character that is no space
	spaces int  // ordinary ones at the very beginning
	width  int  // columns that all of them take
	odd    bool // some are none to YAML
}

func (t *tidier) lead(from, to int) lead {
	l := lead{end: from}
	for i, c := range t.text[from:to] {
		switch {
		case c == ' ':
			if !l.odd && l.spaces == i {
				l.spaces++
			}
			l.width++
		case c == '\t':
			l.width += 2
		case c == '\u3000':
			l.odd, l.width = true, l.width+t.wide
		case OddSpace(c) != "":
			l.odd, l.width = true, l.width+1
		case Invisible(c) != "":
			l.odd = true
		default:
			l.end = from + i
			return l
		}
	}
	l.end = to
	return l
}

// readLine reads one line, without its end.
func (t *tidier) readLine(from, to int) {
	l := t.lead(from, to)
	if l.end == to {
		t.emptyLine(from, to, l)
		return
	}
	if t.push >= 0 {
		if l.width <= t.push {
			t.push = -1
		} else {
			t.change(from, from, " ")
			l.width++
		}
	}
	t.readContent(from, to, l)
	if t.mode == inStructure {
		t.straighten(from+len(strings.TrimRightFunc(t.text[from:to], IsBlank)), to)
	}
}

// emptyLine reads a line of spaces. The parser refuses one of tabs between those
// of a text of several lines, and cannot tell by it how far a text is indented.
func (t *tidier) emptyLine(from, to int, l lead) {
	if l.odd {
		t.straighten(from, to)
		return
	}
	if t.mode == inBlock && strings.Contains(t.text[from:to], "\t") {
		t.change(from, to, "")
	}
}

// readContent reads a line that is not empty.
func (t *tidier) readContent(from, to int, l lead) {
	switch {
	case t.mode == inBlock && t.staysInBlock(from, l):
	case t.mode == inComment:
		t.change(from, from, "#")
		t.endComment(from, to)
	case t.mode == inQuote && !t.leaves(l, to):
		if next := t.quoted(l.end, to); t.mode != inQuote {
			t.flow(next, to)
		}
	case len(t.open) > 0 && t.mode != inQuote && !t.leaves(l, to):
		t.straighten(from, l.end)
		t.flow(l.end, to)
	case t.mode == inPlain && l.spaces > t.parent && !(l.odd && t.looksLikeStructure(l.end, to)):
	default:
		t.mode, t.open, t.ended = inStructure, t.open[:0], false
		if l.odd {
			t.straighten(from, l.end)
		}
		t.structure(l.end, to, l.width)
	}
}

// staysInBlock reports whether a line belongs to the text after | or >.
func (t *tidier) staysInBlock(from int, l lead) bool {
	if l.spaces > t.parent {
		if at := from + l.spaces; t.padded && t.text[at] == '\t' {
			t.change(at, at+1, tabStandIn)
		}
		return true
	}
	if l.odd && l.width > t.parent && t.parent >= 0 {
		t.straighten(from, l.end)
		return true
	}
	return false
}

// leaves reports whether a line cannot belong to the value that is open: it
// begins a key or an item no further right than the key of that value.
func (t *tidier) leaves(l lead, to int) bool {
	return l.width <= t.parent && t.looksLikeStructure(l.end, to)
}

func (t *tidier) looksLikeStructure(at, to int) bool {
	line := t.text[at:to]
	_, _, isKey := CutKey(line)
	return isKey || isItem(line)
}

// straighten puts ordinary spaces for all others between two bytes, and takes
// out what cannot be seen.
func (t *tidier) straighten(from, to int) {
	for i, c := range t.text[from:to] {
		at := from + i
		size := len(string(c))
		switch name := OddSpace(c); {
		case c == '\u3000':
			t.change(at, at+size, strings.Repeat(" ", t.wide))
			t.slip(diag.CodeOddSpace, at, name, "a space")
		case name != "":
			t.change(at, at+size, " ")
			t.slip(diag.CodeOddSpace, at, name, "a space")
		case c != '\uFEFF' && Invisible(c) != "":
			t.change(at, at+size, "")
			t.slip(diag.CodeInvisible, at, Invisible(c), "nothing")
		}
	}
}

// parts reports whether two bytes have something between them that parts words, and
// not only what cannot be seen.
func (t *tidier) parts(from, to int) bool {
	return strings.IndexFunc(t.text[from:to], func(c rune) bool { return Invisible(c) == "" }) >= 0
}

// blanks returns the byte after the spaces of all kinds from one on.
func (t *tidier) blanks(at, to int) int {
	for i, c := range t.text[at:to] {
		if !IsBlank(c) {
			return at + i
		}
	}
	return to
}
