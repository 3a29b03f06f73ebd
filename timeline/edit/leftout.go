package edit

import (
	"bytes"
	"regexp"
	"strings"
)

// LeftOut is an item of a list of the file of which nothing could be read, as where a quote or a
// bracket is missing: there is no record of it.
type LeftOut struct {
	Line  int    // in which it begins, from 1
	Lines string // as they are written
}

// LeftOutAt returns the item that a line of the file belongs to, from 1, where no record could be
// made of it; false where one could be, or the line is in no list.
func (f File) LeftOutAt(line int) (LeftOut, bool) {
	d := newDraft(f)
	start, ok := itemAt(d.text, line)
	if !ok || recordAt(d, start) {
		return LeftOut{}, false
	}
	return LeftOut{position(d.text, start).Line, string(d.text[start:endOfLines(d.text, start)])}, true
}

// Mend gives an item of which nothing could be read lines that can be.
type Mend struct {
	Of    LeftOut
	Lines string // without what all but the first are indented by
}

func (e Mend) make(d *draft) error {
	start, ok := itemAt(d.text, e.Of.Line)
	if !ok || string(d.text[start:endOfLines(d.text, start)]) != e.Of.Lines {
		start = bytes.Index(d.text, []byte(e.Of.Lines)) // it has moved, or is not there any more
	}
	if start < 0 || e.Of.Lines == "" || recordAt(d, start) {
		return refuse("these lines stand elsewhere by now, or say something else: look at the problems again")
	}
	before, n := d.records, count(d.records)
	relined(d, start, e.Lines)
	if !areKept(d, before, func(List, int) bool { return false }) || count(d.records) <= n || !recordAt(d, start) {
		return d.at(unreadable(), start)
	}
	return nil
}

// unreadable is why lines are refused that are no better.
func unreadable() error {
	return refuse("the lines there cannot be read as YAML: put them right first")
}

// recordAt reports whether a record begins at a byte that can be read by itself.
func recordAt(d *draft, start int) bool {
	for _, list := range lists() {
		for i := range d.records[list] {
			if d.start(list, i) == start {
				_, err := d.open(list, i)
				return err == nil
			}
		}
	}
	return false
}

// count is how many records there are.
func count(all records) (n int) {
	for _, list := range lists() {
		n += len(all[list])
	}
	return n
}

// listHead matches the line above a list of the file.
var listHead = regexp.MustCompile(`^\w+:\s*(#.*)?$`)

// itemAt is where the item of a list of the file begins, behind its dash, that a line belongs to,
// from 1: the last dash above it that is indented as the first of the list is.
func itemAt(text []byte, line int) (start int, ok bool) {
	rows := strings.SplitAfter(string(text), "\n")
	if line < 1 || line > len(rows) {
		return 0, false
	}
	head := line - 1
	for head >= 0 && !listHead.MatchString(strings.TrimRight(rows[head], " \r\n")) {
		head--
	}
	depth, found := -1, -1
	for i := head + 1; head >= 0 && i < line; i++ {
		said := strings.TrimLeft(rows[i], " ")
		if !strings.HasPrefix(said, "- ") {
			continue
		}
		if depth < 0 {
			depth = len(rows[i]) - len(said)
		}
		if len(rows[i])-len(said) == depth {
			found = i
		}
	}
	if found < 0 {
		return 0, false
	}
	before := len(strings.Join(rows[:found], ""))
	dash := rows[found][depth+1:]
	return before + depth + 1 + len(dash) - len(strings.TrimLeft(dash, " ")), true
}
