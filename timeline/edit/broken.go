package edit

import (
	"bytes"
	"slices"
	"strings"
)

// Broken returns the lines of a record that cannot be read by itself, as they are written;
// false for one that can be, or is not there.
func (f File) Broken(of Ref) (text string, ok bool) {
	d := newDraft(f)
	i, err := find(d, of)
	if err != nil || of.List == Whole || d.records[of.List][i].loose {
		return "", false
	}
	if _, err := d.open(of.List, i); err == nil {
		return "", false
	}
	start := d.start(of.List, i)
	return string(d.text[start:endOfLines(d.text, start)]), true
}

// Rewrite gives a record that cannot be read by itself other lines, which can be.
type Rewrite struct {
	Of    Ref
	Lines string // without what all but the first are indented by
}

func (e Rewrite) make(d *draft) error {
	i, err := find(d, e.Of)
	if err != nil {
		return err
	}
	start := d.start(e.Of.List, i)
	unread := unreadable()
	if e.Of.List == Whole || d.records[e.Of.List][i].loose {
		return d.at(unread, start)
	}
	before := d.records
	relined(d, start, e.Lines)
	if !areKept(d, before, func(list List, j int) bool { return list == e.Of.List && j == i }) {
		return d.at(unread, start)
	}
	if len(d.records[e.Of.List]) < len(before[e.Of.List]) {
		return d.at(unread, start)
	}
	if _, err := d.open(e.Of.List, i); err != nil {
		return d.at(unread, start)
	}
	return nil
}

// relined gives what begins at a byte other lines, as far as it goes.
func relined(d *draft, start int, lines string) {
	line := d.text[bytes.LastIndexAny(d.text[:start], "\r\n")+1 : start]
	indent := strings.Repeat(" ", len(line))
	text := strings.TrimRight(lines, " \n")
	text = strings.ReplaceAll(text, "\n", "\n"+indent)
	text = strings.ReplaceAll(text, "\n"+indent+"\n", "\n\n")
	p := Patch{Text: text}
	p.Start, p.End = start, endOfLines(d.text, start)
	d.put([]Patch{p}, Whole, 0)
	d.read()
}

// areKept reports whether the records that there were are still there, but for one that may be
// another: nothing may have gone into it, or come out of it.
func areKept(d *draft, before records, but func(list List, i int) bool) bool {
	for _, list := range lists() {
		for i, was := range before[list] {
			if !but(list, i) && !slices.ContainsFunc(d.records[list], func(r record) bool { return r.id == was.id }) {
				return false
			}
		}
	}
	return true
}

// endOfLines is where the lines of a record end that begins at a byte: before the first that
// is indented less than it, without blank ones at the end.
func endOfLines(text []byte, start int) int {
	begin := bytes.LastIndexAny(text[:start], "\r\n") + 1
	depth, end := start-begin, start
	for at := start; at < len(text); {
		next := len(text)
		if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
			next = at + i + 1
		}
		line := text[at:next]
		said := bytes.TrimLeft(line, " ")
		if at > start && len(bytes.TrimSpace(said)) > 0 && len(line)-len(said) < depth {
			break
		}
		if len(bytes.TrimSpace(said)) > 0 {
			end = at + len(bytes.TrimRight(line, " \t\r\n"))
		}
		at = next
	}
	return end
}
