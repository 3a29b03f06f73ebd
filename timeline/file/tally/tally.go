// Package tally counts the faults of a file that are made many times, so that each is
// reported once, at the first place.
package tally

import (
	"slices"

	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// Tally is a report that counts.
type Tally struct {
	*diag.Report
	faults    []fault
	at        map[string]int // of faults, by key
	spellings []spellingCount
}

// New returns the empty tally of a file.
func New(file string) *Tally { return &Tally{Report: diag.NewReport(file), at: map[string]int{}} }

// fault is a fault with its first place.
type fault struct {
	code  string
	at    diag.Pos
	words []any
	count int
}

// Repeated counts a fault that is reported once per key, with the count as its last
// argument.
func (t *Tally) Repeated(key, code string, at diag.Pos, words ...any) {
	i, known := t.at[key]
	if !known {
		if len(t.faults) >= diag.MaxCollected {
			return
		}
		t.at[key] = len(t.faults)
		t.faults = append(t.faults, fault{code, at, words, 1})
		return
	}
	f := &t.faults[i]
	f.count++
	if isBefore(at, f.at) {
		f.at, f.words = at, words
	}
}

// isBefore reports whether a place is before another in the file.
func isBefore(a, b diag.Pos) bool {
	return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column
}

// times writes a count behind a message: nothing for once, (3 times) for more.
func times(n int) any {
	if n == 1 {
		return ""
	}
	return pattern.T(" ({{.Times}})", "Times", pattern.T("{{.N}} times", "N", n))
}

// Flush reports what was counted.
func (t *Tally) Flush() {
	for _, f := range t.faults {
		t.Add(f.code, f.at, append(slices.Clip(f.words), times(f.count))...)
	}
	t.reportSpellings()
}
