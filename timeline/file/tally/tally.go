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
	file  string
	code  string
	at    diag.Pos
	words []any
	count int
	of    *things // which it is about; nil where its words say that
}

// Repeated counts a fault that is reported once per key, with the count as its last
// argument.
func (t *Tally) Repeated(key, code string, at diag.Pos, words ...any) {
	t.count(key, code, at, words)
}

// RepeatedOf is Repeated for what is true of many things: the message tells their names and
// places behind its count, the first few and how many more there are, so that each can be
// found.
func (t *Tally) RepeatedOf(name, key, code string, at diag.Pos, words ...any) {
	t.RepeatedAs(name, nil, key, code, at, words...)
}

// RepeatedAs is RepeatedOf for things that were read as something, which is told where it is
// not the same of all.
func (t *Tally) RepeatedAs(name string, as pattern.Value, key, code string, at diag.Pos, words ...any) {
	f := t.count(key, code, at, words)
	if f == nil {
		return
	}
	if f.of == nil {
		f.of = &things{}
	}
	f.of.add(name, as, at)
}

// count counts a fault, and returns it; nil where there are too many.
func (t *Tally) count(key, code string, at diag.Pos, words []any) *fault {
	i, known := t.at[key]
	if !known {
		if len(t.faults) >= diag.MaxCollected {
			return nil
		}
		t.at[key] = len(t.faults)
		t.faults = append(t.faults, fault{t.Reading(), code, at, words, 1, nil})
		return &t.faults[len(t.faults)-1]
	}
	f := &t.faults[i]
	f.count++
	if f.file == t.Reading() && at.Before(f.at) {
		f.at, f.words = at, words
	}
	return f
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
		often := times(f.count)
		if f.of != nil {
			often = f.of.told(f.count)
		}
		before := t.Within(f.file)
		t.Add(f.code, f.at, append(slices.Clip(f.words), often)...)
		t.Within(before)
	}
	t.reportSpellings()
}
