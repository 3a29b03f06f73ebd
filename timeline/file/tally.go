package file

import (
	"slices"

	"tideline/timeline/diag"
	"tideline/timeline/pattern"
)

// tally counts faults of one kind, which are reported once, at the first.
type tally struct {
	code  string
	at    diag.Pos
	words []any
	count int
}

// repeated counts a fault that is reported once per key, with the count as its last
// argument.
func (r *reader) repeated(key, code string, at diag.Pos, words ...any) {
	i, known := r.tallyAt[key]
	if !known {
		if r.tallyAt == nil {
			r.tallyAt = map[string]int{}
		}
		if len(r.tallies) >= diag.MaxCollected {
			return
		}
		r.tallyAt[key] = len(r.tallies)
		r.tallies = append(r.tallies, tally{code, at, words, 1})
		return
	}
	t := &r.tallies[i]
	t.count++
	if at.Line < t.at.Line || at.Line == t.at.Line && at.Column < t.at.Column {
		t.at, t.words = at, words
	}
}

// times words a count: once, 3 times.
func times(n int) pattern.Text {
	if n == 1 {
		return pattern.T("once")
	}
	return pattern.T("{{.N}} times", "N", n)
}

// reportRepeated reports what was counted.
func (r *reader) reportRepeated() {
	for _, t := range r.tallies {
		r.Add(t.code, t.at, append(slices.Clip(t.words), times(t.count))...)
	}
	r.reportSpellings()
}
