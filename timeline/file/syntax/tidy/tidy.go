// Package tidy corrects what was typed or pasted into YAML so that it looks right and is
// not: spaces that are none, a colon as Chinese and Japanese write it, bullets for
// hyphens.
package tidy

import (
	"strings"

	"tideline/timeline/diag"
	"tideline/timeline/file/syntax/character"
	"tideline/timeline/file/syntax/mask"
	"tideline/timeline/file/syntax/outline"
	"tideline/timeline/file/syntax/sourcemap"
)

// scanMode is what a line may continue.
type scanMode uint8

const (
	inStructure scanMode = iota
	inPlain              // a text without quotes
	inBlock              // a text after | or >
	inQuote              // a text in quotes
	inComment            // a comment of several lines, as other languages have them
)

// tidier goes through a text of YAML once. It changes nothing inside a value, and leaves
// what it does not understand as it is.
type tidier struct {
	text        string
	changes     []change
	corrections corrections
	padded      bool // placeholders may be used
	wide        int  // spaces for an ideographic one
	words       outline.Vocabulary

	mode    scanMode
	quote   byte      // that closes the open text
	closing string    // that ends the open comment
	parent  int       // column, from 0, of the key or hyphen whose value is read; -1 for none
	open    []byte    // brackets that are open
	entry   bool      // a key may come here, in brackets
	ended   bool      // a value ended here, in brackets: a comma must follow
	keys    []keyLine // that what follows may belong to, the outermost first
	line    int       // from 1, as editors count
	head    bool      // only comments and directives so far
	push    int       // column of a hyphen whose item is moved right by one, -1 for none
}

// keyLine is a key that begins a line.
type keyLine struct {
	column int
	ofList bool // its value is a list on the lines below
}

// Text returns a text as it was meant, reports what it corrected, and notes in the map
// which columns moved. Padded reports whether placeholders of mask.Padding may be in it.
// An ideographic space becomes wide spaces.
func Text(r *diag.Report, text string, p *sourcemap.Map, words outline.Vocabulary, wide int) (tidied string, padded bool) {
	t := &tidier{text: text, parent: -1, push: -1, head: true, words: words, wide: wide}
	t.padded = !mask.Holds(text, mask.Pad+mask.Tab)
	t.dropMarks()
	for from := 0; from < len(text); {
		t.line++
		end, next := sourcemap.LineEnd(text, from)
		t.readLine(from, end)
		from = next
	}
	t.corrections.report(r, text)
	return rewrite(text, t.changes, p), t.padded
}

func (t *tidier) change(from, to int, with string) {
	t.changes = append(t.changes, change{from, to, with})
}

// corrected notes a correction at a byte of the line.
func (t *tidier) corrected(code string, at int, was any, is string) {
	t.corrections.add(correction{code, was, is}, at, t.line)
}

// lead is how a line begins.
type lead struct {
	end    int  // byte of the first character that is no space
	spaces int  // ordinary ones at the very beginning
	width  int  // columns that all of them take
	odd    bool // some are not spaces to YAML
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
		case character.OddSpace(c) != "":
			l.odd, l.width = true, l.width+1
		case character.Invisible(c) != "":
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
		t.plainSpaces(from+len(strings.TrimRightFunc(t.text[from:to], character.IsBlank)), to)
	}
}

// emptyLine reads a line of spaces. Within a text of several lines the parser refuses
// tabs there, and would take the spaces for indentation.
func (t *tidier) emptyLine(from, to int, l lead) {
	if l.odd {
		t.plainSpaces(from, to)
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
	case t.mode == inQuote && !t.endsValue(l, to):
		if next := t.quoted(l.end, to); t.mode != inQuote {
			t.flow(next, to)
		}
	case len(t.open) > 0 && t.mode != inQuote && !t.endsValue(l, to):
		t.plainSpaces(from, l.end)
		t.flow(l.end, to)
	case t.mode == inPlain && l.spaces > t.parent && !(l.odd && t.looksLikeStructure(l.end, to)):
	default:
		t.mode, t.open, t.ended = inStructure, t.open[:0], false
		if l.odd {
			t.plainSpaces(from, l.end)
		}
		t.structure(l.end, to, l.width)
	}
}

// staysInBlock reports whether a line belongs to the text after | or >.
func (t *tidier) staysInBlock(from int, l lead) bool {
	if l.spaces > t.parent {
		if at := from + l.spaces; t.padded && t.text[at] == '\t' {
			t.change(at, at+1, mask.Tab)
		}
		return true
	}
	if l.odd && l.width > t.parent && t.parent >= 0 {
		t.plainSpaces(from, l.end)
		return true
	}
	return false
}

// endsValue reports whether a line cannot belong to the open value: it begins a key or an
// item no further right than the key of that value.
func (t *tidier) endsValue(l lead, to int) bool {
	return l.width <= t.parent && t.looksLikeStructure(l.end, to)
}

func (t *tidier) looksLikeStructure(at, to int) bool {
	line := t.text[at:to]
	_, _, isKey := outline.CutKey(line)
	return isKey || outline.IsItem(line)
}
