package edit

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// around is how many lines a diff shows before and behind what changes.
const around = 3

// lineChange is a run of lines that becomes another.
type lineChange struct {
	from, to    int // the lines of the text before: the first, and that behind the last, from 0
	gone, comes []string
}

// Diff writes what patches change, as “diff -u” does.
func Diff(name string, text []byte, patches []Patch) string {
	if len(patches) == 0 {
		return ""
	}
	lines := linesOf(text)
	changes := lineChanges(text, lines, patches)
	var b strings.Builder
	fmt.Fprintf(&b, "--- %s\n+++ %s\n", name, name)
	moved := 0
	for i := 0; i < len(changes); {
		last := i
		for last+1 < len(changes) && changes[last+1].from-changes[last].to <= 2*around {
			last++
		}
		moved += writeHunk(&b, lines, changes[i:last+1], moved)
		i = last + 1
	}
	return b.String()
}

// linesOf returns the lines of a text with their ends.
func linesOf(text []byte) (lines []string) {
	for len(text) > 0 {
		end := bytes.IndexByte(text, '\n') + 1
		if end == 0 {
			end = len(text)
		}
		lines = append(lines, string(text[:end]))
		text = text[end:]
	}
	return lines
}

// lineChanges makes whole lines of patches. A line that a patch ends before is taken with
// it, as what is left of the lines above may have lost its end.
func lineChanges(text []byte, lines []string, patches []Patch) (all []lineChange) {
	line, at := 0, 0 // the present line, and where it begins
	next := func() {
		at += len(lines[line])
		line++
	}
	for i := 0; i < len(patches); {
		for line < len(lines) && at+len(lines[line]) <= patches[i].Start && (line+1 < len(lines) || patches[i].Start > at+len(lines[line]) || strings.HasSuffix(lines[line], "\n")) {
			next()
		}
		c, done := lineChange{from: line}, at
		var put strings.Builder
		for first := true; i < len(patches) && (first || patches[i].Start < at || at == len(text)); i++ {
			first = false
			put.Write(text[done:patches[i].Start])
			put.WriteString(patches[i].Text)
			done = patches[i].End
			for line < len(lines) && at <= done {
				next()
			}
		}
		put.Write(text[done:at])
		c.to = line
		c.gone, c.comes = lines[c.from:c.to], linesOf([]byte(put.String()))
		all = joined(all, c.trimmed())
	}
	return all
}

// joined adds a change, to the one before it if that ends where it begins.
func joined(all []lineChange, c lineChange) []lineChange {
	if last := len(all) - 1; last >= 0 && all[last].to == c.from {
		all[last].to = c.to
		all[last].gone = append(slices.Clip(all[last].gone), c.gone...)
		all[last].comes = append(all[last].comes, c.comes...)
		return all
	}
	return append(all, c)
}

// trimmed leaves out the lines at both ends that stay.
func (c lineChange) trimmed() lineChange {
	for len(c.gone) > 0 && len(c.comes) > 0 && c.gone[0] == c.comes[0] {
		c.gone, c.comes, c.from = c.gone[1:], c.comes[1:], c.from+1
	}
	for len(c.gone) > 0 && len(c.comes) > 0 && c.gone[len(c.gone)-1] == c.comes[len(c.comes)-1] {
		c.gone, c.comes, c.to = c.gone[:len(c.gone)-1], c.comes[:len(c.comes)-1], c.to-1
	}
	return c
}

// writeHunk writes changes with the lines around them, and returns how many lines more
// there are behind them than before.
func writeHunk(b *strings.Builder, lines []string, changes []lineChange, moved int) (more int) {
	from := max(0, changes[0].from-around)
	to := min(len(lines), changes[len(changes)-1].to+around)
	for _, c := range changes {
		more += len(c.comes) - len(c.gone)
	}
	fmt.Fprintf(b, "@@ -%s +%s @@\n", span(from, to-from), span(from+moved, to-from+more))
	at := from
	for _, c := range changes {
		writeLines(b, " ", lines[at:c.from])
		writeLines(b, "-", c.gone)
		writeLines(b, "+", c.comes)
		at = c.to
	}
	writeLines(b, " ", lines[at:to])
	return more
}

// span is the first line and how many, as a hunk begins; of none, the line before.
func span(from, n int) string {
	switch n {
	case 0:
		return fmt.Sprintf("%d,0", from)
	case 1:
		return fmt.Sprint(from + 1)
	}
	return fmt.Sprintf("%d,%d", from+1, n)
}

func writeLines(b *strings.Builder, sign string, lines []string) {
	for _, line := range lines {
		b.WriteString(sign + line)
		if !strings.HasSuffix(line, "\n") {
			b.WriteString("\n\\ No newline at end of file\n")
		}
	}
}
